"""The shop's website tells of orders that were finished at home."""

from litestar import Router, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_platform
from kiosk.hub.finished_orders import FinishedOrder, FinishedRefused, FinishedTaken
from kiosk.hub.services import Services


@post("/orders", status_code=200)
async def finished(
    data: JSONBody[FinishedOrder], platform: NamedDependency[str], services: NamedDependency[Services]
) -> FinishedTaken:
    """An order of the website, with the address of the cart's code if it began in a shop. Once for its number.

    Its goods are the website's own to send: no stock of the hub moves. Its credit counts as a sale in the shop does.
    """
    outcome = await services.finished_orders.take(data, platform)
    if isinstance(outcome, FinishedRefused):
        raise Refusal(422, outcome.code, outcome.detail)
    return outcome


router = Router("/api/web", route_handlers=[finished], guards=[require_platform], tags=["platforms"])
