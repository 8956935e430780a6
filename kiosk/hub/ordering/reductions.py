"""What an order says of coupons, cards and points: believed only as far as it is true, and booked with the order."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

import msgspec

from kiosk.domain.coupon import (
    MOST_COUPONS,
    Coupon,
    CouponProblem,
    PricedGoods,
    Reduction,
    company_problem,
    date_problem,
    goods_problem,
    reductions,
)
from kiosk.domain.gift_card import GiftCardUse, masked
from kiosk.domain.loyalty import POINT_IS_WORTH, SPENT_IN_STEPS_OF, PointsUse, earned
from kiosk.domain.money import Money
from kiosk.domain.order import ReadyOrder
from kiosk.hub.auth.secrets import digest
from kiosk.hub.order_record import OrderRecordLine
from kiosk.hub.ordering.check import OrderRefused
from kiosk.hub.store import catalogue_rows, coupon_rows, gift_card_rows, loyalty_rows, quote_rows
from kiosk.hub.store.database import Connection
from kiosk.hub.store.dialect import serialise

GRACE = timedelta(hours=24)
"""As long as a price that was shown: an order may have waited for the network."""


class Booking(msgspec.Struct, frozen=True):
    """What of it counts, now that the hub has decided on every line."""

    reductions: tuple[Reduction, ...] = ()
    gift_cards: tuple[GiftCardUse, ...] = ()
    points: PointsUse | None = None
    points_earned: int = 0
    earned_by: str | None = None

    @property
    def discount(self) -> int:
        """What coupons take off, in minor units."""
        return sum(reduction.amount.amount for reduction in self.reductions)

    @property
    def masked_cards(self) -> tuple[GiftCardUse, ...]:
        """The cards as an order may keep them."""
        return tuple(GiftCardUse(masked(use.number), use.amount) for use in self.gift_cards)


def tender_problem(connection: Connection, order: ReadyOrder, now: datetime) -> OrderRefused | None:
    """Why the order's coupons, cards or points do not count.

    Everything that is decided on here is locked first, in one fixed order and before any stock: two orders never wait for
    each other.
    """
    if not (order.coupons or order.gift_cards or order.points):
        return None
    for name in sorted(_names(order)):
        serialise(connection, name)
    refused = (
        _coupon_problem(connection, order, now)
        or _gift_card_problem(connection, order, now)
        or _points_problem(connection, order)
    )
    if refused is not None:
        return refused
    paid = sum(use.amount.amount for use in order.gift_cards) + (order.points.amount.amount if order.points else 0)
    return OrderRefused("tenders_wrong") if paid > order.total.amount else None


def uses_problem(connection: Connection, coupon: Coupon, customer_id: str | None) -> CouponProblem | None:
    """Whether the coupon was used as often as it may be."""
    if coupon.uses is not None and coupon_rows.uses(connection, coupon.code) >= coupon.uses:
        return "coupon_used_up"
    if not coupon.once_per_customer:
        return None
    if customer_id is None:
        return "coupon_needs_customer"
    return "coupon_used_before" if coupon_rows.uses_of(connection, coupon.code, customer_id) else None


def decide(connection: Connection, order: ReadyOrder, lines: Iterable[OrderRecordLine], fee: Money) -> Booking:
    """What counts for the lines that the order got: never more than the shopper was shown, and never below zero."""
    goods = _goods_of(connection, lines)
    found = _kept_reductions(connection, order, goods)
    zero = Money(0, fee.currency)
    left_of_goods = sum((one.worth for one in goods), start=zero) - sum((one.amount for one in found), start=zero)
    points = _fewer_points(order.points, left_of_goods + fee)
    left = left_of_goods + fee - (points.amount if points else zero)
    cards: list[GiftCardUse] = []
    for use in order.gift_cards:
        part = min(use.amount, left)
        left -= part
        cards.extend([GiftCardUse(use.number, part)] if part.amount else [])
    earner = order.customer_id or (loyalty_rows.owner(connection, order.loyalty_card) if order.loyalty_card else None)
    paid_for_goods = left_of_goods - (points.amount if points else zero)
    return Booking(found, tuple(cards), points, earned(paid_for_goods) if earner else 0, earner)


def book(connection: Connection, order: ReadyOrder, booking: Booking, now: datetime) -> None:
    """Take it, in the transaction that stores the order."""
    codes = [reduction.code for reduction in booking.reductions]
    coupon_rows.add_uses(connection, codes, order.id, order.customer_id, now)
    for use in sorted(booking.gift_cards, key=lambda one: digest(one.number)):
        is_taken = gift_card_rows.spend(connection, use, order.id, now)
        assert is_taken  # checked and locked in this transaction
    if booking.points is not None and order.customer_id is not None:
        is_taken = loyalty_rows.spend(connection, order.customer_id, booking.points.points, order.id, now)
        assert is_taken
    if booking.earned_by is not None and booking.points_earned:
        loyalty_rows.earn(connection, booking.earned_by, booking.points_earned, order.id, now)


def give_back(connection: Connection, order_id: str, now: datetime) -> None:
    """The whole order counts no more: its coupons, cards, points and quotes are as before. Repeating changes nothing."""
    coupon_rows.forget_uses(connection, order_id)
    gift_card_rows.give_back(connection, order_id, now)
    loyalty_rows.give_back(connection, order_id, now)
    quote_rows.forget_uses(connection, order_id)


def goods_worth(connection: Connection, worth: Mapping[str, Money]) -> tuple[PricedGoods, ...]:
    """What SKUs are worth, with their categories; what is not sold any more has none."""
    variants = catalogue_rows.variants(connection, sorted(worth))
    categories = {
        sku: product.category_id
        for sku, variant in variants.items()
        if (product := catalogue_rows.product(connection, variant.product_id)) is not None
    }
    return tuple(PricedGoods(sku, categories.get(sku, ""), amount) for sku, amount in sorted(worth.items()))


def _names(order: ReadyOrder) -> set[str]:
    names = {f"coupon {use.code}" for use in order.coupons}
    names |= {f"gift card {digest(use.number)}" for use in order.gift_cards}
    return names | ({f"points {order.customer_id}"} if order.points else set())


def _coupon_problem(connection: Connection, order: ReadyOrder, now: datetime) -> OrderRefused | None:
    codes = [use.code for use in order.coupons]
    if len(set(codes)) != len(codes) or len(codes) > MOST_COUPONS:
        return OrderRefused("coupon_twice")
    known = coupon_rows.some(connection, codes)
    goods = goods_worth(connection, _asked_worth(order))
    for code in codes:
        problem = _problem_of(connection, known.get(code), known, goods, order.customer_id, now)
        if problem is not None:
            return OrderRefused(problem, code)
    entitled = {one.code: one.amount for one in reductions(list(known.values()), goods)}
    # Who was shown less than the coupon is worth today pays what they saw, as with prices.
    for use in order.coupons:
        most = entitled.get(use.code, Money(0, use.amount.currency))
        if use.amount.currency != most.currency or not 0 <= use.amount.amount <= most.amount:
            return OrderRefused("coupon_changed", use.code)
    return None


def _problem_of(
    connection: Connection,
    coupon: Coupon | None,
    all_of_order: Mapping[str, Coupon],
    goods: tuple[PricedGoods, ...],
    customer_id: str | None,
    now: datetime,
) -> CouponProblem | None:
    if coupon is None:
        return "coupon_unknown"
    others = [other for code, other in all_of_order.items() if code != coupon.code]
    dated = date_problem(coupon, now)
    if dated == "coupon_ended":
        dated = date_problem(coupon, now - GRACE)
    return (
        dated
        or company_problem(coupon, others)
        or goods_problem(coupon, goods)
        or uses_problem(connection, coupon, customer_id)
    )


def _gift_card_problem(connection: Connection, order: ReadyOrder, now: datetime) -> OrderRefused | None:
    if len({use.number for use in order.gift_cards}) != len(order.gift_cards):
        return OrderRefused("gift_card_twice")
    for use in sorted(order.gift_cards, key=lambda one: digest(one.number)):
        card = gift_card_rows.card(connection, use.number, now)
        if card is None or card.balance.currency != use.amount.currency:
            return OrderRefused("gift_card_unknown", masked(use.number))
        if card.expires_at is not None and card.expires_at <= now - GRACE:
            return OrderRefused("gift_card_ended", masked(use.number))
        if not 0 < use.amount.amount <= card.balance.amount:
            return OrderRefused("gift_card_short", masked(use.number))
    return None


def _points_problem(connection: Connection, order: ReadyOrder) -> OrderRefused | None:
    said = order.points
    if said is None:
        return None
    is_whole = said.points > 0 and said.points % SPENT_IN_STEPS_OF == 0
    if order.customer_id is None or not is_whole or said.amount != POINT_IS_WORTH.times(said.points):
        return OrderRefused("points_wrong")
    has = loyalty_rows.account(connection, order.customer_id).points
    return OrderRefused("points_short") if has < said.points else None


def _asked_worth(order: ReadyOrder) -> dict[str, Money]:
    worth: dict[str, Money] = {}
    for line in order.lines:
        amount = line.unit_price.times(line.quantity)
        worth[line.sku] = worth[line.sku] + amount if line.sku in worth else amount
    return worth


def _goods_of(connection: Connection, lines: Iterable[OrderRecordLine]) -> tuple[PricedGoods, ...]:
    worth: dict[str, Money] = {}
    for line in lines:
        if line.total.amount:
            sku = line.confirmed.sku
            worth[sku] = worth[sku] + line.total if sku in worth else line.total
    return goods_worth(connection, worth)


def _kept_reductions(
    connection: Connection, order: ReadyOrder, goods: tuple[PricedGoods, ...]
) -> tuple[Reduction, ...]:
    """What is left of the reductions.

    A minimum that was reached when the order was made stays reached: that a line was dropped is not the shopper's doing.
    """
    if not order.coupons:
        return ()
    said = {use.code: use.amount for use in order.coupons}
    known = [msgspec.structs.replace(one, minimum=None) for one in coupon_rows.some(connection, said).values()]
    return tuple(one.at_most(said[one.code]) for one in reductions(known, goods) if said[one.code].amount)


def _fewer_points(said: PointsUse | None, due: Money) -> PointsUse | None:
    if said is None or said.amount <= due:
        return said
    points = due.amount // POINT_IS_WORTH.times(SPENT_IN_STEPS_OF).amount * SPENT_IN_STEPS_OF
    return PointsUse(points, POINT_IS_WORTH.times(points)) if points else None
