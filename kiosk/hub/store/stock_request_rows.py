"""Goods that one place asks of another, as they are stored and as both places are told of them."""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, and_, bindparam, delete, insert, select, update

from kiosk.domain.feed import staff_topic
from kiosk.domain.stock_request import StockRequest
from kiosk.hub.store import feed_rows
from kiosk.hub.store.feed_rows import FeedRow
from kiosk.hub.store.tables import feed, stock_requests

_COLUMNS = stock_requests.c
_ONE = select(stock_requests).where(_COLUMNS.id == bindparam("of_id"))
_LOCKED = _ONE.with_for_update()
_OPEN = select(stock_requests).where(
    _COLUMNS.state.in_(("asked", "accepted", "sent")),
    (_COLUMNS.from_id == bindparam("place")) | (_COLUMNS.to_id == bindparam("place")),
)
_AT_ONCE = 100
_IS_SHOWN = and_(
    feed.c.kind == "stock_request", feed.c.key == _COLUMNS.id + "@" + _COLUMNS.to_id, feed.c.value.is_not(None)
)
_HAS_ENDED = _COLUMNS.state.in_(("refused", "received", "withdrawn"))
_ENDED = (
    select(stock_requests)
    .join(feed, _IS_SHOWN)
    .where(
        _HAS_ENDED,
        _COLUMNS.changed_at.between(bindparam("since"), bindparam("until")),
    )
    .limit(_AT_ONCE)
)


def one(connection: Connection, request_id: str) -> StockRequest | None:
    """A request, locked until the transaction ends."""
    row = connection.execute(_LOCKED, {"of_id": request_id}).one_or_none()
    return None if row is None else StockRequest(**row._mapping)  # noqa: SLF001 - SQLAlchemy's own public name


def open_at(connection: Connection, place: str) -> list[StockRequest]:
    """What a place still has to do with, the oldest first."""
    rows = connection.execute(_OPEN.order_by(_COLUMNS.asked_at), {"place": place})
    return [StockRequest(**row._mapping) for row in rows]  # noqa: SLF001 - SQLAlchemy's own public name


def add(connection: Connection, request: StockRequest) -> None:
    """A new request; both places are told."""
    connection.execute(insert(stock_requests), msgspec.structs.asdict(request))
    _tell(connection, request)


def change(connection: Connection, request: StockRequest) -> None:
    """An answer; both places are told."""
    values = msgspec.structs.asdict(request)
    connection.execute(update(stock_requests).where(_COLUMNS.id == request.id).values(**values))
    _tell(connection, request)


def take_off(connection: Connection, since: datetime, until: datetime) -> int:
    """What ended between two moments leaves the screens of both places; how many did."""
    ended = connection.execute(_ENDED, {"since": since, "until": until}).all()
    for row in ended:
        _publish(connection, row.id, (row.from_id, row.to_id), None)
    return len(ended)


def delete_ended(connection: Connection, before: datetime) -> int:
    """Forget what ended before a moment and left the screens; returns how many."""
    return connection.execute(delete(stock_requests).where(_HAS_ENDED, _COLUMNS.changed_at < before)).rowcount


def _tell(connection: Connection, request: StockRequest) -> None:
    _publish(connection, request.id, (request.from_id, request.to_id), msgspec.json.encode(request))


def _publish(connection: Connection, request_id: str, places: tuple[str, str], value: bytes | None) -> None:
    # One row a place: a row has one topic, and each place follows its own.
    rows = [FeedRow("stock_request", f"{request_id}@{place}", staff_topic(place), value) for place in places]
    feed_rows.publish(connection, rows)
