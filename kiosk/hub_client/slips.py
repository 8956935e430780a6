"""``SlipDesk`` over HTTP."""

from typing_extensions import override

from kiosk.domain.slip import SeenOrder, SlipShown
from kiosk.hub_client.session import HubSession
from kiosk.ports.slip_desk import SlipDesk


class HttpSlipDesk(SlipDesk):
    """Slips at the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def show(self, slip: SlipShown) -> SeenOrder:
        seen: SeenOrder = await self._session.call("POST", "/api/orders/slip", SeenOrder, body=slip)
        return seen
