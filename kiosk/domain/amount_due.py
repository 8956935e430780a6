"""What is still to be paid of an order, once cards and points have paid their part."""

from kiosk.domain.gift_card import GiftCardUse
from kiosk.domain.loyalty import PointsUse
from kiosk.domain.money import Money
from kiosk.domain.order import ReadyOrder


def amount_due(order: ReadyOrder) -> Money:
    """The order's total less what gift cards and loyalty points pay of it."""
    return still_due(order.total, order.gift_cards, order.points)


def still_due(total: Money, gift_cards: tuple[GiftCardUse, ...], points: PointsUse | None) -> Money:
    """What is left of a total."""
    tenders = [use.amount for use in gift_cards] + ([points.amount] if points else [])
    return total - sum(tenders, start=Money(0, total.currency))
