"""``HistoryDesk`` over HTTP."""

from urllib.parse import quote

from typing_extensions import override

from kiosk.domain.recommendation import BoughtBefore
from kiosk.hub_client.session import HubSession
from kiosk.ports.history_desk import HistoryDesk


class HttpHistoryDesk(HistoryDesk):
    """What customers bought, at the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def bought_before(self, cart_id: str) -> tuple[BoughtBefore, ...]:
        path = f"/api/history/{quote(cart_id, safe='')}/bought"
        bought: tuple[BoughtBefore, ...] = await self._session.call("GET", path, tuple[BoughtBefore, ...])
        return bought
