"""``CardDesk`` over HTTP."""

from urllib.parse import quote

from typing_extensions import override

from kiosk.domain.cart import Cart
from kiosk.domain.customer_card import CardFacts, CardOutcome
from kiosk.hub_client.session import HubSession
from kiosk.ports.card_desk import CardDesk


class HttpCardDesk(CardDesk):
    """Customers' cards at the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def read(self, cart_id: str, staff_token: str) -> CardOutcome:
        return await self._call("GET", cart_id, "", staff_token)

    @override
    async def ask(self, cart_id: str, staff_token: str) -> CardOutcome:
        return await self._call("POST", cart_id, "/ask", staff_token)

    @override
    async def agree_here(self, cart_id: str, staff_token: str) -> CardOutcome:
        return await self._call("POST", cart_id, "/agree", staff_token)

    @override
    async def answer(self, cart_id: str, asked_id: str, *, agrees: bool) -> Cart:
        body = {"asked_id": asked_id, "agrees": agrees}
        cart: Cart = await self._session.call("POST", f"{_cart(cart_id)}/card/answer", Cart, body=body)
        return cart

    @override
    async def close(self, cart_id: str, agreement_id: str) -> None:
        await self._session.fetch("POST", f"{_cart(cart_id)}/card/close", body={"agreement_id": agreement_id})

    @override
    async def add_note(self, cart_id: str, staff_token: str, note_id: str, text: str) -> CardOutcome:
        return await self._call("POST", cart_id, "/notes", staff_token, {"id": note_id, "text": text})

    @override
    async def remove_note(self, cart_id: str, staff_token: str, note_id: str) -> CardOutcome:
        return await self._call("POST", cart_id, f"/notes/{quote(note_id, safe='')}/remove", staff_token)

    @override
    async def tell(self, cart_id: str, staff_token: str, facts: CardFacts) -> CardOutcome:
        return await self._call("PUT", cart_id, "/facts", staff_token, facts)

    @override
    async def scanned(self, cart_id: str, product_id: str, edition: str) -> None:
        body = {"product_id": product_id, "edition": edition}
        await self._session.fetch("POST", f"{_cart(cart_id)}/scans", body=body)

    async def _call(self, method: str, cart_id: str, path: str, staff_token: str, body: object = None) -> CardOutcome:
        outcome: CardOutcome = await self._session.call(
            method, f"{_cart(cart_id)}/card{path}", CardOutcome, body=body, staff_token=staff_token
        )
        return outcome


def _cart(cart_id: str) -> str:
    return f"/api/carts/{quote(cart_id, safe='')}"
