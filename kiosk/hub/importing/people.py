"""Staff, customers, their open carts and past orders from a platform."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from typing import Any, NamedTuple
from uuid import NAMESPACE_URL, uuid5

import msgspec
from sqlalchemy import Connection, bindparam, delete, select

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.credit import CreditShare
from kiosk.domain.customer import CustomerSummary
from kiosk.domain.customer_card import CardFacts
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money, total
from kiosk.domain.order import ConfirmedLine, OrderLine
from kiosk.hub.auth.pins import hash_pin, is_pin
from kiosk.hub.auth.secrets import digest, new_token
from kiosk.hub.importing.write_kind import publish_changed, publish_vanished
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.platforms.shop import Shop, ShopCart, ShopCustomer, ShopOrder, ShopOrderLine, ShopStaff
from kiosk.hub.store import card_rows, cart_rows, loyalty_rows, order_rows, tables
from kiosk.hub.store.database import Database
from kiosk.hub.store.dialect import upsert
from kiosk.ports.ids import IdSource

_PINS = select(tables.staff.c.id, tables.staff.c.imported_pin_hash)
_KNOWN_STAFF = select(tables.staff)
_ADDED_HERE = select(tables.staff.c.id).where(tables.staff.c.imported_body.is_(None))
_DELETE_STAFF = delete(tables.staff).where(tables.staff.c.id.in_(bindparam("gone", expanding=True)))
_SIGN_IN_STATE = frozenset({"tries", "locked_until"})


class StaffSecrets(NamedTuple):
    """The hashes of one person's badge and PIN, as the shop's file has them."""

    badge_hash: str
    pin_hash: str


def hash_secrets(database: Database, staff: Sequence[ShopStaff]) -> dict[str, StaffSecrets]:
    """Hashes by staff id. A PIN that did not change keeps its hash. Slow on purpose, so outside any transaction."""
    with database.read() as connection:
        known = {row.id: row.imported_pin_hash for row in connection.execute(_PINS)}
    return {
        person.member.id: StaffSecrets(digest(person.badge), _pin_hash(known.get(person.member.id), person.pin))
        for person in staff
    }


def write_staff(connection: Connection, staff: Sequence[ShopStaff], secrets: dict[str, StaffSecrets]) -> int:
    """Store people with their hashes, a lock in force stays; publish those whom terminals see otherwise.

    What a manager changed since the last import stays, until the same thing changes in the file.
    """
    known = {row.id: row for row in connection.execute(_KNOWN_STAFF)}
    rows = [_staff_row(person, secrets[person.member.id], known.get(person.member.id)) for person in staff]
    if rows:
        connection.execute(upsert(connection.dialect.name, tables.staff, _SIGN_IN_STATE), rows)
    return publish_changed(connection, "staff", {row["id"]: msgspec.json.encode(row["body"]) for row in rows})


def _staff_row(person: ShopStaff, secrets: StaffSecrets, known: Any) -> dict[str, Any]:
    imported = {
        "imported_body": person.member,
        "imported_badge_hash": secrets.badge_hash,
        "imported_pin_hash": secrets.pin_hash,
    }
    row = {"id": person.member.id, "body": person.member, "tries": 0, **secrets._asdict(), **imported}
    if known is not None:
        for name in ("body", "badge_hash", "pin_hash"):
            if getattr(known, f"imported_{name}") == imported[f"imported_{name}"]:
                row[name] = getattr(known, name)
    return row


def delete_vanished_staff(connection: Connection, staff: Sequence[ShopStaff]) -> int:
    """Delete people who are no longer in the file, with their sessions; whom a manager added was never in it."""
    added_here = set(connection.execute(_ADDED_HERE).scalars())
    gone = publish_vanished(connection, "staff", added_here | {person.member.id for person in staff})
    connection.execute(_DELETE_STAFF, {"gone": gone})
    return len(gone)


def write_customers(connection: Connection, shop: Shop, ids: IdSource, now: datetime) -> None:
    """Store customers; open a cart for those who never had one here."""
    rows = [_customer_row(customer) for customer in shop.customers]
    if rows:
        connection.execute(upsert(connection.dialect.name, tables.customers), rows)
    loyalty_rows.open_accounts(connection, {one.id: one.loyalty_points for one in shop.customers if one.loyalty_points})
    card_rows.begin_facts(connection, {one.id: one.facts for one in shop.customers if one.facts != CardFacts()})
    customers = {customer.id: customer for customer in shop.customers}
    for cart in shop.carts:
        # A cart that is already here is the shopper's own and newer than any export.
        if cart_rows.cart_of_customer(connection, cart.customer_id) is None:
            cart_rows.create(connection, _cart(cart, customers[cart.customer_id], ids, now))


def write_orders(connection: Connection, orders: Sequence[ShopOrder]) -> None:
    """Store past orders that are not here yet. Their stock left long ago: nothing is taken."""
    for order in orders:
        record = _record(order)
        if not order_rows.exists(connection, record.id):
            order_rows.add(connection, record)


def _pin_hash(known: str | None, pin: str) -> str:
    return known if known is not None and is_pin(known, pin) else hash_pin(pin)


def _customer_row(customer: ShopCustomer) -> dict[str, Any]:
    return {
        "id": customer.id,
        "price_group_id": customer.price_group_id,
        "first_name": customer.first_name,
        "last_name": customer.last_name,
        "email": customer.email,
        "phone": customer.phone,
        "address": customer.address,
        "language": customer.language,
        "member_since": customer.member_since,
        "login_hash": digest(customer.login_token) if customer.login_token else None,
        "loyalty_card": customer.loyalty_card or None,
    }


def _cart(cart: ShopCart, customer: ShopCustomer, ids: IdSource, now: datetime) -> Cart:
    lines = tuple(LineItem(ids.new_id(), line.sku, line.quantity, line.price_seen) for line in cart.lines)
    updated_at = max((line.added for line in cart.lines), default=now)
    owner = CustomerSummary(customer.id, customer.first_name)
    return Cart(ids.new_id(), 1, updated_at, lines, customer.price_group_id, customer.language, owner)


def _record(order: ShopOrder) -> OrderRecord:
    placed_at = datetime.combine(order.placed_on, time(12), UTC)
    lines = tuple(_order_line(order, index, line) for index, line in enumerate(order.lines, 1))
    goods = total([line.unit_price.times(line.quantity) for line in order.lines])
    return OrderRecord(
        id=str(uuid5(NAMESPACE_URL, f"order:{order.number}")),
        number=order.number,
        channel=order.channel,
        device_code="",
        location_id=order.location_id,
        staff_id=order.staff_id,
        customer_id=order.customer_id,
        placed_at=placed_at,
        confirmed_at=placed_at,
        language="fr",
        payment="at_till",
        contact=None,
        address=None,
        delivery_fee=Money(0, goods.currency),
        total=goods,
        tracking_token=new_token(),
        lines=lines,
    )


def _order_line(order: ShopOrder, index: int, line: ShopOrderLine) -> OrderRecordLine:
    way = Fulfillment(line.fulfillment, order.location_id)
    credit = (CreditShare(order.staff_id),) if order.staff_id else ()
    ordered = OrderLine(str(index), line.sku, line.quantity, line.unit_price, way, "wait", credit, order.placed_on)
    confirmed = ConfirmedLine(str(index), line.sku, line.quantity, "allocated", way, order.placed_on)
    return OrderRecordLine(ordered, confirmed)
