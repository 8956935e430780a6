"""``Outbox`` on SQLite: WAL with full syncing, so an order that ``add`` returned for survives a power cut."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import msgspec
from typing_extensions import override

from kiosk.domain.order import OrderConfirmed, ReadyOrder
from kiosk.errors import CacheError
from kiosk.ports.clock import Clock
from kiosk.ports.outbox import Ledger, Outbox, OutboxEntry
from offline_cache.allocations import Allocations
from offline_cache.database import Database
from offline_cache.rows import instant, moment

LONGEST_WAIT = timedelta(hours=1)
"""No entry waits longer. One that seems to was written by a clock that ran ahead, and is due."""

_decode_order = msgspec.json.Decoder(ReadyOrder).decode
_decode_receipt = msgspec.json.Decoder(OrderConfirmed).decode

_ENTRIES = "SELECT payload, state, attempts, next_attempt_at, created_at, last_error FROM entry"


class SqliteOutbox(Outbox):
    """The orders of this terminal. Any thread; a write takes one flush of the disk."""

    def __init__(self, database: Database, clock: Clock, allocations: Allocations) -> None:
        self._database = database
        self._clock = clock
        self._allocations = allocations
        self._recover()

    @override
    def add(self, order: ReadyOrder) -> None:
        now = instant(self._clock.now())
        row = (order.id, now, now, msgspec.json.encode(order))
        with self._promising() as promise, self._database.writing() as connection:
            if _is_known(connection, order.id):
                return
            connection.execute(
                "INSERT INTO entry (order_id, state, attempts, next_attempt_at, created_at, last_error, payload)"
                " VALUES (?, 'pending', 0, ?, ?, '', ?)",
                row,
            )
            _note(connection, order.id, order.number, "made", now)
            promise(order)

    @override
    def next_number(self, device_code: str) -> str:
        with self._database.writing() as connection:
            (last,) = connection.execute(
                "INSERT INTO counter VALUES (?, 1) ON CONFLICT (device_code) DO UPDATE SET last = last + 1 RETURNING last",
                (device_code,),
            ).fetchone()
        return f"{device_code}-{last:04d}"

    @override
    def due(self, now: datetime) -> list[OutboxEntry]:
        return self._select(
            "WHERE state = 'pending' AND (next_attempt_at <= ? OR next_attempt_at > ?) ORDER BY seq",
            instant(now),
            instant(now + LONGEST_WAIT),
        )

    @override
    def entries(self) -> list[OutboxEntry]:
        return self._select("ORDER BY seq")

    @override
    def mark_in_flight(self, order_id: str) -> None:
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE entry SET state = 'in_flight', attempts = attempts + 1 WHERE order_id = ? AND state = 'pending'",
                (order_id,),
            )

    @override
    def confirm(self, confirmed: OrderConfirmed) -> None:
        order_id = confirmed.order_id
        with self._database.writing() as connection:
            if connection.execute("SELECT 1 FROM entry WHERE order_id = ?", (order_id,)).fetchone() is None:
                return
            connection.execute("INSERT OR IGNORE INTO receipt VALUES (?,?)", (order_id, msgspec.json.encode(confirmed)))
            _note(connection, order_id, confirmed.number, "confirmed", instant(self._clock.now()))
            connection.execute("DELETE FROM entry WHERE order_id = ?", (order_id,))
        self._allocations.confirmed(order_id, self._clock.monotonic())
        # Confirmed it is, whatever becomes of the journal: the next confirmation or wipe truncates it.
        with contextlib.suppress(CacheError):
            self._database.checkpoint()

    @override
    def postpone(self, order_id: str, next_attempt_at: datetime, error: str) -> None:
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE entry SET state = 'pending', next_attempt_at = ?, last_error = ?"
                " WHERE order_id = ? AND state <> 'rejected'",
                (instant(next_attempt_at), error, order_id),
            )

    @override
    def reject(self, order_id: str, error: str) -> None:
        with self._database.writing() as connection:
            changed = connection.execute(
                "UPDATE entry SET state = 'rejected', last_error = ? WHERE order_id = ? AND state <> 'rejected'",
                (error, order_id),
            )
            if changed.rowcount:
                _note_entry(connection, order_id, "rejected", instant(self._clock.now()))
        self._allocations.withdraw(order_id)

    @override
    def retry(self, order_id: str, now: datetime) -> None:
        with self._promising() as promise, self._database.writing() as connection:
            changed = connection.execute(
                "UPDATE entry SET state = 'pending', next_attempt_at = ? WHERE order_id = ? AND state = 'rejected'",
                (instant(now), order_id),
            )
            if not changed.rowcount:
                return
            _note_entry(connection, order_id, "retried", instant(now))
            (payload,) = connection.execute("SELECT payload FROM entry WHERE order_id = ?", (order_id,)).fetchone()
            promise(_decode_order(payload))

    @override
    def receipt(self, order_id: str) -> OrderConfirmed | None:
        with self._database.reading() as connection:
            row = connection.execute("SELECT body FROM receipt WHERE order_id = ?", (order_id,)).fetchone()
        return None if row is None else _decode_receipt(row[0])

    @override
    def ledger(self) -> Ledger:
        with self._database.reading() as connection:
            # One statement, one state of the file. The journal and the entries are counted apart on purpose.
            row: tuple[int, int, int, int] = connection.execute(
                "SELECT (SELECT count(*) FROM journal WHERE event = 'made'),"
                " (SELECT count(*) FROM journal WHERE event = 'confirmed'),"
                " (SELECT count(*) FROM entry WHERE state <> 'rejected'),"
                " (SELECT count(*) FROM entry WHERE state = 'rejected')"
            ).fetchone()
        return Ledger(*row)

    @contextlib.contextmanager
    def _promising(self) -> Iterator[Callable[[ReadyOrder], None]]:
        """Promise within a transaction: after its commit the sender may have the hub's answer before we would.

        A promise that came after the confirmation would count for ever. A transaction that fails takes it back.
        """
        promised: list[str] = []

        def promise(order: ReadyOrder) -> None:
            promised.append(order.id)
            self._allocations.promise(order)

        try:
            yield promise
        except BaseException:
            for order_id in promised:
                self._allocations.withdraw(order_id)
            raise

    def _recover(self) -> None:
        """What a crash left in flight has an unknown outcome: sent again at once, with its key."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE entry SET state = 'pending', next_attempt_at = created_at, last_error = 'outcome_unknown'"
                " WHERE state = 'in_flight'"
            )
        for entry in self.entries():
            if entry.state != "rejected":
                self._allocations.promise(entry.order)

    def _select(self, condition: str, *values: object) -> list[OutboxEntry]:
        with self._database.reading() as connection:
            rows = connection.execute(f"{_ENTRIES} {condition}", values).fetchall()
        return [_entry(row) for row in rows]


def _entry(row: tuple[Any, ...]) -> OutboxEntry:
    payload, state, attempts, next_attempt_at, created_at, last_error = row
    return OutboxEntry(_decode_order(payload), state, attempts, moment(next_attempt_at), moment(created_at), last_error)


def _is_known(connection: sqlite3.Connection, order_id: str) -> bool:
    """Whether an order was ever made here; a confirmed one must not come back to life."""
    statement = "SELECT 1 FROM journal WHERE order_id = ? AND event = 'made'"
    return connection.execute(statement, (order_id,)).fetchone() is not None


def _note(connection: sqlite3.Connection, order_id: str, number: str, event: str, at: int) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO journal (order_id, number, event, at) VALUES (?,?,?,?)", (order_id, number, event, at)
    )


def _note_entry(connection: sqlite3.Connection, order_id: str, event: str, at: int) -> None:
    (payload,) = connection.execute("SELECT payload FROM entry WHERE order_id = ?", (order_id,)).fetchone()
    _note(connection, order_id, _decode_order(payload).number, event, at)
