"""The phone's cart, and the cart as a QR code."""

from datetime import timedelta
from typing import Annotated

import msgspec
from litestar import Response, get, post
from litestar.enums import RequestEncodingType
from litestar.params import Body
from litestar.response import Redirect

from kiosk.domain.cart import LineItem
from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.handoff import HandoffRefused
from kiosk.domain.money import Money
from kiosk.hub.carts import CartLineView
from kiosk.hub.pages.qr import qr_svg
from kiosk.hub.pages.rendering import choice_of, page
from kiosk.hub.pages.visitor import CART_COOKIE, PageRequest, Visitor, kept_cookie, visitor_of
from kiosk.hub.services import Services

_RENEW_BEFORE = timedelta(minutes=1)

FormData = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]


class CartRow(msgspec.Struct, frozen=True):
    """A line as the page shows it."""

    line: LineItem
    product: Product
    variant: Variant
    choice: str
    total: Money


class PriceChange(msgspec.Struct, frozen=True):
    """What changed since the line was added."""

    text: str
    is_lower: bool


@get("/cart", include_in_schema=False)
async def cart(request: PageRequest, services: Services) -> Response[str]:
    """The lines with today's prices; what changed is said once, at the top."""
    visitor = await visitor_of(request, services)
    rows, changes, total = await _contents(visitor, services)
    return page(
        "cart.html", request, visitor, tab="cart", demo=services.settings.demo, lines=rows, changes=changes, total=total
    )


@post("/cart/lines", include_in_schema=False)
async def add(data: FormData, request: PageRequest, services: Services) -> Redirect:
    """One piece into the cart; the first one makes the cart and its cookie."""
    visitor = await visitor_of(request, services)
    cookies = []
    cart_id = visitor.cart.id if visitor.cart else ""
    if not cart_id:
        started = await services.carts.start(visitor.words.language)
        cart_id = started.cart.id
        cookies = [kept_cookie(CART_COOKIE, started.token, services)]
    await services.carts.add(cart_id, data.get("sku", "")[:80])
    return Redirect("/cart", status_code=303, cookies=cookies)


@post("/cart/lines/{line_id:str}", include_in_schema=False)
async def change(line_id: str, data: FormData, request: PageRequest, services: Services) -> Redirect:
    """Another quantity; zero removes the line."""
    visitor = await visitor_of(request, services)
    quantity = data.get("quantity", "")
    if visitor.cart is not None and quantity.isascii() and quantity.isdigit() and len(quantity) < len("1000"):
        await services.carts.set_quantity(visitor.cart.id, line_id, int(quantity))
    return Redirect("/cart", status_code=303)


@get("/cart/code", include_in_schema=False)
async def code(request: PageRequest, services: Services) -> Response[str] | Redirect:
    """The cart as a QR with its short code; the page renews itself before the code ends."""
    visitor = await visitor_of(request, services)
    rows, _, total = await _contents(visitor, services)
    handoff = await services.handoffs.offer_from_phone(visitor.cart.id) if visitor.cart and rows else None
    if handoff is None:
        return Redirect("/cart", status_code=303)
    now = services.clock.now()
    renews_at = handoff.expires_at - _RENEW_BEFORE
    return page(
        "code.html",
        request,
        visitor,
        demo=services.settings.demo,
        handoff=handoff,
        qr=qr_svg(handoff.url, visitor.words.texts.gettext("QR de votre panier")),
        renew_s=max(1, int((renews_at - now).total_seconds())),
        renewed_at=visitor.words.time(renews_at),
        now=visitor.words.time(now),
        lines=rows,
        total=total,
    )


@get("/k/{token:str}", include_in_schema=False)
async def open_code(token: str, request: PageRequest, services: Services) -> Response[str] | Redirect:
    """A phone opened a hand-off code: a terminal's cart moves here; a phone's code is for terminals."""
    visitor = await visitor_of(request, services)
    outcome = await services.handoffs.open_on_phone(token, request.cookies.get(CART_COOKIE, ""))
    if not isinstance(outcome, HandoffRefused):
        return Redirect("/cart", status_code=303, cookies=[kept_cookie(CART_COOKIE, outcome.token, services)])
    words = visitor.words.texts.gettext
    reasons = {
        "for_terminals": words("Montrez ce code à la borne d’une boutique, elle ouvrira le panier."),
        "expired": words("Ce code a fait son temps. Demandez-en un nouveau là où vous l’avez trouvé."),
        "claimed_elsewhere": words("Ce code a déjà servi. Demandez-en un nouveau là où vous l’avez trouvé."),
    }
    return page(
        "message.html",
        request,
        visitor,
        demo=services.settings.demo,
        status=200 if outcome.reason == "for_terminals" else 410,
        symbol="scan-line",
        heading=words("Un code de panier"),
        text=reasons.get(outcome.reason, words("Nous ne connaissons pas ce code.")),
        href="/",
        action=words("Voir la boutique"),
    )


async def _contents(visitor: Visitor, services: Services) -> tuple[list[CartRow], list[PriceChange], Money]:
    if visitor.cart is None:
        return [], [], Money(0)
    view = await services.carts.view(visitor.cart)
    rows = [row for row in (_row(visitor, line) for line in view.lines) if row is not None]
    changes = [found for found in (_change(visitor, line) for line in view.lines) if found is not None]
    return rows, changes, view.goods_total


def _row(visitor: Visitor, view: CartLineView) -> CartRow | None:
    if view.product is None or view.variant is None or view.price is None:
        return None
    total = view.price.price.times(view.line.quantity)
    return CartRow(view.line, view.product, view.variant, choice_of(visitor, view.variant), total)


def _change(visitor: Visitor, view: CartLineView) -> PriceChange | None:
    if view.product is None or view.price is None or view.price.price == view.line.price_seen:
        return None
    difference = view.price.price - view.line.price_seen
    sign = "−" if difference.amount < 0 else "+"
    amount = visitor.words.money(Money(abs(difference.amount), difference.currency))
    text = visitor.words.texts.gettext("{name} : {change} par pièce.")
    return PriceChange(
        text.format(name=visitor.words.text(view.product.name), change=f"{sign}{amount}"), difference.amount < 0
    )


cart_routes = [cart, add, change, code, open_code]
