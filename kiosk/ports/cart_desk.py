"""Carts at the hub."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from kiosk.domain.cart import Cart, CartEdit
from kiosk.domain.handoff import Handoff, HandoffOutcome


class CartDesk(Protocol):
    """Carts going between phone, terminal and hub. Every call may raise ``BackendError``."""

    async def claim_token(self, token: str, scanned_at: datetime | None = None) -> HandoffOutcome:
        """Open the cart behind a QR's token. The same terminal may repeat the claim and gets the same cart.

        ``scanned_at`` (hub time) is when the code was read without network: it had to be good then, not now.
        """
        ...

    async def claim_short_code(self, code: str) -> HandoffOutcome:
        """Open the cart behind six characters."""
        ...

    async def read(self, cart_id: str) -> Cart:
        """A cart that this terminal opened, with its edits; of one that joined another, that one."""
        ...

    async def edit(self, cart_id: str, edits: Sequence[CartEdit]) -> Cart:
        """Merge edits into such a cart, each once however often it is sent; returns the cart that all edits make."""
        ...

    async def offer(self, cart: Cart) -> Handoff:
        """Store a cart and make a code that opens it on a phone."""
        ...
