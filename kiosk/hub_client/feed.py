"""``FeedSource`` over HTTP: a compressed snapshot in lines, deltas, and server-sent events."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import httpx
import msgspec
from httpx_sse import EventSource
from typing_extensions import override

from kiosk.domain.decoding import UNDECODABLE
from kiosk.domain.feed import Delta, Poke, PullAnswer, Spread, StreamEvent
from kiosk.errors import BackendUnavailable
from kiosk.hub_client.session import HubSession
from kiosk.ports.feed_source import FeedSource

MAX_LINE_BYTES = 1_000_000
SNAPSHOT_SILENCE_S = 60.0
LONGEST_SPREAD_S = 120.0
STREAM_SILENCE_S = 40.0
"""The hub sends a comment every 15 s: two missed ones mean that nobody is there."""


class HttpFeed(FeedSource):
    """The change feed of the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    def snapshot(
        self, topics: Sequence[str], after: str = "", kinds: Sequence[str] = ()
    ) -> AbstractAsyncContextManager[AsyncIterator[bytes]]:
        optional = {"after": after, "kinds": ",".join(kinds)}
        return self._snapshot({"topics": ",".join(topics), **{name: text for name, text in optional.items() if text}})

    @override
    async def pull(self, cursor: str, topics: Sequence[str]) -> PullAnswer:
        params = {"cursor": cursor, "topics": ",".join(topics)}
        answer: PullAnswer = await self._session.call("GET", "/api/feed", PullAnswer, params=params)
        return answer

    @override
    def events(self, cursor: str, topics: Sequence[str]) -> AbstractAsyncContextManager[AsyncIterator[StreamEvent]]:
        return self._events(cursor, topics)

    @asynccontextmanager
    async def _snapshot(self, params: dict[str, str]) -> AsyncIterator[AsyncIterator[bytes]]:
        stream = self._session.stream("GET", "/api/feed/snapshot", params=params, timeout_s=SNAPSHOT_SILENCE_S)
        async with stream as response:
            yield _blocks(response)

    @asynccontextmanager
    async def _events(self, cursor: str, topics: Sequence[str]) -> AsyncIterator[AsyncIterator[StreamEvent]]:
        stream = self._session.stream(
            "GET",
            "/api/feed/stream",
            params={"topics": ",".join(topics)},
            headers={"Accept": "text/event-stream", "Cache-Control": "no-store", "Last-Event-ID": cursor},
            timeout_s=STREAM_SILENCE_S,
        )
        async with stream as response:
            yield _told(response)


async def _told(response: httpx.Response) -> AsyncIterator[StreamEvent]:
    # A wrong content type raises SSEError, an httpx.TransportError: translated by the session like any other.
    async for event in EventSource(response).aiter_sse():
        if event.retry is not None:
            yield Spread(min(event.retry / 1000, LONGEST_SPREAD_S))
        if event.event == "poke":
            yield Poke(event.data)
        elif event.event == "delta":
            yield _delta(event.data)


def _delta(text: str) -> Delta:
    try:
        return msgspec.json.decode(text, type=Delta)
    except UNDECODABLE as error:
        raise BackendUnavailable(f"an event that makes no sense: {error}") from error


async def _blocks(response: httpx.Response) -> AsyncIterator[bytes]:
    """Whole lines, as many as came at once: single lines would cost several times as much."""
    rest = b""
    async for piece in response.aiter_bytes():
        whole, end, begun = piece.rpartition(b"\n")
        if end:
            yield rest + whole
            rest = begun
        else:
            rest += piece
        if len(rest) > MAX_LINE_BYTES:
            raise BackendUnavailable("a snapshot line without an end")
    if rest:
        yield rest
