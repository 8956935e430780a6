"""Prices inside SQL, for filtering and sorting; the figures shown always come from the domain's own rule."""

from dataclasses import dataclass, field
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
    promotions: list[Promotion] = field(default_factory=list)

    @classmethod
    def of(cls, reference: ReferenceBook, group_id: str, at: datetime) -> "PriceRule":
        """The rule for a group now."""
        return cls(reference.group(group_id), reference.promotions_for(group_id, at))

    def dearest_list_price(self, amount: int) -> int:
        """No variant listed above this costs ``amount`` or less by any percentage of the rule."""
        percent = max((promotion.percent_off for promotion in self.promotions), default=0)
        left = 100 - max(percent, self.group.percent_off)
        return _NO_LIMIT if left <= 0 else (amount + 1) * 100 // left

    def sql(self, *, with_agreed: bool = True) -> tuple[str, list[object]]:
        """The expression of a variant's price in minor units, and its parameters.

        Without agreed prices it is far cheaper: right for a group that has none.
        """
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
        if not with_agreed:
            return reduced, values
        agreed = "(SELECT a.amount FROM agreed_price a WHERE a.group_id = ? AND a.sku = v.sku)"
        return f"min({reduced}, coalesce({agreed}, v.list_amount))", [*values, self.group.id]
