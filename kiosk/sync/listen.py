"""Staying on the event stream: when to come back, and what to do with what it says."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import assert_never

from kiosk.domain.feed import Delta, Poke, Spread, StreamEvent
from kiosk.errors import BackendError, BackendUnavailable, CacheError
from kiosk.ports.feed_source import FeedSource
from kiosk.sync.failure_log import FailureLog
from kiosk.sync.retry import growing_delay

BLIP_S = 1.0
"""Within this time after a loss everybody tries once: a single one is back at once, a fleet learns that the hub is away."""

FIRST_RECONNECT_S = 0.5
LONGEST_RECONNECT_S = 30.0


def reconnect_delay(failed_times: int, spread_s: float, jitter: Callable[[], float]) -> float:
    """Seconds before the next try, after a loss (0) or after so many tries in a row that failed."""
    if failed_times == 0:
        return jitter() * BLIP_S
    delay = growing_delay(failed_times - 1, jitter(), FIRST_RECONNECT_S, LONGEST_RECONNECT_S)
    return delay + jitter() * spread_s if failed_times == 1 else delay


class Listener:
    """``take`` applies a delta and says whether it fitted; ``lag`` is called whenever only a pull can help."""

    def __init__(
        self,
        feed: FeedSource,
        topics: Callable[[], Sequence[str]],
        cursor: Callable[[], Awaitable[str | None]],
        take: Callable[[Delta], Awaitable[bool]],
        lag: Callable[[], None],
        jitter: Callable[[], float],
    ) -> None:
        self._feed = feed
        self._topics = topics
        self._cursor = cursor
        self._take = take
        self._lag = lag
        self._jitter = jitter
        self._failures = FailureLog("event stream")
        self.is_open = False
        self.spread_s = 0.0
        """Over how long the hub wants the fleet to come back; it says so while the stream is open."""

    async def run(self) -> None:
        """Listen for ever; begin once there is a cursor."""
        failed_times = 0
        while True:
            wished_s = 0.0
            try:
                await self._listen()
            except (BackendError, CacheError) as error:
                self._failures.failed(error)
                if isinstance(error, BackendUnavailable):
                    wished_s = error.retry_after_s or 0.0
            was_open, self.is_open = self.is_open, False
            failed_times = 0 if was_open else failed_times + 1
            if failed_times == 1 and not wished_s:
                self._lag()  # tells at once whether the hub is there at all
            delay = reconnect_delay(failed_times, self.spread_s, self._jitter)
            await asyncio.sleep(max(delay, wished_s * (1 + self._jitter())))

    async def _listen(self) -> None:
        cursor = await self._cursor()
        if cursor is None:
            raise BackendUnavailable("no copy yet to go on from")
        async with self._feed.events(cursor, self._topics()) as events:
            self.is_open = True
            self._failures.succeeded()
            async for event in events:
                await self._heard(event)

    async def _heard(self, event: StreamEvent) -> None:
        match event:
            case Spread():
                self.spread_s = event.seconds
            case Poke():
                self._lag()
            case Delta():
                if not await self._take(event):
                    self._lag()
            case _:
                assert_never(event)
