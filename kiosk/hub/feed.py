"""The change feed as terminals read it: a snapshot, then deltas from a cursor."""

import asyncio
import zlib
from collections.abc import AsyncIterator, Generator, Sequence

import msgspec

from kiosk.domain.feed import CART_TOPICS, Change, Delta, MustRefetch, PullAnswer, SnapshotHead
from kiosk.hub.store import feed_rows
from kiosk.hub.store.database import Database
from kiosk.hub.store.feed_rows import FeedHead, FeedPage, Selection

MAX_CHANGES = 5_000
_READ_AT_ONCE = 500
_CHUNK = 2_000
LONGEST_READ_S = 60.0
_GZIP = 31  # zlib's window bits for a gzip header
_LONGEST_POSITION = 18  # digits; beyond some thousand, Python refuses to read a number


class Feed:
    """Reads of the feed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def pull(self, cursor: str, topics: Sequence[str]) -> PullAnswer:
        """What changed after a cursor; a cursor that is not ours means starting again."""
        newest = await self._database.fetch(feed_rows.head)
        after = position_of(cursor, newest)
        if after is None:
            return MustRefetch()
        # The usual few changes take less than handing them to a thread would.
        is_long = newest.position - after > _READ_AT_ONCE
        page = await (self._long_page(after, topics) if is_long else self._page(after, topics))
        changes = tuple(_change(kind, key, value) for kind, key, value in page.rows)
        return Delta(changes, cursor_at(FeedHead(newest.epoch, page.position)), page.has_more)

    async def _page(self, after: int, topics: Sequence[str]) -> FeedPage:
        return await self._database.fetch(lambda c: feed_rows.page_after(c, after, topics, MAX_CHANGES))

    async def _long_page(self, after: int, topics: Sequence[str]) -> FeedPage:
        return await asyncio.to_thread(self._read_page, after, topics)

    def _read_page(self, after: int, topics: Sequence[str]) -> FeedPage:
        with self._database.read() as connection:
            return feed_rows.page_after(connection, after, topics, MAX_CHANGES)

    async def snapshot(self, wanted: Selection) -> AsyncIterator[bytes]:
        """Compressed JSON lines of everything at one moment, made piece by piece away from the event loop.

        After a minute it ends, too short: the database's old pages must not be kept for a slow reader, who asks for
        the rest and gets it as of then.
        """
        topics = tuple(topic for topic in wanted.topics if not topic.startswith(CART_TOPICS))
        pieces = self._pieces(wanted._replace(topics=topics))
        loop = asyncio.get_running_loop()
        ends_at = loop.time() + LONGEST_READ_S
        try:
            while loop.time() < ends_at and (piece := await _next_piece(pieces)) is not None:
                giving_up = loop.call_at(ends_at, pieces.close)
                yield piece
                giving_up.cancel()
        finally:
            pieces.close()

    def _pieces(self, wanted: Selection) -> Generator[bytes, None, None]:
        squeeze, encoder = zlib.compressobj(level=1, wbits=_GZIP), msgspec.json.Encoder()
        with self._database.read() as connection:
            cursor = cursor_at(feed_rows.head(connection))
            first = SnapshotHead(cursor, feed_rows.count_live(connection, wanted))
            # Flushed, so that a copy which is cut early still tells where it was begun.
            yield squeeze.compress(encoder.encode(first) + b"\n") + squeeze.flush(zlib.Z_SYNC_FLUSH)
            for rows in feed_rows.live_rows(connection, wanted, _CHUNK):
                yield squeeze.compress(encoder.encode_lines([_change(*row) for row in rows]))
        yield squeeze.flush()


async def _next_piece(pieces: Generator[bytes, None, None]) -> bytes | None:
    step = asyncio.ensure_future(asyncio.to_thread(next, pieces, None))
    try:
        return await asyncio.shield(step)
    except asyncio.CancelledError:
        # The reader left while a thread is inside the generator, which must come out before it can be closed.
        await asyncio.wait([step])
        raise


def cursor_at(newest: FeedHead) -> str:
    """The text of a position: ``<epoch>:<position>``."""
    return f"{newest.epoch}:{newest.position}"


def position_of(cursor: str, newest: FeedHead) -> int | None:
    """The position in a cursor, or None when it is garbage, of another database, or from its lost future."""
    epoch, _, position = cursor.partition(":")
    if epoch != newest.epoch or not (position.isascii() and position.isdigit()) or len(position) > _LONGEST_POSITION:
        return None
    return int(position) if int(position) <= newest.position else None


def _change(kind: str, key: str, value: bytes | None) -> Change:
    return Change(kind, key, msgspec.Raw(value or b"null"))
