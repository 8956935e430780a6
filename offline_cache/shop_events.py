"""Events of visits, in a file of their own beside the outbox: orders never wait for it, and it may be thrown away.

Written without waiting for the disk: a power cut costs the last events. A file that cannot be read, or is of another
version, makes room for a new one, which is another journal to the hub.
"""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from uuid import uuid4

import msgspec
from typing_extensions import override

from kiosk.domain.shop_event import MOST_EVENTS, EventBatch, NumberedEvent, ShopEvent
from kiosk.errors import CacheDamaged
from kiosk.ports.event_journal import EventLedger
from offline_cache.database import Database, remove_database

EVENTS_FILE: Final = "events.db"
MOST_KEPT: Final = 50_000
"""Events that wait for the hub at most, some ten megabytes: days of a busy kiosk without network."""

_VERSION: Final = 1
_SCHEMA: Final = """
CREATE TABLE journal (one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL) STRICT;
CREATE TABLE event (seq INTEGER PRIMARY KEY AUTOINCREMENT, body BLOB NOT NULL) STRICT;
"""


class SqliteEventLedger(EventLedger):
    """Opened with its first use, on whichever thread that is."""

    def __init__(self, path: Path, most_kept: int = MOST_KEPT) -> None:
        self._path = path
        self._most_kept = most_kept
        self._opened: Database | None = None

    @override
    def append(self, events: Sequence[ShopEvent]) -> None:
        bodies = [(msgspec.json.encode(event),) for event in events]
        with self._database.writing() as connection:
            connection.executemany("INSERT INTO event (body) VALUES (?)", bodies)
            connection.execute(
                "DELETE FROM event WHERE seq <= (SELECT max(seq) FROM event) - ?",
                (self._most_kept,),
            )

    @override
    def unsent(self) -> EventBatch | None:
        with self._database.reading() as connection:
            (journal,) = connection.execute("SELECT id FROM journal").fetchone()
            rows = connection.execute("SELECT seq, body FROM event ORDER BY seq LIMIT ?", (MOST_EVENTS,)).fetchall()
        try:
            events = tuple(NumberedEvent(seq, msgspec.json.decode(body, type=ShopEvent)) for seq, body in rows)
        except msgspec.MsgspecError:
            self._begin_anew()  # nothing notices a bit that flips inside a body, and figures of it would be wrong
            return None
        return EventBatch(journal, events) if events else None

    @override
    def sent(self, batch: EventBatch) -> None:
        with self._database.writing() as connection:
            (journal,) = connection.execute("SELECT id FROM journal").fetchone()
            if batch.journal == journal and batch.events:
                connection.execute("DELETE FROM event WHERE seq <= ?", (batch.events[-1].seq,))

    def checkpoint(self) -> None:
        """Move the journal into the file and truncate it."""
        self._database.checkpoint()

    def close(self) -> None:
        """Close the file; the next use opens it again."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    @property
    def _database(self) -> Database:
        if self._opened is None:
            self._opened = _open(self._path)
        return self._opened

    def _begin_anew(self) -> None:
        self.close()
        remove_database(self._path)


def _open(path: Path) -> Database:
    try:
        return _prepared(path)
    except CacheDamaged:
        remove_database(path)
        return _prepared(path)


def _prepared(path: Path) -> Database:
    database = Database(path, "NORMAL")
    try:
        with database.writing() as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version != _VERSION:
                _make(connection, version)
    except BaseException:
        database.close()
        raise
    return database


def _make(connection: sqlite3.Connection, version: int) -> None:
    if version != 0:
        raise CacheDamaged(f"a file of version {version}")
    for statement in _SCHEMA.split(";\n"):
        connection.execute(statement)
    connection.execute("INSERT INTO journal VALUES (1, ?)", (uuid4().hex,))
    connection.execute(f"PRAGMA user_version = {_VERSION}")
