"""Reading the audit log: pages for managers, the whole chain checked, and a CSV that can be checked anywhere."""

import asyncio
from datetime import UTC

import msgspec

from kiosk.domain.audit import AuditPage, AuditQuery, ChainedEntry, ChainMark, Fields, first_break
from kiosk.domain.staff import StaffMember
from kiosk.domain.table_text import Cell, table_text
from kiosk.hub.store import audit_rows, team_rows
from kiosk.hub.store.database import Connection, Database

_COLUMNS = (
    "number",
    "at",
    "actor",
    "device",
    "location",
    "action",
    "subject",
    "before",
    "after",
    "previous",
    "hash",
)


class Audit:
    """Managers read what concerns their store and all stores, support reads everything."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def page(self, query: AuditQuery, reader: StaffMember) -> AuditPage:
        """Entries, with the state of the whole chain: checked anew each time, since that is what the log is for."""
        return await asyncio.to_thread(self._page, query, _place_of(reader))

    async def as_csv(self, reader: StaffMember) -> bytes:
        """Every entry that this person may read, oldest first, with the hashes that it was written with."""
        return await asyncio.to_thread(self._csv, _place_of(reader))

    def _page(self, query: AuditQuery, place: str | None) -> AuditPage:
        with self._database.read() as connection:
            found = audit_rows.page(connection, query, place)
            people = team_rows.names(connection)
            return AuditPage(
                entries=tuple(found[: query.most]),
                head=audit_rows.head(connection),
                broken_at=first_break(audit_rows.after(connection, 0)),
                seen_fits=_fits(connection, query.seen),
                has_more=len(found) > query.most,
                names={person: people[person] for person in _people_of(found) if person in people},
            )

    def _csv(self, place: str | None) -> bytes:
        with self._database.read() as connection:
            links = [
                link
                for link in audit_rows.after(connection, 0)
                if place is None or link.entry.location_id in {"", place}
            ]
        return table_text([_COLUMNS, *map(_csv_row, links)]).encode("utf-8-sig")


def _fits(connection: Connection, seen: ChainMark) -> bool:
    return audit_rows.mark(connection, seen.number) == seen


def _place_of(reader: StaffMember) -> str | None:
    return None if reader.role == "support" else reader.location_id


def _people_of(found: list[ChainedEntry]) -> set[str]:
    """Ids that may be people's: who acted, on whom, and between whom something changed hands."""
    entries = [link.entry for link in found]
    values = (value for one in entries for fields in (one.before, one.after) for value in fields.values())
    return {one.actor_staff_id for one in entries} | {one.subject for one in entries} | set(values)


def _csv_row(link: ChainedEntry) -> tuple[Cell, ...]:
    entry = link.entry
    return (
        link.number,
        entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        entry.actor_staff_id,
        entry.device_code,
        entry.location_id,
        entry.action,
        entry.subject,
        _fields(entry.before),
        _fields(entry.after),
        link.previous,
        link.hash,
    )


def _fields(fields: Fields) -> str:
    return msgspec.json.encode(dict(sorted(fields.items()))).decode() if fields else ""
