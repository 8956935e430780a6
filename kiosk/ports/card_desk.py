"""Customers' cards at the hub."""

from typing import Protocol

from kiosk.domain.cart import Cart
from kiosk.domain.customer_card import CardFacts, CardOutcome


class CardDesk(Protocol):
    """Every call may raise ``BackendError``. ``cart_id`` is a cart that this terminal opened; its owner is the customer."""

    async def read(self, cart_id: str, staff_token: str) -> CardOutcome:
        """The card, or why it is closed."""
        ...

    async def ask(self, cart_id: str, staff_token: str) -> CardOutcome:
        """Ask the customer on their phone and at the kiosk that has their cart."""
        ...

    async def agree_here(self, cart_id: str, staff_token: str) -> CardOutcome:
        """The customer touched their agreement on this tablet."""
        ...

    async def answer(self, cart_id: str, asked_id: str, *, agrees: bool) -> Cart:
        """The customer touched yes or no at this kiosk; returns the cart with the question answered."""
        ...

    async def close(self, cart_id: str, agreement_id: str) -> None:
        """The visit is over."""
        ...

    async def add_note(self, cart_id: str, staff_token: str, note_id: str, text: str) -> CardOutcome:
        """Write something down for the others, once for its id."""
        ...

    async def remove_note(self, cart_id: str, staff_token: str, note_id: str) -> CardOutcome:
        """Take a note away."""
        ...

    async def tell(self, cart_id: str, staff_token: str, facts: CardFacts) -> CardOutcome:
        """What the customer told of their sizes and of what they like."""
        ...

    async def scanned(self, cart_id: str, product_id: str, edition: str) -> None:
        """An article was scanned with this cart open; the hub keeps it only with the owner's consent."""
        ...
