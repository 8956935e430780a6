"""What waits at the counters of shops, and what was done there."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from kiosk.domain.counter import CounterStep, Parcel, RefundRequest
from kiosk.domain.money import Money
from kiosk.domain.order_return import RefundState
from kiosk.hub.store.tables import (
    customers,
    hand_overs,
    line_progress,
    order_outcomes,
    orders,
    parcels,
    progress_steps,
    refunds,
    staff,
)

_HERE_FIRST = 200
"""Orders that wait at one counter, the oldest first: more than any counter has room for."""

_ALIKE = 50
_WAITING_KINDS = ("store_pickup", "ship_from_store", "home_delivery")
_UNDER_WAY = ("placed", "preparing", "ready")
_STATE = line_progress.c.state
_WAITING = (
    select(orders.c.id)
    .join(order_outcomes, order_outcomes.c.order_id == orders.c.id)
    .outerjoin(
        line_progress,
        (line_progress.c.order_id == order_outcomes.c.order_id) & (line_progress.c.line_id == order_outcomes.c.line_id),
    )
    .where(
        order_outcomes.c.location_id == bindparam("place"),
        order_outcomes.c.fulfillment.in_(_WAITING_KINDS),
        order_outcomes.c.outcome != "dropped",
        # What waits for a delivery is nobody's work here, until somebody says that it came.
        ((order_outcomes.c.outcome != "waiting") & _STATE.is_(None)) | _STATE.in_(_UNDER_WAY),
        orders.c.device_code != "",
    )
    .group_by(orders.c.id, orders.c.confirmed_at)
    .order_by(orders.c.confirmed_at, orders.c.id)
    .limit(_HERE_FIRST)
)
_NAMED = (
    select(customers.c.id, customers.c.first_name, customers.c.last_name)
    .where(
        customers.c.last_name.in_(bindparam("names", expanding=True))
        | customers.c.first_name.in_(bindparam("names", expanding=True))
    )
    .order_by(customers.c.last_name, customers.c.first_name, customers.c.id)
)
_STEPS = (
    select(progress_steps.c.line_id, progress_steps.c.verb, progress_steps.c.said_by, progress_steps.c.at)
    .where(progress_steps.c.order_id == bindparam("order"))
    .order_by(progress_steps.c.at, progress_steps.c.line_id, progress_steps.c.place)
)
_PEOPLE = select(staff.c.id, staff.c.body).where(staff.c.id.in_(bindparam("people", expanding=True)))
_HAND_OVER = select(hand_overs.c.order_id, hand_overs.c.line_ids).where(hand_overs.c.key == bindparam("of_key"))
_PARCELS = select(parcels).where(parcels.c.order_id == bindparam("order")).order_by(parcels.c.packed_at)
_PARCEL = select(parcels).where(parcels.c.number == bindparam("of_number"))
_PARCEL_OF_KEY = select(parcels).where(parcels.c.key == bindparam("of_key"))
_REPACK = (
    update(parcels)
    .where(parcels.c.number == bindparam("of_number"), parcels.c.sent_at.is_(None))
    .values(carrier=bindparam("new_carrier"), tracking=bindparam("new_tracking"), weight_g=bindparam("new_weight"))
)
_SEND = (
    update(parcels)
    .where(parcels.c.number == bindparam("of_number"), parcels.c.sent_at.is_(None))
    .values(sent_at=bindparam("now"))
)
_REFUNDS = select(refunds).where(refunds.c.order_id == bindparam("order")).order_by(refunds.c.since)
_REFUND = select(refunds).where(refunds.c.return_number == bindparam("of_return"))
_SETTLE = (
    update(refunds)
    .where(refunds.c.return_number == bindparam("of_return"), refunds.c.state.not_in(("paid_back", "refused")))
    .values(state=bindparam("now_is"), since=bindparam("now"), detail=bindparam("said"))
)


class HandOverRow(NamedTuple):
    """Goods that went to their owner."""

    key: str
    order_id: str
    line_ids: tuple[str, ...]
    location_id: str
    staff_id: str
    device_code: str
    at: datetime


class ParcelRow(NamedTuple):
    """A parcel in the store."""

    number: str
    key: str
    order_id: str
    location_id: str
    line_ids: tuple[str, ...]
    carrier: str
    tracking: str
    weight_g: int
    packed_by: str
    packed_at: datetime
    sent_at: datetime | None = None

    def seen(self) -> Parcel:
        """As the counter shows it."""
        return Parcel(
            self.number,
            self.location_id,
            self.line_ids,
            self.carrier,
            self.packed_at,
            self.tracking,
            self.weight_g,
            self.sent_at,
        )


def waiting(connection: Connection, location_id: str) -> list[str]:
    """Ids of the orders with something to hand over or to send from a place, the oldest first."""
    return list(connection.execute(_WAITING, {"place": location_id}).scalars())


def customers_named(connection: Connection, words: Collection[str]) -> list[tuple[str, str]]:
    """Customers whose first or last name is one of these words: id and full name."""
    spelled = {form for word in words for form in (word, word.lower(), word.upper(), word.title())}
    rows = connection.execute(_NAMED.limit(_ALIKE), {"names": sorted(spelled)}) if spelled else ()
    return [(row.id, f"{row.first_name} {row.last_name}".strip()) for row in rows]


def steps_of(connection: Connection, order_id: str) -> tuple[CounterStep, ...]:
    """Everything that was said of an order's lines, with the initials of whoever said it."""
    said = connection.execute(_STEPS, {"order": order_id}).all()
    people = connection.execute(_PEOPLE, {"people": sorted({row.said_by for row in said})})
    initials = {row.id: row.body.initials for row in people}
    return tuple(CounterStep(row.line_id, row.verb, initials.get(row.said_by, ""), row.at) for row in said)


def handed_over(connection: Connection, key: str) -> tuple[str, tuple[str, ...]] | None:
    """The order and the lines that this key handed over."""
    row = connection.execute(_HAND_OVER, {"of_key": key}).one_or_none()
    return None if row is None else (row.order_id, row.line_ids)


def note_hand_over(connection: Connection, row: HandOverRow) -> None:
    """Keep who handed over what."""
    connection.execute(insert(hand_overs), row._asdict())


def parcels_of(connection: Connection, order_id: str) -> list[ParcelRow]:
    """An order's parcels, the oldest first."""
    return [ParcelRow(*row) for row in map(_in_order, connection.execute(_PARCELS, {"order": order_id}))]


def parcel(connection: Connection, number: str) -> ParcelRow | None:
    """A parcel by the number on its label."""
    row = connection.execute(_PARCEL, {"of_number": number}).one_or_none()
    return None if row is None else ParcelRow(*_in_order(row))


def parcel_of_key(connection: Connection, key: str) -> ParcelRow | None:
    """The parcel that this key packed."""
    row = connection.execute(_PARCEL_OF_KEY, {"of_key": key}).one_or_none()
    return None if row is None else ParcelRow(*_in_order(row))


def pack(connection: Connection, row: ParcelRow) -> None:
    """Store a parcel."""
    connection.execute(insert(parcels), row._asdict())


def repack(connection: Connection, number: str, carrier: str, tracking: str, weight_g: int) -> None:
    """Another carrier, number or weight, as long as it stands in the shop."""
    values = {"of_number": number, "new_carrier": carrier, "new_tracking": tracking, "new_weight": weight_g}
    connection.execute(_REPACK, values)


def send(connection: Connection, number: str, now: datetime) -> bool:
    """The carrier has it; False when they had it before."""
    return connection.execute(_SEND, {"of_number": number, "now": now}).rowcount == 1


def refunds_of(connection: Connection, order_id: str) -> tuple[RefundRequest, ...]:
    """Money asked back for an order's returns, the oldest first."""
    return tuple(_refund(row) for row in connection.execute(_REFUNDS, {"order": order_id}))


def refund(connection: Connection, return_number: str) -> RefundRequest | None:
    """Money asked back for one return."""
    row = connection.execute(_REFUND, {"of_return": return_number}).one_or_none()
    return None if row is None else _refund(row)


def ask_refund(connection: Connection, order_id: str, asked: RefundRequest) -> None:
    """Ask money back."""
    row = {
        "return_number": asked.return_number,
        "order_id": order_id,
        "amount": asked.amount.amount,
        "currency": asked.amount.currency,
        "state": asked.state,
        "since": asked.since,
        "detail": asked.detail,
    }
    connection.execute(insert(refunds), row)


def settle_refund(connection: Connection, return_number: str, state: RefundState, detail: str, now: datetime) -> None:
    """What became of it. Of two who say so at once the first counts."""
    connection.execute(_SETTLE, {"of_return": return_number, "now_is": state, "said": detail, "now": now})


def _in_order(row: Row[Any]) -> tuple[Any, ...]:
    named = row._mapping  # noqa: SLF001 - the documented way to a row's names
    return tuple(named[name] for name in ParcelRow._fields)


def _refund(row: Row[Any]) -> RefundRequest:
    return RefundRequest(row.return_number, Money(row.amount, row.currency), row.state, row.since, row.detail)
