"""What an order asks of the staff of each place: goods to get ready, a shopper to serve, a parcel to pack."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from math import ceil

import msgspec
from sqlalchemy import Connection

from kiosk.domain.location import StockLocation, opening_at
from kiosk.domain.promise import delivery_journey, pickup_ready_at
from kiosk.domain.shop_rules import ShopRules, WaitingTargets
from kiosk.domain.task import Task, TaskItem, TaskKind, new_task
from kiosk.hub.aftersales.followed import FollowedOrder, at_first
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.store import catalogue_rows, customer_rows, rule_rows, task_rows
from kiosk.hub.store.call_rows import CallRow

AT_THE_COUNTER = "here"
"""``reason`` of a collection whose shopper stands in the shop."""

TO_PREPARE = "prepare"
"""``reason`` of goods that are not on the collection shelf yet."""

TO_RESHELVE = "reshelve"
"""``reason`` of a collection that nobody came for in time."""

_RESHELVE_TARGET = 240
"""Minutes: half a day of the shop. Nobody stands there and waits."""

_NOT_READY = frozenset({"placed", "preparing"})
_OF_WAY = {"store_pickup": "collect", "ship_from_store": "parcel"}


def add_tasks(connection: Connection, record: OrderRecord, now: datetime) -> None:
    """A new order: somebody gets its goods ready, wherever they are."""
    if any(line.confirmed.fulfillment.kind in _OF_WAY for line in record.lines):
        progress = {line.ordered.id: at_first(record, line) for line in record.lines}
        follow_order(connection, FollowedOrder(record, progress, (), (), ()), "", now)


def follow_order(connection: Connection, order: FollowedOrder, by: str, now: datetime) -> None:
    """The tasks of an order as it stands now: those that are new are added, those that are over are done."""
    wanted = {(task.kind, task.location_id): task for task in _wanted(connection, order, now)}
    kinds: tuple[TaskKind, ...] = ("collect", "parcel")
    for kind in kinds:
        known = {task.location_id: task for task in task_rows.of_subject(connection, kind, order.record.id)}
        for place in {*known, *(where for of_kind, where in wanted if of_kind == kind)}:
            task, before = wanted.get((kind, place)), known.get(place)
            if task is None:
                task_rows.settle(connection, kind, order.record.id, by, now, place)
            elif before is None or not before.is_open or _says_more(task, before):
                task_rows.add(connection, task)


def _says_more(task: Task, before: Task) -> bool:
    return (task.reason, task.asked_at, task.items) != (before.reason, before.asked_at, before.items)


def _wanted(connection: Connection, order: FollowedOrder, now: datetime) -> list[Task]:
    places = {place.id: place for place in catalogue_rows.all_locations(connection)}
    rules = rule_rows.current(connection)
    targets = rules.waiting
    found = [_collect(order, call, targets) for call in order.calls if call.location_id in order.to_collect()]
    called = {task.location_id for task in found}
    for (kind, place_id), lines in _to_prepare(order).items():
        place = places.get(place_id)
        if place is not None and not (kind == "collect" and place_id in called):
            make = _prepare if kind == "collect" else _parcel
            found.append(make(order, place, lines, targets))
    busy = {task.location_id for task in found if task.kind == "collect"}
    found += [task for task in _overdue(order, rules, now) if task.location_id not in busy]
    who = _name(connection, order.record) if found else ""
    return [msgspec.structs.replace(task, number=order.record.number, who=who) for task in found]


def _overdue(order: FollowedOrder, rules: ShopRules, now: datetime) -> list[Task]:
    """What is ready and was not fetched in time, place by place."""
    found = []
    for place, lines in order.to_collect().items():
        kept = [order.progress[line.ordered.id] for line in lines]
        until = rules.kept_until(max(progress.since for progress in kept))
        if all(progress.state == "ready" for progress in kept) and until <= now:
            # From now where that is later: a hub that was off, or has just learnt this, does not find a day of late ones.
            target = _RESHELVE_TARGET + ceil((now - until) / timedelta(minutes=1))
            task = new_task("collect", order.record.id, place, until, target)
            found.append(msgspec.structs.replace(task, reason=TO_RESHELVE, items=_items(lines), due_at=until))
    return found


def _to_prepare(order: FollowedOrder) -> dict[tuple[str, str], list[OrderRecordLine]]:
    lines: dict[tuple[str, str], list[OrderRecordLine]] = {}
    for line in order.record.lines:
        way, said = line.confirmed.fulfillment, line.confirmed
        is_waiting = said.outcome != "waiting" and order.progress[line.ordered.id].state in _NOT_READY
        if is_waiting and way.kind in _OF_WAY:
            lines.setdefault((_OF_WAY[way.kind], way.location_id), []).append(line)
    return lines


def _collect(order: FollowedOrder, call: CallRow, targets: WaitingTargets) -> Task:
    lines = order.to_collect()[call.location_id]
    task = new_task("collect", order.record.id, call.location_id, call.called_at, targets.collect)
    return msgspec.structs.replace(task, reason=AT_THE_COUNTER, items=_items(lines))


def _prepare(order: FollowedOrder, place: StockLocation, lines: list[OrderRecordLine], _: WaitingTargets) -> Task:
    asked_at = order.record.confirmed_at
    ready_at = pickup_ready_at(place, asked_at).astimezone(UTC)
    task = new_task("collect", order.record.id, place.id, asked_at, ceil((ready_at - asked_at) / timedelta(minutes=1)))
    return msgspec.structs.replace(task, reason=TO_PREPARE, items=_items(lines), due_at=ready_at)


def _parcel(order: FollowedOrder, place: StockLocation, lines: list[OrderRecordLine], targets: WaitingTargets) -> Task:
    asked_at = order.record.confirmed_at
    # Nobody waits for what is asked at night before the shop opens.
    target = ceil((_opens_at(place, asked_at) - asked_at) / timedelta(minutes=1)) + targets.parcel
    address = order.record.address
    return msgspec.structs.replace(
        new_task("parcel", order.record.id, place.id, asked_at, target),
        items=_items(lines),
        city=address.city if address else "",
        due_at=_leaves_at(place, asked_at),
    )


def _opens_at(place: StockLocation, at: datetime) -> datetime:
    state = opening_at(place, at)
    return at if state.is_open or state.changes_at is None else state.changes_at


def _leaves_at(place: StockLocation, at: datetime) -> datetime | None:
    """When the parcels of the day on which this one can leave are fetched."""
    if place.ship_cutoff is None:
        return None
    day = delivery_journey(place, at).leaves_on
    return place.moment(day, place.ship_cutoff)


def _items(lines: Iterable[OrderRecordLine]) -> tuple[TaskItem, ...]:
    return tuple(TaskItem(line.confirmed.sku, line.confirmed.quantity) for line in lines)


def _name(connection: Connection, record: OrderRecord) -> str:
    customer = customer_rows.customer(connection, record.customer_id) if record.customer_id else None
    if customer is not None:
        return f"{customer.first_name} {customer.last_name}".strip()
    named = (record.contact.name if record.contact else "", record.address.name if record.address else "")
    return next((name for name in named if name), "")
