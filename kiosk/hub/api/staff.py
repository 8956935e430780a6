"""Staff signing in and out."""

from typing import Any

import msgspec
from litestar import Request, Router, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from kiosk.domain.device import Device
from kiosk.hub.auth.guards import require_device
from kiosk.hub.services import Services
from kiosk.ports.staff_desk import OfflineStay, RenewalOutcome, SignInOutcome


class SignInRequest(msgspec.Struct, frozen=True):
    """A badge's secret and a PIN."""

    badge: str
    pin: str


@post("/sign-in", status_code=200)
async def sign_in(
    data: JSONBody[SignInRequest], device: NamedDependency[Device], services: NamedDependency[Services]
) -> SignInOutcome:
    """Check badge and PIN."""
    return await services.staff.sign_in(data.badge, data.pin, device)


@post("/renew", status_code=200)
async def renew(
    data: JSONBody[OfflineStay], device: NamedDependency[Device], services: NamedDependency[Services]
) -> RenewalOutcome:
    """A session for somebody whom this terminal let in while the hub did not answer; refused when they may no longer."""
    return await services.staff.renew(data, device)


@post("/sign-out", status_code=204)
async def sign_out(request: Request[Any, Any, Any], services: NamedDependency[Services]) -> None:
    """End the session of the caller."""
    await services.staff.sign_out(request.headers.get("x-staff-token", ""))


router = Router("/api/staff", route_handlers=[sign_in, renew, sign_out], guards=[require_device], tags=["staff"])
