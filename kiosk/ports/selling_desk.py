"""What a salesperson does for a customer at the hub."""

from typing import Protocol

from kiosk.domain.cart import Cart
from kiosk.domain.discount import Grants
from kiosk.domain.quote import Quote, QuoteAsked, SelectionAsked, StaffSelection


class SellingDesk(Protocol):
    """Discounts, quotes and selections. Every call may raise ``BackendError``; refusals are ``BackendRejected``."""

    async def discount(self, cart_id: str, grants: Grants, staff_token: str) -> Cart:
        """Discounts in a cart that this terminal opened, or taken back; the answer is the cart that everybody sees."""
        ...

    async def open_quote(self, cart_id: str, quote_id: str) -> Cart:
        """The prices of a quote count in such a cart."""
        ...

    async def make_quote(self, asked: QuoteAsked, staff_token: str) -> Quote:
        """Prices in writing until a day; the same id again is the same quote."""
        ...

    async def make_selection(self, asked: SelectionAsked, staff_token: str) -> StaffSelection:
        """Articles under a name; the same id again is the same selection."""
        ...
