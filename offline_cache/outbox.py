"""``Outbox`` on SQLite: WAL with full syncing, so an order that ``add`` returned for survives a power cut."""

import contextlib
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import msgspec
from typing_extensions import override

from kiosk.domain.order import OrderConfirmed, OrderOutline, ReadyOrder
from kiosk.errors import CacheError, NoSealingKey
from kiosk.ports.clock import Clock
from kiosk.ports.outbox import ORDER, Ledger, Outbox, OutboxEntry
from kiosk.ports.sealing import Sealer
from offline_cache import outbox_journal as journal
from offline_cache.allocations import Allocations
from offline_cache.checked import checked, unchecked
from offline_cache.database import Database
from offline_cache.outbox_payload import decode_payload, decode_plain, encode_payload, is_plain
from offline_cache.rows import instant, moment

LONGEST_WAIT = timedelta(hours=1)
"""No entry waits longer. One that seems to was written by a clock that ran ahead, and is due."""

KEPT = timedelta(days=90)
"""Receipts and journal of an order stay this long after its last event."""

_decode_receipt = msgspec.json.Decoder(OrderConfirmed).decode

_ENTRIES = "SELECT payload, state, attempts, next_attempt_at, created_at, last_error FROM entry"


class SqliteOutbox(Outbox):
    """The orders of this terminal, closed for the hub. Any thread; a write takes one flush of the disk."""

    def __init__(self, database: Database, clock: Clock, allocations: Allocations, sealer: Sealer) -> None:
        self._database = database
        self._clock = clock
        self._allocations = allocations
        self._sealer = sealer
        self._has_plain = False
        self._recover()

    @override
    def add(self, order: ReadyOrder) -> None:
        now = instant(self._clock.now())
        outline = OrderOutline.of(order)
        payload = self._sealed(order, outline)
        with self._promising() as promise, self._database.writing() as connection:
            if journal.is_known(connection, order.id):
                return
            connection.execute(
                "INSERT INTO entry (order_id, state, attempts, next_attempt_at, created_at, last_error, payload)"
                " VALUES (?, 'pending', 0, ?, ?, '', ?)",
                (order.id, now, now, payload),
            )
            journal.note(connection, order.id, order.number, "made", now)
            promise(outline)

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
        if self._has_plain:
            self._seal_plain()
        found = self._select(
            "WHERE state IN ('pending', 'unknown') AND (next_attempt_at <= ? OR next_attempt_at > ?) ORDER BY seq",
            instant(now),
            instant(now + LONGEST_WAIT),
        )
        return [entry for entry in found if entry.sealed]

    @override
    def entries(self) -> list[OutboxEntry]:
        return self._select("ORDER BY seq")

    @override
    def mark_in_flight(self, order_id: str) -> None:
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE entry SET state = CASE state WHEN 'pending' THEN 'in_flight' ELSE state END,"
                " attempts = attempts + 1 WHERE order_id = ? AND state <> 'rejected'",
                (order_id,),
            )

    @override
    def confirm(self, confirmed: OrderConfirmed) -> None:
        order_id, receipt = confirmed.order_id, checked(msgspec.json.encode(confirmed))
        with self._database.writing() as connection:
            if connection.execute("SELECT 1 FROM entry WHERE order_id = ?", (order_id,)).fetchone() is None:
                return
            connection.execute("INSERT OR IGNORE INTO receipt VALUES (?,?)", (order_id, receipt))
            journal.note(connection, order_id, confirmed.number, "confirmed", instant(self._clock.now()))
            connection.execute("DELETE FROM entry WHERE order_id = ?", (order_id,))
        self._allocations.confirmed(order_id, self._clock.monotonic())
        self._erase()

    @override
    def postpone(self, order_id: str, next_attempt_at: datetime, error: str, *, may_be_placed: bool = False) -> None:
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE entry SET state = CASE WHEN ?1 OR state = 'unknown' THEN 'unknown' ELSE 'pending' END,"
                " next_attempt_at = ?2, last_error = ?3 WHERE order_id = ?4 AND state <> 'rejected'",
                (may_be_placed, instant(next_attempt_at), error, order_id),
            )

    @override
    def reject(self, order_id: str, error: str) -> None:
        with self._database.writing() as connection:
            changed = connection.execute(
                "UPDATE entry SET state = 'rejected', last_error = ? WHERE order_id = ? AND state <> 'rejected'",
                (error, order_id),
            )
            if changed.rowcount:
                journal.note_again(connection, order_id, "rejected", instant(self._clock.now()), error)
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
            journal.note_again(connection, order_id, "retried", instant(now))
            (payload,) = connection.execute("SELECT payload FROM entry WHERE order_id = ?", (order_id,)).fetchone()
            promise(decode_payload(payload)[0])

    @override
    def amend(self, order: ReadyOrder, now: datetime) -> None:
        outline = OrderOutline.of(order)
        payload = self._sealed(order, outline)
        with self._promising() as promise, self._database.writing() as connection:
            changed = connection.execute(
                "UPDATE entry SET state = 'pending', next_attempt_at = ?, last_error = '', payload = ?"
                " WHERE order_id = ? AND state = 'rejected'",
                (instant(now), payload, order.id),
            )
            if not changed.rowcount:
                return
            journal.note_again(connection, order.id, "amended", instant(now))
            promise(outline)
        self._erase()

    @override
    def cancel(self, order_id: str, reason: str) -> None:
        with self._database.writing() as connection:
            found = connection.execute(
                "SELECT 1 FROM entry WHERE order_id = ? AND state = 'rejected'", (order_id,)
            ).fetchone()
            if found is None:
                return
            journal.note_again(connection, order_id, "cancelled", instant(self._clock.now()), reason)
            connection.execute("DELETE FROM entry WHERE order_id = ?", (order_id,))
        self._allocations.withdraw(order_id)
        self._erase()

    @override
    def receipt(self, order_id: str) -> OrderConfirmed | None:
        with self._database.reading() as connection:
            row = connection.execute("SELECT body FROM receipt WHERE order_id = ?", (order_id,)).fetchone()
        return None if row is None else _decode_receipt(unchecked(row[0]))

    @override
    def ledger(self) -> Ledger:
        with self._database.reading() as connection:
            return journal.ledger(connection)

    @override
    def prune(self, now: datetime) -> None:
        with self._database.writing() as connection:
            journal.prune(connection, instant(now - KEPT))

    @contextlib.contextmanager
    def _promising(self) -> Iterator[Callable[[OrderOutline], None]]:
        """Promise within a transaction: after its commit the sender may have the hub's answer before we would.

        A promise that came after the confirmation would count for ever. A transaction that fails takes it back.
        """
        promised: list[str] = []

        def promise(order: OrderOutline) -> None:
            promised.append(order.id)
            self._allocations.promise(order)

        try:
            yield promise
        except BaseException:
            for order_id in promised:
                self._allocations.withdraw(order_id)
            raise

    def _sealed(self, order: ReadyOrder, outline: OrderOutline) -> bytes:
        sealed = self._sealer.seal(msgspec.json.encode(order), ORDER)
        if sealed is None:
            raise NoSealingKey(order.number)
        return encode_payload(outline, sealed)

    def _erase(self) -> None:
        """Deleted bytes are overwritten in the file; the journal still held older copies."""
        # Done it is, whatever becomes of the journal: the next confirmation or wipe truncates it.
        with contextlib.suppress(CacheError):
            self._database.checkpoint()

    def _recover(self) -> None:
        """What a crash left in flight has an unknown outcome: sent again at once, with its key."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE entry SET state = 'unknown', next_attempt_at = created_at, last_error = 'outcome_unknown'"
                " WHERE state = 'in_flight'"
            )
        self._has_plain = any(not entry.sealed for entry in self.entries())
        if self._has_plain:
            self._seal_plain()
        for entry in self.entries():
            if entry.state != "rejected":
                self._allocations.promise(entry.order)

    def _seal_plain(self) -> None:
        """Close rows from before orders were sealed, as soon as a key of the hub is known."""
        with self._database.writing() as connection:
            plain = [row for row in connection.execute("SELECT seq, payload FROM entry") if is_plain(row[1])]
            for seq, payload in plain:
                order = decode_plain(payload)
                try:
                    sealed = self._sealed(order, OrderOutline.of(order))
                except NoSealingKey:
                    return
                connection.execute("UPDATE entry SET payload = ? WHERE seq = ?", (sealed, seq))
        self._has_plain = False
        self._erase()

    def _select(self, condition: str, *values: object) -> list[OutboxEntry]:
        with self._database.reading() as connection:
            rows = connection.execute(f"{_ENTRIES} {condition}", values).fetchall()
        return [_entry(row) for row in rows]


def _entry(row: tuple[Any, ...]) -> OutboxEntry:
    payload, state, attempts, next_attempt_at, created_at, last_error = row
    outline, sealed = decode_payload(payload)
    return OutboxEntry(outline, state, attempts, moment(next_attempt_at), moment(created_at), last_error, sealed)
