"""A coupon, a gift card or a loyalty card that the shopper brings along, asked about at the hub."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

import msgspec

from kiosk.domain.benefit import BenefitAsked, BenefitFound, CouponFound, LoyaltyAsked
from kiosk.domain.loyalty import LoyaltyAccount
from kiosk.domain.session import ShopperSession
from kiosk.errors import BackendError, BackendRejected, BackendUnavailable
from kiosk.ports.benefit_desk import BenefitDesk

ONLINE_BUDGET_S = 3.0

T = TypeVar("T")


class BenefitRefused(msgspec.Struct, frozen=True):
    """Nothing was added. ``reason`` is a stable code: ``needs_network``, ``code_throttled``, or why the hub says no."""

    reason: str


class BringBenefit:
    """Every question has an answer within the budget; without network that answer is ``needs_network``."""

    def __init__(self, desk: BenefitDesk) -> None:
        self._desk = desk

    async def __call__(self, code: str, session: ShopperSession) -> BenefitFound | BenefitRefused:
        """What a code is. A coupon goes along with the cart from then on, where the cart is shared."""
        customer = session.cart.customer
        others = tuple(one.code for one in session.counting.coupons)
        asked = BenefitAsked(code, customer.id if customer else None, session.cart.id, others)
        try:
            found = await _within_budget(self._desk.check(asked))
        except BackendRejected as error:
            return BenefitRefused(error.reason)
        except BackendUnavailable as error:
            return BenefitRefused("code_throttled" if error.retry_after_s is not None else "needs_network")
        except (BackendError, TimeoutError):
            return BenefitRefused("needs_network")
        if isinstance(found, CouponFound) and session.is_shared:
            await self._tell_cart(self._desk.add_to_cart(session.cart.id, found.coupon.code))
        return found

    async def put_aside(self, code: str, session: ShopperSession) -> None:
        """A coupon is taken out again: the shared cart goes without it too, if it hears of it."""
        if session.is_shared and any(one.code == code for one in session.cart.coupons):
            await self._tell_cart(self._desk.take_from_cart(session.cart.id, code))

    async def points(self, session: ShopperSession) -> LoyaltyAccount | BenefitRefused:
        """The points of whoever stands here: the customer of the cart, or the owner of the card that was scanned."""
        customer = session.cart.customer
        asked = LoyaltyAsked(customer.id) if customer else LoyaltyAsked(card=session.benefits.loyalty_card)
        try:
            return await _within_budget(self._desk.loyalty(asked))
        except BackendRejected as error:
            return BenefitRefused(error.reason)
        except (BackendError, TimeoutError):
            return BenefitRefused("needs_network")

    async def _tell_cart(self, told: Awaitable[object]) -> None:
        """That the coupon counts here does not depend on it."""
        try:
            await _within_budget(told)
        except (BackendError, TimeoutError):
            return


async def _within_budget(answer: Awaitable[T]) -> T:
    async with asyncio.timeout(ONLINE_BUDGET_S):
        return await answer
