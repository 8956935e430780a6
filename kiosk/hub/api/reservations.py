"""Timed holds on stock, as terminals ask for them when a shopper goes to pay."""

from litestar import Router, delete, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kiosk.domain.device import Device
from kiosk.domain.reservation import HoldRequest, Reservation
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device
from kiosk.hub.reservations import NotYourHold
from kiosk.hub.services import Services


@post("/", status_code=200)
async def hold(
    data: JSONBody[HoldRequest], device: NamedDependency[Device], services: NamedDependency[Services]
) -> Reservation:
    """Keep pieces for a while: all, some or none of each line. The same id again changes the lines and renews the hold."""
    outcome = await services.reservations.hold(data, device)
    if isinstance(outcome, NotYourHold):
        raise Refusal(422, "not_your_hold")
    return outcome


@delete("/{reservation_id:str}")
async def release(
    reservation_id: FromPath[str], device: NamedDependency[Device], services: NamedDependency[Services]
) -> None:
    """Give the pieces back. A hold that is over already is no error."""
    await services.reservations.release(reservation_id, device)


router = Router("/api/reservations", route_handlers=[hold, release], guards=[require_device], tags=["reservations"])
