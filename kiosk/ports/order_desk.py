"""Orders at the hub."""

from typing import Protocol

from kiosk.domain.order import OrderConfirmed, OrderSummary, ReadyOrder


class OrderDesk(Protocol):
    """Where orders become firm. Every call may raise ``BackendError``."""

    async def place(self, order: ReadyOrder) -> OrderConfirmed:
        """Make the order firm, once for its idempotency key however often it is sent."""
        ...

    async def recent(self, staff_token: str, limit: int = 50) -> list[OrderSummary]:
        """The newest orders that this person may see, newest first."""
        ...
