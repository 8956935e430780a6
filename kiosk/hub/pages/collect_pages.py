"""I am in the shop: staff are called, and the phone shows the code that they ask for."""

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Redirect

from kiosk.hub.aftersales.calls import CallRefused
from kiosk.hub.pages.cart_pages import FormData
from kiosk.hub.pages.order_pages import places_of
from kiosk.hub.pages.qr import qr_picture
from kiosk.hub.pages.rendering import page
from kiosk.hub.pages.visitor import PageRequest, visitor_of
from kiosk.hub.services import Services

_LONGEST_ID = 80


@post("/o/{token:str}/collect", include_in_schema=False)
async def call(token: FromPath[str], data: FormData, services: NamedDependency[Services]) -> Redirect:
    """Call the staff of a place; pressed again, the same call."""
    outcome = await services.calls.call(token, data.get("place", "")[:_LONGEST_ID])
    path = f"/o/{token}" if isinstance(outcome, CallRefused) else f"/o/{token}/collect"
    return Redirect(path, status_code=303)


@get("/o/{token:str}/collect", include_in_schema=False)
async def waiting(
    token: FromPath[str], request: PageRequest, services: NamedDependency[Services]
) -> Response[str] | Redirect:
    """The code, as long as somebody waits for the order; afterwards the order's own page says what became of it."""
    found = await services.orders.by_tracking_token(token)
    calls = (await services.orders.followed(found)).calls if found else ()
    if found is None or not calls:
        return Redirect(f"/o/{token}", status_code=303)
    visitor = await visitor_of(request, services)
    picture = qr_picture(
        f"{services.settings.public_url.rstrip('/')}/o/{token}", visitor.words.texts.gettext("QR de retrait")
    )
    newest = calls[-1]
    return page(
        "collect.html",
        request,
        visitor,
        demo=services.settings.demo,
        style=picture.style,
        order=found,
        qr=picture.svg,
        code=newest.code,
        called_at=visitor.words.time(newest.called_at),
        places=await places_of([newest.location_id], services),
    )


collect_routes = [call, waiting]
