"""Saving the orders of a damaged ``outbox.db``: every row that can still be read, every order that is still in the bytes."""

import contextlib
import json
import re
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from kiosk.domain.order import OrderOutline, ReadyOrder
from kiosk.errors import CacheDamaged
from offline_cache.checked import unchecked
from offline_cache.database import Database, files_of
from offline_cache.outbox_journal import is_known
from offline_cache.outbox_payload import carve_payloads, decode_payload
from offline_cache.rows import instant

NUMBERS_SKIPPED = 100
"""Order numbers left out after damage: the counter that was read may be older than the last slip that was printed."""

_TABLES = {
    "journal": "seq, order_id, number, event, at, detail",
    "folded": "event, count",
    "receipt": "order_id, body",
    "counter": "device_code, last",
    "identity": "one, body",
    "device_key": "one, private_key, is_registered",
    "slip": "seq, token, code, attempts, next_attempt_at, kept_at",
    "entry": "seq, order_id, state, attempts, next_attempt_at, created_at, last_error, payload",
}
_BODIES = ("receipt", "identity")
_ORDER_BEGINS = re.compile(rb'\{"id":"[0-9A-Za-z-]{1,64}","idempotency_key":"')
_LONGEST_ORDER = 65_536


def check_rows(connection: sqlite3.Connection) -> None:
    """SQLite notices damage to its own structure only. Raises ``CacheDamaged`` for a row that changed on the disk."""
    for order_id, payload in connection.execute("SELECT order_id, payload FROM entry"):
        if decode_payload(payload)[0].id != order_id:
            raise CacheDamaged(f"the row of {order_id} holds another order")
    for table in _BODIES:
        for (body,) in connection.execute(f"SELECT body FROM {table}"):  # noqa: S608 - constants
            unchecked(body)
    last = dict(connection.execute("SELECT device_code, last FROM counter"))
    for (number,) in connection.execute("SELECT number FROM journal WHERE event = 'made'"):
        device_code, _, count = str(number).rpartition("-")
        if device_code not in last or not count.isdigit() or int(count) > int(last[device_code] or 0):
            raise CacheDamaged(f"order {number} was never counted")


def salvage(damaged: Path, database: Database, now: datetime) -> int:
    """Copy into an empty outbox what can be read of a damaged one; how many orders wait in it then."""
    with contextlib.closing(_readable_only(damaged)) as source:
        rows = {table: list(_readable(source, table, columns)) for table, columns in _TABLES.items()}
    with database.writing() as connection:
        for table, columns in _TABLES.items():
            marks = ", ".join("?" * (columns.count(",") + 1))
            for row in rows[table]:
                # A row that breaks a rule of the new file is one that the damage has touched.
                with contextlib.suppress(sqlite3.IntegrityError):
                    connection.execute(f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})", row)  # noqa: S608
        _remove_unreadable(connection)
        connection.execute("DELETE FROM entry WHERE order_id IN (SELECT order_id FROM receipt)")
        for order, payload in _carved(damaged):
            _save_order(connection, order, payload, instant(now))
        _skip_numbers(connection)
        (salvaged,) = connection.execute("SELECT count(*) FROM entry").fetchone()
    return int(salvaged)


def take_left_out(left_out: Path, database: Database, now: datetime) -> tuple[int, bool]:
    """Add the orders that only this copy knows; how many, and whether something of it cannot be read."""
    with contextlib.closing(_readable_only(left_out)) as source:
        rows = list(_readable(source, "entry", "order_id, payload"))
        try:
            (verdict,) = source.execute("PRAGMA quick_check(1)").fetchone()
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            verdict = "not readable"
    is_damaged, saved = verdict != "ok", 0
    with database.writing() as connection:
        for order_id, payload in rows:
            try:
                order = decode_payload(payload)[0]
            except CacheDamaged:
                is_damaged = True
                continue
            if order.id == order_id and not is_known(connection, order_id):
                _save_order(connection, order, payload, instant(now))
                saved += 1
        _skip_numbers(connection)
    return saved, is_damaged


def _readable_only(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    connection.text_factory = lambda text: text.decode(errors="replace")
    return connection


def _readable(source: sqlite3.Connection, table: str, columns: str) -> Iterator[tuple[Any, ...]]:
    """Rows from the front until the damage, then from the back until the damage."""
    key = columns.split(",", 1)[0]
    for direction in ("ASC", "DESC"):
        with contextlib.suppress(sqlite3.DatabaseError, UnicodeDecodeError):
            yield from source.execute(f"SELECT {columns} FROM {table} ORDER BY {key} {direction}")  # noqa: S608 - constants
            return


def _remove_unreadable(connection: sqlite3.Connection) -> None:
    for order_id, payload in connection.execute("SELECT order_id, payload FROM entry").fetchall():
        try:
            is_whole = decode_payload(payload)[0].id == order_id
        except CacheDamaged:
            is_whole = False
        if not is_whole:
            connection.execute("DELETE FROM entry WHERE order_id = ?", (order_id,))
    for table in _BODIES:
        for (body,) in connection.execute(f"SELECT body FROM {table}").fetchall():  # noqa: S608 - constants
            try:
                unchecked(body)
            except CacheDamaged:
                connection.execute(f"DELETE FROM {table} WHERE body = ?", (body,))  # noqa: S608


def _carved(damaged: Path) -> Iterator[tuple[OrderOutline, bytes]]:
    """Orders found in the raw bytes. One that was confirmed long ago does no harm: its key is known."""
    for part in files_of(damaged)[:2]:
        content = part.read_bytes() if part.exists() else b""
        yield from carve_payloads(content)
        for match in _ORDER_BEGINS.finditer(content):
            text = content[match.start() : match.start() + _LONGEST_ORDER].decode(errors="replace")
            with contextlib.suppress(ValueError, msgspec.ValidationError):
                value, _ = json.JSONDecoder().raw_decode(text)
                order = msgspec.convert(value, ReadyOrder)
                yield OrderOutline.of(order), msgspec.json.encode(order)


def _save_order(connection: sqlite3.Connection, order: OrderOutline, payload: bytes, now: int) -> None:
    ended = "SELECT 1 FROM journal WHERE order_id = ? AND event IN ('confirmed', 'cancelled')"
    if connection.execute(ended, (order.id,)).fetchone():
        return
    if connection.execute("SELECT 1 FROM receipt WHERE order_id = ?", (order.id,)).fetchone():
        return
    connection.execute(
        "INSERT OR IGNORE INTO entry (order_id, state, attempts, next_attempt_at, created_at, last_error, payload)"
        " VALUES (?, 'unknown', 0, ?, ?, 'outcome_unknown', ?)",
        (order.id, now, now, payload),
    )
    connection.execute(
        "INSERT OR IGNORE INTO journal (order_id, number, event, at) VALUES (?, ?, 'made', ?)",
        (order.id, order.number, now),
    )


def _skip_numbers(connection: sqlite3.Connection) -> None:
    """Past every number that is known here, and some more."""
    last: dict[str, int] = dict(connection.execute("SELECT device_code, last FROM counter"))
    for (number,) in connection.execute("SELECT number FROM journal WHERE event = 'made'"):
        device_code, _, count = number.rpartition("-")
        if device_code and count.isdigit():
            last[device_code] = max(last.get(device_code, 0), int(count))
    for device_code, count in last.items():
        connection.execute("INSERT OR REPLACE INTO counter VALUES (?, ?)", (device_code, count + NUMBERS_SKIPPED))
