"""One order made firm: everything below happens in one transaction, or not at all."""

from datetime import datetime

import msgspec

from kiosk.domain.device import Device
from kiosk.domain.money import Money
from kiosk.domain.order import ConfirmedLine, OrderConfirmed, ReadyOrder
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.order_tasks import add_tasks
from kiosk.hub.ordering.allocate import Allocation
from kiosk.hub.ordering.body_hash import body_hash
from kiosk.hub.ordering.cancel import settle
from kiosk.hub.ordering.check import OrderRefused, problem_of, shop_problem
from kiosk.hub.ordering.credit_in_force import with_credit_in_force
from kiosk.hub.ordering.granted import book_grants, granted_problem, write_down_discounts
from kiosk.hub.ordering.reductions import Booking, book, decide, tender_problem
from kiosk.hub.reservations import consume
from kiosk.hub.sources import credit_order
from kiosk.hub.store import cancellation_rows, cart_changes, customer_rows, order_note_rows, order_rows, stock_rows
from kiosk.hub.store.database import Connection
from kiosk.hub.store.stock_rows import Cell

_TAKEN = frozenset({"allocated", "moved", "replaced"})


class OrderPlaced(msgspec.Struct, frozen=True):
    """The answer's bytes: an encoded ``OrderConfirmed``. ``is_replay`` when the key had it already."""

    answer: bytes
    is_replay: bool


def place(
    connection: Connection, order: ReadyOrder, device: Device, public_url: str, now: datetime
) -> OrderPlaced | OrderRefused:
    """Make an order firm once for its key; the same order again gets the same answer, another body a refusal."""
    hash_now = body_hash(order)
    settle(connection, order.id)  # before looking: the same order may be under way through another replica
    known = order_rows.known_key(connection, order.idempotency_key)
    if known is not None:
        is_same = known.body_hash == hash_now
        if is_same:
            # Put back from its slip before, which does not carry notes.
            credit_order(connection, order, now)
            order_note_rows.keep(connection, order)
        return OrderPlaced(known.answer, is_replay=True) if is_same else OrderRefused("key_reused")
    # A version that was refused and then mended arrived once more, before the mended one did: it is the order.
    earlier = cancellation_rows.answer_of(connection, order.id) if order.replaces_keys else None
    if earlier is not None:
        return OrderPlaced(earlier, is_replay=True)
    if order_rows.exists(connection, order.id):
        return OrderRefused("key_reused", "this order id came with another key")
    if cancellation_rows.is_cancelled(connection, order.id):
        return OrderRefused("order_cancelled")
    refused = (
        problem_of(order)
        or shop_problem(connection, order, now)
        or granted_problem(connection, order, device, now)
        or tender_problem(connection, order, now)
    )
    if refused is not None:
        return refused
    record, booking = _decide(connection, order, device, now)
    answer = msgspec.json.encode(_confirmation(record, public_url))
    order_rows.add(connection, record)
    book(connection, order, booking, now)
    book_grants(connection, order, record)
    order_rows.remember_key(connection, order.idempotency_key, hash_now, order.id, answer, now)
    cart_changes.take_ordered(connection, order, now)
    credit_order(connection, order, now)
    order_note_rows.keep(connection, order)
    add_tasks(connection, record, now)
    write_down_discounts(connection, record, now)
    return OrderPlaced(answer, is_replay=False)


def _decide(connection: Connection, order: ReadyOrder, device: Device, now: datetime) -> tuple[OrderRecord, Booking]:
    customer = customer_rows.customer(connection, order.customer_id) if order.customer_id else None
    address = order.address or (customer.address if customer else None)
    allocation = Allocation(connection, order, now, can_ship=address is not None)
    freed = consume(connection, order.reservation_id, device, now) if order.reservation_id else frozenset()
    lines = allocation.decide(order.lines)
    allocation.publish()
    _publish_unused(connection, freed, lines)
    asked_lines = with_credit_in_force(connection, order.lines, order.cart_id, min(order.placed_at, now))
    pairs = tuple(OrderRecordLine(asked, decided) for asked, decided in zip(asked_lines, lines, strict=True))
    fee = _fee(order, lines)
    booking = decide(connection, order, pairs, fee)
    record = OrderRecord(
        id=order.id,
        number=order.number,
        channel="kiosk",
        device_code=device.code,
        location_id=device.location_id,
        staff_id=order.staff_id,
        customer_id=order.customer_id,
        placed_at=order.placed_at,
        confirmed_at=now,
        language=order.language,
        payment=order.payment,
        contact=order.contact,
        address=address,
        delivery_fee=fee,
        total=_total(pairs, fee) - Money(booking.discount, fee.currency),
        tracking_token=order.tracking_token,
        lines=pairs,
        reductions=booking.reductions,
        gift_cards=booking.masked_cards,
        points=booking.points,
        points_earned=booking.points_earned,
    )
    return record, booking


def _publish_unused(connection: Connection, freed: frozenset[Cell], lines: tuple[ConfirmedLine, ...]) -> None:
    """Pieces that the hold kept and the order did not take are for everybody again."""
    used = {(line.sku, line.fulfillment.location_id) for line in lines if line.outcome in _TAKEN}
    unused = freed - used
    stock_rows.publish_levels(connection, {sku for sku, _ in unused}, unused)


def _fee(order: ReadyOrder, lines: tuple[ConfirmedLine, ...]) -> Money:
    # Who asked for a collection and gets a parcel instead pays nothing for it; who gets no parcel at all neither.
    is_shipped = any(line.fulfillment.is_shipped for line in lines if line.outcome != "dropped")
    return order.delivery_fee if is_shipped else Money(0, order.delivery_fee.currency)


def _total(pairs: tuple[OrderRecordLine, ...], fee: Money) -> Money:
    return sum((pair.total for pair in pairs), start=fee)


def _confirmation(record: OrderRecord, public_url: str) -> OrderConfirmed:
    return OrderConfirmed(
        order_id=record.id,
        number=record.number,
        confirmed_at=record.confirmed_at,
        lines=tuple(line.confirmed for line in record.lines),
        total=record.total,
        tracking_url=f"{public_url}/o/{record.tracking_token}",
        due=record.due,
        points_earned=record.points_earned,
    )
