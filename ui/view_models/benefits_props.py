"""What the cart and the checkout show of coupons, cards and points, worked out from the cart's sum."""

from dataclasses import dataclass
from typing import Literal

from kiosk.domain.benefit import Benefits, IdleCoupon, Settlement
from kiosk.domain.coupon import CouponProblem
from kiosk.domain.customer import CustomerSummary
from kiosk.domain.gift_card import GiftCard, masked
from kiosk.domain.loyalty import PointsUse
from kiosk.domain.money import Money
from kiosk.domain.text import in_language
from kiosk.use_cases.view_cart import CartOverview
from ui.wording import Wording

BenefitKind = Literal["coupon", "gift_card"]
SumKind = Literal["goods", "reduction", "delivery", "total", "tender", "due"]


@dataclass(frozen=True)
class BenefitRow:
    """A coupon or a card that was brought along. ``amount`` is empty while it counts for nothing; ``detail`` says why."""

    key: str
    kind: BenefitKind
    title: str
    detail: str
    amount: str
    counts: bool


@dataclass(frozen=True)
class SumRow:
    """One line of the sum: what it is and how much; ``detail`` is a reduction's code or a card's end."""

    kind: SumKind
    label: str
    detail: str
    amount: str


@dataclass(frozen=True)
class BenefitsInputs:
    """What is known."""

    benefits: Benefits
    overview: CartOverview | None
    customer: CustomerSummary | None
    is_online: bool
    words: Wording
    is_asking: bool = False
    answer: str = ""
    answer_excerpt: str = ""
    added: int = 0


@dataclass(frozen=True)
class BenefitsProps:
    """What is shown. ``answer`` is the code of the sentence about the last code that was typed (``ScanWords``).

    ``suspended``: something was brought along and counts for nothing while the network is away. ``added`` counts what was
    taken in, so that a screen can close what asked for it.
    """

    rows: tuple[BenefitRow, ...] = ()
    sums: tuple[SumRow, ...] = ()
    earns: str = ""
    member: str = ""
    points_offer: str = ""
    points_detail: str = ""
    spends_points: bool = False
    suspended: bool = False
    has_reductions: bool = False
    has_tenders: bool = False
    discount: str = ""
    paid_before: str = ""
    due: str = ""
    is_online: bool = True
    is_asking: bool = False
    answer: str = ""
    answer_excerpt: str = ""
    added: int = 0


def derive(inputs: BenefitsInputs) -> BenefitsProps:
    """The props for these inputs."""
    overview, words, benefits = inputs.overview, inputs.words, inputs.benefits
    settlement = overview.settlement if overview else Settlement(Money(0), Money(0))
    offer = settlement.spendable
    discount = sum((one.amount for one in settlement.reductions), start=Money(0, settlement.total.currency))
    return BenefitsProps(
        rows=_rows(inputs, settlement),
        sums=_sums(overview, settlement, words) if overview else (),
        earns=_earns(settlement.earns, inputs),
        member=_member(inputs),
        points_offer=words.text("Utiliser {count} point(s)", n=offer.points, count=words.number(offer.points))
        if offer
        else "",
        points_detail=_points_detail(offer, inputs) if offer else "",
        spends_points=settlement.points is not None,
        suspended=benefits.has_any and not inputs.is_online,
        has_reductions=bool(settlement.reductions),
        has_tenders=settlement.due != settlement.total,
        discount=words.signed_money(Money(-discount.amount, discount.currency)) if discount.amount else "",
        paid_before=words.money(settlement.total - settlement.due),
        due=words.money(settlement.due),
        is_online=inputs.is_online,
        is_asking=inputs.is_asking,
        answer=inputs.answer,
        answer_excerpt=inputs.answer_excerpt,
        added=inputs.added,
    )


def sums_of(overview: CartOverview, words: Wording) -> tuple[SumRow, ...]:
    """The sum of a cart, line by line."""
    return _sums(overview, overview.settlement, words)


def _rows(inputs: BenefitsInputs, settlement: Settlement) -> tuple[BenefitRow, ...]:
    words, benefits = inputs.words, inputs.benefits
    amounts = {one.code: one.amount for one in settlement.reductions}
    idle = {one.coupon.code: one for one in settlement.idle}
    rows = []
    for coupon in benefits.coupons:
        amount = amounts.get(coupon.code)
        reason = _idle_reason(idle[coupon.code], words) if coupon.code in idle else coupon.code
        detail = reason if inputs.is_online else words.text("{code}, ne compte pas hors connexion", code=coupon.code)
        title = in_language(coupon.name, words.language) or coupon.code
        rows.append(BenefitRow(coupon.code, "coupon", title, detail, _off(amount, words), amount is not None))
    used = {use.number: use.amount for use in settlement.gift_cards}
    rows += [_card_row(card, used.get(card.number), inputs) for card in benefits.gift_cards]
    return tuple(rows)


def _card_row(card: GiftCard, used: Money | None, inputs: BenefitsInputs) -> BenefitRow:
    words = inputs.words
    if not inputs.is_online:
        detail = words.text("Ne compte pas hors connexion")
    elif used is None:
        detail = words.text("{balance} dessus, gardés pour une autre fois", balance=words.money(card.balance))
    elif used == card.balance:
        detail = words.text("Utilisée en entier")
    else:
        detail = words.text("Il restera {left} dessus", left=words.money(card.balance - used))
    title = words.text("Carte cadeau {ending}", ending=masked(card.number))
    return BenefitRow(card.number, "gift_card", title, detail, _off(used, words), used is not None)


def _idle_reason(idle: IdleCoupon, words: Wording) -> str:
    problem: CouponProblem = idle.problem
    if problem == "coupon_minimum" and idle.missing is not None:
        return words.text("Encore {missing} d’articles pour en profiter", missing=words.money(idle.missing))
    return words.text("Ne compte pour aucun article de ce panier")


def _sums(overview: CartOverview, settlement: Settlement, words: Wording) -> tuple[SumRow, ...]:
    """Goods, each reduction with its reason, delivery, the total; then who paid what of it before, and what is due."""
    pieces = sum(line.line.quantity for line in overview.lines if line.fulfillment is not None)
    fee = overview.delivery_fee
    rows = [SumRow("goods", words.text("%n article(s)", n=pieces), "", words.money(overview.goods_total))]
    rows += [
        SumRow("reduction", in_language(one.name, words.language) or one.code, one.code, _off(one.amount, words))
        for one in settlement.reductions
    ]
    if overview.parcels:
        rows.append(
            SumRow("delivery", words.text("Livraison"), "", words.money(fee) if fee.amount else words.text("offerte"))
        )
    rows.append(SumRow("total", words.text("Total"), "", words.money(settlement.total)))
    if settlement.points is not None:
        spent = settlement.points.points
        label = words.text("{count} point(s) de fidélité", n=spent, count=words.number(spent))
        rows.append(SumRow("tender", label, "", _off(settlement.points.amount, words)))
    rows += [
        SumRow("tender", words.text("Carte cadeau"), masked(use.number), _off(use.amount, words))
        for use in settlement.gift_cards
    ]
    if settlement.due != settlement.total:
        rows.append(SumRow("due", words.text("Reste à payer"), "", words.money(settlement.due)))
    return tuple(rows)


def _off(amount: Money | None, words: Wording) -> str:
    return words.signed_money(Money(-amount.amount, amount.currency)) if amount is not None else ""


def _earns(points: int, inputs: BenefitsInputs) -> str:
    if not points:
        return ""
    words = inputs.words
    if not inputs.is_online:
        return words.text(
            "{count} point(s) en attente, comptés au retour du réseau", n=points, count=words.number(points)
        )
    return words.text("Cette commande rapporte {count} point(s)", n=points, count=words.number(points))


def _member(inputs: BenefitsInputs) -> str:
    """Whose points they are; empty for somebody without any."""
    words, benefits = inputs.words, inputs.benefits
    if inputs.customer is None and not benefits.loyalty_card:
        return ""
    if benefits.loyalty is None or not inputs.is_online:
        if inputs.customer is None:
            return words.text("Carte de fidélité {ending}", ending=masked(benefits.loyalty_card))
        return words.text("Votre fidélité")
    points = benefits.loyalty.points
    return words.text("Votre fidélité\u00a0: {count} point(s)", n=points, count=words.number(points))


def _points_detail(offer: PointsUse, inputs: BenefitsInputs) -> str:
    words = inputs.words
    has = inputs.benefits.loyalty.points if inputs.benefits.loyalty else offer.points
    left = words.number(has - offer.points)
    return words.text("{amount}, il en restera {left}", amount=_off(offer.amount, words), left=left)
