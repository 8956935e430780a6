"""Carts and their lines."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine
from kiosk.hub.customer import summary
from kiosk.hub.store import customer_rows
from kiosk.hub.store.dialect import upsert
from kiosk.hub.store.tables import cart_access, cart_lines, carts, handoffs

_BY_ID = select(carts).where(carts.c.id == bindparam("id"))
_ID_BY_PHONE = select(carts.c.id).where(carts.c.phone_hash == bindparam("phone_hash"))
_ID_BY_CUSTOMER = select(carts.c.id).where(carts.c.customer_id == bindparam("customer_id"))
_LINES = select(cart_lines).where(cart_lines.c.cart_id == bindparam("cart")).order_by(cart_lines.c.position)
_TOUCH = (
    update(carts)
    .where(carts.c.id == bindparam("cart"))
    .values(version=carts.c.version + 1, updated_at=bindparam("now"))
)
_DELETE_LINES = delete(cart_lines).where(cart_lines.c.cart_id == bindparam("cart"))
_DELETE_SOME = _DELETE_LINES.where(
    cart_lines.c.id.in_(bindparam("lines", expanding=True)) | cart_lines.c.sku.in_(bindparam("skus", expanding=True))
)
_OWN_PHONE = update(carts).where(carts.c.id == bindparam("cart")).values(phone_hash=bindparam("new_hash"))
_ACCESS = select(cart_access.c.cart_id).where(
    cart_access.c.cart_id == bindparam("cart"),
    cart_access.c.device_id == bindparam("device"),
    cart_access.c.granted_at > bindparam("since"),
)


def cart(connection: Connection, cart_id: str) -> Cart | None:
    """A whole cart, its customer masked."""
    row = connection.execute(_BY_ID, {"id": cart_id}).one_or_none()
    if row is None:
        return None
    owner = customer_rows.customer(connection, row.customer_id) if row.customer_id else None
    return Cart(
        id=row.id,
        version=row.version,
        updated_at=row.updated_at,
        lines=tuple(_line(line) for line in connection.execute(_LINES, {"cart": cart_id})),
        price_group_id=row.price_group_id,
        language=row.language,
        customer=summary(owner) if owner else None,
    )


def cart_of_phone(connection: Connection, phone_hash: str) -> Cart | None:
    """The cart of a phone's cookie."""
    cart_id = connection.execute(_ID_BY_PHONE, {"phone_hash": phone_hash}).scalar_one_or_none()
    return cart(connection, cart_id) if cart_id else None


def cart_of_customer(connection: Connection, customer_id: str) -> Cart | None:
    """The open cart of a customer."""
    cart_id = connection.execute(_ID_BY_CUSTOMER, {"customer_id": customer_id}).scalar_one_or_none()
    return cart(connection, cart_id) if cart_id else None


def create(connection: Connection, new: Cart, phone_hash: str | None = None) -> None:
    """Store a cart that is not there yet."""
    connection.execute(
        insert(carts),
        {
            "id": new.id,
            "version": new.version,
            "updated_at": new.updated_at,
            "price_group_id": new.price_group_id,
            "language": new.language,
            "customer_id": new.customer.id if new.customer else None,
            "phone_hash": phone_hash,
        },
    )
    _insert_lines(connection, new)


def save_lines(connection: Connection, changed: Cart, now: datetime) -> Cart:
    """Replace the lines of a cart that is there; returns it with its new version."""
    connection.execute(_DELETE_LINES, {"cart": changed.id})
    _insert_lines(connection, changed)
    connection.execute(_TOUCH, {"cart": changed.id, "now": now})
    return msgspec.structs.replace(changed, version=changed.version + 1, updated_at=now)


def remove_lines(connection: Connection, cart_id: str, ordered: Sequence[OrderLine], now: datetime) -> None:
    """Take ordered lines out of a cart; a cart or line that is not there is no matter.

    A cart that a terminal read out of its code has line ids of that terminal, so the SKU counts as well.
    """
    names = {"lines": [line.id for line in ordered], "skus": [line.sku for line in ordered]}
    gone = connection.execute(_DELETE_SOME, {"cart": cart_id, **names})
    if gone.rowcount:
        connection.execute(_TOUCH, {"cart": cart_id, "now": now})


def give_to_phone(connection: Connection, cart_id: str, phone_hash: str | None) -> None:
    """Make a cart the one of a phone's cookie, or of no phone any more."""
    connection.execute(_OWN_PHONE, {"cart": cart_id, "new_hash": phone_hash})


def discard(connection: Connection, cart_id: str) -> None:
    """Delete a cart with everything that points to it."""
    for table in (cart_lines, cart_access, handoffs):
        connection.execute(delete(table).where(table.c.cart_id == cart_id))
    connection.execute(delete(carts).where(carts.c.id == cart_id))


def grant(connection: Connection, cart_id: str, device_id: str, now: datetime) -> None:
    """Remember that a terminal opened a cart, and so may write to it."""
    row = {"cart_id": cart_id, "device_id": device_id, "granted_at": now}
    connection.execute(upsert(connection.dialect.name, cart_access), row)


def may_write(connection: Connection, cart_id: str, device_id: str, since: datetime) -> bool:
    """Whether a terminal opened the cart after an instant."""
    found = connection.execute(_ACCESS, {"cart": cart_id, "device": device_id, "since": since})
    return found.one_or_none() is not None


def _insert_lines(connection: Connection, of: Cart) -> None:
    if not of.lines:
        return
    connection.execute(
        insert(cart_lines),
        [
            {
                "cart_id": of.id,
                "id": line.id,
                "position": position,
                "sku": line.sku,
                "quantity": line.quantity,
                "price_amount": line.price_seen.amount,
                "currency": line.price_seen.currency,
                "credit": line.credit,
            }
            for position, line in enumerate(of.lines)
        ],
    )


def _line(row: Row[tuple[object, ...]]) -> LineItem:
    return LineItem(row.id, row.sku, row.quantity, Money(row.price_amount, row.currency), row.credit)
