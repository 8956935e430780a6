"""Bring back the cart that a shopper filled on the phone."""

import asyncio
from collections.abc import Awaitable
from datetime import datetime

import msgspec

from kiosk.domain.cart import Cart
from kiosk.domain.handoff import HandoffClaimed, HandoffOutcome
from kiosk.domain.session import CodeOrigin
from kiosk.domain.versions import Update
from kiosk.errors import BackendError, BackendUnavailable
from kiosk.ports.cart_desk import CartDesk
from kiosk.ports.clock import Clock
from kiosk.use_cases.read_cart_code import CartRead, ReadCartCode
from kiosk.use_cases.versions import update_of

ONLINE_BUDGET_S = 2.0
"""How long the hub is waited for when the code itself holds the cart."""


class CartRestored(msgspec.Struct, frozen=True, tag=True):
    """The cart, and when it came. ``from_code`` is set when it is what the code said, None for the live cart."""

    cart: Cart
    at: datetime
    from_code: CodeOrigin | None = None


class CodeRefused(msgspec.Struct, frozen=True, tag=True):
    """``reason``: ``unknown``, ``expired``, ``claimed_elsewhere`` by the hub; a tag of ``CodeProblem`` without it."""

    reason: str


class HubUnreachable(msgspec.Struct, frozen=True, tag=True):
    """No answer from the hub: the same code may work again in a moment. ``update``: one in another version's words."""

    update: Update = ""


RestoreOutcome = CartRestored | CodeRefused | HubUnreachable


class RestoreCart:
    """Claims a hand-off code at the hub, or reads the cart out of the code when the hub does not answer."""

    def __init__(self, desk: CartDesk, clock: Clock, read_code: ReadCartCode) -> None:
        self._desk = desk
        self._clock = clock
        self._read_code = read_code

    async def by_code(self, token: str, cart_code: str | None) -> RestoreOutcome:
        """From a QR."""
        if cart_code is None:
            return await self._outcome(self._desk.claim_token(token))
        try:
            async with asyncio.timeout(ONLINE_BUDGET_S):
                return self._answered(await self._desk.claim_token(token))
        except (BackendUnavailable, TimeoutError) as error:
            offline = self._offline(token, cart_code)
            update = update_of(error)
            return HubUnreachable(update) if update and isinstance(offline, CodeRefused) else offline
        except BackendError as error:
            return HubUnreachable(update_of(error))

    async def by_short_code(self, code: str) -> RestoreOutcome:
        """From six characters, already normalised."""
        return await self._outcome(self._desk.claim_short_code(code))

    async def live(self, origin: CodeOrigin) -> RestoreOutcome:
        """The live cart of one that was read from its code."""
        return await self._outcome(self._desk.claim_token(origin.token, origin.scanned_at))

    def _offline(self, token: str, cart_code: str) -> RestoreOutcome:
        outcome = self._read_code(token, cart_code)
        if isinstance(outcome, CartRead):
            return CartRestored(outcome.cart, self._clock.now(), outcome.origin)
        return CodeRefused(str(outcome.__struct_config__.tag))

    async def _outcome(self, claim: Awaitable[HandoffOutcome]) -> RestoreOutcome:
        try:
            return self._answered(await claim)
        except BackendError as error:
            return HubUnreachable(update_of(error))

    def _answered(self, answer: HandoffOutcome) -> RestoreOutcome:
        if isinstance(answer, HandoffClaimed):
            return CartRestored(answer.cart, self._clock.now())
        return CodeRefused(answer.reason)
