"""Orders: made firm once for their key, listed for staff."""

from typing import Annotated, Any

from litestar import Request, Response, Router, get, post
from litestar.di import NamedDependency
from litestar.enums import MediaType
from litestar.params import HeaderParameter, JSONBody, QueryParameter

from kiosk.domain.device import Device
from kiosk.domain.order import OrderSummary, ReadyOrder
from kiosk.domain.slip import SeenOrder, SlipShown
from kiosk.domain.staff import StaffMember
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device, require_right
from kiosk.hub.ordering.check import OrderRefused
from kiosk.hub.ordering.place import OrderPlaced
from kiosk.hub.services import Services
from kiosk.hub.slips import SlipRefused
from kiosk.ports.order_desk import CancelOutcome, GivenUp, OpenedOrder

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
    return _placed(await services.orders.place(data, device))


@post("/sealed")
async def place_sealed(
    request: Request[Any, Any, Any],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
    idempotency_key: Key,
) -> Response[bytes]:
    """Make an order firm that the terminal sealed: the body is its bytes, the answers are those of ``/api/orders``.

    422 ``sealing_key_unknown`` or ``seal_broken`` when this hub cannot open it.
    """
    return _placed(await services.orders.place_sealed(await request.body(), idempotency_key, device))


@post("/slip", status_code=200)
async def show_slip(data: JSONBody[SlipShown], services: NamedDependency[Services]) -> SeenOrder:
    """The order of a slip that somebody holds; one that never arrived is placed first, as its terminal recorded it."""
    outcome = await services.slips.show(data)
    if isinstance(outcome, SlipRefused):
        raise Refusal(404 if outcome.code == "order_unknown" else 422, outcome.code, outcome.detail)
    return outcome


@get("/", guards=[require_right("orders.read")])
async def recent(
    staff: NamedDependency[StaffMember], services: NamedDependency[Services], limit: Limit = 50
) -> list[OrderSummary]:
    """The newest orders that this person may see."""
    return await services.orders.recent(staff, limit)


@post("/open", status_code=200, guards=[require_right("orders.mend")])
async def open_sealed(
    request: Request[Any, Any, Any], staff: NamedDependency[StaffMember], services: NamedDependency[Services]
) -> OpenedOrder:
    """What a sealed order holds, for staff who mend a refused one; the body is its bytes. Nothing is placed."""
    order = await services.orders.open_sealed(await request.body(), staff)
    if isinstance(order, OrderRefused):
        raise Refusal(422, order.code)
    return order


@post("/cancel", status_code=200, guards=[require_right("orders.mend")])
async def cancel(
    data: JSONBody[GivenUp],
    device: NamedDependency[Device],
    staff: NamedDependency[StaffMember],
    services: NamedDependency[Services],
) -> CancelOutcome:
    """Give up a refused order for good: no late try of it is placed. One that arrived after all is answered instead."""
    return await services.orders.cancel(data, device, staff)


def _placed(outcome: OrderPlaced | OrderRefused) -> Response[bytes]:
    if isinstance(outcome, OrderRefused):
        raise Refusal(422, outcome.code, outcome.detail)
    status = 200 if outcome.is_replay else 201
    return Response(outcome.answer, status_code=status, media_type=MediaType.JSON)


router = Router(
    "/api/orders",
    route_handlers=[place, place_sealed, show_slip, open_sealed, cancel, recent],
    guards=[require_device],
    tags=["orders"],
)
