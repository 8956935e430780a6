"""The customer's own say on their card: a yes or a no to staff, closing it again, and whether scans are kept."""

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.response import Redirect

from kiosk.domain.privacy import BUILT_IN_VERSION
from kiosk.hub.pages.card_standing import card_standing
from kiosk.hub.pages.cart_pages import FormData
from kiosk.hub.pages.rendering import page
from kiosk.hub.pages.visitor import PageRequest, visitor_of
from kiosk.hub.services import Services

_ID_LIMIT = 64


@get("/card", include_in_schema=False)
async def card(request: PageRequest, services: NamedDependency[Services]) -> Response[str] | Redirect:
    """What staff may see, where it is open now, and whether scans are kept."""
    visitor = await visitor_of(request, services)
    if visitor.customer is None:
        return Redirect("/", status_code=303)
    return page(
        "card.html",
        request,
        visitor,
        demo=services.settings.demo,
        standing=await card_standing(visitor, services),
        keeps_scans=await services.cards.keeps_scans(visitor.customer.id),
    )


@post("/card/answer", include_in_schema=False)
async def answer(data: FormData, request: PageRequest, services: NamedDependency[Services]) -> Redirect:
    """Yes or no to the salesperson who asked."""
    visitor = await visitor_of(request, services)
    if visitor.customer is not None and visitor.cart is not None:
        asked_id = data.get("asked", "")[:_ID_LIMIT]
        await services.cards.answer_on_phone(visitor.cart.id, asked_id, agrees=data.get("agrees") == "yes")
    return Redirect("/cart", status_code=303)


@post("/card/close", include_in_schema=False)
async def close(request: PageRequest, services: NamedDependency[Services]) -> Redirect:
    """The card is closed wherever it is open."""
    visitor = await visitor_of(request, services)
    if visitor.customer is not None:
        await services.cards.take_back(visitor.customer.id)
    return Redirect("/card", status_code=303)


@post("/card/scans", include_in_schema=False)
async def scans(data: FormData, request: PageRequest, services: NamedDependency[Services]) -> Redirect:
    """Keep what is scanned from now on, or keep nothing and forget what was kept."""
    visitor = await visitor_of(request, services)
    if visitor.customer is not None:
        keeps = data.get("keeps") == "yes"
        await services.cards.set_keeps_scans(visitor.customer.id, BUILT_IN_VERSION, keeps=keeps)
    return Redirect("/card", status_code=303)


card_routes = [card, answer, close, scans]
