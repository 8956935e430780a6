"""Where a terminal asks the hub about the payment of an order that it knows by its tracking token."""

from typing import Protocol

from kiosk.domain.payment import PaymentView, PaymentWays


class PaymentDesk(Protocol):
    """Every call may raise ``BackendError``; each may be repeated."""

    async def ways(self) -> PaymentWays:
        """What shoppers of this terminal may choose beside the till now."""
        ...

    async def look(self, token: str) -> PaymentView:
        """How the order stands. ``BackendRejected`` while the hub does not have it."""
        ...

    async def offer_phone(self, token: str) -> PaymentView:
        """How it stands, with the page that a phone opens. Nothing begins before somebody opens it and pays."""
        ...

    async def begin_on_terminal(self, token: str) -> PaymentView:
        """The payment terminal beside this screen asks for a card. What is open on a phone ends first."""
        ...

    async def stop(self, token: str) -> PaymentView:
        """End what is open, if it is not too late: the shopper wants another way, or leaves."""
        ...
