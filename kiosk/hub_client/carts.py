"""``CartDesk`` over HTTP."""

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import quote

from typing_extensions import override

from kiosk.domain.cart import Cart, CartEdit
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
    async def read(self, cart_id: str) -> Cart:
        cart: Cart = await self._session.call("GET", _path(cart_id), Cart)
        return cart

    @override
    async def edit(self, cart_id: str, edits: Sequence[CartEdit]) -> Cart:
        cart: Cart = await self._session.call("POST", f"{_path(cart_id)}/edits", Cart, body=edits)
        return cart

    @override
    async def offer(self, cart: Cart) -> Handoff:
        handoff: Handoff = await self._session.call("POST", "/api/handoffs", Handoff, body=cart)
        return handoff

    async def _claim(self, body: dict[str, object]) -> HandoffOutcome:
        outcome: HandoffOutcome = await self._session.call("POST", "/api/handoffs/claim", HandoffOutcome, body=body)
        return outcome


def _path(cart_id: str) -> str:
    return f"/api/carts/{quote(cart_id, safe='')}"
