"""``BenefitDesk`` over HTTP."""

from typing import Any
from urllib.parse import quote

from typing_extensions import override

from kiosk.domain.benefit import BenefitAsked, BenefitFound, LoyaltyAsked
from kiosk.domain.coupon import Coupon
from kiosk.domain.loyalty import LoyaltyAccount
from kiosk.hub_client.session import HubSession
from kiosk.ports.benefit_desk import BenefitDesk

_FOUND: Any = BenefitFound


class HttpBenefitDesk(BenefitDesk):
    """Coupons, gift cards and points at the hub. Codes travel in bodies: addresses end in logs."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def check(self, asked: BenefitAsked) -> BenefitFound:
        found: BenefitFound = await self._session.call("POST", "/api/benefits/check", _FOUND, body=asked)
        return found

    @override
    async def add_to_cart(self, cart_id: str, code: str) -> Coupon:
        path = f"/api/benefits/carts/{quote(cart_id, safe='')}/add"
        coupon: Coupon = await self._session.call("POST", path, Coupon, body=BenefitAsked(code))
        return coupon

    @override
    async def take_from_cart(self, cart_id: str, code: str) -> None:
        path = f"/api/benefits/carts/{quote(cart_id, safe='')}/take"
        await self._session.fetch("POST", path, body=BenefitAsked(code))

    @override
    async def loyalty(self, asked: LoyaltyAsked) -> LoyaltyAccount:
        account: LoyaltyAccount = await self._session.call("POST", "/api/benefits/loyalty", LoyaltyAccount, body=asked)
        return account
