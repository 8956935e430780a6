"""Live stock at the hub."""

from typing import Protocol

from kiosk.domain.stock import StockLevel


class StockDesk(Protocol):
    """Stock asked for right now. Every call may raise ``BackendError``."""

    async def levels(self, skus: list[str]) -> list[StockLevel]:
        """Every location's level of the given SKUs, true now."""
        ...
