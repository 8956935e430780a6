"""``StockDesk`` and ``CorrectionDesk`` over HTTP."""

from typing_extensions import override

from kiosk.domain.plausible import problem_of
from kiosk.domain.stock import StockLevel
from kiosk.domain.stock_change import StockCorrection
from kiosk.errors import BackendUnavailable
from kiosk.hub_client.session import HubSession
from kiosk.ports.correction_desk import CorrectionDesk
from kiosk.ports.stock_desk import StockDesk


class HttpStockDesk(StockDesk, CorrectionDesk):
    """Live stock at the hub, and a manager's word on it."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def levels(self, skus: list[str]) -> list[StockLevel]:
        levels: list[StockLevel] = await self._session.call(
            "POST", "/api/stock/levels", list[StockLevel], body={"skus": skus}
        )
        for level in levels:
            if (problem := problem_of(level)) is not None:
                raise BackendUnavailable(f"stock {level.sku}: {problem}")
        return levels

    @override
    async def correct(self, correction: StockCorrection, staff_token: str) -> StockLevel:
        level: StockLevel = await self._session.call(
            "POST", "/api/stock/corrections", StockLevel, body=correction, staff_token=staff_token
        )
        return level
