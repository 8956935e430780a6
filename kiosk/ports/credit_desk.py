"""Credit of orders at the hub."""

from typing import Protocol

from kiosk.domain.credit import CreditCorrection, CreditedOrder


class CreditDesk(Protocol):
    """Every call may raise ``BackendError``."""

    async def orders(self, staff_token: str, number: str = "") -> list[CreditedOrder]:
        """The newest orders of the manager's place, or those of a number."""
        ...

    async def correct(self, asked: CreditCorrection, staff_token: str) -> CreditedOrder:
        """Put a line right, once for its id. ``BackendRejected`` says why not."""
        ...
