"""What waits for somebody of a shop: added and settled inside the write that makes or ends it, taken by one person."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, and_, bindparam, delete, exists, func, or_, select, update

from kiosk.domain.feed import staff_topic
from kiosk.domain.staff import StaffMember
from kiosk.domain.task import Task, TaskKind, task_id
from kiosk.hub.store import feed_rows
from kiosk.hub.store.dialect import upsert
from kiosk.hub.store.feed_rows import FeedRow
from kiosk.hub.store.tables import line_progress, order_outcomes, tasks

_COLUMNS = tasks.c
_ONE = select(tasks).where(_COLUMNS.id == bindparam("of_id"))
_LOCKED = _ONE.with_for_update()
_OPEN = _COLUMNS.done_at.is_(None)
_NEXT = _COLUMNS.version + 1
_CLAIM = (
    update(tasks)
    .where(_COLUMNS.id == bindparam("of_id"), _COLUMNS.taken_by == "", _OPEN)
    .values(
        taken_by=bindparam("person"), taken_initials=bindparam("initials"), taken_at=bindparam("now"), version=_NEXT
    )
    .returning(tasks)
)
_RELEASE = (
    update(tasks)
    .where(_COLUMNS.id == bindparam("of_id"), _COLUMNS.taken_by == bindparam("person"), _OPEN)
    .values(taken_by="", taken_initials="", taken_at=None, version=_NEXT)
    .returning(tasks)
)
_END = (
    update(tasks)
    .where(_COLUMNS.id == bindparam("of_id"), _OPEN)
    .values(done_at=bindparam("now"), done_by=bindparam("person"), version=_NEXT)
    .returning(tasks)
)
_LATE = and_(
    _COLUMNS.taken_by == "", _OPEN, _COLUMNS.escalated_at.is_(None), _COLUMNS.late_at < bindparam("late_before")
)
_TO_SWEEP = select(_COLUMNS.id).where(or_(_LATE, _COLUMNS.done_at < bindparam("done_before"))).limit(1)
_ESCALATE = update(tasks).where(_LATE).values(escalated_at=bindparam("now"), version=_NEXT).returning(tasks)
_FORGET = (
    delete(tasks)
    .where(_COLUMNS.done_at < bindparam("before"))
    .returning(_COLUMNS.id, _COLUMNS.kind, _COLUMNS.location_id)
)
_READY = line_progress.c.state == "ready"
_IS_TASK = (
    (_COLUMNS.kind == "collect")
    & (_COLUMNS.subject == order_outcomes.c.order_id)
    & (_COLUMNS.location_id == order_outcomes.c.location_id)
    & _OPEN
)
_UNCOLLECTED = (
    select(order_outcomes.c.order_id)
    .join(
        line_progress,
        (line_progress.c.order_id == order_outcomes.c.order_id) & (line_progress.c.line_id == order_outcomes.c.line_id),
    )
    .where(_READY, order_outcomes.c.fulfillment == "store_pickup", ~exists().where(_IS_TASK))
    .group_by(order_outcomes.c.order_id, order_outcomes.c.location_id)
    .having(func.max(line_progress.c.since) <= bindparam("ready_before"))
    .limit(bindparam("most"))
)
_KEPT_ON = (
    select(tasks)
    .join(order_outcomes, _IS_TASK)
    .join(
        line_progress,
        (line_progress.c.order_id == order_outcomes.c.order_id) & (line_progress.c.line_id == order_outcomes.c.line_id),
    )
    .where(_READY, order_outcomes.c.fulfillment == "store_pickup", line_progress.c.since > bindparam("ready_before"))
)
_AT_PLACE = select(tasks).where(_COLUMNS.location_id == bindparam("place")).order_by(_COLUMNS.asked_at, _COLUMNS.id)
_OF_SUBJECT = select(tasks).where(_COLUMNS.kind == bindparam("of_kind"), _COLUMNS.subject == bindparam("of_subject"))


def add(connection: Connection, task: Task) -> Task:
    """Somebody waits. Asked again while it is open, it keeps who has it; one that was done is open again."""
    known = one(connection, task.id, is_locked=True)
    if known is not None and known.is_open:
        task = msgspec.structs.replace(
            task,
            taken_by=known.taken_by,
            taken_initials=known.taken_initials,
            taken_at=known.taken_at,
            escalated_at=known.escalated_at,
        )
    task = msgspec.structs.replace(task, version=known.version + 1 if known else 1)
    connection.execute(upsert(connection.dialect.name, tasks), _values(task))
    _publish(connection, task)
    return task


def settle(connection: Connection, kind: TaskKind, subject: str, by: str, at: datetime, location_id: str = "") -> None:
    """It is done, at one place or wherever it waited; nothing happens when nobody waits for it."""
    places = [location_id] if location_id else [task.location_id for task in of_subject(connection, kind, subject)]
    for place in places:
        end(connection, task_id(kind, subject, place), by, at)


def claim(connection: Connection, of_id: str, member: StaffMember, now: datetime) -> Task | None:
    """Give it to a person if nobody has it: of any number who ask at once, one gets it."""
    asked = {"of_id": of_id, "person": member.id, "initials": member.initials, "now": now}
    return _changed(connection, connection.execute(_CLAIM, asked).one_or_none())


def release(connection: Connection, of_id: str, staff_id: str) -> Task | None:
    """A person gives back what is theirs."""
    return _changed(connection, connection.execute(_RELEASE, {"of_id": of_id, "person": staff_id}).one_or_none())


def end(connection: Connection, of_id: str, by: str, now: datetime) -> Task | None:
    """It is done, whoever had it; None when it was already."""
    return _changed(connection, connection.execute(_END, {"of_id": of_id, "person": by, "now": now}).one_or_none())


def escalate(connection: Connection, late_before: datetime, now: datetime) -> list[Task]:
    """Those that nobody took and whose target passed before a moment go to the manager, told once."""
    rows = connection.execute(_ESCALATE, {"late_before": late_before, "now": now}).all()
    return [_told(connection, row) for row in rows]


def has_to_sweep(connection: Connection, late_before: datetime, done_before: datetime) -> bool:
    """Whether ``escalate`` or ``forget`` would change anything: asked often, and hardly ever so."""
    asked = {"late_before": late_before, "done_before": done_before}
    return connection.execute(_TO_SWEEP, asked).first() is not None


def uncollected(connection: Connection, ready_before: datetime, most: int) -> list[str]:
    """Orders of which a place keeps something since before then, and nobody there has a task about it."""
    found = connection.execute(_UNCOLLECTED, {"ready_before": ready_before, "most": most}).scalars()
    return list(dict.fromkeys(found))


def kept_on(connection: Connection, ready_before: datetime, reason: str) -> list[str]:
    """Orders with an open collection for this reason of which something is ready only since then."""
    found = [_task(row) for row in connection.execute(_KEPT_ON, {"ready_before": ready_before})]
    return list(dict.fromkeys(task.subject for task in found if task.reason == reason))


def forget(connection: Connection, before: datetime) -> int:
    """Take those that were done long ago off every screen; returns how many."""
    gone = connection.execute(_FORGET, {"before": before}).all()
    feed_rows.publish(connection, [FeedRow("task", row.id, _topic(row.kind, row.location_id), None) for row in gone])
    return len(gone)


def one(connection: Connection, of_id: str, *, is_locked: bool = False) -> Task | None:
    """A task by its id; locked until the transaction ends where it is going to be changed."""
    row = connection.execute(_LOCKED if is_locked else _ONE, {"of_id": of_id}).one_or_none()
    return None if row is None else _task(row)


def of_subject(connection: Connection, kind: TaskKind, subject: str) -> list[Task]:
    """The tasks about a call, a try-on or an order, at every place."""
    found = connection.execute(_OF_SUBJECT, {"of_kind": kind, "of_subject": subject})
    return [_task(row) for row in found]


def at_place(connection: Connection, location_id: str) -> list[Task]:
    """All that waits at a place or was done there today, the oldest first."""
    return [_task(row) for row in connection.execute(_AT_PLACE, {"place": location_id})]


def _changed(connection: Connection, row: Row[Any] | None) -> Task | None:
    return None if row is None else _told(connection, row)


def _told(connection: Connection, row: Row[Any]) -> Task:
    task = _task(row)
    _publish(connection, task)
    return task


def _publish(connection: Connection, task: Task) -> None:
    value = msgspec.json.encode(task)
    feed_rows.publish(connection, [FeedRow("task", task.id, _topic(task.kind, task.location_id), value)])


def _topic(kind: str, location_id: str) -> str:
    # A call says nothing of a person, and the terminal that called shows who comes. The rest is for staff alone.
    return location_id if kind == "call" else staff_topic(location_id)


def _values(task: Task) -> dict[str, object]:
    return {
        "id": task.id,
        "kind": task.kind,
        "subject": task.subject,
        "location_id": task.location_id,
        "asked_at": task.asked_at,
        "late_at": task.late_at,
        "taken_by": task.taken_by,
        "taken_initials": task.taken_initials,
        "taken_at": task.taken_at,
        "escalated_at": task.escalated_at,
        "done_at": task.done_at,
        "done_by": task.done_by,
        "version": task.version,
        "body": task,
    }


def _task(row: Row[Any]) -> Task:
    said: Task = row.body
    return msgspec.structs.replace(
        said,
        who=said.who if row.done_at is None else "",
        taken_by=row.taken_by,
        taken_initials=row.taken_initials,
        taken_at=row.taken_at,
        escalated_at=row.escalated_at,
        done_at=row.done_at,
        done_by=row.done_by,
        version=row.version,
    )
