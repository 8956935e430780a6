"""Keeping the cache like the hub: a snapshot when needed, then deltas; pokes say when, a slow poll covers for them."""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from typing import assert_never

from kiosk.domain.feed import KINDS, Delta, MustRefetch
from kiosk.errors import AccessRevoked, BackendError, CacheError
from kiosk.ports.cache_writer import CacheWriter
from kiosk.ports.clock import Clock
from kiosk.ports.feed_source import FeedSource
from kiosk.sync.failure_log import FailureLog
from kiosk.sync.retry import growing_delay
from kiosk.sync.status import StatusBoard

POLL_S = 15.0
"""Between pulls while no stream of pokes is open."""

POLL_WITH_STREAM_S = 120.0
"""Between pulls while it is: a poke can be lost, a quiet stream can be dead."""

FIRST_RECONNECT_S = 0.5
LONGEST_RECONNECT_S = 30.0
_STEADY_S = 10.0


class Pull:
    """Used from one event loop; the writer works in worker threads."""

    def __init__(
        self,
        feed: FeedSource,
        writer: CacheWriter,
        topics: Callable[[], Sequence[str]],
        clock: Clock,
        board: StatusBoard,
        jitter: Callable[[], float],
        on_changed: Callable[[set[str]], None],
        on_caught_up: Callable[[float], None] = lambda _: None,
    ) -> None:
        self._feed = feed
        self._writer = writer
        self._topics = topics
        self._clock = clock
        self._board = board
        self._jitter = jitter
        self._on_changed = on_changed
        self._on_caught_up = on_caught_up
        self._wake = asyncio.Event()
        self._has_cursor = asyncio.Event()
        self._is_streaming = False
        self._pull_failures = FailureLog("pull")
        self._stream_failures = FailureLog("event stream")

    def wake(self) -> None:
        """Pull now."""
        self._wake.set()

    async def run(self) -> None:
        """Pull for ever."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._keep_pulling())
            group.create_task(self._keep_listening())

    async def catch_up(self) -> None:
        """Bring the cache to the hub's newest state. Raises ``BackendError`` and ``CacheError``."""
        began = self._clock.monotonic()
        cursor = await asyncio.to_thread(self._writer.cursor)
        if cursor is None:
            cursor = await self._take_snapshot()
        is_behind = cursor is not None
        while is_behind and cursor is not None:
            answer = await self._feed.pull(cursor, self._topics())
            match answer:
                case MustRefetch():
                    cursor = await self._take_snapshot()
                    is_behind = False
                case Delta():
                    await self._apply(answer, cursor)
                    # The same cursor again would be asked for without end.
                    is_behind = answer.has_more and answer.cursor != cursor
                    cursor = answer.cursor
                case _:
                    assert_never(answer)
        self._has_cursor.set()
        self._on_caught_up(began)

    async def _take_snapshot(self) -> str | None:
        self._board.update(is_catching_up=True)
        try:
            async with self._feed.snapshot(self._topics()) as lines:
                await self._writer.replace(lines)
        finally:
            self._board.update(is_catching_up=False)
        self._on_changed(set(KINDS))
        return await asyncio.to_thread(self._writer.cursor)

    async def _apply(self, delta: Delta, cursor: str) -> None:
        if not delta.changes and delta.cursor == cursor:
            return
        if delta.has_more:
            self._board.update(is_catching_up=True)
        try:
            await asyncio.to_thread(self._writer.apply, delta)
        finally:
            self._board.update(is_catching_up=False)
        if delta.changes:
            self._on_changed({change.kind for change in delta.changes})

    async def _keep_pulling(self) -> None:
        failures = 0
        while True:
            self._wake.clear()
            try:
                await self.catch_up()
            except (BackendError, CacheError) as error:
                self._failed(error)
                wait_s = growing_delay(failures, self._jitter(), FIRST_RECONNECT_S, LONGEST_RECONNECT_S)
                failures += 1
            else:
                self._pull_failures.succeeded()
                self._board.update(problem="")
                self._board.contact(self._clock.now())
                failures = 0
                wait_s = POLL_WITH_STREAM_S if self._is_streaming else POLL_S
            await self._pause(wait_s)

    async def _pause(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._wake.wait()

    def _failed(self, error: BackendError | CacheError) -> None:
        self._pull_failures.failed(error)
        if isinstance(error, AccessRevoked):
            self._board.update(network=True, is_revoked=True)
        elif isinstance(error, BackendError):
            self._board.update(network=False)
        else:
            self._board.update(problem=error.code)

    async def _keep_listening(self) -> None:
        failures = 0
        while True:
            await self._has_cursor.wait()
            began = self._clock.monotonic()
            try:
                await self._listen()
            except (BackendError, CacheError) as error:
                self._stream_failures.failed(error)
            finally:
                self._is_streaming = False
            # The stream ended: a pull tells at once whether the hub is still there.
            self._wake.set()
            failures = 0 if self._clock.monotonic() - began > _STEADY_S else failures + 1
            await asyncio.sleep(growing_delay(failures, self._jitter(), FIRST_RECONNECT_S, LONGEST_RECONNECT_S))

    async def _listen(self) -> None:
        cursor = await asyncio.to_thread(self._writer.cursor)
        if cursor is None:
            return
        async with self._feed.pokes(cursor, self._topics()) as pokes:
            self._is_streaming = True
            self._stream_failures.succeeded()
            self._wake.set()  # what changed while no stream was open
            async for _ in pokes:
                self._wake.set()
