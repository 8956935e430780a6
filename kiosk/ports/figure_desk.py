"""What visits, orders and stock add up to, asked of the hub."""

from datetime import date
from typing import Protocol

from kiosk.domain.figures import ShopFigures


class FigureDesk(Protocol):
    """Figures for those who may read them. Every call may raise ``BackendError``."""

    async def figures(self, staff_token: str, first: date, last: date) -> ShopFigures:
        """Everything of these days, both included, of the person's own location."""
        ...
