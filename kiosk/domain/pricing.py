"""The price of one variant for one customer group at one moment, with its reason."""

from datetime import datetime
from typing import Literal

import msgspec

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.money import Money
from kiosk.domain.text import LocalisedText

PUBLIC_GROUP = "public"


class PriceGroup(msgspec.Struct, frozen=True):
    """Customers who see the same prices. ``percent_off`` applies to every list price without an agreed one."""

    id: str
    name: LocalisedText
    percent_off: int = 0


class AgreedPrice(msgspec.Struct, frozen=True):
    """A negotiated price of one SKU for one group."""

    group_id: str
    sku: str
    price: Money


class Promotion(msgspec.Struct, frozen=True):
    """A percentage off a category or some products, between two UTC instants. Empty ``group_ids`` means everybody."""

    id: str
    name: LocalisedText
    percent_off: int
    starts_at: datetime
    ends_at: datetime
    category_ids: tuple[str, ...] = ()
    product_ids: tuple[str, ...] = ()
    group_ids: tuple[str, ...] = ()

    def applies(self, product: Product, group_id: str, at: datetime) -> bool:
        """Whether the promotion counts for this product, group and moment."""
        if not self.starts_at <= at < self.ends_at:
            return False
        if self.group_ids and group_id not in self.group_ids:
            return False
        return product.id in self.product_ids or product.category_id in self.category_ids


PriceReason = Literal["list", "group", "agreed", "promotion", "discount", "quote"]


class UnitPrice(msgspec.Struct, frozen=True):
    """What one piece costs, what it would cost without the reason, and the reason's name when it has one.

    ``until`` is the instant at which the reason ends, None when nobody knows of an end.
    """

    price: Money
    list_price: Money
    reason: PriceReason = "list"
    label: LocalisedText = {}
    until: datetime | None = None

    @property
    def is_reduced(self) -> bool:
        """Whether the shopper pays less than the list price."""
        return self.price < self.list_price


def unit_price(
    product: Product,
    variant: Variant,
    group: PriceGroup,
    agreed: Money | None,
    promotions: list[Promotion],
    at: datetime,
) -> UnitPrice:
    """The lowest price the customer is entitled to; reductions never add up. Ties go to the simplest reason."""
    listed = variant.list_price
    candidates = [UnitPrice(listed, listed)]
    if group.percent_off:
        candidates.append(UnitPrice(listed.minus_percent(group.percent_off), listed, "group", group.name))
    if agreed is not None:
        candidates.append(UnitPrice(agreed, listed, "agreed", group.name))
    candidates.extend(
        UnitPrice(listed.minus_percent(promotion.percent_off), listed, "promotion", promotion.name, promotion.ends_at)
        for promotion in promotions
        if promotion.applies(product, group.id, at)
    )
    return min(candidates, key=lambda candidate: candidate.price.amount)
