"""The event stream: once a tick everybody is told what changed in their topics, in bytes that are shared."""

import asyncio
import time
from urllib.parse import parse_qs

import msgspec
import structlog
from litestar.types import ASGIApp, Receive, Scope, Send

from kiosk.domain.device import Device
from kiosk.domain.feed import may_follow
from kiosk.hub.direct_line import direct_line
from kiosk.hub.event_messages import Event, delta_event, encoded, joined, last_event, poke_event, sign_of_life
from kiosk.hub.event_readers import Reader, Readers
from kiosk.hub.feed import cursor_at, position_of
from kiosk.hub.open_files import room_for_streams
from kiosk.hub.store import feed_rows
from kiosk.hub.store.database import Connection, Database, StoreFailed
from kiosk.hub.store.feed_rows import FeedHead, FeedPage, NewRow

TICK_S = 0.1
HEARTBEAT_S = 15.0
MOST_ROWS = 500
"""New rows that are looked at in one tick; of more, only their topics are, and everybody concerned pulls."""

_WORTH_MOVING = 1_000
_TOO_MANY_AGAIN_S = 60
_HEADERS = [
    (b"content-type", b"text/event-stream"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]
_PLAIN_SEND = "kiosk.plain_send"
_LOG = structlog.get_logger(__name__)


def beside_the_framework(app: ASGIApp) -> ASGIApp:
    """The application, with the server's own ``send`` in the scope: layers that look at each message cost the most here."""

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        scope[_PLAIN_SEND] = send  # type: ignore[literal-required]
        await app(scope, receive, send)

    return serve


class Broadcaster:
    """Looks at the feed once a tick, so writes by other processes and other hubs are seen as well."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._readers = Readers()
        self._seen = FeedHead("", 0)
        self._most = room_for_streams()
        self._is_closing = False
        self._loop: asyncio.AbstractEventLoop | None = None

    async def run(self) -> None:
        """Tell readers until cancelled."""
        self._loop = asyncio.get_running_loop()
        beat_at = time.monotonic()
        while True:
            try:
                await self._tick()
            except StoreFailed:
                _LOG.exception("feed_unreadable")
            if time.monotonic() - beat_at >= HEARTBEAT_S:
                beat_at = time.monotonic()
                self._beat()
            await asyncio.sleep(TICK_S)

    def close(self) -> None:
        """End all streams, so that the server can stop. Safe in a signal handler."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._close)

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One stream, from its request to its end: raw ASGI."""
        if self._readers.count >= self._most:
            await _refuse(send, self._readers.count)
            return
        query = parse_qs(scope.get("query_string", b"").decode("latin-1"))
        asked = {topic for text in query.get("topics", []) for topic in text.split(",") if topic}
        device: Device | None = scope.get("state", {}).get("device")  # put there by the guard of the route
        topics = frozenset(topic for topic in asked if may_follow(topic, device))
        known = dict(scope["headers"]).get(b"last-event-id", b"").decode("latin-1") or query.get("cursor", [""])[0]
        if not self._seen.epoch:
            self._seen = await self._database.fetch(feed_rows.head)
        await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
        plain_send: Send = scope.get(_PLAIN_SEND, send)  # type: ignore[assignment]
        reader = Reader(
            plain_send, lambda: poke_event(cursor_at(self._seen)), asyncio.current_task(), direct_line(plain_send)
        )
        self._readers.add(reader, topics, self._seen.position)
        try:
            await reader.open(self._first(known, topics))
            while (await receive())["type"] != "http.disconnect":
                pass
        except asyncio.CancelledError:
            if not self._is_closing or reader.task is None:
                raise
            reader.task.uncancel()
        finally:
            self._readers.remove(reader, topics)
            reader.stop()
        await send(last_event())

    async def _first(self, known: str, topics: frozenset[str]) -> Event:
        """What somebody who knows a cursor has missed."""
        alive = sign_of_life(self._readers.count)
        if known == cursor_at(self._seen):
            return joined([alive, delta_event(known, known, [])])
        newest, page = await self._database.fetch(lambda connection: _missed(connection, known, topics))
        if page is None or page.has_more:
            return joined([alive, poke_event(cursor_at(newest))])
        cursor = cursor_at(FeedHead(newest.epoch, page.position))
        return joined([alive, delta_event(known, cursor, [encoded(*row) for row in page.rows])])

    async def _tick(self) -> None:
        if not self._readers.count:
            newest = await self._database.fetch(feed_rows.head)
            if not self._readers.count:  # one that came meanwhile counts on being told of all that it did not see
                self._seen = newest
            return
        after = self._seen.position
        rows = await self._database.fetch(lambda connection: feed_rows.new_rows(connection, after, MOST_ROWS + 1))
        if len(rows) > MOST_ROWS:
            await self._poke_after(after)
        elif rows:
            self._tell(rows)

    def _tell(self, rows: list[NewRow]) -> None:
        self._seen = newest = FeedHead(self._seen.epoch, rows[-1].position)
        changes = [(row.topic, encoded(row.kind, row.key, row.value)) for row in rows]
        for group in self._readers.following({row.topic for row in rows}):
            since = cursor_at(FeedHead(newest.epoch, group.position))
            mine = [change for topic, change in changes if topic in group.topics]
            group.position = newest.position
            group.push(delta_event(since, cursor_at(newest), mine))

    async def _poke_after(self, position: int) -> None:
        newest, topics = await asyncio.to_thread(self._changed_after, position)
        self._seen = newest
        event = poke_event(cursor_at(newest))
        for group in self._readers.following(topics):
            group.position = newest.position
            group.push(event)

    def _changed_after(self, position: int) -> tuple[FeedHead, frozenset[str]]:
        with self._database.read() as connection:
            return feed_rows.head(connection), feed_rows.topics_after(connection, position)

    def _beat(self) -> None:
        alive, newest = sign_of_life(self._readers.count), cursor_at(self._seen)
        for group in self._readers.groups:
            if self._seen.position - group.position > _WORTH_MOVING:
                # Nothing of theirs changed; a cursor left far behind would cost a long search at the next reconnect.
                since = cursor_at(FeedHead(self._seen.epoch, group.position))
                group.position = self._seen.position
                group.push(joined([alive, delta_event(since, newest, [])]))
            else:
                group.push(alive, may_be_lost=True)

    def _close(self) -> None:
        self._is_closing = True
        for group in self._readers.groups:
            for reader in group.readers:
                if reader.task is not None:
                    reader.task.cancel()


def _missed(connection: Connection, known: str, topics: frozenset[str]) -> tuple[FeedHead, FeedPage | None]:
    newest = feed_rows.head(connection)
    after = position_of(known, newest)
    return newest, None if after is None else feed_rows.page_after(connection, after, sorted(topics), MOST_ROWS)


async def _refuse(send: Send, count: int) -> None:
    _LOG.error("too_many_streams", open=count, hint="raise the limit of open files (ulimit -n), or add a hub")
    headers = [(b"content-type", b"application/json"), (b"retry-after", str(_TOO_MANY_AGAIN_S).encode())]
    await send({"type": "http.response.start", "status": 503, "headers": headers})
    body = msgspec.json.encode({"code": "too_many_streams", "detail": ""})
    await send({"type": "http.response.body", "body": body, "more_body": False})
