"""The filters of a query as SQL: on products, on their variants, and as words of the search index."""

import sqlite3
from datetime import datetime
from functools import cached_property

from kiosk.ports.catalogue_reader import SearchQuery
from offline_cache.marks import colour_mark, price_mark, size_mark
from offline_cache.prices import PriceRule
from offline_cache.reference import ReferenceBook

Conditions = tuple[list[str], list[object]]
"""Conditions, all of which must hold, and the values that are bound in them."""


class QueryFilters:
    """What one query asks for, over ``product p`` and ``variant v``."""

    def __init__(
        self, connection: sqlite3.Connection, reference: ReferenceBook, query: SearchQuery, at: datetime
    ) -> None:
        self._connection = connection
        self._reference = reference
        self._query = query
        self._at = at

    @cached_property
    def price_rule(self) -> PriceRule:
        """What a variant costs the customer now."""
        return PriceRule.of(self._connection, self._reference, self._query.group_id, self._at)

    def of_product(self) -> Conditions:
        """Products with a variant that answers every filter."""
        query = self._query
        filters, values = self.of_category()
        of_variant, variant_values = self.of_variant()
        if query.here_now and not of_variant:
            filters.append("EXISTS (SELECT 1 FROM variant_here h WHERE h.product_no = p.no AND h.location_id = ?)")
            values.append(query.here_id)
        elif of_variant:
            here, here_values = self.of_place()
            chosen = " AND ".join([*of_variant, *here])
            filters.append(f"EXISTS (SELECT 1 FROM variant v WHERE v.product_no = p.no AND {chosen})")  # noqa: S608 - bound
            values += [*variant_values, *here_values]
        return filters, values

    def of_category(self) -> Conditions:
        """Products of the category, and of those below it."""
        if self._query.category_id is None:
            return [], []
        family = self._reference.family(self._query.category_id)
        return [f"p.category_id IN ({', '.join('?' * len(family))})"], [*family]

    def of_place(self) -> Conditions:
        """The very variant is here, not another one of the product."""
        if not self._query.here_now:
            return [], []
        here = (
            "EXISTS (SELECT 1 FROM variant_here h"
            " WHERE h.product_no = v.product_no AND h.location_id = ? AND h.variant_no = v.no)"
        )
        return [here], [self._query.here_id]

    def of_variant(self) -> Conditions:
        """Variants in the colour, the size and the price that are asked for."""
        query = self._query
        filters: list[str] = []
        values: list[object] = []
        if query.colour_id is not None:
            filters.append("v.colour_id = ?")
            values.append(query.colour_id)
        if query.size is not None:
            filters.append("v.size = ?")
            values.append(query.size)
        if query.max_price is not None:
            # Cheap and sure: what even the best reduction leaves too dear needs no closer look.
            filters.append("v.list_amount <= ?")
            values.append(self.price_rule.dearest_list_price(query.max_price.amount))
            price, price_values = self.price_rule.sql()
            filters.append(f"{price} <= ?")
            values += [*price_values, query.max_price.amount]
        return filters, values

    def matching(self, match: str) -> str:
        """The expression of the words, with the marks that narrow it before ``of_variant`` looks at rows."""
        return " AND ".join(part for part in (match, *self._marks()) if part)

    def _marks(self) -> list[str]:
        query, marks = self._query, list[str | None]()
        if query.colour_id is not None:
            marks.append(colour_mark(query.colour_id))
        if query.size is not None:
            marks.append(size_mark(query.size))
        if query.max_price is not None:
            marks.append(price_mark(self.price_rule.dearest_list_price(query.max_price.amount)))
        return [f'"{mark}"' for mark in marks if mark is not None]
