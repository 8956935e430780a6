"""Carts, their lines, and who may open them."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.cart_merge import as_edited, joined, lines_of
from kiosk.domain.coupon import Coupon
from kiosk.domain.money import Money
from kiosk.hub.customer import summary
from kiosk.hub.store import cart_edit_rows, coupon_rows, customer_rows
from kiosk.hub.store.dialect import is_writing, upsert
from kiosk.hub.store.point_read import PointRead
from kiosk.hub.store.tables import cart_access, cart_edits, cart_lines, carts, devices

_ONE = select(carts).where(carts.c.id == bindparam("id"))
_BY_ID, _LOCKED_BY_ID = PointRead(_ONE), PointRead(_ONE.with_for_update())
_LOCK = _ONE.with_for_update().with_only_columns(carts.c.id)
_ID_BY_PHONE = select(carts.c.id).where(carts.c.phone_hash == bindparam("phone_hash"))
_ID_BY_CUSTOMER = select(carts.c.id).where(carts.c.customer_id == bindparam("customer_id"))
_MOVED_TO = PointRead(select(carts.c.moved_to).where(carts.c.id == bindparam("id")))
_PHONE = select(carts.c.phone_hash).where(carts.c.id == bindparam("id"))
_LINES = PointRead(select(cart_lines).where(cart_lines.c.cart_id == bindparam("cart")).order_by(cart_lines.c.position))
_DELETE_LINES = delete(cart_lines).where(cart_lines.c.cart_id == bindparam("cart"))
_OWN_PHONE = update(carts).where(carts.c.id == bindparam("cart")).values(phone_hash=bindparam("new_hash"))
_KEEP_GRANTS = update(carts).where(carts.c.id == bindparam("cart")).values(grants=bindparam("granted"))
_KEEP_CARD_ASKED = update(carts).where(carts.c.id == bindparam("cart")).values(card_asked=bindparam("asked"))
_KEEP_COUPONS = update(carts).where(carts.c.id == bindparam("cart")).values(coupons=bindparam("codes"))
_ACCESS = PointRead(
    select(cart_access.c.cart_id).where(
        cart_access.c.cart_id == bindparam("cart"),
        cart_access.c.device_id == bindparam("device"),
        cart_access.c.granted_at > bindparam("since"),
    )
)
_OPENED = PointRead(
    select(
        carts.c.version,
        carts.c.updated_at,
        carts.c.price_group_id,
        carts.c.language,
        carts.c.customer_id,
        carts.c.coupons,
        carts.c.grants,
        carts.c.card_asked,
        *(column for column in cart_edits.columns if column.name != "cart_id"),
    )
    .join(cart_access, cart_access.c.cart_id == carts.c.id)
    .join(devices, devices.c.id == cart_access.c.device_id)
    .outerjoin(cart_edits, cart_edits.c.cart_id == carts.c.id)
    .where(
        carts.c.id == bindparam("id"),
        carts.c.moved_to.is_(None),
        cart_access.c.granted_at > bindparam("since"),
        devices.c.token_hash == bindparam("token_hash"),
        devices.c.revoked_at.is_(None),
    )
)


def cart(connection: Connection, cart_id: str) -> Cart | None:
    """A cart without its edits, its customer masked; locked in a write, so that changes come one after the other."""
    row = (_LOCKED_BY_ID if is_writing(connection) else _BY_ID).one_or_none(connection, {"id": cart_id})
    return None if row is None else _cart(connection, row)


def whole(connection: Connection, cart_id: str) -> Cart | None:
    """A cart with its edits; of one that joined another, that one."""
    found = cart(connection, where_now(connection, cart_id))
    return found and msgspec.structs.replace(found, edits=cart_edit_rows.of_cart(connection, found.id))


def opened_by(connection: Connection, cart_id: str, token_hash: str, since: datetime) -> Cart | None:
    """A cart with its edits that the terminal of a token opened after an instant; None says nothing of the reason.

    One statement, whose edits say what the lines are: this is what terminals ask for all the time.
    """
    rows = _OPENED.at_once(connection, {"id": cart_id, "token_hash": token_hash, "since": since})
    if not rows:
        return None
    of = rows[0]
    edits = joined(cart_edit_rows.edit(row) for row in rows) if of.id is not None else ()
    owner = customer_rows.customer(connection, of.customer_id) if of.customer_id else None
    return Cart(
        cart_id,
        of.version,
        of.updated_at,
        lines_of(edits),
        of.price_group_id,
        of.language,
        summary(owner) if owner else None,
        edits,
        _coupons(connection, of.coupons),
        of.grants or (),
        of.card_asked,
    )


def where_now(connection: Connection, cart_id: str) -> str:
    """The id of the cart that another one joined, or its own."""
    row = _MOVED_TO.one_or_none(connection, {"id": cart_id})
    return (row and row.moved_to) or cart_id


def lock(connection: Connection, cart_id: str) -> None:
    """Let nobody else change a cart until this transaction ends."""
    connection.execute(_LOCK, {"id": where_now(connection, cart_id)})


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
    new = as_edited(new)
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
            "coupons": _codes(new),
            "grants": new.grants or None,
        },
    )
    cart_edit_rows.replace(connection, new.id, (), new.edits)
    replace_lines(connection, new)


def replace_lines(connection: Connection, of: Cart) -> None:
    """Store the lines that follow from a cart's edits."""
    connection.execute(_DELETE_LINES, {"cart": of.id})
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
                "credited_at": line.credited_at,
            }
            for position, line in enumerate(of.lines)
        ],
    )


def replace_card_asked(connection: Connection, of: Cart) -> None:
    """Store the question to a cart's owner."""
    connection.execute(_KEEP_CARD_ASKED, {"cart": of.id, "asked": of.card_asked})


def replace_coupons(connection: Connection, of: Cart) -> None:
    """Store which coupons go along with a cart."""
    connection.execute(_KEEP_COUPONS, {"cart": of.id, "codes": _codes(of)})


def replace_grants(connection: Connection, of: Cart) -> None:
    """Store the prices that staff granted in a cart."""
    connection.execute(_KEEP_GRANTS, {"cart": of.id, "granted": of.grants or None})


def give_to_phone(connection: Connection, cart_id: str, phone_hash: str | None) -> None:
    """Make a cart the one of a phone's cookie, or of no phone any more."""
    connection.execute(_OWN_PHONE, {"cart": cart_id, "new_hash": phone_hash})


def is_on_another_phone(connection: Connection, cart_id: str, phone_hash: str) -> bool:
    """Whether a cart is the one of somebody else's cookie."""
    owner = connection.execute(_PHONE, {"id": cart_id}).scalar_one_or_none()
    return owner is not None and owner != phone_hash


def grant(connection: Connection, cart_id: str, device_id: str, now: datetime) -> None:
    """Remember that a terminal opened a cart, and so may write to it."""
    row = {"cart_id": cart_id, "device_id": device_id, "granted_at": now}
    connection.execute(upsert(connection.dialect.name, cart_access), row)


def may_open(connection: Connection, cart_id: str, device_id: str, since: datetime) -> bool:
    """Whether a terminal opened the cart after an instant."""
    return bool(_ACCESS.all(connection, {"cart": cart_id, "device": device_id, "since": since}))


def _cart(connection: Connection, row: Row[*tuple[Any, ...]]) -> Cart:
    owner = customer_rows.customer(connection, row.customer_id) if row.customer_id else None
    return Cart(
        id=row.id,
        version=row.version,
        updated_at=row.updated_at,
        lines=tuple(_line(line) for line in _LINES.all(connection, {"cart": row.id})),
        price_group_id=row.price_group_id,
        language=row.language,
        customer=summary(owner) if owner else None,
        coupons=_coupons(connection, row.coupons),
        grants=row.grants or (),
        card_asked=row.card_asked,
    )


def _codes(of: Cart) -> tuple[str, ...] | None:
    return tuple(coupon.code for coupon in of.coupons) or None


def _coupons(connection: Connection, codes: tuple[str, ...] | None) -> tuple[Coupon, ...]:
    """The coupons as the shop has them now; what it took back is left out."""
    known = coupon_rows.some(connection, codes) if codes else {}
    return tuple(known[code] for code in codes or () if code in known)


def _line(row: Row[tuple[object, ...]]) -> LineItem:
    price = Money(row.price_amount, row.currency)
    return LineItem(row.id, row.sku, row.quantity, price, row.credit, row.credited_at)
