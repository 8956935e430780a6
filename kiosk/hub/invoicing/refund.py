"""What goes back where when goods come back: to the money first, then to gift cards, then to points, as far as each paid."""

from collections.abc import Mapping

from kiosk.domain.invoice import Tender
from kiosk.domain.loyalty import POINT_IS_WORTH, earned
from kiosk.domain.money import Money
from kiosk.hub.invoicing.bill import Credited, credited
from kiosk.hub.order_record import OrderRecord
from kiosk.hub.store import gift_card_rows, loyalty_rows
from kiosk.hub.store.database import Connection


def book_refund(
    connection: Connection, record: OrderRecord, before: Mapping[str, int], after: Mapping[str, int]
) -> tuple[Tender, ...]:
    """Put back what cards and points paid, and take what the goods had earned; the answer is for the credit note.

    ``before`` and ``after`` count the pieces of each line that were back, and are back now. Every part is the difference of
    two sums over all that came back, so that returns one by one give what one return of everything gives.
    """
    was, now = credited(record, before), credited(record, after)
    found: list[Tender] = []
    paid = record.due.amount
    for entry in gift_card_rows.entries(connection, record.id):
        part = _part(now, paid, entry.amount) - _part(was, paid, entry.amount)
        paid += entry.amount
        if part:
            gift_card_rows.put_back(connection, entry.number_hash, part)
            found.append(Tender("gift_card", part, entry.ending))
    points = loyalty_rows.entries(connection, record.id)
    if record.points is not None and "spent" in points:
        worth = record.points.amount.amount
        part = _part(now, paid, worth) - _part(was, paid, worth)
        count = _points(_part(now, paid, worth)) - _points(_part(was, paid, worth))
        loyalty_rows.add(connection, points["spent"], count)
        found += [Tender("points", part, str(count))] if part else []
    if "earned" in points:
        loyalty_rows.add(connection, points["earned"], _earns(record, now) - _earns(record, was))
    return tuple(found)


def money_back(record: OrderRecord, before: Mapping[str, int], after: Mapping[str, int]) -> Money:
    """The part of it that went as money, and goes back as money."""
    was, now = credited(record, before), credited(record, after)
    paid = record.due
    return Money(_part(now, 0, paid.amount) - _part(was, 0, paid.amount), paid.currency)


def value_back(record: OrderRecord, before: Mapping[str, int], after: Mapping[str, int]) -> Money:
    """The part of it that gift cards and points paid, and that goes back to them."""
    was, now = credited(record, before), credited(record, after)
    paid = record.due.amount
    covered = record.total.amount - paid
    return Money(_part(now, paid, covered) - _part(was, paid, covered), record.total.currency)


def _part(back: Credited, paid_before: int, size: int) -> int:
    """How much of a tender of this size is back, when others had paid so much before it."""
    return min(size, max(0, back.whole - paid_before))


def _points(worth: int) -> int:
    """Points for an amount, rounded up: nobody loses a part of one by sending things back one by one."""
    return -(-worth // POINT_IS_WORTH.amount)


def _earns(record: OrderRecord, back: Credited) -> int:
    spent = record.points.amount.amount if record.points else 0
    goods = record.total.amount - record.delivery_fee.amount - spent
    return earned(Money(max(0, goods - back.goods), record.total.currency))
