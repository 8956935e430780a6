"""Opening ``outbox.db``. A damaged file is never dropped: it is set aside and what can be read of it is saved."""

import contextlib
import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from kiosk.domain.order import ReadyOrder
from kiosk.errors import CacheDamaged
from offline_cache.database import Database, files_of, quick_check
from offline_cache.migrations import migrate
from offline_cache.rows import instant

NUMBERS_SKIPPED = 100
"""Order numbers left out after damage: the counter that was read may be older than the last slip that was printed."""

_TABLES = {
    "journal": "seq, order_id, number, event, at",
    "receipt": "order_id, body",
    "counter": "device_code, last",
    "identity": "one, body",
    "entry": "seq, order_id, state, attempts, next_attempt_at, created_at, last_error, payload",
}
_ORDER_BEGINS = re.compile(rb'\{"id":"[0-9A-Za-z-]{1,64}","idempotency_key":"')
_LONGEST_ORDER = 65_536


@dataclass(frozen=True)
class OutboxOpened:
    """The open file and what happened: ``set_aside`` names a damaged one, of which ``salvaged`` orders were saved."""

    database: Database
    salvaged: int = 0
    set_aside: Path | None = None


def open_outbox(path: Path, now: datetime) -> OutboxOpened:
    """Open and migrate the outbox. Raises ``CacheError`` only for what a new file would not mend (no room, no rights)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return OutboxOpened(_open(path))
    except CacheDamaged:
        set_aside = _set_aside(path, now)
    database = _open(path)
    return OutboxOpened(database, _salvage(set_aside, database, now), set_aside)


def _open(path: Path) -> Database:
    path.touch(mode=0o600)  # names and addresses: nobody else's business; the journal gets the same rights
    database = Database(path, "FULL")
    try:
        with database.reading() as connection:
            quick_check(connection)
            migrate(connection)
    except BaseException:
        database.close()
        raise
    return database


def _set_aside(path: Path, now: datetime) -> Path:
    target = path.with_name(f"{path.stem}.damaged-{now:%Y%m%dT%H%M%S}{path.suffix}")
    for source, destination in zip(files_of(path), files_of(target), strict=True):
        if source.exists():
            source.rename(destination)
    return target


def _salvage(damaged: Path, database: Database, now: datetime) -> int:
    """Copy every row that can still be read, then every order whose text is still in the bytes."""
    with contextlib.closing(sqlite3.connect(f"{damaged.resolve().as_uri()}?mode=ro", uri=True)) as source:
        rows = {table: list(_readable(source, table, columns)) for table, columns in _TABLES.items()}
    with database.writing() as connection:
        for table, columns in _TABLES.items():
            marks = ", ".join("?" * (columns.count(",") + 1))
            for row in rows[table]:
                # A row that breaks a rule of the new file is one that the damage has touched.
                with contextlib.suppress(sqlite3.IntegrityError):
                    connection.execute(f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})", row)  # noqa: S608
        connection.execute("DELETE FROM entry WHERE order_id IN (SELECT order_id FROM receipt)")
        _remove_unreadable_orders(connection)
        for order, payload in _carved(damaged):
            _save_order(connection, order, payload, instant(now))
        connection.execute("UPDATE counter SET last = last + ?", (NUMBERS_SKIPPED,))
        (salvaged,) = connection.execute("SELECT count(*) FROM entry").fetchone()
    return int(salvaged)


def _readable(source: sqlite3.Connection, table: str, columns: str) -> Iterator[tuple[Any, ...]]:
    """Rows from the front until the damage, then from the back until the damage."""
    key = columns.split(",", 1)[0]
    for direction in ("ASC", "DESC"):
        with contextlib.suppress(sqlite3.DatabaseError):
            yield from source.execute(f"SELECT {columns} FROM {table} ORDER BY {key} {direction}")  # noqa: S608 - constants
            return


def _remove_unreadable_orders(connection: sqlite3.Connection) -> None:
    for order_id, payload in connection.execute("SELECT order_id, payload FROM entry").fetchall():
        try:
            msgspec.json.decode(payload, type=ReadyOrder)
        except (msgspec.ValidationError, msgspec.DecodeError, UnicodeDecodeError):
            connection.execute("DELETE FROM entry WHERE order_id = ?", (order_id,))


def _carved(damaged: Path) -> Iterator[tuple[ReadyOrder, bytes]]:
    """Orders found as text in the raw bytes. One that was confirmed long ago does no harm: its key is known."""
    for part in files_of(damaged)[:2]:
        content = part.read_bytes() if part.exists() else b""
        for match in _ORDER_BEGINS.finditer(content):
            text = content[match.start() : match.start() + _LONGEST_ORDER].decode(errors="replace")
            with contextlib.suppress(ValueError, msgspec.ValidationError):
                value, _ = json.JSONDecoder().raw_decode(text)
                order = msgspec.convert(value, ReadyOrder)
                yield order, msgspec.json.encode(order)


def _save_order(connection: sqlite3.Connection, order: ReadyOrder, payload: bytes, now: int) -> None:
    if connection.execute("SELECT 1 FROM receipt WHERE order_id = ?", (order.id,)).fetchone():
        return
    connection.execute(
        "INSERT OR IGNORE INTO entry (order_id, state, attempts, next_attempt_at, created_at, last_error, payload)"
        " VALUES (?, 'pending', 0, ?, ?, 'outcome_unknown', ?)",
        (order.id, now, now, payload),
    )
    connection.execute(
        "INSERT OR IGNORE INTO journal (order_id, number, event, at) VALUES (?, ?, 'made', ?)",
        (order.id, order.number, now),
    )
    device_code, _, count = order.number.rpartition("-")
    if device_code and count.isdigit():
        connection.execute(
            "INSERT INTO counter VALUES (?1, ?2) ON CONFLICT (device_code) DO UPDATE SET last = max(last, ?2)",
            (device_code, int(count)),
        )
