"""Stock from a platform, with the hub's own reservations kept."""

import secrets
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

import msgspec
from sqlalchemy import Connection, bindparam, delete

from kiosk.domain.stock import StockLevel
from kiosk.hub.importing.write_kind import in_chunks
from kiosk.hub.stock_doors import note_sources
from kiosk.hub.store import feed_rows, rule_rows, stock_change_rows, stock_rows
from kiosk.hub.store.dialect import upsert
from kiosk.hub.store.feed_rows import FeedRow, publish
from kiosk.hub.store.stock_change_rows import ChangeRow
from kiosk.hub.store.tables import stock_levels

_Change = tuple[StockLevel, StockLevel | None]
"""A level as it will be, and as it was."""

_SOURCE: Final = "import"
_DELETE = delete(stock_levels).where(
    stock_levels.c.sku == bindparam("gone_sku"), stock_levels.c.location_id == bindparam("gone_location")
)


def write_stock(connection: Connection, levels: Iterable[StockLevel], now: datetime) -> int:
    """Store and publish the levels that changed; returns how many. What changed in number is kept as a movement."""
    count = 0
    places: set[str] = set()
    buffers = rule_rows.current(connection).safety_buffers
    for chunk in in_chunks(_kept_back(level, buffers) for level in levels):
        places.update(level.location_id for level in chunk)
        changed = _changed(connection, chunk)
        if changed:
            news = [new for new, _ in changed]
            connection.execute(
                upsert(connection.dialect.name, stock_levels), [msgspec.structs.asdict(new) for new in news]
            )
            publish(connection, [stock_rows.feed_row(level) for level in news])
            stock_change_rows.note_all(
                connection, [_movement(new, old, now) for new, old in changed if _moved(new, old)]
            )
        count += len(changed)
    note_sources(connection, places, _SOURCE, now)
    return count


def _kept_back(level: StockLevel, buffers: Mapping[str, int]) -> StockLevel:
    """What managers keep back at a place comes on top of what the platform keeps back of the article."""
    more = buffers.get(level.location_id, 0)
    return msgspec.structs.replace(level, safety=level.safety + more) if more else level


def _moved(new: StockLevel, old: StockLevel | None) -> bool:
    """Not the first time that a cell is seen: what was there before is nobody's movement."""
    return old is not None and old.on_hand != new.on_hand


def _movement(new: StockLevel, old: StockLevel | None, now: datetime) -> ChangeRow:
    cell, before = (new.sku, new.location_id), old.on_hand if old else None
    # Two files may be taken in within one tick of the clock, through two hubs at once.
    change_id = f"import/{stock_rows.stock_key(*cell)}/{now.isoformat()}/{secrets.token_hex(4)}"
    return ChangeRow(change_id, f"platform:{_SOURCE}", *cell, before, new.on_hand, "imported", None, now, now)


def delete_vanished_stock(connection: Connection, levels: Iterable[StockLevel]) -> int:
    """Delete levels that the platform has no more, leaving tombstones; returns how many."""
    kept = {stock_rows.stock_key(level.sku, level.location_id) for level in levels}
    gone = feed_rows.vanished(connection, "stock", kept)
    for chunk in in_chunks(sorted(gone)):
        pairs = [key.rpartition("@") for key in chunk]
        connection.execute(_DELETE, [{"gone_sku": sku, "gone_location": place} for sku, _, place in pairs])
        publish(connection, [FeedRow("stock", key, gone[key], None) for key in chunk])
    return len(gone)


def _changed(connection: Connection, levels: list[StockLevel]) -> list[_Change]:
    found = _different(connection, levels)
    if found:
        # Only these are locked, and looked at again: an order may have reserved some meanwhile.
        stock_rows.lock(connection, sorted({new.sku for new, _ in found}))
        found = _different(connection, [new for new, _ in found])
    return found


def _different(connection: Connection, levels: list[StockLevel]) -> list[_Change]:
    skus = sorted({level.sku for level in levels})
    known = {_pair(level): level for level in stock_rows.levels(connection, skus)}
    merged = ((level, known.get(_pair(level))) for level in levels)
    return [(new, here) for level, here in merged if (new := _merged(level, here)) != here]


def _merged(new: StockLevel, known: StockLevel | None) -> StockLevel:
    # Pieces promised to orders of this hub stay promised whatever an export says; time never runs backwards.
    if known is None:
        return new
    return msgspec.structs.replace(new, reserved=known.reserved, as_of=max(new.as_of, known.as_of))


def _pair(level: StockLevel) -> tuple[str, str]:
    return level.sku, level.location_id
