"""A guest's order by its number and what they gave with it."""

from litestar import Response, post
from litestar.di import NamedDependency
from litestar.response import Redirect

from kiosk.domain.order_asked import LONGEST_PROOF, OrderAsked
from kiosk.hub.aftersales.finding import NotFound
from kiosk.hub.pages.cart_pages import FormData
from kiosk.hub.pages.rendering import page
from kiosk.hub.pages.visitor import PageRequest, visitor_of
from kiosk.hub.services import Services

_LONGEST_NUMBER = 40
_MINUTE = 60
_TOO_MANY = 429


@post("/orders/find", include_in_schema=False)
async def find(data: FormData, request: PageRequest, services: NamedDependency[Services]) -> Response[str] | Redirect:
    """To the order's page when number and proof belong together; else the form again, with what was typed."""
    number, proof = data.get("number", "")[:_LONGEST_NUMBER], data.get("proof", "")[:LONGEST_PROOF]
    caller = request.client.host if request.client else ""
    found = await services.order_finder.find(OrderAsked(number, proof), f"phone {caller}")
    if not isinstance(found, NotFound):
        return Redirect(f"/o/{found.tracking_token}", status_code=303)
    visitor = await visitor_of(request, services)
    words = visitor.words.texts.gettext
    problem = words("Nous ne trouvons pas de commande avec ce numéro et cette information. Vérifiez les deux.")
    if found.wait_s:
        minutes = -(-found.wait_s // _MINUTE)
        problem = words("Trop d’essais. Réessayez dans {n} min, ou scannez le code de la commande.").format(n=minutes)
    return page(
        "orders.html",
        request,
        visitor,
        tab="orders",
        demo=services.settings.demo,
        status=_TOO_MANY if found.wait_s else 200,
        first_name=visitor.customer.first_name if visitor.customer else "",
        cards=[],
        is_finding=True,
        problem=problem,
        number=number,
        proof=proof,
    )


find_routes = [find]
