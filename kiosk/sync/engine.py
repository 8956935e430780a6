"""The terminal's synchronisation as one thing to start and stop: pull, push and heartbeat on the network thread."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence

import structlog
from typing_extensions import override

from kiosk.domain.device import Heartbeat
from kiosk.ports.cache_writer import CacheWriter
from kiosk.ports.clock import Clock
from kiosk.ports.device_desk import DeviceDesk
from kiosk.ports.feed_source import FeedSource
from kiosk.ports.order_desk import OrderDesk
from kiosk.ports.outbox import Outbox
from kiosk.ports.sync_status import StatusSource, SyncStatus
from kiosk.sync.heartbeat import HeartbeatLoop
from kiosk.sync.pull import Pull
from kiosk.sync.push import Push
from kiosk.sync.retry import Decision, Done, RetryAt
from kiosk.sync.status import StatusBoard

_log = structlog.get_logger("kiosk.sync")

_RESTART_S = 5.0


class Engine(StatusSource):
    """Runs until stopped. ``run`` on the network loop; every other method from any thread.

    ``settle`` is told the monotonic time at which a completed pull began, so that promises of orders confirmed before
    it stop counting twice. Listeners are called on the network thread.
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
    ) -> None:
        self._board = StatusBoard()
        self._listeners: list[Callable[[frozenset[str]], None]] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: asyncio.Event | None = None
        jitter = random.random
        self._push = Push(outbox, orders, clock, self._board, jitter, self._decided)
        self._pull = Pull(feed, writer, topics, clock, self._board, jitter, self._changed, settle)
        self._heartbeat = HeartbeatLoop(devices, describe)
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
        tasks = [asyncio.create_task(_kept_alive(name, loop), name=name) for name, loop in loops.items()]
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
        if was.reason == "access_revoked" and status.reason != "access_revoked":
            self._push.resume()


async def _kept_alive(name: str, loop: Callable[[], Awaitable[None]]) -> None:
    """A bug in one loop must not stop the terminal from sending orders: logged whole, then begun again."""
    while True:
        try:
            await loop()
        except Exception:  # noqa: BLE001 - the sync loop is one of the three places that may
            _log.exception("loop failed", loop=name)
            await asyncio.sleep(_RESTART_S)
