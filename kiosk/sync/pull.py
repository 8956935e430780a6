"""Keeping the cache like the hub: a snapshot when needed, then deltas from the stream; a slow poll covers for it."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Sequence
from typing import assert_never

import msgspec

from kiosk.domain.decoding import UNDECODABLE
from kiosk.domain.feed import CATALOGUE_TOPIC, KINDS, Change, Delta, MustRefetch, PullAnswer
from kiosk.domain.location import StockLocation
from kiosk.errors import (
    AccessRevoked,
    BackendError,
    BackendUnavailable,
    CacheError,
    FeedImplausible,
    VersionsDiffer,
)
from kiosk.ports.cache_writer import CacheWriter
from kiosk.ports.clock import Clock
from kiosk.ports.feed_source import FeedSource
from kiosk.sync.cursor import fit
from kiosk.sync.failure_log import FailureLog
from kiosk.sync.listen import FIRST_RECONNECT_S, LONGEST_RECONNECT_S, Listener
from kiosk.sync.retry import growing_delay
from kiosk.sync.status import StatusBoard
from kiosk.sync.transfer import whole_copy

POLL_S = 15.0
"""Between pulls while no event stream is open."""

POLL_WITH_STREAM_S = 120.0
"""Between pulls while it is: an event can be lost, a quiet stream can be dead."""

Foresee = Callable[[Sequence[StockLocation]], None]


class Pull:
    """Used from one event loop; the writer works in worker threads.

    ``foresee`` is told the hub's places before the first copy, when ``topics`` depends on them: the first copy is then
    the right one.
    """

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
        foresee: Foresee | None = None,
    ) -> None:
        self._feed = feed
        self._writer = writer
        self._topics = topics
        self._clock = clock
        self._board = board
        self._jitter = jitter
        self._on_changed = on_changed
        self._on_caught_up = on_caught_up
        self._foresee = foresee
        self._wake = asyncio.Event()
        self._has_cursor = asyncio.Event()
        self._turn = asyncio.Lock()
        self._failures = FailureLog("pull")
        self._listener = Listener(feed, topics, self._listening_cursor, self._take, self._wake.set, jitter)

    def wake(self) -> None:
        """Pull now."""
        self._wake.set()

    async def run(self) -> None:
        """Pull for ever."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._keep_pulling())
            group.create_task(self._listener.run())

    async def catch_up(self) -> None:
        """Bring the cache to the hub's newest state. Raises ``BackendError`` and ``CacheError``."""
        began = self._clock.monotonic()
        async with self._turn:
            cursor = await asyncio.to_thread(self._writer.cursor)
            if cursor is None or not await self._follow(cursor):
                await self._take_snapshot()
        self._has_cursor.set()
        self._on_caught_up(began)

    async def _follow(self, cursor: str) -> bool:
        """All deltas after a cursor; False when only a snapshot can help."""
        is_behind = True
        while is_behind:
            answer = await self._ask(cursor)
            match answer:
                case MustRefetch():
                    return False
                case Delta():
                    await self._apply(answer, cursor)
                    # The same cursor again would be asked for without end.
                    is_behind = answer.has_more and answer.cursor != cursor
                    cursor = answer.cursor
                case _:
                    assert_never(answer)
        return True

    async def _ask(self, cursor: str) -> PullAnswer:
        return await self._feed.pull(cursor, self._topics())

    async def _take_snapshot(self) -> None:
        self._board.update(is_catching_up=True)
        try:
            if self._foresee is not None:
                self._foresee(await self._places())
            await self._writer.replace(self._blocks(), self._ask)
        finally:
            self._board.update(is_catching_up=False)
        self._on_changed(set(KINDS))

    async def _places(self) -> list[StockLocation]:
        async with self._feed.snapshot([CATALOGUE_TOPIC], kinds=["location"]) as blocks:
            lines = [line async for block in blocks for line in block.split(b"\n") if line]
        try:
            changes = [msgspec.json.decode(line, type=Change) for line in lines[1:]]
            return [msgspec.json.decode(c.value, type=StockLocation) for c in changes if c.kind == "location"]
        except UNDECODABLE as error:
            raise BackendUnavailable(f"places: {error}") from error

    async def _blocks(self) -> AsyncIterator[bytes]:
        async for block in whole_copy(self._feed, self._topics(), self._wait_for_the_rest):
            if not self._board.status.network:
                self._board.contact(self._clock.now())
            yield block

    async def _wait_for_the_rest(self, cut: BackendUnavailable, barren: int) -> None:
        self._failed(cut)
        if barren:
            self._wake.clear()
            delay = growing_delay(barren, self._jitter(), FIRST_RECONNECT_S, LONGEST_RECONNECT_S)
            await self._pause(max(delay, cut.retry_after_s or 0.0))

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

    async def _take(self, delta: Delta) -> bool:
        """A delta that the stream brought. What does not fit, or cannot be applied, is left to a pull."""
        async with self._turn:
            cursor = await asyncio.to_thread(self._writer.cursor)
            how = "gap" if cursor is None else fit(cursor, delta.since, delta.cursor)
            if how == "next":
                try:
                    await self._apply(delta, cursor or "")
                except (BackendError, CacheError):
                    return False  # the pull meets the same and reports it
        if how == "gap":
            return False
        self._board.contact(self._clock.now())
        return True

    async def _listening_cursor(self) -> str | None:
        await self._has_cursor.wait()
        return await asyncio.to_thread(self._writer.cursor)

    async def _keep_pulling(self) -> None:
        failures = 0
        while True:
            self._wake.clear()
            try:
                await self.catch_up()
            except (BackendError, CacheError) as error:
                self._failed(error)
                wait_s = growing_delay(failures, self._jitter(), FIRST_RECONNECT_S, LONGEST_RECONNECT_S)
                if failures == 0:
                    wait_s += self._jitter() * self._listener.spread_s
                failures += 1
            else:
                self._failures.succeeded()
                self._board.update(problem="")
                self._board.contact(self._clock.now())
                failures = 0
                wait_s = POLL_WITH_STREAM_S if self._listener.is_open else POLL_S
            await self._pause(wait_s)

    async def _pause(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._wake.wait()

    def _failed(self, error: BackendError | CacheError) -> None:
        self._failures.failed(error)
        match error:
            case AccessRevoked():
                self._board.update(network=True, is_revoked=True, is_removed=error.is_removal)
            case FeedImplausible() | VersionsDiffer():  # the hub is there: it is not the network
                self._board.update(network=True, problem=error.code)
            case BackendError():
                self._board.update(network=False)
            case _:
                self._board.update(problem=error.code)
