"""A payment terminal that takes cards by itself, as the hub asks it."""

from typing import Protocol

from kiosk.domain.money import Money
from kiosk.domain.terminal_messages import Answer


class PaymentTerminal(Protocol):
    """One terminal. Every call may raise ``PayTerminalUnreachable``, which says whether the request may have arrived.

    A reference is made once for each payment. ``pay`` may last as long as the shopper takes; after it failed, ``status``
    is asked before anything else, and one that is answered ``unknown_reference`` can never be paid any more.
    """

    async def pay(self, reference: str, amount: Money, language: str) -> Answer:
        """Take an amount."""
        ...

    async def status(self, reference: str) -> Answer:
        """What became of it."""
        ...

    async def abort(self, reference: str) -> Answer:
        """Stop it, if it is not too late."""
        ...

    async def refund(self, reference: str) -> Answer:
        """Give it back."""
        ...
