"""Bring back the cart that a shopper filled on the phone."""

from collections.abc import Awaitable
from datetime import datetime

import msgspec

from kiosk.domain.cart import Cart
from kiosk.domain.handoff import HandoffClaimed, HandoffOutcome
from kiosk.errors import BackendError
from kiosk.ports.cart_desk import CartDesk
from kiosk.ports.clock import Clock


class CartRestored(msgspec.Struct, frozen=True, tag=True):
    """The live cart, and when it came."""

    cart: Cart
    at: datetime


class CodeRefused(msgspec.Struct, frozen=True, tag=True):
    """``reason``: ``unknown``, ``expired``, ``claimed_elsewhere``."""

    reason: str


class HubUnreachable(msgspec.Struct, frozen=True, tag=True):
    """No answer from the hub: the same code may work again in a moment."""


RestoreOutcome = CartRestored | CodeRefused | HubUnreachable


class RestoreCart:
    """Claims a hand-off code at the hub."""

    def __init__(self, desk: CartDesk, clock: Clock) -> None:
        self._desk = desk
        self._clock = clock

    async def by_token(self, token: str) -> RestoreOutcome:
        """From a QR."""
        return await self._outcome(self._desk.claim_token(token))

    async def by_short_code(self, code: str) -> RestoreOutcome:
        """From six characters, already normalised."""
        return await self._outcome(self._desk.claim_short_code(code))

    async def _outcome(self, claim: Awaitable[HandoffOutcome]) -> RestoreOutcome:
        try:
            answer = await claim
        except BackendError:
            return HubUnreachable()
        if isinstance(answer, HandoffClaimed):
            return CartRestored(answer.cart, self._clock.now())
        return CodeRefused(answer.reason)
