"""Product numbers made into what a result list shows, with a handful of statements for the whole list."""

import sqlite3
from datetime import datetime
from typing import Any, NamedTuple, TypeAlias

import msgspec

from kiosk.domain.money import Money
from kiosk.domain.pricing import unit_price
from kiosk.domain.text import in_language
from kiosk.ports.catalogue_reader import ProductHit, SearchQuery
from offline_cache.allocations import Allocations
from offline_cache.prices import PriceRule
from offline_cache.reference import ReferenceBook
from offline_cache.rows import decode_product, decode_variant, shelf_text
from offline_cache.words import compact

_GTIN_LENGTH = 14
_BY_PRICE = frozenset({"price_up", "price_down"})
_Candidate: TypeAlias = tuple[bool, bool, int, bool, int, int, str, int]


class _Shown(NamedTuple):
    """A variant as a candidate to stand for its product. The smallest does.

    First the reference that was typed, then what the filters ask for, the cheapest if sorted so, what is here.
    """

    is_other_reference: bool
    fits_not: bool
    amount: int
    is_not_here: bool
    position: int
    number: int
    sku: str
    available: int


class HitList:
    """Turns product numbers into hits for one query."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        reference: ReferenceBook,
        allocations: Allocations,
        query: SearchQuery,
        at: datetime,
    ) -> None:
        self._connection = connection
        self._reference = reference
        self._allocations = allocations
        self._query = query
        self._at = at

    def of(self, numbers: list[int]) -> tuple[ProductHit, ...]:
        """One hit for each product that has a variant, in the given order."""
        marks = _json(numbers)
        bodies = self._rows("SELECT no, body FROM product_body WHERE no IN (SELECT value FROM json_each(?))", marks)
        products = {number: decode_product(body) for number, body in bodies}
        shown = self._shown(marks)
        skus = _json([each.sku for each in shown.values()])
        rows = self._rows("SELECT sku, body FROM variant WHERE sku IN (SELECT value FROM json_each(?))", skus)
        variants = {sku: decode_variant(body) for sku, body in rows}
        shelves, agreed = self._shelves(skus), self._agreed(skus)
        group = self._reference.group(self._query.group_id)
        promotions = self._reference.promotions_for(self._query.group_id, self._at)
        return tuple(
            ProductHit(
                product := products[number],
                variant := variants[shown[number].sku],
                unit_price(product, variant, group, agreed.get(variant.sku), promotions, self._at),
                shown[number].available,
                in_language(shelf_text(shelves.get(variant.sku, "")), self._query.language),
            )
            for number in numbers
            if number in products and number in shown
        )

    def of_variants(self, skus: tuple[str, ...]) -> list[ProductHit]:
        """One hit for each variant that is in the catalogue, in the given order."""
        marks = _json(list(skus))
        rows = self._rows(
            "SELECT v.sku, v.body, p.body, coalesce(s.on_hand - s.reserved - s.safety, 0), coalesce(s.shelf, '')"
            " FROM variant v JOIN product_body p ON p.no = v.product_no"
            " LEFT JOIN stock s ON s.sku = v.sku AND s.location_id = ?"
            " WHERE v.sku IN (SELECT value FROM json_each(?))",
            self._query.here_id,
            marks,
        )
        agreed, found = self._agreed(marks), {row[0]: row[1:] for row in rows}
        return [self._named(agreed.get(sku), *found[sku]) for sku in skus if sku in found]

    def _named(self, agreed: Money | None, body: bytes, product_body: bytes, left: int, shelf: str) -> ProductHit:
        query, variant, product = self._query, decode_variant(body), decode_product(product_body)
        group, promotions = (
            self._reference.group(query.group_id),
            self._reference.promotions_for(query.group_id, self._at),
        )
        here = max(0, left - self._allocations.at(variant.sku).get(query.here_id, 0))
        price = unit_price(product, variant, group, agreed, promotions, self._at)
        return ProductHit(product, variant, price, here, in_language(shelf_text(shelf), query.language))

    def _shown(self, marks: str) -> dict[int, _Shown]:
        # Many variants for each one shown: only columns that the index and the stock row hold, no body is decoded.
        price, values = self._price()
        rows = self._rows(
            "SELECT v.product_no, v.sku, v.colour_id, v.size, v.position, v.no,"  # noqa: S608 - bound
            f" coalesce(s.on_hand - s.reserved - s.safety, 0), {price}"
            " FROM variant v JOIN product p ON p.no = v.product_no"
            " LEFT JOIN stock s ON s.sku = v.sku AND s.location_id = ?"
            " WHERE v.product_no IN (SELECT value FROM json_each(?))",
            *values,
            self._query.here_id,
            marks,
        )
        typed = self._typed_skus([row[1] for row in rows])
        best: dict[int, _Candidate] = {}
        for product_no, *row in rows:
            candidate = self._candidate(typed, *row)
            if product_no not in best or candidate < best[product_no]:
                best[product_no] = candidate
        return {product_no: _Shown(*candidate) for product_no, candidate in best.items()}

    def _candidate(
        self, typed: set[str], sku: str, colour_id: str, size: str, position: int, number: int, left: int, amount: int
    ) -> _Candidate:
        """The values of a ``_Shown``, as a plain tuple: there are ten of these for each that is shown."""
        query = self._query
        available = max(0, left - self._allocations.at(sku).get(query.here_id, 0))
        fits_not = (
            (query.colour_id is not None and query.colour_id != colour_id)
            or (query.size is not None and query.size != size)
            or (query.max_price is not None and amount > query.max_price.amount)
        )
        ordered = amount if query.sort in _BY_PRICE else 0
        return sku not in typed, fits_not, ordered, available <= 0, position, number, sku, available

    def _price(self) -> tuple[str, list[object]]:
        if self._query.max_price is None and self._query.sort not in _BY_PRICE:
            return "0", []
        return PriceRule.of(self._connection, self._reference, self._query.group_id, self._at).sql()

    def _typed_skus(self, skus: list[str]) -> set[str]:
        """Those whose printed reference, or GTIN, is what was typed."""
        typed = compact(self._query.text[:40])
        if not typed or typed.isalpha():  # a printed reference has digits
            return set()
        rows = self._rows("SELECT sku FROM variant WHERE gtin = ?", typed.zfill(_GTIN_LENGTH))
        return {sku for (sku,) in rows} | {sku for sku in skus if compact(sku) == typed}

    def _shelves(self, skus: str) -> dict[str, str]:
        rows = self._rows(
            "SELECT sku, shelf FROM stock WHERE location_id = ? AND sku IN (SELECT value FROM json_each(?))",
            self._query.here_id,
            skus,
        )
        return dict(rows)

    def _agreed(self, skus: str) -> dict[str, Money]:
        rows = self._rows(
            "SELECT sku, amount, currency FROM agreed_price"
            " WHERE group_id = ? AND sku IN (SELECT value FROM json_each(?))",
            self._query.group_id,
            skus,
        )
        return {sku: Money(amount, currency) for sku, amount, currency in rows}

    def _rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        return self._connection.execute(statement, values).fetchall()


def _json(values: list[int] | list[str]) -> str:
    return msgspec.json.encode(values).decode()
