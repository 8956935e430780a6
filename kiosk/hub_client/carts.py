"""``CartDesk`` over HTTP."""

from datetime import datetime
from urllib.parse import quote

from typing_extensions import override

from kiosk.domain.cart import Cart
from kiosk.domain.handoff import Handoff, HandoffOutcome
from kiosk.hub_client.session import HubSession
from kiosk.ports.cart_desk import CartDesk


class HttpCartDesk(CartDesk):
    """Carts and hand-off codes at the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def claim_token(self, token: str, scanned_at: datetime | None = None) -> HandoffOutcome:
        return await self._claim({"token": token, "scanned_at": scanned_at})

    @override
    async def claim_short_code(self, code: str) -> HandoffOutcome:
        return await self._claim({"short_code": code})

    @override
    async def save(self, cart: Cart) -> Cart:
        saved: Cart = await self._session.call("PUT", f"/api/carts/{quote(cart.id, safe='')}", Cart, body=cart)
        return saved

    @override
    async def offer(self, cart: Cart) -> Handoff:
        handoff: Handoff = await self._session.call("POST", "/api/handoffs", Handoff, body=cart)
        return handoff

    async def _claim(self, body: dict[str, object]) -> HandoffOutcome:
        outcome: HandoffOutcome = await self._session.call("POST", "/api/handoffs/claim", HandoffOutcome, body=body)
        return outcome
