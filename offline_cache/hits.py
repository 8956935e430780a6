"""Product numbers made into what a result list shows, with a handful of statements for the whole list."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

import msgspec

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.money import Money
from kiosk.domain.pricing import Promotion, UnitPrice, unit_price
from kiosk.domain.text import in_language
from kiosk.ports.catalogue_reader import ProductHit, SearchQuery
from offline_cache.allocations import Allocations
from offline_cache.reference import ReferenceBook
from offline_cache.rows import decode_product, decode_variant, shelf_text
from offline_cache.words import compact


@dataclass(frozen=True)
class _Here:
    """Pieces and shelf of each SKU at this place."""

    available: dict[str, int]
    shelf: dict[str, str]


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
        typed = compact(query.text[:40])
        self._typed = "" if typed.isalpha() else typed  # a printed reference has digits

    def of(self, numbers: list[int]) -> tuple[ProductHit, ...]:
        """One hit for each product that has a variant, in the given order."""
        marks = _json(numbers)
        bodies = self._rows("SELECT no, body FROM product_body WHERE no IN (SELECT value FROM json_each(?))", marks)
        products = {number: decode_product(body) for number, body in bodies}
        rows = self._rows(
            "SELECT product_no, body FROM variant WHERE product_no IN (SELECT value FROM json_each(?))"
            " ORDER BY product_no, position, no",
            marks,
        )
        variants = {n: [decode_variant(body) for _, body in group] for n, group in groupby(rows, key=itemgetter(0))}
        skus = _json([variant.sku for group in variants.values() for variant in group])
        here, agreed = self._here(skus), self._agreed(skus)
        promotions = self._reference.promotions_for(self._query.group_id, self._at)
        hits = (
            self._hit(products[number], variants[number], here, agreed, promotions)
            for number in numbers
            if number in products and number in variants
        )
        return tuple(hits)

    def _hit(
        self,
        product: Product,
        variants: list[Variant],
        here: _Here,
        agreed: dict[str, Money],
        promotions: list[Promotion],
    ) -> ProductHit:
        group = self._reference.group(self._query.group_id)

        def price_of(variant: Variant) -> UnitPrice:
            return unit_price(product, variant, group, agreed.get(variant.sku), promotions, self._at)

        variant = min(variants, key=lambda candidate: self._preference(candidate, price_of, here))
        return ProductHit(
            product,
            variant,
            price_of(variant),
            here.available.get(variant.sku, 0),
            in_language(shelf_text(here.shelf.get(variant.sku, "")), self._query.language),
        )

    def _preference(
        self, variant: Variant, price_of: Callable[[Variant], UnitPrice], here: _Here
    ) -> tuple[bool, bool, int, bool, int]:
        """Smallest first: the reference typed, then what the filters ask for, the cheapest if sorted so, what is here."""
        query = self._query
        is_typed = bool(self._typed) and self._typed in {compact(variant.sku), variant.gtin, variant.gtin.lstrip("0")}
        fits = (
            (query.colour_id is None or (variant.colour is not None and variant.colour.id == query.colour_id))
            and (query.size is None or variant.size == query.size)
            and (query.max_price is None or price_of(variant).price.amount <= query.max_price.amount)
        )
        amount = price_of(variant).price.amount if query.sort in {"price_up", "price_down"} else 0
        return not is_typed, not fits, amount, here.available.get(variant.sku, 0) <= 0, variant.position

    def _here(self, skus: str) -> _Here:
        rows = self._rows(
            "SELECT sku, on_hand - reserved - safety, shelf FROM stock"
            " WHERE location_id = ? AND sku IN (SELECT value FROM json_each(?))",
            self._query.here_id,
            skus,
        )
        promised = self._allocations.at
        available = {sku: max(0, left - promised(sku).get(self._query.here_id, 0)) for sku, left, _ in rows}
        return _Here(available, {sku: shelf for sku, _, shelf in rows})

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
