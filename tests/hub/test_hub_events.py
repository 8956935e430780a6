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
async def _reading(broadcaster: Broadcaster, send: Send, topics: str, known: str = "") -> AsyncIterator[None]:
    scope: Any = {
        "type": "http",
        "query_string": f"topics={topics}".encode(),
        "headers": [(b"last-event-id", known.encode())],
    }
    never: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(broadcaster.serve(_scope(scope), lambda: never, send))
    try:
        yield
    finally:
        broadcaster.close()
        await asyncio.wait([task], timeout=60)
        never.cancel()


def _scope(scope: Any) -> Scope:
    found: Scope = scope
    return found


class _Line:
    """What one reader received; nothing goes through while the gate is shut."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []
        self.gate = asyncio.Event()
        self.gate.set()

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.body":
            await self.gate.wait()
            self.bodies.append(message["body"])

    async def grows_to(self, count: int) -> bytes:
        async with asyncio.timeout(60):
            while len(self.bodies) < count:  # noqa: ASYNC110 - what is waited for comes from other threads as well
                await asyncio.sleep(0.005)
        return self.bodies[-1]


@pytest.fixture
async def broadcaster(services: Services, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Broadcaster]:
    monkeypatch.setattr("kiosk.hub.events.TICK_S", 0.01)
    found = Broadcaster(services.database)
    ticking = asyncio.create_task(found.run())
    yield found
    ticking.cancel()
    await asyncio.wait([ticking])


async def test_reader_who_does_not_read_costs_others_nothing_and_gets_a_poke_later(
    services: Services, broadcaster: Broadcaster
) -> None:
    quick, slow = _Line(), _Line()
    async with _reading(broadcaster, slow.send, "lyon"), _reading(broadcaster, quick.send, "lyon,paris"):
        await slow.grows_to(1)
        await quick.grows_to(1)
        slow.gate.clear()
        for count, topic in enumerate(("lyon", "paris", "lyon"), 2):
            await services.database.write(lambda c, t=topic: _publish(c, t))  # type: ignore[misc]
            await quick.grows_to(count)
        newest = cursor_at(_head(services)).encode()
        assert newest in quick.bodies[-1]
        assert len(slow.bodies) == 1
        slow.gate.set()
        # The first event was on its way; the other one became a poke with the newest cursor.
        last = await slow.grows_to(3)
        assert last.startswith(b"event: poke")
        assert newest in last
        await services.database.write(lambda c: _publish(c, "lyon"))
        assert (await slow.grows_to(4)).startswith(b"event: delta")


async def test_many_changes_in_one_tick_are_one_event(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.hub.events.TICK_S", 0.01)
    broadcaster, line = Broadcaster(services.database), _Line()
    async with _reading(broadcaster, line.send, "lyon"):
        await line.grows_to(1)
        for _ in range(5):
            await services.database.write(lambda c: _publish(c, "lyon"))
        # However long the changes took, they are there at the first tick.
        ticking = asyncio.create_task(broadcaster.run())
        event = await line.grows_to(2)
        assert event.startswith(b"event: delta")
        assert event.count(b'"kind":"test"') == 1
        monkeypatch.setattr("kiosk.hub.events.HEARTBEAT_S", 0.0)
        assert (await line.grows_to(3)).endswith(b": still here\n\n")
    ticking.cancel()
    await asyncio.wait([ticking])


async def test_who_comes_back_is_told_what_was_missed_and_a_stranger_to_start_again(
    services: Services, broadcaster: Broadcaster
) -> None:
    before = cursor_at(_head(services))
    await services.database.write(lambda c: _publish(c, "lyon"))
    await services.database.write(lambda c: _publish(c, "paris"))
    back, current, stranger = _Line(), _Line(), _Line()
    async with (
        _reading(broadcaster, back.send, "lyon", before),
        _reading(broadcaster, current.send, "lyon", cursor_at(_head(services))),
        _reading(broadcaster, stranger.send, "lyon", "other:5"),
    ):
        await _is_told(back, f'"since":"{before}"'.encode())
        await _is_told(back, b'"key":"xlyon"')
        assert not any(b"xparis" in body for body in back.bodies)
        await _is_told(current, b'"changes":[]')
        await _is_told(stranger, b"event: poke")


async def _is_told(line: "_Line", what: bytes) -> None:
    """Sooner or later: a tick tells everybody of a topic, and who knows another cursor finds that it begins elsewhere."""
    async with asyncio.timeout(60):
        while not any(what in body for body in line.bodies):  # noqa: ASYNC110 - what is waited for comes from other threads
            await asyncio.sleep(0.005)


async def test_what_is_too_much_for_an_event_is_a_poke_for_those_concerned(
    services: Services, broadcaster: Broadcaster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.hub.events.MOST_ROWS", 10)
    lyon, paris = _Line(), _Line()
    async with _reading(broadcaster, lyon.send, "lyon"), _reading(broadcaster, paris.send, "paris"):
        await lyon.grows_to(1)
        await paris.grows_to(1)
        many = [FeedRow("test", f"m{n}", "lyon", b"1") for n in range(50)]
        await services.database.write(lambda c: feed_rows.publish(c, many))
        assert (await lyon.grows_to(2)).startswith(b"event: poke")
        large = [FeedRow("test", "large", "lyon", b'"' + b"x" * 60_000 + b'"')]
        await services.database.write(lambda c: feed_rows.publish(c, large))
        assert (await lyon.grows_to(3)).startswith(b"event: poke")
        assert len(paris.bodies) == 1


async def test_no_stream_takes_the_last_connection(broadcaster: Broadcaster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(broadcaster, "_most", 1)
    first, second = _Line(), _Line()
    async with _reading(broadcaster, first.send, "lyon"):
        await first.grows_to(1)
        async with _reading(broadcaster, second.send, "lyon"):
            assert b"too_many_streams" in await second.grows_to(1)


def _publish(connection: Any, topic: str) -> None:
    feed_rows.publish(connection, [FeedRow("test", "x" + topic, topic, b"1")])


def _head(services: Services) -> feed_rows.FeedHead:
    with services.database.read() as connection:
        return feed_rows.head(connection)
