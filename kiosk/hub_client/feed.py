"""``FeedSource`` over HTTP: a compressed snapshot in lines, deltas, and pokes by server-sent events."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import httpx
from httpx_sse import EventSource
from typing_extensions import override

from kiosk.domain.feed import PullAnswer
from kiosk.errors import BackendUnavailable
from kiosk.hub_client.session import HubSession
from kiosk.ports.feed_source import FeedSource

MAX_LINE_BYTES = 1_000_000
SNAPSHOT_SILENCE_S = 60.0
STREAM_SILENCE_S = 40.0
"""The hub sends a comment every 15 s: two missed ones mean that nobody is there."""


class HttpFeed(FeedSource):
    """The change feed of the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    def snapshot(self, topics: Sequence[str]) -> AbstractAsyncContextManager[AsyncIterator[bytes]]:
        return self._snapshot(topics)

    @override
    async def pull(self, cursor: str, topics: Sequence[str]) -> PullAnswer:
        params = {"cursor": cursor, "topics": ",".join(topics)}
        answer: PullAnswer = await self._session.call("GET", "/api/feed", PullAnswer, params=params)
        return answer

    @override
    def pokes(self, cursor: str, topics: Sequence[str]) -> AbstractAsyncContextManager[AsyncIterator[str]]:
        return self._pokes(cursor, topics)

    @asynccontextmanager
    async def _snapshot(self, topics: Sequence[str]) -> AsyncIterator[AsyncIterator[bytes]]:
        params = {"topics": ",".join(topics)}
        stream = self._session.stream("GET", "/api/feed/snapshot", params=params, timeout_s=SNAPSHOT_SILENCE_S)
        async with stream as response:
            yield _lines(response)

    @asynccontextmanager
    async def _pokes(self, cursor: str, topics: Sequence[str]) -> AsyncIterator[AsyncIterator[str]]:
        params = {"cursor": cursor, "topics": ",".join(topics)}
        stream = self._session.stream(
            "GET",
            "/api/feed/stream",
            params=params,
            headers={"Accept": "text/event-stream", "Cache-Control": "no-store"},
            timeout_s=STREAM_SILENCE_S,
        )
        async with stream as response:
            yield _cursors(response)


async def _cursors(response: httpx.Response) -> AsyncIterator[str]:
    # A wrong content type raises SSEError, an httpx.TransportError: translated by the session like any other.
    async for event in EventSource(response).aiter_sse():
        if event.event == "poke":
            yield event.data


async def _lines(response: httpx.Response) -> AsyncIterator[bytes]:
    """Lines as bytes: httpx's own splitting decodes to text and costs several times as much."""
    rest = b""
    async for piece in response.aiter_bytes():
        *whole, rest = (rest + piece).split(b"\n")
        if len(rest) > MAX_LINE_BYTES:
            raise BackendUnavailable("a snapshot line without an end")
        for line in whole:
            if line:
                yield line
    if rest:
        yield rest
