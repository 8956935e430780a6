"""Credit of orders as managers put it right."""

from typing import Annotated

from litestar import Router, get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody, QueryParameter

from kiosk.domain.credit import CreditCorrection, CreditedOrder
from kiosk.domain.device import Device
from kiosk.domain.staff import StaffMember
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device, require_right
from kiosk.hub.credits import CreditRefused
from kiosk.hub.services import Services

_STATUS = {"order_unknown": 404, "order_elsewhere": 403}


@get("/orders", guards=[require_right("credit.correct")])
async def orders(
    staff: NamedDependency[StaffMember],
    services: NamedDependency[Services],
    number: FromQuery[str] = "",
    limit: Annotated[int, QueryParameter(ge=1, le=100)] = 30,
) -> list[CreditedOrder]:
    """The newest orders of the manager's place with their credit, or those of a number."""
    return await services.credits.orders(staff, number, limit)


@post("/corrections", status_code=200, guards=[require_right("credit.correct")])
async def correct(
    data: JSONBody[CreditCorrection],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> CreditedOrder:
    """Put the credit of a line right; the audit log tells of it."""
    outcome = await services.credits.correct(data, staff, device)
    if isinstance(outcome, CreditRefused):
        raise Refusal(_STATUS.get(outcome.code, 422), outcome.code)
    return outcome


router = Router("/api/credit", route_handlers=[orders, correct], guards=[require_device], tags=["credit"])
