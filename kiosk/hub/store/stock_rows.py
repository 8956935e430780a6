"""Stock levels: reading, and taking pieces without ever taking more than there are."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

import msgspec
from sqlalchemy import Connection, Row, bindparam, case, literal_column, select, update

from kiosk.domain.stock import StockLevel
from kiosk.hub.store.feed_rows import FeedRow, publish
from kiosk.hub.store.point_read import PointRead
from kiosk.hub.store.point_write import PointWrite
from kiosk.hub.store.tables import stock_levels

_COLUMNS = stock_levels.c
_OF_SKUS = (
    select(stock_levels)
    .where(_COLUMNS.sku.in_(bindparam("skus", expanding=True)))
    .order_by(_COLUMNS.sku, _COLUMNS.location_id)
)
_BY_SKU = PointRead(_OF_SKUS, in_list="skus")
_LOCK = PointRead(_OF_SKUS.with_only_columns(_COLUMNS.sku).with_for_update(), in_list="skus")
_BY_THEN = _COLUMNS.on_hand + case(
    (_COLUMNS.incoming_on.is_(None) | (_COLUMNS.incoming_on <= bindparam("day")), _COLUMNS.incoming),
    else_=literal_column("0"),
)
_TAKE = PointWrite(
    update(stock_levels)
    .where(
        _COLUMNS.sku == bindparam("of_sku"),
        _COLUMNS.location_id == bindparam("at_location"),
        _COLUMNS.on_hand - _COLUMNS.reserved - _COLUMNS.safety >= bindparam("quantity"),
    )
    .values(reserved=_COLUMNS.reserved + bindparam("quantity"), as_of=bindparam("now"))
)
_TAKE_COMING = PointWrite(
    update(stock_levels)
    .where(
        _COLUMNS.sku == bindparam("of_sku"),
        _COLUMNS.location_id == bindparam("at_location"),
        _BY_THEN - _COLUMNS.reserved - _COLUMNS.safety >= bindparam("quantity"),
    )
    .values(reserved=_COLUMNS.reserved + bindparam("quantity"), as_of=bindparam("now"))
)
_GIVE_BACK = (
    update(stock_levels)
    .where(
        _COLUMNS.sku == bindparam("of_sku"),
        _COLUMNS.location_id == bindparam("at_location"),
        _COLUMNS.reserved >= bindparam("quantity"),
    )
    .values(reserved=_COLUMNS.reserved - bindparam("quantity"), as_of=bindparam("now"))
)
_AVAILABLE_BY_THEN = select(_BY_THEN - _COLUMNS.reserved - _COLUMNS.safety).where(
    _COLUMNS.sku == bindparam("of_sku"), _COLUMNS.location_id == bindparam("at_location")
)
_AVAILABLE = select(_COLUMNS.on_hand - _COLUMNS.reserved - _COLUMNS.safety).where(
    _COLUMNS.sku == bindparam("of_sku"), _COLUMNS.location_id == bindparam("at_location")
)

_AT_ONCE = 5_000

Cell = tuple[str, str]
"""SKU and location."""


def levels(connection: Connection, skus: Sequence[str]) -> list[StockLevel]:
    """Every location's level of some SKUs, by SKU and location."""
    return [_level(row) for row in _BY_SKU.all(connection, {"skus": skus})]


def lock(connection: Connection, skus: Sequence[str]) -> None:
    """Keep every level of some SKUs from other transactions, in one fixed order of rows (on SQLite there is one writer)."""
    _LOCK.all(connection, {"skus": skus})


def take(
    connection: Connection, sku: str, location_id: str, quantity: int, now: datetime, out_on: date | None = None
) -> bool:
    """Reserve pieces if that many are available; False when they are not. One statement, so it cannot be raced.

    Of what comes out on a day still ahead, ``out_on``, pieces expected by then are available too.
    """
    wanted = {"of_sku": sku, "at_location": location_id, "quantity": quantity, "now": now}
    if out_on is None:
        return _TAKE.run(connection, wanted) == 1
    return _TAKE_COMING.run(connection, {**wanted, "day": out_on}) == 1


def take_up_to(
    connection: Connection, sku: str, location_id: str, quantity: int, now: datetime, out_on: date | None = None
) -> int:
    """Reserve as many of these pieces as there are; returns how many."""
    left = quantity
    while left > 0 and not take(connection, sku, location_id, left, now, out_on):
        # Between looking and taking another replica may have taken some: then fewer are tried.
        left = min(left - 1, _left(connection, sku, location_id, out_on))
    return max(left, 0)


def _left(connection: Connection, sku: str, location_id: str, out_on: date | None) -> int:
    cell = {"of_sku": sku, "at_location": location_id}
    asked = (_AVAILABLE, cell) if out_on is None else (_AVAILABLE_BY_THEN, {**cell, "day": out_on})
    return connection.execute(*asked).scalar_one_or_none() or 0


def give_back(connection: Connection, sku: str, location_id: str, quantity: int, now: datetime) -> None:
    """Reserved pieces are free again."""
    connection.execute(_GIVE_BACK, {"of_sku": sku, "at_location": location_id, "quantity": quantity, "now": now})


def keep_back(connection: Connection, before: Mapping[str, int], after: Mapping[str, int]) -> None:
    """Every level of a place whose buffer changed keeps so many pieces more or less, and the feed is told."""
    for place in sorted({*before, *after}):
        more = after.get(place, 0) - before.get(place, 0)
        if not more:
            continue
        here = _COLUMNS.location_id == place
        connection.execute(update(stock_levels).where(here).values(safety=_COLUMNS.safety + more))
        found = connection.execute(select(stock_levels).where(here), execution_options={"yield_per": _AT_ONCE})
        for part in found.partitions():
            publish(connection, [feed_row(_level(row)) for row in part])


def publish_levels(connection: Connection, skus: Iterable[str], touched: frozenset[tuple[str, str]]) -> None:
    """Tell the feed the new levels of the (SKU, location) pairs that changed."""
    if not touched:
        return
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
