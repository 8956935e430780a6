"""The audit log's rows: added at the end of the chain, inside the transaction of the change they tell of."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select

from kiosk.domain.audit import AuditEntry, AuditQuery, ChainedEntry, ChainMark, linked
from kiosk.hub.store.dialect import serialise
from kiosk.hub.store.tables import audit_log

_CHAIN = "audit log"
_LAST = select(audit_log.c.number, audit_log.c.hash).order_by(audit_log.c.number.desc()).limit(1)
_BATCH = 1000


def append(connection: Connection, entry: AuditEntry) -> ChainedEntry:
    """Write an entry behind the last one. Call it last in the job: writers of the log wait for each other from here on."""
    serialise(connection, _CHAIN)
    link = linked(entry, head(connection))
    row = {
        "number": link.number,
        "at": entry.at,
        "actor_staff_id": entry.actor_staff_id,
        "device_code": entry.device_code,
        "location_id": entry.location_id,
        "action": entry.action,
        "subject": entry.subject,
        "before": entry.before,
        "after": entry.after,
        "previous": link.previous,
        "hash": link.hash,
    }
    connection.execute(insert(audit_log), row)
    return link


def head(connection: Connection) -> ChainMark:
    """The newest link."""
    row = connection.execute(_LAST).one_or_none()
    return ChainMark(row.number, row.hash) if row else ChainMark()


def mark(connection: Connection, number: int) -> ChainMark | None:
    """The link with a number; the one before the first is known to everybody."""
    if number == 0:
        return ChainMark()
    row = connection.execute(
        select(audit_log.c.number, audit_log.c.hash).where(audit_log.c.number == number)
    ).one_or_none()
    return ChainMark(row.number, row.hash) if row else None


def after(connection: Connection, number: int) -> Iterator[ChainedEntry]:
    """Every entry after a number, the oldest first."""
    while True:
        statement = select(audit_log).where(audit_log.c.number > number).order_by(audit_log.c.number).limit(_BATCH)
        rows = connection.execute(statement).all()
        yield from map(_link, rows)
        if len(rows) < _BATCH:
            return
        number = rows[-1].number


def page(connection: Connection, query: AuditQuery, location_id: str | None) -> list[ChainedEntry]:
    """Entries asked for, the newest first, one more than ``most`` where there are more. None: of every place."""
    statement = _asked(query, location_id).order_by(audit_log.c.number.desc()).limit(query.most + 1)
    return [_link(row) for row in connection.execute(statement)]


def _asked(query: AuditQuery, location_id: str | None) -> Select[Any]:
    statement = select(audit_log)
    if query.before_number:
        statement = statement.where(audit_log.c.number < query.before_number)
    if query.actions:
        statement = statement.where(audit_log.c.action.in_(query.actions))
    if query.actor_staff_id:
        statement = statement.where(audit_log.c.actor_staff_id == query.actor_staff_id)
    if location_id is not None:
        statement = statement.where(audit_log.c.location_id.in_((location_id, "")))
    return statement


def _link(row: Row[Any]) -> ChainedEntry:
    entry = AuditEntry(
        row.actor_staff_id,
        row.device_code,
        row.action,
        row.subject,
        row.before,
        row.after,
        row.at,
        row.location_id,
    )
    return ChainedEntry(row.number, entry, row.previous, row.hash)
