"""Orders: made firm once for their key, listed for staff."""

from typing import Annotated

from litestar import Response, Router, get, post
from litestar.di import NamedDependency
from litestar.enums import MediaType
from litestar.params import HeaderParameter, JSONBody, QueryParameter

from kiosk.domain.device import Device
from kiosk.domain.order import OrderSummary, ReadyOrder
from kiosk.domain.staff import StaffMember
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device, require_staff
from kiosk.hub.ordering.check import OrderRefused
from kiosk.hub.services import Services

Key = Annotated[str, HeaderParameter(name="Idempotency-Key", min_length=1, max_length=200)]
Limit = Annotated[int, QueryParameter(ge=1, le=200)]


@post("/")
async def place(
    data: JSONBody[ReadyOrder],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
    idempotency_key: Key,
) -> Response[bytes]:
    """Make an order firm: 201 the first time, 200 with the very same ``OrderConfirmed`` for each repeat."""
    if idempotency_key != data.idempotency_key:
        raise Refusal(400, "body_wrong", "the key of the header is not the order's")
    outcome = await services.orders.place(data, device)
    if isinstance(outcome, OrderRefused):
        raise Refusal(422, outcome.code, outcome.detail)
    status = 200 if outcome.is_replay else 201
    return Response(outcome.answer, status_code=status, media_type=MediaType.JSON)


@get("/", guards=[require_staff()])
async def recent(
    staff: NamedDependency[StaffMember], services: NamedDependency[Services], limit: Limit = 50
) -> list[OrderSummary]:
    """The newest orders that this person may see."""
    return await services.orders.recent(staff, limit)


router = Router("/api/orders", route_handlers=[place, recent], guards=[require_device], tags=["orders"])
