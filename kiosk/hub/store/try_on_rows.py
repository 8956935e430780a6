"""Try-ons as they are stored and told. All writes of one store pass one at a time: ``serialise`` before reading."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, bindparam, delete, select, update

from kiosk.domain.feed import staff_topic
from kiosk.domain.try_on import TryOn, TryOnQueue
from kiosk.hub.store import feed_rows
from kiosk.hub.store.dialect import inserting, upsert
from kiosk.hub.store.feed_rows import FeedRow
from kiosk.hub.store.tables import shut_cabins, try_ons

_COLUMNS = try_ons.c
_ONE = select(_COLUMNS.body).where(_COLUMNS.id == bindparam("of_id"))
_OPEN = (
    select(_COLUMNS.body)
    .where(_COLUMNS.location_id == bindparam("place"), _COLUMNS.closed_at.is_(None))
    .order_by(_COLUMNS.asked_at, _COLUMNS.id)
)
_ASKED_SINCE = (
    select(_COLUMNS.body)
    .where(_COLUMNS.asked_at >= bindparam("since"), _COLUMNS.asked_at < bindparam("until"))
    .order_by(_COLUMNS.asked_at, _COLUMNS.id)
)
_ASKED_AT = _ASKED_SINCE.where(_COLUMNS.location_id == bindparam("place"))
_LEFT_OPEN = select(_COLUMNS.body).where(_COLUMNS.closed_at.is_(None), _COLUMNS.asked_at < bindparam("before"))
_TAKE_OFF = (
    update(try_ons)
    .where(_COLUMNS.is_shown.is_(True), _COLUMNS.closed_at < bindparam("before"))
    .values(is_shown=False)
    .returning(_COLUMNS.id, _COLUMNS.location_id)
)
_SHUT = select(shut_cabins.c.number).where(shut_cabins.c.location_id == bindparam("place"))
_OPEN_UP = delete(shut_cabins).where(
    shut_cabins.c.location_id == bindparam("place"), shut_cabins.c.number == bindparam("of_number")
)


def one(connection: Connection, of_id: str) -> TryOn | None:
    """A try-on by its id."""
    found: TryOn | None = connection.execute(_ONE, {"of_id": of_id}).scalar_one_or_none()
    return found


def open_at(connection: Connection, location_id: str) -> list[TryOn]:
    """Those that are not over at a place, the oldest first."""
    return list(connection.execute(_OPEN, {"place": location_id}).scalars())


def asked_between(
    connection: Connection, since: datetime, until: datetime, location_id: str | None = None
) -> list[TryOn]:
    """All of a stretch of time, open or over, of one store or of every one: with what was put back in them, and why."""
    span = {"since": since, "until": until}
    if location_id is None:
        return list(connection.execute(_ASKED_SINCE, span).scalars())
    return list(connection.execute(_ASKED_AT, {**span, "place": location_id}).scalars())


def left_open(connection: Connection, before: datetime) -> list[TryOn]:
    """Those that nobody ended."""
    return list(connection.execute(_LEFT_OPEN, {"before": before}).scalars())


def put(connection: Connection, try_on: TryOn) -> None:
    """Store it as it is now, and tell the staff of its place."""
    connection.execute(upsert(connection.dialect.name, try_ons), _row(try_on, is_shown=True))
    topic = staff_topic(try_on.location_id)
    feed_rows.publish(connection, [FeedRow("try_on", try_on.id, topic, msgspec.json.encode(try_on))])


def put_past(connection: Connection, over: Sequence[TryOn]) -> None:
    """Store try-ons that were over long ago: no tablet hears of them."""
    if over:
        rows = [_row(try_on, is_shown=False) for try_on in over]
        connection.execute(inserting(connection.dialect.name, try_ons).on_conflict_do_nothing(), rows)


def _row(try_on: TryOn, *, is_shown: bool) -> dict[str, object]:
    return {
        "id": try_on.id,
        "location_id": try_on.location_id,
        "asked_at": try_on.asked_at,
        "closed_at": try_on.closed_at,
        "is_shown": is_shown,
        "body": try_on,
    }


def take_off_screens(connection: Connection, before: datetime) -> int:
    """Those that ended long ago leave every tablet; they stay here. Returns how many."""
    gone = connection.execute(_TAKE_OFF, {"before": before}).all()
    rows = [FeedRow("try_on", row.id, staff_topic(row.location_id), None) for row in gone]
    feed_rows.publish(connection, rows)
    return len(rows)


def tell_queue(connection: Connection, queue: TryOnQueue) -> None:
    """Tell every terminal of the place, also the shoppers': it says nothing of anybody."""
    value = msgspec.json.encode(queue)
    feed_rows.publish(connection, [FeedRow("try_on_queue", queue.location_id, queue.location_id, value)])


def queues(connection: Connection, location_ids: Sequence[str]) -> list[TryOnQueue]:
    """What the terminals of these places were told last."""
    said = feed_rows.values_of(connection, "try_on_queue", location_ids)
    return [msgspec.json.decode(value, type=TryOnQueue) for value in said.values()]


def shut(connection: Connection, location_id: str) -> tuple[int, ...]:
    """Cabins of a place that are out of use."""
    return tuple(sorted(connection.execute(_SHUT, {"place": location_id}).scalars()))


def set_shut(connection: Connection, location_id: str, number: int, *, is_shut: bool) -> None:
    """Put a cabin out of use, or back into it."""
    if not is_shut:
        connection.execute(_OPEN_UP, {"place": location_id, "of_number": number})
        return
    statement = inserting(connection.dialect.name, shut_cabins).on_conflict_do_nothing()
    connection.execute(statement, {"location_id": location_id, "number": number})
