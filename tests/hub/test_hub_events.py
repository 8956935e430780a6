"""The event stream's manners towards many readers, in memory."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from litestar.types import Message, Scope

from kiosk.hub.events import Broadcaster
from kiosk.hub.feed import cursor_at
from kiosk.hub.services import Services
from kiosk.hub.store import feed_rows
from kiosk.hub.store.feed_rows import FeedRow

pytestmark = pytest.mark.anyio

Send = Callable[[Any], Awaitable[None]]


@asynccontextmanager
async def _reading(broadcaster: Broadcaster, send: Send, topics: str) -> AsyncIterator[None]:
    scope: Any = {"type": "http", "query_string": f"topics={topics}".encode(), "headers": []}
    never: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(broadcaster.serve(_scope(scope), lambda: never, send))
    await asyncio.sleep(0.02)
    try:
        yield
    finally:
        broadcaster.close()
        await task
        never.cancel()


def _scope(scope: Any) -> Scope:
    found: Scope = scope
    return found


async def test_reader_who_does_not_read_costs_others_nothing_and_gets_the_newest_poke_later(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.hub.events.TICK_S", 0.01)
    broadcaster = Broadcaster(services.database)
    gate, quick, slow = asyncio.Event(), [b""], [b""]

    async def send_quick(message: Message) -> None:
        quick.append(message.get("body", b""))  # type: ignore[arg-type]

    async def send_slowly(message: Message) -> None:
        if message["type"] == "http.response.body":
            await gate.wait()
        slow.append(message.get("body", b""))  # type: ignore[arg-type]

    ticking = asyncio.create_task(broadcaster.run())
    async with _reading(broadcaster, send_slowly, "lyon"), _reading(broadcaster, send_quick, "lyon,paris"):
        quick.clear()
        slow.clear()
        for topic in ("lyon", "paris", "lyon"):
            await services.database.write(lambda c, t=topic: _publish(c, t))  # type: ignore[misc]
            await asyncio.sleep(0.05)
        assert len(quick) == 3
        newest = cursor_at(_head(services)).encode()
        assert newest in quick[-1]
        assert slow == []
        gate.set()
        await asyncio.sleep(0.05)
        # The first poke was on its way; of the two that followed only the newest is left.
        assert len(slow) == 2
        assert newest in slow[-1]
    ticking.cancel()


async def test_many_changes_in_one_tick_are_one_poke(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    broadcaster = Broadcaster(services.database)
    sent: list[bytes] = []

    async def send(message: Message) -> None:
        sent.append(message.get("body", b""))  # type: ignore[arg-type]

    ticking = asyncio.create_task(broadcaster.run())
    await asyncio.sleep(0)
    async with _reading(broadcaster, send, "lyon"):
        sent.clear()
        monkeypatch.setattr("kiosk.hub.events.HEARTBEAT_S", 0.0)
        for _ in range(5):
            await services.database.write(lambda c: _publish(c, "lyon"))
        await asyncio.sleep(0.15)
        pokes = [body for body in sent if body.startswith(b"event: poke")]
        assert len(pokes) == 1
        await asyncio.sleep(0.15)
        assert b": still here\n\n" in sent
    ticking.cancel()


def _publish(connection: Any, topic: str) -> None:
    feed_rows.publish(connection, [FeedRow("test", "x" + topic, topic, b"1")])


def _head(services: Services) -> feed_rows.FeedHead:
    with services.database.read() as connection:
        return feed_rows.head(connection)
