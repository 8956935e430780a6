"""A manager's own figure for a cell of stock."""

from typing import Protocol

from kiosk.domain.stock import StockLevel
from kiosk.domain.stock_change import StockCorrection


class CorrectionDesk(Protocol):
    """Where figures are corrected. Every call may raise ``BackendError``."""

    async def correct(self, correction: StockCorrection, staff_token: str) -> StockLevel:
        """Put a figure in place of another, once for the correction's id; the level as it is then."""
        ...
