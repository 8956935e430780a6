"""How many products each value of a filter would leave. The whole shop is counted: this is work for a thread of its own."""

import sqlite3
from datetime import datetime
from typing import Any

import msgspec
from msgspec.structs import replace

from kiosk.domain.facets import PRICE_LADDER, FacetKind, FacetValue, in_size_order, price_steps
from kiosk.ports.catalogue_reader import SearchQuery
from offline_cache.filters import QueryFilters
from offline_cache.reference import ReferenceBook
from offline_cache.rows import decode_variant
from offline_cache.search import match_all, query_words

_OF_A_VARIANT = {"colour": "colour_id", "size": "size"}


class FacetCounts:
    """The counts of one query on one connection. Words are taken as they stand: what was corrected comes corrected."""

    def __init__(
        self, connection: sqlite3.Connection, reference: ReferenceBook, query: SearchQuery, at: datetime
    ) -> None:
        self._connection = connection
        self._reference = reference
        self._query = query
        self._at = at

    def of(self, kind: FacetKind) -> tuple[FacetValue, ...]:
        """The values of one filter, that filter itself let go of."""
        if kind == "here":
            return self._here()
        if kind == "category":
            return self._categories()
        if kind == "price":
            return self._prices()
        values = self._of_variants(_OF_A_VARIANT[kind], replace(self._query, **_let_go(kind)))
        return in_size_order(values) if kind == "size" else self._by_count(values)

    def _here(self) -> tuple[FacetValue, ...]:
        return tuple(
            FacetValue(key, self._products(replace(self._query, here_now=here_now)))
            for key, here_now in (("here", True), ("all", False))
        )

    def _products(self, query: SearchQuery) -> int:
        source, where, values = self._found(query)
        (count,) = self._rows(f"SELECT count(*) FROM {source} WHERE {where}", values)[0]  # noqa: S608 - bound
        return int(count)

    def _categories(self) -> tuple[FacetValue, ...]:
        source, where, values = self._found(replace(self._query, category_id=None), needs_product=True)
        rows = self._rows(f"SELECT p.category_id, count(*) FROM {source} WHERE {where} GROUP BY 1", values)  # noqa: S608
        alone = dict(rows)
        counts = (
            FacetValue(category.id, sum(alone.get(member, 0) for member in self._reference.family(category.id)))
            for category in self._reference.ordered_categories()
        )
        return tuple(value for value in counts if value.count)

    def _prices(self) -> tuple[FacetValue, ...]:
        query = replace(self._query, max_price=None)
        price, price_values = QueryFilters(self._connection, self._reference, query, self._at).price_rule.sql()
        source, where, values = self._variants(query)
        sums = ", ".join("coalesce(sum(least <= ?), 0)" for _ in PRICE_LADDER)
        rungs = [limit.amount for limit in PRICE_LADDER]
        cheapest = f"SELECT min({price}) AS least FROM {source} WHERE {where} GROUP BY v.product_no"  # noqa: S608 - bound
        row = self._rows(f"SELECT count(*), {sums} FROM ({cheapest})", [*rungs, *price_values, *values])[0]  # noqa: S608
        return price_steps(list(zip(PRICE_LADDER, row[1:], strict=True)), row[0])

    def _of_variants(self, column: str, query: SearchQuery) -> list[FacetValue]:
        source, where, values = self._variants(query)
        rows = self._rows(
            f"SELECT v.{column}, count(DISTINCT v.product_no), min(v.no) FROM {source}"  # noqa: S608 - bound
            f" WHERE {where} AND v.{column} <> '' GROUP BY v.{column}",
            values,
        )
        if column == "size":
            return [FacetValue(key, count) for key, count, _ in rows]
        first = msgspec.json.encode([number for _, _, number in rows]).decode()
        bodies = self._rows("SELECT no, body FROM variant WHERE no IN (SELECT value FROM json_each(?))", [first])
        colours = {number: decode_variant(body).colour for number, body in bodies}
        return [FacetValue(key, count, colours.get(number)) for key, count, number in rows]

    def _by_count(self, values: list[FacetValue]) -> tuple[FacetValue, ...]:
        return tuple(sorted(values, key=lambda value: (-value.count, value.key)))

    def _found(self, query: SearchQuery, *, needs_product: bool = False) -> tuple[str, str, list[object]]:
        """Products of the query: what to read, on which conditions."""
        narrowed = QueryFilters(self._connection, self._reference, query, self._at)
        conditions, values = narrowed.of_product()
        match = narrowed.matching(self._match())
        if not match:
            return "product p", " AND ".join(conditions) or "1", values
        is_plain = not conditions and not needs_product
        source = "search" if is_plain else "search CROSS JOIN product p ON p.no = search.rowid"
        return source, " AND ".join(["search MATCH ?", *conditions]), [match, *values]

    def _variants(self, query: SearchQuery) -> tuple[str, str, list[object]]:
        """Variants of the query that answer every filter themselves."""
        narrowed = QueryFilters(self._connection, self._reference, query, self._at)
        conditions, values = ["v.product_no > 0"], list[object]()
        match = narrowed.matching(self._match())
        if match:
            conditions.append("search MATCH ?")
            values.append(match)
        for more, more_values in (narrowed.of_category(), narrowed.of_variant(), narrowed.of_place()):
            conditions += more
            values += more_values
        source = "search CROSS JOIN variant v ON v.product_no = search.rowid" if match else "variant v"
        return f"{source} JOIN product p ON p.no = v.product_no", " AND ".join(conditions), values

    def _match(self) -> str:
        words = query_words(self._query.text)
        return match_all(words) if words else ""

    def _rows(self, statement: str, values: list[object]) -> list[tuple[Any, ...]]:
        return self._connection.execute(statement, values).fetchall()


def _let_go(kind: FacetKind) -> dict[str, None]:
    return {"colour_id": None} if kind == "colour" else {"size": None}
