"""Sending the outbox: each order is its own queue, marked before it leaves, sent with the same key until an answer comes."""

import asyncio
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import assert_never

from kiosk.domain.order import OrderConfirmed
from kiosk.errors import BackendError, CacheError
from kiosk.ports.clock import Clock
from kiosk.ports.order_desk import OrderDesk
from kiosk.ports.outbox import EntryState, Outbox, OutboxEntry
from kiosk.sync.failure_log import FailureLog
from kiosk.sync.retry import ASKED_TO_WAIT, Decision, Done, PauseAll, Rejected, RetryAt, decide
from kiosk.sync.status import StatusBoard

LOOK_AGAIN_S = 1.0
_PRUNE_EVERY_S = 24 * 3600.0
_AT_ONCE = 4
_WAITING = ("pending", "unknown")


class Push:
    """Used from one event loop."""

    def __init__(
        self,
        outbox: Outbox,
        desk: OrderDesk,
        clock: Clock,
        board: StatusBoard,
        jitter: Callable[[], float],
        on_decided: Callable[[Decision], None] = lambda _: None,
    ) -> None:
        self._outbox = outbox
        self._desk = desk
        self._clock = clock
        self._board = board
        self._jitter = jitter
        self._on_decided = on_decided
        self._sending: set[str] = set()
        # Tries of each order since the network came back last. Those of before, some of them hurried, must not make an
        # order wait for minutes while the hub is there again; and one under way when it came back failed before that.
        self._tries: Counter[str] = Counter()
        self._at_once = asyncio.Semaphore(_AT_ONCE)
        self._wake = asyncio.Event()
        self._is_paused = False
        self._is_hurried = False
        self._failures = FailureLog("push")
        self._counted: list[tuple[str, EntryState]] | None = None
        self._prune_at = 0.0

    def kick(self) -> None:
        """Look at the outbox now: an order was added."""
        self._wake.set()

    def hurry(self) -> None:
        """The network is back: send what only waits for that, whatever its delay had grown to."""
        self._is_hurried = True
        self._tries.clear()
        self._wake.set()

    def resume(self) -> None:
        """This terminal is allowed again."""
        self._is_paused = False
        self._wake.set()

    async def run(self) -> None:
        """Send for ever."""
        async with asyncio.TaskGroup() as group:
            while True:
                self._wake.clear()
                await self._prune_daily()
                for entry in await self._candidates():
                    self._sending.add(entry.order.id)
                    group.create_task(self._send(entry))
                try:
                    async with asyncio.timeout(LOOK_AGAIN_S):
                        await self._wake.wait()
                except TimeoutError:
                    continue

    async def send_due(self) -> None:
        """Send once everything that is due, and wait for the answers."""
        entries = await self._candidates()
        self._sending.update(entry.order.id for entry in entries)
        await asyncio.gather(*(self._send(entry) for entry in entries))

    async def _candidates(self) -> list[OutboxEntry]:
        if self._is_paused:
            return []
        try:
            due = await asyncio.to_thread(self._outbox.due, self._clock.now())
            waiting = await asyncio.to_thread(self._outbox.entries)
            seen = [(entry.order.id, entry.state) for entry in waiting]
            if seen != self._counted:
                await self._count()
                self._counted = seen
        except CacheError as error:
            self._failed_here(error)
            return []
        ids = {entry.order.id for entry in due}
        extra = [e for e in waiting if e.order.id not in ids and self._is_early(e)]
        self._is_hurried = False
        return [entry for entry in [*due, *extra] if entry.order.id not in self._sending]

    def _is_early(self, entry: OutboxEntry) -> bool:
        if not entry.sealed:
            return False  # from before orders were sealed, and no key of the hub is known yet
        # In flight without a task: its answer could not be written down. The key makes asking again harmless.
        is_hurried = self._is_hurried and entry.state in _WAITING and entry.last_error != ASKED_TO_WAIT
        return entry.state == "in_flight" or is_hurried

    async def _send(self, entry: OutboxEntry) -> None:
        order = entry.order
        try:
            async with self._at_once:
                if self._is_paused:
                    return
                await asyncio.to_thread(self._outbox.mark_in_flight, order.id)
                outcome = await self._place(entry)
            decision = decide(outcome, self._tries[order.id], self._clock.now(), self._jitter())
            self._tries[order.id] += 1
            await self._carry_out(order.id, decision)
            await self._count()
        except CacheError as error:
            self._failed_here(error)
        else:
            self._on_decided(decision)
        finally:
            self._sending.discard(order.id)

    async def _place(self, entry: OutboxEntry) -> OrderConfirmed | BackendError:
        try:
            confirmed = await self._desk.place(entry.order, entry.sealed)
        except BackendError as error:
            self._failures.failed(error)
            return error
        self._failures.succeeded()
        return confirmed

    async def _carry_out(self, order_id: str, decision: Decision) -> None:
        match decision:
            case Done(confirmed):
                del self._tries[order_id]
                await asyncio.to_thread(self._outbox.confirm, confirmed)
            case RetryAt(at, error, may_be_placed):
                postpone = partial(self._outbox.postpone, order_id, at, error, may_be_placed=may_be_placed)
                await asyncio.to_thread(postpone)
            case Rejected(error):
                await asyncio.to_thread(self._outbox.reject, order_id, error)
            case PauseAll(error):
                self._is_paused = True
                await asyncio.to_thread(self._outbox.postpone, order_id, self._clock.now(), error)
                self._board.update(is_revoked=True)
            case _:
                assert_never(decision)

    async def _prune_daily(self) -> None:
        now_s = self._clock.monotonic()
        if now_s < self._prune_at:
            return
        self._prune_at = now_s + _PRUNE_EVERY_S
        try:
            await asyncio.to_thread(self._outbox.prune, self._clock.now())
        except CacheError as error:
            self._failed_here(error)

    async def _count(self) -> None:
        self._board.update(ledger=await asyncio.to_thread(self._outbox.ledger))

    def _failed_here(self, error: CacheError) -> None:
        self._failures.failed(error)
        self._board.update(problem=error.code)
