"""The terminal's synchronisation as one thing to start and stop: pull, push and heartbeat on the network thread."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence

import structlog
from typing_extensions import override

from kiosk.domain.device import Heartbeat
from kiosk.domain.pairing import HeartbeatAnswer
from kiosk.errors import CacheError
from kiosk.ports.cache_writer import CacheWriter
from kiosk.ports.clock import Clock
from kiosk.ports.device_desk import DeviceDesk
from kiosk.ports.feed_source import FeedSource
from kiosk.ports.order_desk import OrderDesk
from kiosk.ports.outbox import Outbox
from kiosk.ports.slip_desk import SlipDesk
from kiosk.ports.slip_store import SlipStore
from kiosk.ports.sync_status import StatusSource, SyncStatus
from kiosk.sync.heartbeat import HeartbeatLoop
from kiosk.sync.kept_alive import kept_alive
from kiosk.sync.pull import Foresee, Pull
from kiosk.sync.push import Push
from kiosk.sync.retry import Decision, Done, RetryAt
from kiosk.sync.slips import SlipPush
from kiosk.sync.status import StatusBoard

_SHUT_OUT = ("access_revoked", "device_removed")
_log = structlog.get_logger("kiosk.sync")


async def _nothing_more(_answer: HeartbeatAnswer) -> None:
    """What a terminal without screens does after a heartbeat."""


class Engine(StatusSource):
    """Runs until stopped. ``run`` on the network loop; every other method from any thread.

    ``settle`` is told the monotonic time at which a completed pull began, so that promises of orders confirmed before
    it stop counting twice; ``foresee`` the hub's places before the first copy;
    ``slips`` that were scanned without network are sent by the way; ``on_removed`` erases what a terminal that the hub lets
    in no more must not keep, in a worker thread. Listeners are called on the network thread.
    """

    def __init__(
        self,
        *,
        feed: FeedSource,
        orders: OrderDesk,
        devices: DeviceDesk,
        outbox: Outbox,
        writer: CacheWriter,
        clock: Clock,
        topics: Callable[[], Sequence[str]],
        describe: Callable[[], Heartbeat],
        settle: Callable[[float], None] = lambda _: None,
        foresee: Foresee | None = None,
        slips: tuple[SlipStore, SlipDesk] | None = None,
        on_removed: Callable[[], None] = lambda: None,
        after_heartbeat: Callable[[HeartbeatAnswer], Awaitable[None]] = _nothing_more,
    ) -> None:
        self._board = StatusBoard()
        self._listeners: list[Callable[[frozenset[str]], None]] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: asyncio.Event | None = None
        jitter = random.random
        self._push = Push(outbox, orders, clock, self._board, jitter, self._decided)
        self._pull = Pull(feed, writer, topics, clock, self._board, jitter, self._changed, settle, foresee)
        self._heartbeat = HeartbeatLoop(devices, describe, after_heartbeat)
        self._slips = SlipPush(*slips, clock, self._board, jitter) if slips else None
        self._on_removed = on_removed
        self._erasing: asyncio.Task[None] | None = None
        self._was = self._board.status
        self._board.subscribe(self._status_changed)

    @override
    def status(self) -> SyncStatus:
        return self._board.status

    @override
    def subscribe(self, listener: Callable[[SyncStatus], None]) -> Callable[[], None]:
        return self._board.subscribe(listener)

    @override
    def on_changed(self, listener: Callable[[frozenset[str]], None]) -> Callable[[], None]:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @override
    def kick(self) -> None:
        self._from_any_thread(self._push.kick)

    def pull_now(self) -> None:
        """Look for changes now."""
        self._from_any_thread(self._pull.wake)

    def resume(self) -> None:
        """This terminal enrolled again: go on where it was paused."""
        self._from_any_thread(self._push.resume)
        self.pull_now()

    def stop(self) -> None:
        """Let ``run`` return. Orders in flight stay in the outbox and are sent again at the next start."""
        if self._stopping is not None:
            self._from_any_thread(self._stopping.set)

    async def run(self) -> None:
        """Synchronise until ``stop``."""
        self._loop = asyncio.get_running_loop()
        self._stopping = asyncio.Event()
        self._board.update(is_running=True)
        loops = {"push": self._push.run, "pull": self._pull.run, "heartbeat": self._heartbeat.run}
        if self._slips is not None:
            loops["slips"] = self._slips.run
        tasks = [asyncio.create_task(kept_alive(name, loop), name=name) for name, loop in loops.items()]
        try:
            await self._stopping.wait()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self._loop = None
            self._board.update(is_running=False, network=False)

    def _from_any_thread(self, action: Callable[[], None]) -> None:
        loop = self._loop
        if loop is not None:  # not running: the next start looks at everything anyway
            loop.call_soon_threadsafe(action)

    def _decided(self, decision: Decision) -> None:
        # A confirmation changed stock; no answer may mean no network. A pull finds out both.
        if isinstance(decision, Done | RetryAt):
            self._pull.wake()

    def _changed(self, kinds: set[str]) -> None:
        for listener in tuple(self._listeners):
            listener(frozenset(kinds))

    def _status_changed(self, status: SyncStatus) -> None:
        was, self._was = self._was, status
        if status.network and not was.network:
            self._push.hurry()
            if self._slips is not None:
                self._slips.hurry()
        if status.reason == "device_removed" and was.reason != "device_removed":
            self._erasing = asyncio.create_task(self._erase(), name="erase")
        if was.reason in _SHUT_OUT and status.reason not in _SHUT_OUT:
            self._push.resume()

    async def _erase(self) -> None:
        try:
            await asyncio.to_thread(self._on_removed)
        except CacheError as error:  # what is left is erased at the next start, which begins with the same answer
            _log.warning("not everything was erased", code=error.code)
