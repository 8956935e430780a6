"""What the owner of a cart bought before, for the terminal that their own code opened."""

from litestar import Router, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from kiosk.domain.device import Device
from kiosk.domain.recommendation import BoughtBefore
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device
from kiosk.hub.carts import NoSuchCart
from kiosk.hub.services import Services


@get("/{cart_id:str}/bought")
async def bought(
    cart_id: FromPath[str], device: NamedDependency[Device], services: NamedDependency[Services]
) -> tuple[BoughtBefore, ...]:
    """Variants bought before, the latest first; none for a cart that nobody known owns."""
    outcome = await services.recommendations.bought_before(cart_id, device)
    if isinstance(outcome, tuple):
        return outcome
    raise Refusal(404, "cart_unknown") if isinstance(outcome, NoSuchCart) else Refusal(403, "cart_not_opened_here")


router = Router("/api/history", route_handlers=[bought], guards=[require_device], tags=["carts"])
