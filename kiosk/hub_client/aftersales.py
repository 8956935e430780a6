"""``AftersalesDesk`` over HTTP."""

from typing_extensions import override

from kiosk.domain.collect_call import CollectCall
from kiosk.domain.order_asked import OrderAsked
from kiosk.domain.order_return import OrderReturn, ReturnAsked
from kiosk.domain.slip import SeenOrder
from kiosk.hub_client.session import HubSession
from kiosk.ports.aftersales_desk import AftersalesDesk


class HttpAftersalesDesk(AftersalesDesk):
    """Orders at the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def find(self, asked: OrderAsked) -> SeenOrder:
        seen: SeenOrder = await self._session.call("POST", "/api/aftersales/find", SeenOrder, body=asked)
        return seen

    @override
    async def call(self, token: str, location_id: str) -> CollectCall:
        body = {"token": token, "location_id": location_id}
        made: CollectCall = await self._session.call("POST", "/api/aftersales/calls", CollectCall, body=body)
        return made

    @override
    async def ask_return(self, token: str, asked: ReturnAsked) -> OrderReturn:
        body = {"token": token, "asked": asked}
        made: OrderReturn = await self._session.call("POST", "/api/aftersales/returns", OrderReturn, body=body)
        return made
