"""The event stream: one poke a tick for everything that changed, and never a wait for a slow reader."""

import asyncio
import time
from collections.abc import Iterable
from urllib.parse import parse_qs

import structlog
from litestar.types import Receive, Scope, Send

from kiosk.hub.feed import cursor_at
from kiosk.hub.store import feed_rows
from kiosk.hub.store.database import Database, StoreFailed
from kiosk.hub.store.feed_rows import FeedHead

TICK_S = 0.1
HEARTBEAT_S = 15.0
_HEARTBEAT = b": still here\n\n"
_MANY_CHANGES = 10_000
_HEADERS = [
    (b"content-type", b"text/event-stream"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]
_LOG = structlog.get_logger(__name__)


class _Reader:
    """One open stream. At most one message is being sent and one is waiting; a newer poke replaces the one waiting."""

    def __init__(self, topics: frozenset[str], send: Send) -> None:
        self.topics = topics
        self._send = send
        self._waiting: bytes | None = None
        self._sending: asyncio.Task[None] | None = None

    def push(self, message: bytes) -> None:
        if self._sending is None or self._sending.done():
            self._sending = asyncio.create_task(self._run(message))
        elif message is not _HEARTBEAT:
            self._waiting = message

    async def _run(self, message: bytes) -> None:
        upcoming: bytes | None = message
        while upcoming is not None:
            await self._send({"type": "http.response.body", "body": upcoming, "more_body": True})
            upcoming, self._waiting = self._waiting, None

    def stop(self) -> None:
        if self._sending is not None:
            self._sending.cancel()


class Broadcaster:
    """Looks at the head of the feed once a tick, so writes by other processes are seen as well."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._readers: set[_Reader] = set()
        self._closing = asyncio.Event()

    async def run(self) -> None:
        """Poke readers until cancelled."""
        seen = self._head()
        beat_at = time.monotonic()
        while True:
            await asyncio.sleep(TICK_S)
            try:
                seen = await self._poke_after(seen)
            except StoreFailed:
                _LOG.exception("feed_unreadable")
            if time.monotonic() - beat_at >= HEARTBEAT_S:
                beat_at = time.monotonic()
                _push(self._readers, _HEARTBEAT)

    def close(self) -> None:
        """End all streams, so that the server can stop."""
        self._closing.set()

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One stream, from its request to its end: raw ASGI."""
        query = parse_qs(scope.get("query_string", b"").decode("latin-1"))
        topics = frozenset(topic for text in query.get("topics", []) for topic in text.split(",") if topic)
        known = dict(scope["headers"]).get(b"last-event-id", b"").decode("latin-1") or query.get("cursor", [""])[0]
        await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
        reader = _Reader(topics, send)
        newest = self._head()
        reader.push(_HEARTBEAT if known == cursor_at(newest) else _poke(newest))
        self._readers.add(reader)
        try:
            await self._until_over(receive)
        finally:
            self._readers.discard(reader)
            reader.stop()
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _until_over(self, receive: Receive) -> None:
        gone = asyncio.create_task(_disconnected(receive))
        closing = asyncio.create_task(self._closing.wait())
        try:
            await asyncio.wait({gone, closing}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            gone.cancel()
            closing.cancel()

    async def _poke_after(self, seen: FeedHead) -> FeedHead:
        newest = self._head()
        if newest.position != seen.position and self._readers:
            changed = await self._changed_topics(seen, newest)
            _push([reader for reader in self._readers if reader.topics & changed], _poke(newest))
        return newest

    async def _changed_topics(self, seen: FeedHead, newest: FeedHead) -> frozenset[str]:
        if newest.position - seen.position > _MANY_CHANGES:
            return await asyncio.to_thread(self._topics_after, seen.position)
        return self._topics_after(seen.position)

    def _topics_after(self, position: int) -> frozenset[str]:
        with self._database.read() as connection:
            return feed_rows.topics_after(connection, position)

    def _head(self) -> FeedHead:
        with self._database.read() as connection:
            return feed_rows.head(connection)


def _push(readers: Iterable[_Reader], message: bytes) -> None:
    for reader in readers:
        reader.push(message)


def _poke(newest: FeedHead) -> bytes:
    cursor = cursor_at(newest)
    return f"event: poke\nid: {cursor}\ndata: {cursor}\n\n".encode()


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
