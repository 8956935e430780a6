"""What a shopper brings along in one visit, and what it does to the sum. The same arithmetic everywhere."""

from collections.abc import Iterable, Sequence

import msgspec
from msgspec.structs import replace

from kiosk.domain.amount_due import still_due
from kiosk.domain.coupon import Coupon, CouponProblem, PricedGoods, Reduction, goods_problem, reductions
from kiosk.domain.gift_card import GiftCard, GiftCardUse, spread_over
from kiosk.domain.loyalty import LoyaltyAccount, PointsUse, earned, spendable
from kiosk.domain.money import Money
from kiosk.domain.order import ReadyOrder


class BenefitAsked(msgspec.Struct, frozen=True):
    """A code that somebody typed or scanned, and for whom: whose cart is it, which other coupons are there already."""

    code: str
    customer_id: str | None = None
    cart_id: str | None = None
    others: tuple[str, ...] = ()


class CouponFound(msgspec.Struct, frozen=True, tag="coupon"):
    """The code is a coupon that counts today."""

    coupon: Coupon


class GiftCardFound(msgspec.Struct, frozen=True, tag="gift_card"):
    """The code is a gift card with money on it."""

    card: GiftCard


BenefitFound = CouponFound | GiftCardFound


class LoyaltyAsked(msgspec.Struct, frozen=True):
    """Whose points: of a known customer, or of whoever a card belongs to."""

    customer_id: str | None = None
    card: str = ""


class Benefits(msgspec.Struct, frozen=True):
    """What was brought along. ``put_aside``: coupons of the phone's cart that the shopper took out again here."""

    coupons: tuple[Coupon, ...] = ()
    gift_cards: tuple[GiftCard, ...] = ()
    loyalty: LoyaltyAccount | None = None
    loyalty_card: str = ""
    spends_points: bool = False
    put_aside: tuple[str, ...] = ()

    @property
    def has_any(self) -> bool:
        """Whether anything of it lowers what is due."""
        return bool(self.coupons or self.gift_cards or self.spends_points)


class IdleCoupon(msgspec.Struct, frozen=True):
    """A coupon that does not count for this cart, and why. ``missing`` is what the goods lack to its minimum."""

    coupon: Coupon
    problem: CouponProblem
    missing: Money | None = None


class Settlement(msgspec.Struct, frozen=True):
    """The sum of a cart: ``total`` after reductions and with delivery, and what of it is ``due`` after cards and points.

    ``spendable`` are the points that could be spent, whether they are or not; ``earns`` those that the order will bring.
    """

    total: Money
    due: Money
    reductions: tuple[Reduction, ...] = ()
    idle: tuple[IdleCoupon, ...] = ()
    gift_cards: tuple[GiftCardUse, ...] = ()
    points: PointsUse | None = None
    spendable: PointsUse | None = None
    earns: int = 0


def settle(benefits: Benefits, goods: Sequence[PricedGoods], fee: Money, *, is_known: bool = False) -> Settlement:
    """Coupons first, then points, then cards, as the hub books them. ``is_known``: the customer's own phone said who it is."""
    worth = sum((one.worth for one in goods), start=Money(0, fee.currency))
    found = reductions(benefits.coupons, goods)
    after = worth - sum((one.amount for one in found), start=Money(0, fee.currency))
    total = after + fee
    may_spend = spendable(benefits.loyalty, total) if benefits.loyalty and is_known else None
    points = may_spend if benefits.spends_points else None
    cards = spread_over(benefits.gift_cards, still_due(total, (), points))
    is_earning = is_known or bool(benefits.loyalty_card)
    paid_for_goods = after - (points.amount if points else Money(0, fee.currency))
    return Settlement(
        total,
        still_due(total, cards, points),
        found,
        tuple(_idle(benefits.coupons, found, goods)),
        cards,
        points,
        may_spend,
        earned(paid_for_goods) if is_earning else 0,
    )


def with_found(benefits: Benefits, found: BenefitFound) -> Benefits:
    """One more coupon or card; one that is there already is refreshed."""
    if isinstance(found, CouponFound):
        others = tuple(one for one in benefits.coupons if one.code != found.coupon.code)
        aside = tuple(code for code in benefits.put_aside if code != found.coupon.code)
        return replace(benefits, coupons=(*others, found.coupon), put_aside=aside)
    cards = tuple(card for card in benefits.gift_cards if card.number != found.card.number)
    return replace(benefits, gift_cards=(*cards, found.card))


def without(benefits: Benefits, name: str) -> Benefits:
    """Without a coupon, by its code, or a card, by its number."""
    return replace(
        benefits,
        coupons=tuple(one for one in benefits.coupons if one.code != name),
        gift_cards=tuple(card for card in benefits.gift_cards if card.number != name),
        put_aside=(*benefits.put_aside, name)
        if any(one.code == name for one in benefits.coupons)
        else benefits.put_aside,
    )


def with_those_of_cart(benefits: Benefits, coupons: Iterable[Coupon]) -> Benefits:
    """With the coupons that came with the phone's cart, but for those that were put aside here."""
    known = {one.code for one in benefits.coupons} | set(benefits.put_aside)
    new = tuple(one for one in coupons if one.code not in known)
    return replace(benefits, coupons=(*benefits.coupons, *new)) if new else benefits


def is_about_benefits(refusal: str) -> bool:
    """Whether the hub refused an order because of a coupon, a card or points."""
    return refusal.startswith(("coupon_", "gift_card_", "points_", "tenders_"))


def offline(benefits: Benefits) -> Benefits:
    """What counts while nobody can be asked: a loyalty card earns, and nothing is spent."""
    return Benefits(loyalty_card=benefits.loyalty_card)


def for_another_person(benefits: Benefits) -> Benefits:
    """The cart is another customer's now: points, and the wish to spend them, are a person's own."""
    return replace(benefits, loyalty=None, spends_points=False)


def after_order(benefits: Benefits, order: ReadyOrder) -> Benefits:
    """What is left of it for another order of the same visit: nothing that was spent, and no figure that is old now."""
    used = tuple(use.code for use in order.coupons)
    return Benefits(
        coupons=tuple(one for one in benefits.coupons if one.code not in used),
        loyalty_card=benefits.loyalty_card,
        put_aside=(*benefits.put_aside, *used),
    )


def _idle(
    coupons: Sequence[Coupon], found: tuple[Reduction, ...], goods: Sequence[PricedGoods]
) -> Iterable[IdleCoupon]:
    counting = {one.code for one in found}
    for coupon in coupons:
        if coupon.code in counting:
            continue
        problem = goods_problem(coupon, goods) or "coupon_not_for_these"
        missing = _missing(coupon, goods) if problem == "coupon_minimum" else None
        yield IdleCoupon(coupon, problem, missing)


def _missing(coupon: Coupon, goods: Sequence[PricedGoods]) -> Money | None:
    if coupon.minimum is None:
        return None
    named = [one.worth for one in goods if not coupon.category_ids or one.category_id in coupon.category_ids]
    return coupon.minimum - sum(named, start=Money(0, coupon.minimum.currency))
