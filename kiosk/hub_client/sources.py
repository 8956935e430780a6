"""``SourceDesk`` over HTTP."""

from typing_extensions import override

from kiosk.domain.print_source import SourceTally
from kiosk.hub_client.session import HubSession
from kiosk.ports.source_ledger import SourceDesk


class HttpSourceDesk(SourceDesk):
    """Counts of what came from paper, at the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def tell(self, tally: SourceTally) -> None:
        await self._session.fetch("POST", "/api/sources", body=tally)
