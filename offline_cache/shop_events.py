"""Events of visits and proofs of their wipes, in a file beside the outbox: orders never wait for it, and it may go.

Written without waiting for the disk: a power cut costs the last events. A file that cannot be read, or is of another
version, makes room for a new one, which is another journal to the hub.
"""

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from uuid import uuid4

import msgspec
from typing_extensions import override

from kiosk.domain.shop_event import MOST_EVENTS, EventBatch, NumberedEvent, ShopEvent
from kiosk.domain.wipe import WipeFacts, WipeProof
from kiosk.errors import CacheDamaged
from kiosk.ports.event_journal import EventLedger
from kiosk.ports.wipe_search import WipeJournal
from offline_cache.database import Database, remove_database
from offline_cache.schema import run_script

EVENTS_FILE: Final = "events.db"
MOST_KEPT: Final = 50_000
"""Events that wait for the hub at most, some ten megabytes: days of a busy kiosk without network."""

_MOST_PROOFS: Final = 500
_VERSION: Final = 1
_SCHEMA: Final = """
CREATE TABLE journal (one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL) STRICT;
CREATE TABLE event (seq INTEGER PRIMARY KEY AUTOINCREMENT, body BLOB NOT NULL) STRICT;
CREATE TABLE proof (seq INTEGER PRIMARY KEY AUTOINCREMENT, body BLOB NOT NULL) STRICT;
CREATE TABLE proofs (one INTEGER PRIMARY KEY CHECK (one = 1), proved INTEGER NOT NULL, failed INTEGER NOT NULL) STRICT;
INSERT INTO proofs VALUES (1, 0, 0);
"""
_PUSH_OUT: Final = "DELETE FROM event WHERE seq <= (SELECT max(seq) FROM event) - ?"
_OLDEST: Final = "SELECT seq, body FROM event ORDER BY seq LIMIT ?"


class SqliteEventLedger(EventLedger, WipeJournal):
    """Opened with its first use, on whichever thread that is. Any thread."""

    def __init__(self, path: Path, most_kept: int = MOST_KEPT) -> None:
        self._path = path
        self._most_kept = most_kept
        self._lock = threading.Lock()
        self._opened: Database | None = None

    @override
    def append(self, events: Sequence[ShopEvent]) -> None:
        bodies = [(msgspec.json.encode(event),) for event in events]
        with self._or_anew(), self._database.writing() as connection:
            connection.executemany("INSERT INTO event (body) VALUES (?)", bodies)
            connection.execute(_PUSH_OUT, (self._most_kept,))

    @override
    def unsent(self) -> EventBatch | None:
        with self._or_anew():
            with self._database.reading() as connection:
                (journal,) = connection.execute("SELECT id FROM journal").fetchone()
                rows = connection.execute(_OLDEST, (MOST_EVENTS,)).fetchall()
            events = tuple(_numbered(*row) for row in rows)
        return EventBatch(journal, events) if events else None

    @override
    def sent(self, batch: EventBatch) -> None:
        with self._or_anew(), self._database.writing() as connection:
            (journal,) = connection.execute("SELECT id FROM journal").fetchone()
            if batch.journal == journal and batch.events:
                connection.execute("DELETE FROM event WHERE seq <= ?", (batch.events[-1].seq,))

    @override
    def note(self, proof: WipeProof) -> None:
        with self._or_anew(), self._database.writing() as connection:
            connection.execute("INSERT INTO proof (body) VALUES (?)", (msgspec.json.encode(proof),))
            connection.execute("DELETE FROM proof WHERE seq <= (SELECT max(seq) FROM proof) - ?", (_MOST_PROOFS,))
            connection.execute("UPDATE proofs SET proved = proved + 1, failed = failed + ?", (int(not proof.is_clean),))

    @override
    def facts(self) -> WipeFacts:
        with self._or_anew(), self._database.reading() as connection:
            proved, failed = connection.execute("SELECT proved, failed FROM proofs").fetchone()
            last = connection.execute("SELECT body FROM proof ORDER BY seq DESC LIMIT 1").fetchone()
        return WipeFacts(proved, failed, None if last is None else _proof(last[0]).at)

    def failures(self) -> list[WipeProof]:
        """The last searches that found something, the newest first."""
        with self._or_anew(), self._database.reading() as connection:
            rows = connection.execute("SELECT body FROM proof ORDER BY seq DESC").fetchall()
        return [proof for (body,) in rows if not (proof := _proof(body)).is_clean]

    def checkpoint(self) -> None:
        """Move the journal into the file and truncate it."""
        self._database.checkpoint()

    def forget(self) -> None:
        """Throw everything away: this terminal is nobody's any more."""
        self.close()
        remove_database(self._path)

    def close(self) -> None:
        """Close the file; the next use opens it again."""
        with self._lock:
            opened, self._opened = self._opened, None
        if opened is not None:
            opened.close()

    @property
    def _database(self) -> Database:
        with self._lock:
            if self._opened is None:
                self._opened = _open(self._path)
            return self._opened

    @contextmanager
    def _or_anew(self) -> Iterator[None]:
        """A damaged file goes: figures of what may have changed by itself would be wrong."""
        try:
            yield
        except CacheDamaged:
            self.forget()
            raise


def _proof(body: bytes) -> WipeProof:
    try:
        return msgspec.json.decode(body, type=WipeProof)
    except msgspec.MsgspecError as error:
        raise CacheDamaged("a proof is not what was written") from error


def _numbered(seq: int, body: bytes) -> NumberedEvent:
    try:
        return NumberedEvent(seq, msgspec.json.decode(body, type=ShopEvent))
    except msgspec.MsgspecError as error:
        raise CacheDamaged(f"event {seq} is not what was written") from error


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
    run_script(connection, _SCHEMA)
    connection.execute("INSERT INTO journal VALUES (1, ?)", (uuid4().hex,))
    connection.execute(f"PRAGMA user_version = {_VERSION}")
