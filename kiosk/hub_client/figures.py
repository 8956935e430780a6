"""``FigureDesk`` over HTTP."""

from datetime import date

from typing_extensions import override

from kiosk.domain.figures import ShopFigures
from kiosk.hub_client.session import HubSession
from kiosk.ports.figure_desk import FigureDesk


class HttpFigureDesk(FigureDesk):
    """Figures of the person's own location."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def figures(self, staff_token: str, first: date, last: date) -> ShopFigures:
        days = {"first": first.isoformat(), "last": last.isoformat()}
        found: ShopFigures = await self._session.call(
            "GET", "/api/figures", ShopFigures, params=days, staff_token=staff_token
        )
        return found
