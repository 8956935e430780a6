"""The exchange of the open cart ends when it is told to, at whatever moment that is."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any, cast

import pytest

from kiosk.domain.cart import Cart
from kiosk.domain.feed import StreamEvent
from kiosk.ports.cart_desk import CartDesk
from kiosk.ports.cart_queue import CartQueue
from kiosk.ports.feed_source import FeedSource
from kiosk.sync.cart_exchange import HubCartExchange
from tests.fakes.clock import START, FakeClock

_CLOSING_S = 0.1


class SlowHub:
    """Carts that never change, on a line that takes its time to close."""

    def __init__(self) -> None:
        self.open_streams = 0
        self.is_closing = False

    async def read(self, cart_id: str) -> Cart:
        return Cart(cart_id, 1, START)

    @asynccontextmanager
    async def events(self, _cursor: str, _topics: Sequence[str]) -> AsyncIterator[AsyncIterator[StreamEvent]]:
        self.open_streams += 1
        try:
            yield self._nothing()
        finally:
            self.is_closing = True
            await asyncio.sleep(_CLOSING_S)
            self.open_streams -= 1

    async def _nothing(self) -> AsyncIterator[StreamEvent]:
        await asyncio.Event().wait()
        yield cast("StreamEvent", None)


class EmptyQueue:
    def waiting(self) -> list[Any]:
        return []

    def forget_before(self, before: object) -> None:
        assert before == START - timedelta(hours=24)


async def _until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not holds():  # noqa: ASYNC110 - the exchange tells nobody
            await asyncio.sleep(0.005)


@pytest.mark.parametrize("turns", [False, True], ids=["while it listens", "while it turns to another cart"])
def test_exchange_that_is_stopped_ends_and_closes_its_stream(*, turns: bool) -> None:
    async def play() -> None:
        hub = SlowHub()
        exchange = HubCartExchange(
            cast("CartDesk", hub), cast("FeedSource", hub), cast("CartQueue", EmptyQueue()), FakeClock(), lambda: 0.0
        )
        exchange.follow("one")
        running = asyncio.create_task(exchange.run())
        await _until(lambda: hub.open_streams == 1)
        if turns:
            exchange.follow("two")
            await _until(lambda: hub.is_closing)
        running.cancel()
        _, running_on = await asyncio.wait({running}, timeout=60)
        assert not running_on
        await _until(lambda: hub.open_streams == 0)

    asyncio.run(play())
