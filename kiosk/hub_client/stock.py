"""``StockDesk`` over HTTP."""

from typing_extensions import override

from kiosk.domain.stock import StockLevel
from kiosk.hub_client.session import HubSession
from kiosk.ports.stock_desk import StockDesk


class HttpStockDesk(StockDesk):
    """Live stock at the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def levels(self, skus: list[str]) -> list[StockLevel]:
        levels: list[StockLevel] = await self._session.call(
            "POST", "/api/stock/levels", list[StockLevel], body={"skus": skus}
        )
        return levels
