"""The hub's word on coupons, gift cards and points, in memory."""

from datetime import timedelta

from typing_extensions import override

from kiosk.domain.benefit import BenefitAsked, BenefitFound, CouponFound, GiftCardFound, LoyaltyAsked
from kiosk.domain.coupon import Coupon, company_problem, coupon_code, date_problem
from kiosk.domain.gift_card import GiftCard, gift_card_number
from kiosk.domain.loyalty import LoyaltyAccount
from kiosk.domain.money import Money
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.ports.benefit_desk import BenefitDesk
from tests.fakes.shop import NOW

COUPONS = (
    Coupon("CORAIL10", {"fr": "Bienvenue chez Corail", "en": "Welcome to Corail"}, 10, minimum=Money(5000)),
    Coupon("MERCI20", {"fr": "Merci de votre fidélité", "en": "Thank you"}, amount_off=Money(2000), combines=True),
    Coupon("PASSE", {"fr": "Remise de printemps"}, 5, ends_at=NOW - timedelta(days=1)),
    Coupon("000000001", {"fr": "Bon d’achat", "en": "Voucher"}, amount_off=Money(1000), combines=True),
)
GIFT_CARD, EMPTY_CARD = "CORAIL7Q2K94MX", "000025001"


class FakeBenefitDesk(BenefitDesk):
    def __init__(self) -> None:
        self.is_online = True
        self.coupons = {coupon.code: coupon for coupon in COUPONS}
        self.cards = {GIFT_CARD: Money(12000), EMPTY_CARD: Money(0)}
        self.points = 1260
        self.carts: dict[str, set[str]] = {}

    @override
    async def check(self, asked: BenefitAsked) -> BenefitFound:
        self._reach()
        coupon = self.coupons.get(coupon_code(asked.code) or "")
        if coupon is not None:
            others = [self.coupons[code] for code in asked.others if code != coupon.code]
            problem = date_problem(coupon, NOW) or company_problem(coupon, others)
            if problem:
                raise BackendRejected(422, problem)
            return CouponFound(coupon)
        number = gift_card_number(asked.code)
        balance = self.cards.get(number or "")
        if number is None or balance is None:
            raise BackendRejected(422, "code_unknown")
        if not balance.amount:
            raise BackendRejected(422, "gift_card_empty")
        return GiftCardFound(GiftCard(number, balance, NOW))

    @override
    async def add_to_cart(self, cart_id: str, code: str) -> Coupon:
        self._reach()
        self.carts.setdefault(cart_id, set()).add(code)
        return self.coupons[code]

    @override
    async def take_from_cart(self, cart_id: str, code: str) -> None:
        self._reach()
        self.carts.setdefault(cart_id, set()).discard(code)

    @override
    async def loyalty(self, asked: LoyaltyAsked) -> LoyaltyAccount:
        self._reach()
        if asked.customer_id is None and not asked.card.startswith("0000"):
            raise BackendRejected(422, "loyalty_unknown")
        return LoyaltyAccount(self.points)

    def _reach(self) -> None:
        if not self.is_online:
            raise BackendUnavailable("no network", was_sent=False)
