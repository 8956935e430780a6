"""``StockReader`` on SQLite: the hub's figures with this terminal's unsent orders on top."""

from typing import Any

import msgspec
from typing_extensions import override

from kiosk.domain.gtin import normalise
from kiosk.domain.stock import StockLevel
from kiosk.ports.stock_reader import StockFilter, StockPage, StockQuery, StockReader, StockRow
from offline_cache.allocations import Allocations
from offline_cache.cache import CacheDatabase
from offline_cache.rows import STOCK_COLUMNS, decode_product, decode_variant, stock_level
from offline_cache.search import match_all, query_words
from offline_cache.slow_stock import NOT_TAKEN, Asked, SlowStock

_NOBODY_KNOWS = "0"
_ANYWHERE: dict[StockFilter, str] = {
    "all": "1",
    "out": "v.is_out",
    "low": "v.is_low",
    "arriving": "(v.sku IN (SELECT sku FROM stock WHERE incoming > 0))",
    "slow": f"(EXISTS (SELECT 1 FROM stock s WHERE s.sku = v.sku AND s.on_hand > 0) AND {NOT_TAKEN})",  # noqa: S608 - values are bound
}
_LEVEL_THERE = "EXISTS (SELECT 1 FROM stock s WHERE s.sku = v.sku AND s.location_id = :place AND {})"
_AVAILABLE = "s.on_hand - s.reserved - s.safety"
_AT_PLACE: dict[StockFilter, str] = {
    "all": "1",
    "out": _LEVEL_THERE.format(f"{_AVAILABLE} <= 0"),
    "low": _LEVEL_THERE.format(f"{_AVAILABLE} BETWEEN 1 AND 2"),
    "arriving": _LEVEL_THERE.format("s.incoming > 0"),
    "slow": f"({_LEVEL_THERE.format('s.on_hand > 0')} AND {NOT_TAKEN})",
}
_COUNTED: tuple[StockFilter, ...] = ("out", "low", "arriving")
_Counts = tuple[int, int, int, int]


class SqliteStock(StockReader):
    """Reads of stock. Counts and filters of ``page`` follow the hub's figures alone; the rows show the projection."""

    def __init__(self, cache: CacheDatabase, allocations: Allocations) -> None:
        self._cache = cache
        self._allocations = allocations
        self._counts: tuple[int, dict[Asked, _Counts]] = (-1, {})
        self._slow = SlowStock(None)

    @override
    def levels(self, sku: str) -> list[StockLevel]:
        with self._cache.reading() as connection:
            rows = connection.execute(f"SELECT {STOCK_COLUMNS} FROM stock WHERE sku = ?", (sku,)).fetchall()  # noqa: S608
        promised = self._allocations.at(sku)
        return [stock_level(row, promised.get(row[1], 0)) for row in rows]

    @override
    def page(self, query: StockQuery, offset: int, limit: int) -> StockPage:
        source, where, values = self._selection(query)
        slow = self._slow_of(query)
        counts = self._counted(source, where, values, query)
        counted_slow = self._counted_slow(slow, source, where, values, query)
        which, order, place = _marks(query, slow)
        with self._cache.reading_at_once() as connection:
            numbers = connection.execute(
                f"SELECT v.no FROM {source} WHERE {where} AND {which[query.which]}"  # noqa: S608 - values are bound
                f" ORDER BY {order}v.product_no, v.position, v.no LIMIT :limit OFFSET :offset",
                {**values, **place, "limit": limit, "offset": offset},
            ).fetchall()
            rows = tuple(self._row(connection.execute, number) for (number,) in numbers)
        return StockPage(rows, *counts, counted_slow)

    def _row(self, execute: Any, number: int) -> StockRow:
        body, product_no = execute("SELECT body, product_no FROM variant WHERE no = ?", (number,)).fetchone()
        (product_body,) = execute("SELECT body FROM product_body WHERE no = ?", (product_no,)).fetchone()
        variant = decode_variant(body)
        levels = {level.location_id: level for level in self.levels(variant.sku)}
        return StockRow(decode_product(product_body), variant, levels)

    def _selection(self, query: StockQuery) -> tuple[str, str, dict[str, object]]:
        """What to select from, under which conditions: everything, some categories, some words, or one reference."""
        source, conditions, values = "variant v", ["v.product_no > 0"], dict[str, object]()
        text = query.text.strip()
        words, gtin = query_words(text), normalise(text)
        if words and self._is_sku(text):
            conditions.append("v.sku = :sku")
            values["sku"] = text
        elif gtin is not None:
            conditions.append("v.gtin = :gtin")
            values["gtin"] = gtin
        elif words:
            source = "search CROSS JOIN variant v ON v.product_no = search.rowid"
            conditions.append("search MATCH :words")
            values["words"] = match_all(words)
        if query.category_id is not None:
            family = self._cache.reference().family(query.category_id)
            conditions.append(
                "v.product_no IN (SELECT no FROM product WHERE category_id IN (SELECT value FROM json_each(:family)))"
            )
            values["family"] = msgspec.json.encode(family).decode()
        return source, " AND ".join(conditions), values

    def _is_sku(self, text: str) -> bool:
        with self._cache.reading() as connection:
            return connection.execute("SELECT 1 FROM variant WHERE sku = ?", (text,)).fetchone() is not None

    def _counted(self, source: str, where: str, values: dict[str, object], query: StockQuery) -> _Counts:
        """Counts are the dear part of a page and the same for every window: kept until the next write."""
        version = self._cache.version
        if self._counts[0] != version:
            self._counts = (version, {})
        key = _asked(query)
        known = self._counts[1].get(key)
        if known is None:
            which, _, place = _marks(query, self._slow_of(query))
            sums = ", ".join(f"coalesce(sum({which[name]}), 0)" for name in _COUNTED)
            with self._cache.reading() as connection:
                known = connection.execute(
                    f"SELECT count(*), {sums} FROM {source} WHERE {where}",  # noqa: S608 - values are bound
                    {**values, **place},
                ).fetchone()
            self._counts[1][key] = known
        return known

    def _counted_slow(
        self, slow: SlowStock, source: str, where: str, values: dict[str, object], query: StockQuery
    ) -> int:
        version = self._cache.version
        known = slow.counted(_asked(query), version, is_shown=query.which == "slow")
        if known is not None:
            return known
        which, _, place = _marks(query, slow)
        with self._cache.reading() as connection:
            (count,) = connection.execute(
                f"SELECT count(*) FROM {source} WHERE {where} AND {which['slow']}",  # noqa: S608 - values are bound
                {**values, **place},
            ).fetchone()
        return slow.keep(_asked(query), version, count)

    def _slow_of(self, query: StockQuery) -> SlowStock:
        if self._slow.taken != query.taken:
            self._slow = SlowStock(query.taken)
        return self._slow


def _asked(query: StockQuery) -> Asked:
    return query.text.strip(), query.category_id, query.place_id


def _marks(query: StockQuery, slow: SlowStock) -> tuple[dict[StockFilter, str], str, dict[str, object]]:
    """What each filter asks of a variant ``v``, what comes first, and the values that go with them."""
    which = _ANYWHERE if query.place_id is None else _AT_PLACE
    values: dict[str, object] = {} if query.place_id is None else {"place": query.place_id}
    if slow.taken is None:
        which = {**which, "slow": _NOBODY_KNOWS}
    else:
        values["taken"] = slow.skus(query.place_id)
    first = f"{which['out']} DESC, {which['low']} DESC, " if query.order == "exceptions" else ""
    return which, first, values
