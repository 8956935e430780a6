"""Stock levels: reading, and taking pieces without ever taking more than there are."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, Row, bindparam, select, update

from kiosk.domain.stock import StockLevel
from kiosk.hub.store.feed_rows import FeedRow, publish
from kiosk.hub.store.tables import stock_levels

_COLUMNS = stock_levels.c
_BY_SKU = (
    select(stock_levels)
    .where(_COLUMNS.sku.in_(bindparam("skus", expanding=True)))
    .order_by(_COLUMNS.sku, _COLUMNS.location_id)
)
_TAKE = (
    update(stock_levels)
    .where(
        _COLUMNS.sku == bindparam("of_sku"),
        _COLUMNS.location_id == bindparam("at_location"),
        _COLUMNS.on_hand - _COLUMNS.reserved - _COLUMNS.safety >= bindparam("quantity"),
    )
    .values(reserved=_COLUMNS.reserved + bindparam("quantity"), as_of=bindparam("now"))
)


def levels(connection: Connection, skus: Sequence[str]) -> list[StockLevel]:
    """Every location's level of some SKUs, by SKU and location."""
    return [_level(row) for row in connection.execute(_BY_SKU, {"skus": list(skus)})]


def take(connection: Connection, sku: str, location_id: str, quantity: int, now: datetime) -> bool:
    """Reserve pieces if that many are available; False when they are not. One statement, so it cannot be raced."""
    result = connection.execute(_TAKE, {"of_sku": sku, "at_location": location_id, "quantity": quantity, "now": now})
    return result.rowcount == 1


def publish_levels(connection: Connection, skus: Iterable[str], touched: frozenset[tuple[str, str]]) -> None:
    """Tell the feed the new levels of the (SKU, location) pairs that changed."""
    changed = [level for level in levels(connection, sorted(skus)) if (level.sku, level.location_id) in touched]
    publish(connection, [feed_row(level) for level in changed])


def feed_row(level: StockLevel) -> FeedRow:
    """A level as its row of the feed; its topic is its location."""
    return FeedRow("stock", stock_key(level.sku, level.location_id), level.location_id, msgspec.json.encode(level))


def stock_key(sku: str, location_id: str) -> str:
    """The key of a level in the feed."""
    return f"{sku}@{location_id}"


def _level(row: Row[tuple[object, ...]]) -> StockLevel:
    return StockLevel(
        row.sku,
        row.location_id,
        row.on_hand,
        row.as_of,
        row.reserved,
        row.safety,
        row.incoming,
        row.incoming_on,
        row.shelf,
    )
