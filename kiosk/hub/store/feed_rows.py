"""The change feed: publishing inside a write, and reading by position."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple, TypeAlias, TypeVar

from sqlalchemy import Connection, Row, Select, bindparam, func, select, tuple_, update

from kiosk.hub.store.dialect import execute_plainly, upsert
from kiosk.hub.store.point_read import PointRead
from kiosk.hub.store.tables import feed, feed_head

T = TypeVar("T")


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


class Selection(NamedTuple):
    """What a snapshot is asked for: topics, only some kinds (none named: all), and only rows after a kind and key."""

    topics: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    after: tuple[str, str] | None = None


class NewRow(NamedTuple):
    """A row as it was when its turn to be told came. ``value`` None is a tombstone."""

    kind: str
    key: str
    topic: str
    value: bytes | None
    position: int


class FeedPage(NamedTuple):
    """Rows after a position, up to ``position``; ``has_more`` when the feed goes on."""

    rows: list[tuple[str, str, bytes | None]]
    position: int
    has_more: bool


_Pending: TypeAlias = dict[tuple[str, str], FeedRow]
_Cells: TypeAlias = Row[*tuple[Any, ...]]
_PENDING = "kiosk_feed_pending"
_MOST_PENDING = 20_000

_ADVANCE = PointRead(
    update(feed_head).values(position=feed_head.c.position + bindparam("count")).returning(feed_head.c.position)
)
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
_NEW = (
    select(feed.c.kind, feed.c.key, feed.c.topic, feed.c.value, feed.c.position)
    .where(feed.c.position > bindparam("after"))
    .order_by(feed.c.position)
    .limit(bindparam("rows"))
)
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
    """Tell readers of these rows with the caller's transaction. The last word on a key is the one that is told."""
    pending = _pending(connection)
    if pending is not None:
        pending.update({(row.kind, row.key): row for row in rows})
        if len(pending) <= _MOST_PENDING:
            return
        rows = _taken(pending)
    _number(connection, rows)


def publishing_last(work: Callable[[Connection], T]) -> Callable[[Connection], T]:
    """The same job, with all that it publishes written at its end.

    Advancing the head locks its row until the commit, so that on a database with several writers no reader can pass
    a position that is not committed yet. The later that is done, the less the writers wait for each other.
    """

    def run(connection: Connection) -> T:
        pending: _Pending = {}
        info = connection.info  # kept: of a connection that is lost meanwhile it cannot be asked any more
        info[_PENDING] = pending
        try:
            result = work(connection)
            _number(connection, _taken(pending))
        finally:
            info.pop(_PENDING, None)
        return result

    return run


def _pending(connection: Connection) -> _Pending | None:
    pending: _Pending | None = connection.info.get(_PENDING)
    return pending


def _taken(pending: _Pending) -> list[FeedRow]:
    rows = list(pending.values())
    pending.clear()
    return rows


def _settle(connection: Connection) -> None:
    """Write now what is pending, for a read that has to see it."""
    pending = _pending(connection)
    if pending:
        _number(connection, _taken(pending))


def _number(connection: Connection, rows: Sequence[FeedRow]) -> None:
    """Give every row the next position."""
    if not rows:
        return
    last = _ADVANCE.one_or_none(connection, {"count": len(rows)}).position
    first = last - len(rows) + 1
    numbered = [{**row._asdict(), "position": first + index} for index, row in enumerate(rows)]
    execute_plainly(connection, upsert(connection.dialect.name, feed), numbered)


def head(connection: Connection) -> FeedHead:
    """The newest position."""
    _settle(connection)
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


def count_live(connection: Connection, wanted: Selection) -> int:
    """How many rows a snapshot has."""
    count: int = connection.execute(_live(select(func.count()).select_from(feed), wanted)).scalar_one()
    return count


def live_rows(connection: Connection, wanted: Selection, chunk: int) -> Iterator[Sequence[_Cells]]:
    """Kind, key and value of all rows of a snapshot in the order of kind and key, some at a time."""
    statement = _live(select(feed.c.kind, feed.c.key, feed.c.value), wanted).order_by(feed.c.kind, feed.c.key)
    # As they come: to ask a million rows for their columns by name takes longer than to read them.
    yield from connection.execute(statement, execution_options={"yield_per": chunk}).partitions()


def new_rows(connection: Connection, after: int, limit: int) -> list[NewRow]:
    """The first rows of any topic after a position."""
    return [NewRow(*row) for row in connection.execute(_NEW, {"after": after, "rows": limit})]


def _live(statement: Select[*tuple[Any, ...]], wanted: Selection) -> Select[*tuple[Any, ...]]:
    found = statement.where(feed.c.value.is_not(None), feed.c.topic.in_(wanted.topics))
    if wanted.kinds:
        found = found.where(feed.c.kind.in_(wanted.kinds))
    if wanted.after is not None:
        found = found.where(tuple_(feed.c.kind, feed.c.key) > tuple_(*wanted.after))
    return found


def values_of(connection: Connection, kind: str, keys: Sequence[str]) -> dict[str, bytes]:
    """What the feed says now of some keys of one kind; tombstones and unknown keys are left out."""
    found = {row.key: row.value for row in connection.execute(_VALUES, {"kind": kind, "keys": list(keys)})}
    pending = _pending(connection) or {}
    said = {key: pending[kind, key].value for key in keys if (kind, key) in pending}
    return {key: value for key, value in (found | said).items() if value is not None}


def vanished(connection: Connection, kind: str, kept: AbstractSet[str]) -> dict[str, str]:
    """Key to topic of everything of one kind that is not kept. All that is kept must be in the feed already."""
    _settle(connection)
    # Usually nothing vanished, and counting is much cheaper than reading a million keys.
    if connection.execute(_COUNT_KIND, {"kind": kind}).scalar_one() == len(kept):
        return {}
    keys = connection.execute(_KEYS, {"kind": kind})
    return {row.key: row.topic for row in keys if row.key not in kept}


def topics_after(connection: Connection, after: int) -> frozenset[str]:
    """The topics that changed after a position."""
    return frozenset(connection.execute(_TOPICS, {"after": after}).scalars())
