"""Prices inside SQL, for filtering and sorting; the figures shown always come from the domain's own rule."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.pricing import PriceGroup, Promotion
from offline_cache.reference import ReferenceBook

_NO_LIMIT = 2**62


@dataclass(frozen=True)
class PriceRule:
    """A group's prices at one instant, as an SQL expression over ``product p`` and ``variant v``.

    It repeats ``domain.pricing.unit_price``: reductions never add up, so the largest percentage wins unless an agreed
    price is lower still. A test compares the two.
    """

    group: PriceGroup
    promotions: list[Promotion]
    has_agreed_prices: bool

    @classmethod
    def of(cls, connection: sqlite3.Connection, reference: ReferenceBook, group_id: str, at: datetime) -> "PriceRule":
        """The rule for a group now."""
        row = connection.execute("SELECT 1 FROM agreed_price WHERE group_id = ? LIMIT 1", (group_id,)).fetchone()
        return cls(reference.group(group_id), reference.promotions_for(group_id, at), row is not None)

    def dearest_list_price(self, amount: int) -> int:
        """No variant listed above this costs ``amount`` or less."""
        percent = max((promotion.percent_off for promotion in self.promotions), default=0)
        left = 100 - max(percent, self.group.percent_off)
        return _NO_LIMIT if self.has_agreed_prices or left <= 0 else (amount + 1) * 100 // left

    def sql(self) -> tuple[str, list[object]]:
        """The expression of a variant's price in minor units, and its parameters."""
        by_category: dict[str, int] = {}
        by_product: dict[str, int] = {}
        for promotion in self.promotions:
            for target, ids in ((by_category, promotion.category_ids), (by_product, promotion.product_ids)):
                for id_ in ids:
                    target[id_] = max(target.get(id_, 0), promotion.percent_off)
        parts, parameters = ["?", "0"], [self.group.percent_off]
        values: list[object] = list(parameters)
        for column, table in (("p.category_id", by_category), ("p.id", by_product)):
            if table:
                parts.append(f"CASE {column} {'WHEN ? THEN ? ' * len(table)}ELSE 0 END")
                values += [part for pair in table.items() for part in pair]
        reduced = f"((v.list_amount * (100 - max({', '.join(parts)})) + 50) / 100)"
        if not self.has_agreed_prices:  # far cheaper without
            return reduced, values
        agreed = "(SELECT a.amount FROM agreed_price a WHERE a.group_id = ? AND a.sku = v.sku)"
        return f"min({reduced}, coalesce({agreed}, v.list_amount))", [*values, self.group.id]
