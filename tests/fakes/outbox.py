"""``Outbox`` in memory, with the rules of the real one."""

from datetime import datetime, timedelta

import msgspec
from typing_extensions import override

from kiosk.domain.order import OrderConfirmed, OrderOutline, ReadyOrder
from kiosk.ports.clock import Clock
from kiosk.ports.outbox import ORDER, Ledger, Outbox, OutboxEntry
from offline_cache.database import Database
from tests.fakes.sealing import SEALER

LONGEST_WAIT = timedelta(hours=1)


class FakeOutbox(Outbox):
    """Loses everything when it is dropped; ``restarted`` gives what a crash would have left."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._entries: dict[str, OutboxEntry] = {}
        self._receipts: dict[str, OrderConfirmed] = {}
        self._made: set[str] = set()
        self._cancelled: dict[str, str] = {}
        self._last: dict[str, int] = {}

    def restarted(self) -> "FakeOutbox":
        again = FakeOutbox(self._clock)
        again._receipts, again._made, again._last = dict(self._receipts), set(self._made), dict(self._last)
        again._cancelled = dict(self._cancelled)
        for order_id, entry in self._entries.items():
            again._entries[order_id] = entry
            if entry.state == "in_flight":
                again._change(order_id, state="unknown", next_attempt_at=entry.created_at, last_error="outcome_unknown")
        return again

    @override
    def add(self, order: ReadyOrder) -> None:
        if order.id in self._made:
            return
        now = self._clock.now()
        self._made.add(order.id)
        self._entries[order.id] = OutboxEntry(OrderOutline.of(order), "pending", 0, now, now, "", _sealed(order))

    @override
    def next_number(self, device_code: str) -> str:
        self._last[device_code] = self._last.get(device_code, 0) + 1
        return f"{device_code}-{self._last[device_code]:04d}"

    @override
    def due(self, now: datetime) -> list[OutboxEntry]:
        return [e for e in self._entries.values() if e.state in ("pending", "unknown") and not self._waits(e, now)]

    @override
    def entries(self) -> list[OutboxEntry]:
        return list(self._entries.values())

    @override
    def mark_in_flight(self, order_id: str) -> None:
        entry = self._entries.get(order_id)
        if entry is not None and entry.state != "rejected":
            state = "in_flight" if entry.state == "pending" else entry.state
            self._change(order_id, state=state, attempts=entry.attempts + 1)

    @override
    def confirm(self, confirmed: OrderConfirmed) -> None:
        if self._entries.pop(confirmed.order_id, None) is not None:
            self._receipts[confirmed.order_id] = confirmed

    @override
    def postpone(self, order_id: str, next_attempt_at: datetime, error: str, *, may_be_placed: bool = False) -> None:
        entry = self._entries.get(order_id)
        if entry is not None and entry.state != "rejected":
            state = "unknown" if may_be_placed or entry.state == "unknown" else "pending"
            self._change(order_id, state=state, next_attempt_at=next_attempt_at, last_error=error)

    @override
    def reject(self, order_id: str, error: str) -> None:
        entry = self._entries.get(order_id)
        if entry is not None and entry.state != "rejected":
            self._change(order_id, state="rejected", last_error=error)

    @override
    def retry(self, order_id: str, now: datetime) -> None:
        entry = self._entries.get(order_id)
        if entry is not None and entry.state == "rejected":
            self._change(order_id, state="pending", next_attempt_at=now)

    @override
    def amend(self, order: ReadyOrder, now: datetime) -> None:
        entry = self._entries.get(order.id)
        if entry is not None and entry.state == "rejected":
            outline, sealed = OrderOutline.of(order), _sealed(order)
            self._change(order.id, order=outline, sealed=sealed, state="pending", next_attempt_at=now, last_error="")

    @override
    def cancel(self, order_id: str, reason: str) -> None:
        entry = self._entries.get(order_id)
        if entry is not None and entry.state == "rejected":
            del self._entries[order_id]
            self._cancelled[order_id] = reason

    @override
    def receipt(self, order_id: str) -> OrderConfirmed | None:
        return self._receipts.get(order_id)

    @override
    def ledger(self) -> Ledger:
        states = [entry.state for entry in self._entries.values()]
        rejected, unknown = states.count("rejected"), states.count("unknown")
        pending = len(states) - rejected
        return Ledger(len(self._made), len(self._receipts), pending, rejected, len(self._cancelled), unknown)

    @override
    def prune(self, now: datetime) -> None:
        """Nothing here lives long."""

    def _waits(self, entry: OutboxEntry, now: datetime) -> bool:
        return now < entry.next_attempt_at <= now + LONGEST_WAIT

    def _change(self, order_id: str, **changes: object) -> None:
        self._entries[order_id] = msgspec.structs.replace(self._entries[order_id], **changes)


def keep_plain(database: Database, order: ReadyOrder) -> None:
    """An order as the first release kept it: whole, and open."""
    device_code, _, count = order.number.rpartition("-")
    with database.writing() as connection:
        connection.execute(
            "INSERT INTO entry (order_id, state, attempts, next_attempt_at, created_at, last_error, payload)"
            " VALUES (?, 'pending', 0, 0, 0, '', ?)",
            (order.id, msgspec.json.encode(order)),
        )
        connection.execute(
            "INSERT INTO journal (order_id, number, event, at) VALUES (?, ?, 'made', 0)", (order.id, order.number)
        )
        connection.execute("INSERT OR REPLACE INTO counter VALUES (?, ?)", (device_code, int(count)))


def _sealed(order: ReadyOrder) -> bytes:
    sealed = SEALER.seal(msgspec.json.encode(order), ORDER)
    assert sealed is not None
    return sealed
