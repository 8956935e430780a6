"""``StockNetworkReader`` on the cache."""

import json

import msgspec
from typing_extensions import override

from kiosk.domain.stock import StockLevel
from kiosk.domain.stock_history import StockSource
from kiosk.domain.stock_request import StockRequest
from kiosk.domain.text import in_language
from kiosk.ports.stock_network import ShelfHere, StockNetworkReader
from offline_cache.cache import CacheDatabase
from offline_cache.checked import unchecked
from offline_cache.rows import STOCK_COLUMNS, shelf_text, stock_level

_decode_request = msgspec.json.Decoder(StockRequest).decode
_decode_source = msgspec.json.Decoder(StockSource).decode


class SqliteStockNetwork(StockNetworkReader):
    """Shelves are read whole: a person looks at one after another, and a place has some dozens."""

    def __init__(self, cache: CacheDatabase) -> None:
        self._cache = cache

    @override
    def requests(self) -> list[StockRequest]:
        # By id: a terminal that follows both places has each request twice, the same.
        found = {request.id: request for request in map(_decode_request, self._bodies("stock_request"))}
        return sorted(found.values(), key=lambda request: request.asked_at, reverse=True)

    @override
    def sources(self) -> dict[str, StockSource]:
        return {source.location_id: source for source in map(_decode_source, self._bodies("stock_source"))}

    @override
    def shelves(self, location_id: str, language: str) -> list[ShelfHere]:
        counts: dict[str, int] = {}
        with self._cache.reading() as connection:
            rows = connection.execute(
                "SELECT shelf, count(*) FROM stock WHERE location_id = ? AND shelf <> '' GROUP BY shelf", (location_id,)
            ).fetchall()
        for shelf, count in rows:
            name = in_language(shelf_text(shelf), language)
            counts[name] = counts.get(name, 0) + count
        return [ShelfHere(name, counts[name]) for name in sorted(counts)]

    @override
    def on_shelf(self, location_id: str, shelf: str, language: str) -> list[StockLevel]:
        # Only texts that have the name in them are decoded: a place holds a hundred thousand variants.
        escaped = json.dumps(shelf, ensure_ascii=False)[1:-1]
        with self._cache.reading() as connection:
            rows = connection.execute(
                f"SELECT {STOCK_COLUMNS} FROM stock WHERE location_id = ? AND instr(shelf, ?)",  # noqa: S608 - values are bound
                (location_id, escaped),
            ).fetchall()
        # What this terminal promised lies there all the same: only what is on hand is counted.
        levels = (stock_level(row, 0) for row in rows)
        return [level for level in levels if in_language(level.shelf, language) == shelf]

    def _bodies(self, kind: str) -> list[bytes]:
        with self._cache.reading() as connection:
            rows = connection.execute("SELECT body FROM entity WHERE kind = ? ORDER BY key", (kind,)).fetchall()
        return [unchecked(body) for (body,) in rows]
