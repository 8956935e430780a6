"""The change feed: publishing inside a write, and reading by position."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select, update

from kiosk.hub.store.dialect import execute_plainly, upsert
from kiosk.hub.store.tables import feed, feed_head


class FeedRow(NamedTuple):
    """One row to publish. ``value`` is JSON; None is a tombstone."""

    kind: str
    key: str
    topic: str
    value: bytes | None


class FeedHead(NamedTuple):
    """Which database this is and its newest position."""

    epoch: str
    position: int


class FeedPage(NamedTuple):
    """Rows after a position, up to ``position``; ``has_more`` when the feed goes on."""

    rows: list[tuple[str, str, bytes | None]]
    position: int
    has_more: bool


_ADVANCE = update(feed_head).values(position=feed_head.c.position + bindparam("count")).returning(feed_head.c.position)
_HEAD = select(feed_head.c.epoch, feed_head.c.position)
_SCAN_END = (
    select(feed.c.position)
    .where(feed.c.position > bindparam("after"))
    .order_by(feed.c.position)
    .offset(bindparam("window"))
    .limit(1)
)
_AFTER = (
    select(feed.c.kind, feed.c.key, feed.c.value, feed.c.position)
    .where(
        feed.c.position > bindparam("after"),
        feed.c.position <= bindparam("until"),
        feed.c.topic.in_(bindparam("topics", expanding=True)),
    )
    .order_by(feed.c.position)
    .limit(bindparam("rows"))
)
_LIVE = (feed.c.value.is_not(None), feed.c.topic.in_(bindparam("topics", expanding=True)))
_COUNT = select(func.count()).select_from(feed).where(*_LIVE)
_ALL = select(feed.c.kind, feed.c.key, feed.c.value).where(*_LIVE)
_VALUES = select(feed.c.key, feed.c.value).where(
    feed.c.kind == bindparam("kind"),
    feed.c.key.in_(bindparam("keys", expanding=True)),
    feed.c.value.is_not(None),
)
_KEYS = select(feed.c.key, feed.c.topic).where(feed.c.kind == bindparam("kind"), feed.c.value.is_not(None))
_COUNT_KIND = select(func.count()).where(feed.c.kind == bindparam("kind"), feed.c.value.is_not(None))
_TOPICS = select(feed.c.topic).where(feed.c.position > bindparam("after")).distinct()

_SCAN_WINDOW = 20_000


def publish(connection: Connection, rows: Sequence[FeedRow]) -> None:
    """Give every row the next positions, in the caller's transaction.

    Advancing the head locks its row until the commit, so that on a database with several writers no reader can pass
    a position that is not committed yet.
    """
    if not rows:
        return
    last = connection.execute(_ADVANCE, {"count": len(rows)}).scalar_one()
    first = last - len(rows) + 1
    numbered = [{**row._asdict(), "position": first + index} for index, row in enumerate(rows)]
    execute_plainly(connection, upsert(connection.dialect.name, feed), numbered)


def head(connection: Connection) -> FeedHead:
    """The newest position."""
    row = connection.execute(_HEAD).one()
    return FeedHead(row.epoch, row.position)


def page_after(connection: Connection, after: int, topics: Sequence[str], limit: int) -> FeedPage:
    """Changes after a position. Looks at a bounded stretch of the feed, so a page may be short and still go on."""
    newest = head(connection).position
    window = {"after": after, "window": _SCAN_WINDOW}
    until = connection.execute(_SCAN_END, window).scalar_one_or_none() or newest
    found = connection.execute(
        _AFTER, {"after": after, "until": until, "topics": list(topics), "rows": limit + 1}
    ).all()
    rows = [(row.kind, row.key, row.value) for row in found[:limit]]
    if len(found) > limit:
        return FeedPage(rows, found[limit - 1].position, has_more=True)
    return FeedPage(rows, until, has_more=until < newest)


def count_live(connection: Connection, topics: Sequence[str]) -> int:
    """How many rows a snapshot of these topics has."""
    return connection.execute(_COUNT, {"topics": list(topics)}).scalar_one()


def live_rows(connection: Connection, topics: Sequence[str], chunk: int) -> Iterator[Sequence[tuple[str, str, bytes]]]:
    """All rows of a snapshot, some at a time."""
    result = connection.execute(_ALL, {"topics": list(topics)}, execution_options={"yield_per": chunk})
    for part in result.partitions():
        yield [(row.kind, row.key, row.value) for row in part]


def values_of(connection: Connection, kind: str, keys: Sequence[str]) -> dict[str, bytes]:
    """What the feed says now of some keys of one kind; tombstones and unknown keys are left out."""
    rows = connection.execute(_VALUES, {"kind": kind, "keys": list(keys)})
    return {row.key: row.value for row in rows}


def vanished(connection: Connection, kind: str, kept: AbstractSet[str]) -> dict[str, str]:
    """Key to topic of everything of one kind that is not kept. All that is kept must be in the feed already."""
    # Usually nothing vanished, and counting is much cheaper than reading a million keys.
    if connection.execute(_COUNT_KIND, {"kind": kind}).scalar_one() == len(kept):
        return {}
    keys = connection.execute(_KEYS, {"kind": kind})
    return {row.key: row.topic for row in keys if row.key not in kept}


def topics_after(connection: Connection, after: int) -> frozenset[str]:
    """The topics that changed after a position."""
    return frozenset(connection.execute(_TOPICS, {"after": after}).scalars())
