"""``EventDesk`` over HTTP."""

from typing_extensions import override

from kiosk.domain.shop_event import EventBatch
from kiosk.hub_client.session import HubSession
from kiosk.ports.event_journal import EventDesk


class HttpEventDesk(EventDesk):
    """Events of visits, at the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def tell(self, batch: EventBatch) -> None:
        await self._session.fetch("POST", "/api/events", body=batch)
