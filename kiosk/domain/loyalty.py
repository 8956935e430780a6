"""Loyalty points: earned with every order of a known customer, spent only while the hub can be asked."""

import msgspec

from kiosk.domain.money import Money

POINT_PER = Money(100)
"""Every full amount of this size paid for goods earns a point."""

POINT_IS_WORTH = Money(5)
"""What a point pays."""

SPENT_IN_STEPS_OF = 100
"""Points are spent by the hundred."""


class PointsUse(msgspec.Struct, frozen=True):
    """Points that pay a part of an order. A tender, as a gift card is."""

    points: int
    amount: Money


class LoyaltyAccount(msgspec.Struct, frozen=True):
    """A customer's points. ``pending`` are earned by orders that are not handed over yet, and are never spent."""

    points: int
    pending: int = 0


def earned(paid_for_goods: Money) -> int:
    """Points that goods at this price earn."""
    return max(0, paid_for_goods.amount) // POINT_PER.amount


def spendable(account: LoyaltyAccount, due: Money) -> PointsUse | None:
    """The most points that this account may pay of an amount; None when that is nothing."""
    step = POINT_IS_WORTH.times(SPENT_IN_STEPS_OF)
    if due.currency != step.currency:
        return None
    steps = min(account.points // SPENT_IN_STEPS_OF, due.amount // step.amount)
    return PointsUse(steps * SPENT_IN_STEPS_OF, step.times(steps)) if steps > 0 else None
