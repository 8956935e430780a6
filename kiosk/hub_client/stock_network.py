"""``StockNetworkDesk`` over HTTP."""

from urllib.parse import quote

from typing_extensions import override

from kiosk.domain.shelf_count import BookedCount, ShelfCount
from kiosk.domain.slow_movers import TakenFrom
from kiosk.domain.stock_history import CellHistory
from kiosk.domain.stock_request import RequestAnswer, RequestAsked, StockRequest
from kiosk.hub_client.session import HubSession
from kiosk.ports.stock_network import StockNetworkDesk


class HttpStockNetworkDesk(StockNetworkDesk):
    """History, requests and counts at the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def history(self, sku: str, location_id: str, staff_token: str) -> CellHistory:
        asked = {"sku": sku, "location_id": location_id}
        found: CellHistory = await self._session.call(
            "GET", "/api/stock/history", CellHistory, params=asked, staff_token=staff_token
        )
        return found

    @override
    async def taken(self, staff_token: str) -> TakenFrom:
        found: TakenFrom = await self._session.call("GET", "/api/stock/taken", TakenFrom, staff_token=staff_token)
        return found

    @override
    async def ask(self, asked: RequestAsked, staff_token: str) -> StockRequest:
        made: StockRequest = await self._session.call(
            "POST", "/api/stock/requests", StockRequest, body=asked, staff_token=staff_token
        )
        return made

    @override
    async def answer(self, request_id: str, answer: RequestAnswer, staff_token: str) -> StockRequest:
        path = f"/api/stock/requests/{quote(request_id, safe='')}/answer"
        told: StockRequest = await self._session.call("POST", path, StockRequest, body=answer, staff_token=staff_token)
        return told

    @override
    async def book(self, count: ShelfCount, staff_token: str) -> BookedCount:
        booked: BookedCount = await self._session.call(
            "POST", "/api/stock/counts", BookedCount, body=count, staff_token=staff_token
        )
        return booked
