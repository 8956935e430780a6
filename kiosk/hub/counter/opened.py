"""An order as it lies on the counter of one place."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec

from kiosk.domain.counter import CounterEntry, CounterKind, CounterOrder
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order_progress import went_back
from kiosk.domain.order_return import Returnable, ReturnLine, return_until, withdrawal_until
from kiosk.domain.slip import SeenOrder
from kiosk.domain.stock import StockLevel
from kiosk.hub.aftersales.followed import FollowedOrder, followed
from kiosk.hub.invoicing.bill import buyer_of, with_more
from kiosk.hub.invoicing.refund import money_back, value_back
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.shop_day import shop_day
from kiosk.hub.slips import seen
from kiosk.hub.store import counter_rows, rule_rows, stock_rows
from kiosk.hub.store.database import Connection
from kiosk.ports.clock import Clock

_TO_SEND = frozenset({"placed", "preparing"})
_TAKEN_ALONG = frozenset({"placed", "preparing", "ready"})


def to_hand_over(order: FollowedOrder, location_id: str) -> list[OrderRecordLine]:
    """Lines that are kept at this place for their owner, whatever day they were promised for."""
    return order.to_collect().get(location_id, [])


def to_send(order: FollowedOrder, location_id: str) -> list[OrderRecordLine]:
    """Lines that leave from this place in a parcel and have not left."""
    return [line for line in order.record.lines if _is_to_send(order, line, location_id)]


def kept_until(connection: Connection, order: FollowedOrder, location_id: str) -> datetime | None:
    """Until when a place keeps what waits there, as its owner was told; None while not all of it is ready."""
    kept = [order.progress[line.ordered.id] for line in to_hand_over(order, location_id)]
    if not kept or any(progress.state != "ready" for progress in kept):
        return None
    return rule_rows.current(connection).kept_until(max(progress.since for progress in kept))


def reshelved(order: FollowedOrder, location_id: str) -> list[OrderRecordLine]:
    """Lines that a place kept until nobody came for them in time."""
    return [line for line in order.record.lines if _went_back(order, line, location_id)]


def nothing_left(order: FollowedOrder, location_id: str) -> str:
    """Why nothing of an order is kept at a place any more: a stable code."""
    here = [line for line in order.record.lines if line.confirmed.fulfillment.location_id == location_id]
    if any(order.progress[line.ordered.id].state == "collected" for line in here):
        return "already_handed_over"
    return "already_reshelved" if reshelved(order, location_id) else "nothing_here"


def never_collected(lines: Iterable[OrderRecordLine]) -> tuple[ReturnLine, ...]:
    """Whole lines, as the return that gives back what was paid for them."""
    return tuple(ReturnLine(line.ordered.id, line.confirmed.quantity, "not_collected") for line in lines)


def opened(connection: Connection, record: OrderRecord, location_id: str, clock: Clock) -> CounterOrder:
    """Everything that the counter shows of an order."""
    order = followed(connection, record)
    here = [*to_hand_over(order, location_id), *to_send(order, location_id)]
    back = reshelved(order, location_id)
    until = kept_until(connection, order, location_id)
    levels = _levels(connection, [*here, *back], location_id)
    address = record.address
    return CounterOrder(
        id=record.id,
        order=_with_taken_along(order, seen(order, shop_day(clock.now()))),
        customer=buyer_of(connection, record).name,
        channel=record.channel,
        to_hand_over=_ids(to_hand_over(order, location_id)),
        to_send=_ids(to_send(order, location_id)),
        shelves={sku: level.shelf for sku, level in levels.items() if level.shelf},
        steps=counter_rows.steps_of(connection, record.id),
        parcels=tuple(row.seen() for row in counter_rows.parcels_of(connection, record.id)),
        refunds=counter_rows.refunds_of(connection, record.id),
        city=address.city if address else "",
        kept_until=until,
        reshelving=_goes_back(order, location_id) if until else None,
        reshelving_value=_value_goes_back(order, location_id) if until else None,
        reshelved_value=_value_went_back(order),
        free={
            line.confirmed.sku: levels[line.confirmed.sku].available for line in back if line.confirmed.sku in levels
        },
    )


def entries(connection: Connection, record: OrderRecord, location_id: str) -> list[CounterEntry]:
    """What waits of an order at this place: a collection, a parcel, or both."""
    order = followed(connection, record)
    customer = buyer_of(connection, record).name
    collected, sent = to_hand_over(order, location_id), to_send(order, location_id)
    until = kept_until(connection, order, location_id)
    is_here = any(call.location_id == location_id for call in order.calls)
    packed = {line_id for row in counter_rows.parcels_of(connection, record.id) for line_id in row.line_ids}
    is_packed = all(line.ordered.id in packed for line in sent)
    made = []
    if collected:
        made.append(
            _entry(record, "collect", customer, collected, is_ready=until is not None, is_here=is_here, until=until)
        )
    if sent:
        made.append(_entry(record, "parcel", customer, sent, is_ready=is_packed, is_here=False))
    return made


def found_entry(connection: Connection, record: OrderRecord, location_id: str) -> CounterEntry:
    """An order that was found by its owner's name, whether anything of it waits here or not."""
    waiting = entries(connection, record, location_id)
    if waiting:
        return waiting[0]
    is_reshelved = bool(reshelved(followed(connection, record), location_id))
    customer = buyer_of(connection, record).name
    lines = [line for line in record.lines if line.confirmed.outcome != "dropped"]
    found = _entry(record, "collect", customer, lines, is_ready=False, is_here=False)
    return msgspec.structs.replace(found, is_reshelved=is_reshelved)


def _with_taken_along(order: FollowedOrder, shown: SeenOrder) -> SeenOrder:
    lines = tuple(
        msgspec.structs.replace(line, returnable=over_the_counter(order, line.id) or line.returnable)
        for line in shown.lines
    )
    return msgspec.structs.replace(shown, lines=lines)


def _entry(
    record: OrderRecord,
    kind: CounterKind,
    customer: str,
    lines: Sequence[OrderRecordLine],
    *,
    is_ready: bool,
    is_here: bool,
    until: datetime | None = None,
) -> CounterEntry:
    promised = [line.confirmed.promised_on for line in lines if line.confirmed.promised_on is not None]
    return CounterEntry(
        order_id=record.id,
        number=record.number,
        kind=kind,
        customer=customer,
        pieces=sum(line.confirmed.quantity for line in lines),
        placed_at=record.placed_at,
        skus=tuple(line.confirmed.sku for line in lines),
        due_on=min(promised, default=None),
        is_ready=is_ready,
        is_paid=record.standing is not None and (record.standing.is_paid or record.standing.is_void),
        is_here=is_here,
        city=record.address.city if record.address and kind == "parcel" else "",
        kept_until=until,
    )


def over_the_counter(order: FollowedOrder, line_id: str) -> Returnable | None:
    """What may come back of a line that was taken along at once: nobody says at the till that it left."""
    line = next(line for line in order.record.lines if line.ordered.id == line_id)
    state, way = order.progress[line_id].state, line.confirmed.fulfillment.kind
    if way != "take_now" or state not in _TAKEN_ALONG:
        return None
    left = line.confirmed.quantity - order.asked_back(line_id)
    bought_on = shop_day(order.record.placed_at)
    return Returnable(left, withdrawal_until(bought_on), return_until(bought_on))


def _is_to_send(order: FollowedOrder, line: OrderRecordLine, location_id: str) -> bool:
    state, said = order.progress[line.ordered.id].state, line.confirmed
    is_here = said.fulfillment.is_shipped and said.fulfillment.location_id == location_id
    # What waits for a delivery cannot be packed, until somebody says that it came.
    return is_here and state in _TO_SEND and (said.outcome != "waiting" or state == "preparing")


def _ids(lines: Sequence[OrderRecordLine]) -> tuple[str, ...]:
    return tuple(line.ordered.id for line in lines)


def _levels(connection: Connection, lines: Sequence[OrderRecordLine], location_id: str) -> dict[str, StockLevel]:
    skus = sorted({line.confirmed.sku for line in lines})
    levels = stock_rows.levels(connection, skus) if skus else []
    return {level.sku: level for level in levels if level.location_id == location_id}


def _went_back(order: FollowedOrder, line: OrderRecordLine, location_id: str) -> bool:
    said = line.confirmed
    is_kept_here = said.fulfillment == Fulfillment("store_pickup", location_id)
    return is_kept_here and went_back(order.progress[line.ordered.id], was_dropped=said.outcome == "dropped")


def _goes_back(order: FollowedOrder, location_id: str) -> Money:
    """The money that goes back when what a place keeps goes back to the shelf; nothing of what was never paid."""
    before = order.back()
    after = with_more(before, never_collected(to_hand_over(order, location_id)))
    amount = money_back(order.record, before, after)
    is_paid = order.record.standing is not None and order.record.standing.is_paid
    return amount if is_paid else Money(0, amount.currency)


def _value_goes_back(order: FollowedOrder, location_id: str) -> Money:
    """What gift cards and points get back with it, whether the rest was paid or not."""
    before = order.back()
    return value_back(order.record, before, with_more(before, never_collected(to_hand_over(order, location_id))))


def _value_went_back(order: FollowedOrder) -> Money:
    nothing = Money(0, order.record.total.currency)
    never = (row for row in order.returns if all(line.reason == "not_collected" for line in row.lines))
    return sum((order.value_of(row) for row in never), start=nothing)
