"""``ReservationDesk`` over HTTP."""

from urllib.parse import quote

from typing_extensions import override

from kiosk.domain.reservation import HoldRequest, Reservation
from kiosk.hub_client.session import HubSession
from kiosk.ports.reservation_desk import ReservationDesk


class HttpReservationDesk(ReservationDesk):
    """Timed holds at the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def hold(self, request: HoldRequest) -> Reservation:
        reservation: Reservation = await self._session.call("POST", "/api/reservations", Reservation, body=request)
        return reservation

    @override
    async def release(self, reservation_id: str) -> None:
        await self._session.fetch("DELETE", f"/api/reservations/{quote(reservation_id, safe='')}")
