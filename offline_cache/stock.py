"""``StockReader`` on SQLite: the hub's figures with this terminal's unsent orders on top."""

from typing import Any

import msgspec
from typing_extensions import override

from kiosk.domain.gtin import normalise
from kiosk.domain.stock import StockLevel
from kiosk.ports.stock_reader import StockFilter, StockPage, StockReader, StockRow
from offline_cache.allocations import Allocations
from offline_cache.cache import CacheDatabase
from offline_cache.rows import STOCK_COLUMNS, decode_product, decode_variant, stock_level
from offline_cache.search import match_all, query_words

_FILTERS: dict[StockFilter, str] = {"all": "1", "out": "v.is_out", "low": "v.is_low"}
_Counts = tuple[int, int, int]


class SqliteStock(StockReader):
    """Reads of stock. Counts and filters of ``page`` follow the hub's figures alone; the rows show the projection."""

    def __init__(self, cache: CacheDatabase, allocations: Allocations) -> None:
        self._cache = cache
        self._allocations = allocations
        self._counts: tuple[int, dict[tuple[str, str | None], _Counts]] = (-1, {})

    @override
    def levels(self, sku: str) -> list[StockLevel]:
        with self._cache.reading() as connection:
            rows = connection.execute(f"SELECT {STOCK_COLUMNS} FROM stock WHERE sku = ?", (sku,)).fetchall()  # noqa: S608
        promised = self._allocations.at(sku)
        return [stock_level(row, promised.get(row[1], 0)) for row in rows]

    @override
    def page(
        self, text: str, category_id: str | None, which: StockFilter, language: str, offset: int, limit: int
    ) -> StockPage:
        source, where, values = self._selection(text, category_id)
        total, out, low = self._counted(source, where, values, (text.strip(), category_id))
        with self._cache.reading_at_once() as connection:
            numbers = connection.execute(
                f"SELECT v.no FROM {source} WHERE {where} AND {_FILTERS[which]}"  # noqa: S608 - values are bound
                " ORDER BY v.product_no, v.position, v.no LIMIT ? OFFSET ?",
                [*values, limit, offset],
            ).fetchall()
            rows = tuple(self._row(connection.execute, number) for (number,) in numbers)
        return StockPage(rows, total, out, low)

    def _row(self, execute: Any, number: int) -> StockRow:
        body, product_no = execute("SELECT body, product_no FROM variant WHERE no = ?", (number,)).fetchone()
        (product_body,) = execute("SELECT body FROM product_body WHERE no = ?", (product_no,)).fetchone()
        variant = decode_variant(body)
        levels = {level.location_id: level for level in self.levels(variant.sku)}
        return StockRow(decode_product(product_body), variant, levels)

    def _selection(self, text: str, category_id: str | None) -> tuple[str, str, list[object]]:
        """What to select from, under which conditions: everything, some categories, some words, or one reference."""
        source, conditions, values = "variant v", ["v.product_no > 0"], list[object]()
        words = query_words(text)
        gtin = normalise(text.strip())
        if words and self._is_sku(text.strip()):
            conditions.append("v.sku = ?")
            values.append(text.strip())
        elif gtin is not None:
            conditions.append("v.gtin = ?")
            values.append(gtin)
        elif words:
            source = "search CROSS JOIN variant v ON v.product_no = search.rowid"
            conditions.append("search MATCH ?")
            values.append(match_all(words))
        if category_id is not None:
            family = self._cache.reference().family(category_id)
            conditions.append(
                "v.product_no IN (SELECT no FROM product WHERE category_id IN (SELECT value FROM json_each(?)))"
            )
            values.append(msgspec.json.encode(family).decode())
        return source, " AND ".join(conditions), values

    def _is_sku(self, text: str) -> bool:
        with self._cache.reading() as connection:
            return connection.execute("SELECT 1 FROM variant WHERE sku = ?", (text,)).fetchone() is not None

    def _counted(self, source: str, where: str, values: list[object], key: tuple[str, str | None]) -> _Counts:
        """Counts are the dear part of a page and the same for every window: kept until the next write."""
        version = self._cache.version
        if self._counts[0] != version:
            self._counts = (version, {})
        known = self._counts[1].get(key)
        if known is None:
            with self._cache.reading() as connection:
                known = connection.execute(
                    f"SELECT count(*), coalesce(sum(v.is_out), 0), coalesce(sum(v.is_low), 0) FROM {source} WHERE {where}",  # noqa: S608
                    values,
                ).fetchone()
            self._counts[1][key] = known
        return known
