"""``SellingDesk`` over HTTP."""

from urllib.parse import quote as quoted

from typing_extensions import override

from kiosk.domain.cart import Cart
from kiosk.domain.discount import Grants
from kiosk.domain.quote import Quote, QuoteAsked, SelectionAsked, StaffSelection
from kiosk.hub_client.session import HubSession
from kiosk.ports.selling_desk import SellingDesk


class HttpSellingDesk(SellingDesk):
    """Granted prices, quotes and selections at the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def discount(self, cart_id: str, grants: Grants, staff_token: str) -> Cart:
        path = f"{_path(cart_id)}/discounts"
        cart: Cart = await self._session.call("POST", path, Cart, body=grants, staff_token=staff_token)
        return cart

    @override
    async def open_quote(self, cart_id: str, quote_id: str) -> Cart:
        body = {"quote_id": quote_id}
        cart: Cart = await self._session.call("POST", f"{_path(cart_id)}/quotes", Cart, body=body)
        return cart

    @override
    async def make_quote(self, asked: QuoteAsked, staff_token: str) -> Quote:
        made: Quote = await self._session.call("POST", "/api/quotes", Quote, body=asked, staff_token=staff_token)
        return made

    @override
    async def make_selection(self, asked: SelectionAsked, staff_token: str) -> StaffSelection:
        made: StaffSelection = await self._session.call(
            "POST", "/api/selections", StaffSelection, body=asked, staff_token=staff_token
        )
        return made


def _path(cart_id: str) -> str:
    return f"/api/carts/{quoted(cart_id, safe='')}"
