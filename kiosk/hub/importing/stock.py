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
from kiosk.hub.store import departure_rows, feed_rows, rule_rows, stock_change_rows, stock_rows
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


def write_stock(
    connection: Connection, levels: Iterable[StockLevel], now: datetime, written_at: datetime | None = None
) -> int:
    """Store and publish the levels that changed; returns how many. What changed in number is kept as a movement.

    ``written_at``: no level knows what happened later, whatever its own moment is.
    """
    count = 0
    moments: dict[str, datetime] = {}
    known_until = written_at or now
    buffers = rule_rows.current(connection).safety_buffers
    for chunk in in_chunks(_kept_back(level, buffers) for level in levels):
        for level in chunk:
            moment = min(level.as_of, known_until)
            moments[level.location_id] = min(moment, moments.get(level.location_id, moment))
        changed = _changed(connection, chunk, known_until)
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
    note_sources(connection, moments, _SOURCE, now)
    stock_change_rows.remember_figures(connection, moments)
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


def _changed(connection: Connection, levels: list[StockLevel], known_until: datetime) -> list[_Change]:
    found = _different(connection, levels, known_until)
    if found:
        # Only these are locked, and looked at again: an order may have reserved some meanwhile.
        stock_rows.lock(connection, sorted({new.sku for new, _ in found}))
        again = {_pair(new) for new, _ in found}
        found = _different(connection, [level for level in levels if _pair(level) in again], known_until)
    return found


def _different(connection: Connection, levels: list[StockLevel], known_until: datetime) -> list[_Change]:
    skus = sorted({level.sku for level in levels})
    # What left with an order after the moment that the platform speaks of was still there then.
    moments = {_pair(level): min(level.as_of, known_until) for level in levels}
    left = departure_rows.left_since(connection, moments)
    known = {_pair(level): level for level in stock_rows.levels(connection, skus)}
    merged = ((level, known.get(_pair(level))) for level in levels)
    return [(new, here) for level, here in merged if (new := _merged(level, here, left.get(_pair(level), 0))) != here]


def _merged(new: StockLevel, known: StockLevel | None, left: int) -> StockLevel:
    # Pieces promised to orders of this hub stay promised whatever an export says; time never runs backwards.
    if known is None:
        return new
    on_hand = max(0, new.on_hand - left)
    return msgspec.structs.replace(new, on_hand=on_hand, reserved=known.reserved, as_of=max(new.as_of, known.as_of))


def _pair(level: StockLevel) -> tuple[str, str]:
    return level.sku, level.location_id
