"""Coupons: codes that lower the price of goods, and exactly by how much on each line."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal

import msgspec

from kiosk.domain.money import Money
from kiosk.domain.text import LocalisedText

MOST_COUPONS = 5
_LONGEST_CODE = 40


class CouponUse(msgspec.Struct, frozen=True):
    """A coupon in an order: its code, and what it took off the price that the shopper saw."""

    code: str
    amount: Money


class Coupon(msgspec.Struct, frozen=True):
    """What a code is worth: ``percent_off`` or ``amount_off`` the goods of ``category_ids`` (none named: all goods).

    ``minimum`` is the worth of those goods from which it counts. ``combines``: whether it may stand beside another one.
    How often it may be used is the hub's to count: ``uses`` over all orders, and whether ``once_per_customer``.
    """

    code: str
    name: LocalisedText
    percent_off: int = 0
    amount_off: Money | None = None
    minimum: Money | None = None
    category_ids: tuple[str, ...] = ()
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    uses: int | None = None
    once_per_customer: bool = False
    combines: bool = False


CouponProblem = Literal[
    "coupon_unknown",
    "coupon_not_yet",
    "coupon_ended",
    "coupon_used_up",
    "coupon_used_before",
    "coupon_needs_customer",
    "coupon_minimum",
    "coupon_not_for_these",
    "coupon_not_with_others",
]


class PricedGoods(msgspec.Struct, frozen=True):
    """All pieces of one SKU, as coupons look at them: however an order's lines are cut, the reductions are the same."""

    sku: str
    category_id: str
    worth: Money


class Reduction(msgspec.Struct, frozen=True):
    """What one coupon takes off, in all and of the pieces of each SKU (minor units; SKUs without a part are left out)."""

    code: str
    name: LocalisedText
    amount: Money
    by_sku: dict[str, int] = {}

    @property
    def use(self) -> CouponUse:
        """The same as an order says it."""
        return CouponUse(self.code, self.amount)

    def at_most(self, amount: Money) -> "Reduction":
        """The same for a shopper who was shown less."""
        if self.amount <= amount:
            return self
        parts = _divided(amount.amount, self.by_sku)
        return Reduction(self.code, self.name, amount, {sku: part for sku, part in parts.items() if part})


def coupon_code(text: str) -> str | None:
    """The code in what was typed or scanned: capitals, no spaces; None when no coupon can be called that."""
    code = "".join(text.split()).upper()
    return code if 0 < len(code) <= _LONGEST_CODE and code.isprintable() else None


def date_problem(coupon: Coupon, at: datetime) -> CouponProblem | None:
    """Whether the coupon counts at a moment."""
    if coupon.starts_at is not None and at < coupon.starts_at:
        return "coupon_not_yet"
    return "coupon_ended" if coupon.ends_at is not None and at >= coupon.ends_at else None


def goods_problem(coupon: Coupon, goods: Sequence[PricedGoods]) -> CouponProblem | None:
    """Whether the coupon counts for these goods."""
    worth = [one.worth.amount for one in goods if _is_for(coupon, one)]
    if not worth:
        return "coupon_not_for_these"
    is_short = coupon.minimum is not None and sum(worth) < coupon.minimum.amount
    return "coupon_minimum" if is_short else None


def company_problem(coupon: Coupon, others: Sequence[Coupon]) -> CouponProblem | None:
    """Whether the coupon may stand beside these."""
    if len(others) >= MOST_COUPONS:
        return "coupon_not_with_others"
    is_alone = all(coupon.combines and other.combines for other in others)
    return None if is_alone else "coupon_not_with_others"


def reductions(coupons: Sequence[Coupon], goods: Sequence[PricedGoods]) -> tuple[Reduction, ...]:
    """What each coupon takes off, each on what the one before left. One that does not count for these goods is left out.

    Percentages come first, then amounts, each by their codes: whoever types them in another order pays the same. Nothing
    falls below zero, so a coupon is never worth more than its goods.
    """
    left = {one.sku: one.worth.amount for one in goods}
    found: list[Reduction] = []
    for coupon in sorted(coupons, key=lambda one: (one.amount_off is not None, one.code)):
        if goods_problem(coupon, goods) is not None:
            continue
        weights = {one.sku: left[one.sku] for one in goods if _is_for(coupon, one)}
        currency = goods[0].worth.currency
        parts = _divided(_off(coupon, Money(sum(weights.values()), currency)), weights)
        for sku, part in parts.items():
            left[sku] -= part
        amount = Money(sum(parts.values()), currency)
        if amount.amount:
            found.append(Reduction(coupon.code, coupon.name, amount, {sku: n for sku, n in parts.items() if n}))
    return tuple(found)


def _is_for(coupon: Coupon, goods: PricedGoods) -> bool:
    return not coupon.category_ids or goods.category_id in coupon.category_ids


def _off(coupon: Coupon, worth: Money) -> int:
    if coupon.amount_off is None:
        return worth.amount - worth.minus_percent(min(coupon.percent_off, 100)).amount
    return min(coupon.amount_off.amount, worth.amount) if coupon.amount_off.currency == worth.currency else 0


def _divided(amount: int, weights: Mapping[str, int]) -> dict[str, int]:
    """An amount over lines by their worth, exact to the last cent; what does not divide goes to the largest remainders."""
    whole = sum(weights.values())
    if whole <= 0:
        return dict.fromkeys(weights, 0)
    parts = {key: amount * weight // whole for key, weight in weights.items()}
    rest = amount - sum(parts.values())
    by_remainder = sorted(weights, key=lambda key: (-(amount * weights[key] % whole), key))
    for key in by_remainder[:rest]:
        parts[key] += 1
    return parts
