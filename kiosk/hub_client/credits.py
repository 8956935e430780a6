"""``CreditDesk`` over HTTP."""

from typing_extensions import override

from kiosk.domain.credit import CreditCorrection, CreditedOrder
from kiosk.hub_client.session import HubSession
from kiosk.ports.credit_desk import CreditDesk


class HttpCreditDesk(CreditDesk):
    """Credit of orders at the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def orders(self, staff_token: str, number: str = "") -> list[CreditedOrder]:
        found: list[CreditedOrder] = await self._session.call(
            "GET", "/api/credit/orders", list[CreditedOrder], params={"number": number}, staff_token=staff_token
        )
        return found

    @override
    async def correct(self, asked: CreditCorrection, staff_token: str) -> CreditedOrder:
        order: CreditedOrder = await self._session.call(
            "POST", "/api/credit/corrections", CreditedOrder, body=asked, staff_token=staff_token
        )
        return order
