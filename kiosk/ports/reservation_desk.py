"""Timed holds at the hub."""

from typing import Protocol

from kiosk.domain.reservation import HoldRequest, Reservation


class ReservationDesk(Protocol):
    """Where pieces are kept for a shopper who goes to pay. Every call may raise ``BackendError``."""

    async def hold(self, request: HoldRequest) -> Reservation:
        """Keep pieces as far as there are any; the same id again changes the lines and renews the hold."""
        ...

    async def release(self, reservation_id: str) -> None:
        """Give them back; a hold that is over already is no error."""
        ...
