"""Events of visits, as terminals tell them."""

from litestar import Router, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from kiosk.domain.device import Device
from kiosk.domain.shop_event import EventBatch
from kiosk.hub.auth.guards import require_device
from kiosk.hub.services import Services


@post("/", status_code=204)
async def take(
    data: JSONBody[EventBatch], device: NamedDependency[Device], services: NamedDependency[Services]
) -> None:
    """Take events of visits. Repeating changes nothing."""
    await services.shop_events.take(data, device)


router = Router("/api/events", route_handlers=[take], guards=[require_device], tags=["events"])
