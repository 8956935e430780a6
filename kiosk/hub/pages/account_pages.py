"""Signing in by link, leaving, language, and who to be in the demonstration."""

import re

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Redirect

from kiosk.domain.text import LANGUAGES
from kiosk.hub.pages.cart_pages import FormData
from kiosk.hub.pages.rendering import Message, message_page, page
from kiosk.hub.pages.visitor import ACCOUNT_COOKIE, CART_COOKIE, LANGUAGE_COOKIE, PageRequest, kept_cookie, visitor_of
from kiosk.hub.services import Services

# A path of this site. Browsers read \ as / and skip tabs and line ends, so those could lead to another site.
_OWN_ADDRESS = re.compile(r"/(?!/)[!-\[\]-~]*")


@get("/account/{token:str}", include_in_schema=False)
async def sign_in(
    token: FromPath[str], request: PageRequest, services: NamedDependency[Services]
) -> Response[str] | Redirect:
    """The personal link that the shop sends by e-mail: this phone is now that customer's."""
    customer = await services.customers.by_login_token(token)
    visitor = await visitor_of(request, services)
    if customer is None:
        words = visitor.words.texts.gettext
        message = Message(
            symbol="package",
            heading=words("Ce lien ne mène plus à rien"),
            text=words("Demandez un nouveau lien à la boutique."),
            href="/",
            action=words("Voir la boutique"),
        )
        return message_page(message, request, visitor, demo=services.settings.demo, status=404)
    if visitor.cart is not None and visitor.customer is None:
        await services.carts.merge_into_customer(visitor.cart.id, customer)
    return Redirect("/", status_code=303, cookies=[kept_cookie(ACCOUNT_COOKIE, token, services)])


@post("/account/leave", include_in_schema=False)
async def leave() -> Redirect:
    """This phone is nobody's again."""
    answer = Redirect("/", status_code=303)
    answer.delete_cookie(ACCOUNT_COOKIE)
    answer.delete_cookie(CART_COOKIE)
    return answer


@post("/language", include_in_schema=False)
async def language(data: FormData, services: NamedDependency[Services]) -> Redirect:
    """The visitor's choice of language; back to where they were, on this site only."""
    back = data.get("back", "/")
    chosen = data.get("language", "")
    cookies = [kept_cookie(LANGUAGE_COOKIE, chosen, services)] if chosen in LANGUAGES else []
    return Redirect(back if _OWN_ADDRESS.fullmatch(back) else "/", status_code=303, cookies=cookies)


@get("/demo", include_in_schema=False)
async def demo(request: PageRequest, services: NamedDependency[Services]) -> Response[str] | Redirect:
    """Personal links of the invented customers; only in the demonstration."""
    if not services.settings.demo:
        return Redirect("/", status_code=303)
    visitor = await visitor_of(request, services)
    return page("demo.html", request, visitor, demo=True, people=services.settings.demo_accounts)


account_routes = [sign_in, leave, language, demo]
