"""The phone's cart."""

from typing import Annotated

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.enums import RequestEncodingType
from litestar.params import Body, FromQuery
from litestar.response import Redirect

from kiosk.domain.cart import MAX_QUANTITY
from kiosk.hub.benefits import BenefitRefused
from kiosk.hub.carts import UnknownSku
from kiosk.hub.pages.card_standing import card_standing
from kiosk.hub.pages.cart_contents import CartContents, contents_of
from kiosk.hub.pages.rendering import page
from kiosk.hub.pages.visitor import CART_COOKIE, PageRequest, Visitor, kept_cookie, visitor_of
from kiosk.hub.services import Services

_SKU_LIMIT = 80
_CODE_LIMIT = 60

FormData = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]


@get("/cart", include_in_schema=False)
async def cart(
    request: PageRequest,
    services: NamedDependency[Services],
    added: FromQuery[str] = "",
    sold: FromQuery[str] = "",
    code: FromQuery[str] = "",
) -> Response[str]:
    """The lines with today's prices; what changed is said once, at the top."""
    visitor = await visitor_of(request, services)
    contents = await contents_of(visitor, services)
    return page(
        "cart.html",
        request,
        visitor,
        tab="cart",
        demo=services.settings.demo,
        contents=contents,
        has_cart=visitor.cart is not None,
        standing=await card_standing(visitor, services),
        is_known=visitor.customer is not None,
        added=_added(contents, added, visitor),
        is_refused=sold == "no",
        code_problem=_code_problem(code, visitor),
        most=MAX_QUANTITY,
    )


@post("/cart/lines", include_in_schema=False)
async def add(data: FormData, request: PageRequest, services: NamedDependency[Services]) -> Redirect:
    """One piece into the cart; the first one makes the cart and its cookie."""
    visitor = await visitor_of(request, services)
    sku = data.get("sku", "")[:_SKU_LIMIT]
    if await services.catalogue.variant(sku) is None:
        return Redirect("/cart", status_code=303, query_params={"sold": "no"})
    cookies = []
    cart_id = visitor.cart.id if visitor.cart else ""
    if not cart_id:
        started = await services.carts.start(visitor.words.language)
        cart_id = started.cart.id
        cookies = [kept_cookie(CART_COOKIE, started.token, services)]
    outcome = await services.carts.add(cart_id, sku)
    said = {"sold": "no"} if outcome is None or isinstance(outcome, UnknownSku) else {"added": sku}
    return Redirect("/cart", status_code=303, cookies=cookies, query_params=said)


@post("/cart/quantity", include_in_schema=False)
async def change(data: FormData, request: PageRequest, services: NamedDependency[Services]) -> Redirect:
    """Another quantity than the page said, as a difference: what a terminal changed meanwhile stays changed."""
    visitor = await visitor_of(request, services)
    was, quantity = _number(data.get("was", "")), _number(data.get("quantity", ""))
    if visitor.cart is not None and was is not None and quantity is not None:
        await services.carts.change_quantity(visitor.cart.id, data.get("sku", "")[:_SKU_LIMIT], quantity - was)
    return Redirect("/cart", status_code=303)


@post("/cart/coupons", include_in_schema=False)
async def add_coupon(data: FormData, request: PageRequest, services: NamedDependency[Services]) -> Redirect:
    """A coupon that goes along with the cart."""
    visitor = await visitor_of(request, services)
    typed = data.get("code", "")[:_CODE_LIMIT]
    if visitor.cart is None or not typed.strip():
        return Redirect("/cart", status_code=303)
    # Counted by address: whoever guesses numbers makes as many carts as they like.
    caller = request.client.host if request.client else ""
    outcome = await services.benefits.add_to_cart(visitor.cart.id, typed, f"phone {caller}")
    said = {"code": outcome.code} if isinstance(outcome, BenefitRefused) else {}
    return Redirect("/cart", status_code=303, query_params=said)


@post("/cart/coupons/take", include_in_schema=False)
async def take_coupon(data: FormData, request: PageRequest, services: NamedDependency[Services]) -> Redirect:
    """The cart goes without it from now on."""
    visitor = await visitor_of(request, services)
    if visitor.cart is not None:
        await services.benefits.take_from_cart(visitor.cart.id, data.get("code", "")[:_CODE_LIMIT])
    return Redirect("/cart", status_code=303)


def _code_problem(code: str, visitor: Visitor) -> str:
    """Why a code does not count; whatever the address says, only sentences of ours."""
    if not code:
        return ""
    texts = visitor.words.texts
    sentences = {
        "coupon_not_yet": texts.gettext("Ce code n’est pas encore valable."),
        "coupon_ended": texts.gettext("Ce code n’est plus valable."),
        "coupon_used_up": texts.gettext("Ce code a été utilisé autant de fois que prévu."),
        "coupon_used_before": texts.gettext("Vous avez déjà utilisé ce code."),
        "coupon_needs_customer": texts.gettext("Ce code est pour les clients connus : connectez-vous."),
        "coupon_not_with_others": texts.gettext("Ce code ne se cumule pas avec l’autre."),
        "gift_card_at_payment": texts.gettext(
            "C’est une carte cadeau : présentez-la à la borne au moment de commander."
        ),
        "code_throttled": texts.gettext("Trop d’essais de suite. Attendez une minute."),
    }
    return sentences.get(code, texts.gettext("Ce code n’est pas connu."))


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < len("1000") else None


def _added(contents: CartContents, sku: str, visitor: Visitor) -> str:
    """What was just put into the cart; only what is really there, whatever the address says."""
    row = next((row for row in contents.rows if row.line.sku == sku), None)
    if row is None:
        return ""
    text = visitor.words.texts.gettext("{name} est dans votre panier.")
    return text.format(name=visitor.words.text(row.product.name))


cart_routes = [cart, add, change, add_coupon, take_coupon]
