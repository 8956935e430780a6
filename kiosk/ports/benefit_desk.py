"""Coupons, gift cards and points at the hub."""

from typing import Protocol

from kiosk.domain.benefit import BenefitAsked, BenefitFound, LoyaltyAsked
from kiosk.domain.coupon import Coupon
from kiosk.domain.loyalty import LoyaltyAccount


class BenefitDesk(Protocol):
    """Where codes are checked. Every call may raise ``BackendError``; a code that counts for nothing is a refusal."""

    async def check(self, asked: BenefitAsked) -> BenefitFound:
        """What a code is. Nothing is kept."""
        ...

    async def add_to_cart(self, cart_id: str, code: str) -> Coupon:
        """Let a coupon go along with a shared cart."""
        ...

    async def take_from_cart(self, cart_id: str, code: str) -> None:
        """A shared cart goes without it."""
        ...

    async def loyalty(self, asked: LoyaltyAsked) -> LoyaltyAccount:
        """Somebody's points."""
        ...
