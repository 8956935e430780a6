"""Stock from a platform, with the hub's own reservations kept."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, bindparam, delete

from kiosk.domain.stock import StockLevel
from kiosk.hub.importing.write_kind import in_chunks
from kiosk.hub.store import feed_rows, stock_rows
from kiosk.hub.store.dialect import upsert
from kiosk.hub.store.feed_rows import FeedRow, publish
from kiosk.hub.store.tables import stock_levels

_DELETE = delete(stock_levels).where(
    stock_levels.c.sku == bindparam("gone_sku"), stock_levels.c.location_id == bindparam("gone_location")
)


def write_stock(connection: Connection, levels: Iterable[StockLevel]) -> int:
    """Store and publish the levels that changed; returns how many."""
    count = 0
    for chunk in in_chunks(levels):
        changed = _changed(connection, chunk)
        if changed:
            connection.execute(
                upsert(connection.dialect.name, stock_levels), [msgspec.structs.asdict(new) for new in changed]
            )
            publish(connection, [stock_rows.feed_row(level) for level in changed])
        count += len(changed)
    return count


def delete_vanished_stock(connection: Connection, levels: Iterable[StockLevel]) -> int:
    """Delete levels that the platform has no more, leaving tombstones; returns how many."""
    kept = {stock_rows.stock_key(level.sku, level.location_id) for level in levels}
    gone = feed_rows.vanished(connection, "stock", kept)
    for chunk in in_chunks(sorted(gone)):
        pairs = [key.rpartition("@") for key in chunk]
        connection.execute(_DELETE, [{"gone_sku": sku, "gone_location": place} for sku, _, place in pairs])
        publish(connection, [FeedRow("stock", key, gone[key], None) for key in chunk])
    return len(gone)


def _changed(connection: Connection, levels: list[StockLevel]) -> list[StockLevel]:
    found = _different(connection, levels)
    if found:
        # Only these are locked, and looked at again: an order may have reserved some meanwhile.
        stock_rows.lock(connection, sorted({level.sku for level in found}))
        found = _different(connection, found)
    return found


def _different(connection: Connection, levels: list[StockLevel]) -> list[StockLevel]:
    skus = sorted({level.sku for level in levels})
    known = {_pair(level): level for level in stock_rows.levels(connection, skus)}
    merged = ((level, known.get(_pair(level))) for level in levels)
    return [new for level, here in merged if (new := _merged(level, here)) != here]


def _merged(new: StockLevel, known: StockLevel | None) -> StockLevel:
    # Pieces promised to orders of this hub stay promised whatever an export says; time never runs backwards.
    if known is None:
        return new
    return msgspec.structs.replace(new, reserved=known.reserved, as_of=max(new.as_of, known.as_of))


def _pair(level: StockLevel) -> tuple[str, str]:
    return level.sku, level.location_id
