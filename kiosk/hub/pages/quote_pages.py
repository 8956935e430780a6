"""A quote on a phone or on paper: what it promises until when, its number and code, and its way into the cart."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Redirect

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.quote import Quote, QuoteLine
from kiosk.hub.invoicing.invoices import Pdf
from kiosk.hub.pages.cart_contents import LAST_MOMENT
from kiosk.hub.pages.invoice_pages import pdf_answer
from kiosk.hub.pages.qr import qr_picture
from kiosk.hub.pages.rendering import Message, choice_of, message_page, page
from kiosk.hub.pages.visitor import CART_COOKIE, PageRequest, Visitor, kept_cookie, visitor_of
from kiosk.hub.pages.wording import local_day
from kiosk.hub.services import Services

_GONE = 410


class QuoteRow(msgspec.Struct, frozen=True):
    """A line of the quote with what it is."""

    product: Product
    variant: Variant
    choice: str
    line: QuoteLine


@get("/q/{quote_id:str}", include_in_schema=False)
async def quote(quote_id: FromPath[str], request: PageRequest, services: NamedDependency[Services]) -> Response[str]:
    """The quote as it was made; once its day has passed it says only that."""
    visitor = await visitor_of(request, services)
    state = await services.quotes.state(quote_id)
    if state is None:
        return message_page(_unknown(visitor), request, visitor, demo=services.settings.demo, status=404)
    found = state.quote
    if found.is_over(services.clock.now()):
        return message_page(_over(found, visitor), request, visitor, demo=services.settings.demo, status=_GONE)
    address = f"{services.settings.public_url.rstrip('/')}/q/{found.id}"
    picture = qr_picture(address, visitor.words.texts.gettext("QR de votre devis"))
    staff = await services.quotes.maker(found)
    return page(
        "quote.html",
        request,
        visitor,
        demo=services.settings.demo,
        style=picture.style,
        quote=found,
        qr=picture.svg,
        rows=[row for line in found.lines if (row := await _row(line, visitor, services)) is not None],
        last_day=visitor.words.day(local_day(found.ends_at - LAST_MOMENT)),
        maker=staff,
        ordered=state.ordered,
    )


@get("/q/{quote_id:str}/quote.pdf", include_in_schema=False)
async def paper(
    quote_id: FromPath[str], request: PageRequest, services: NamedDependency[Services]
) -> Response[str] | Response[bytes] | Redirect:
    """The quote as a file, in the reader's language, as long as it counts."""
    visitor = await visitor_of(request, services)
    found = await services.quotes_on_paper.pdf(quote_id, visitor.words.language)
    if isinstance(found, Pdf):
        return pdf_answer(found)
    if found.code != "seller_unknown":
        return Redirect(f"/q/{quote_id}", status_code=303)
    return message_page(_no_letterhead(quote_id, visitor), request, visitor, demo=services.settings.demo, status=404)


@post("/q/{quote_id:str}/cart", include_in_schema=False)
async def take(quote_id: FromPath[str], request: PageRequest, services: NamedDependency[Services]) -> Redirect:
    """Its articles into the phone's cart, at its prices."""
    visitor = await visitor_of(request, services)
    cookies, cart_id = [], visitor.cart.id if visitor.cart else ""
    state = await services.quotes.state(quote_id)
    if state is None or state.quote.is_over(services.clock.now()):
        return Redirect(f"/q/{quote_id}", status_code=303)
    if not cart_id:
        started = await services.carts.start(visitor.words.language)
        cart_id = started.cart.id
        cookies = [kept_cookie(CART_COOKIE, started.token, services)]
    await services.granting.bring_quote(cart_id, quote_id)
    return Redirect("/cart", status_code=303, cookies=cookies)


async def _row(line: QuoteLine, visitor: Visitor, services: Services) -> QuoteRow | None:
    variant = await services.catalogue.variant(line.sku)
    offer = await services.catalogue.product(variant.product_id) if variant else None
    if variant is None or offer is None:
        return None
    return QuoteRow(offer.product, variant, choice_of(visitor, variant), line)


def _unknown(visitor: Visitor) -> Message:
    words = visitor.words.texts.gettext
    return Message(
        symbol="search",
        heading=words("Nous ne connaissons pas ce devis"),
        text=words("Vérifiez son adresse, ou donnez son numéro en boutique."),
        href="/",
        action=words("Voir la boutique"),
    )


def _no_letterhead(quote_id: str, visitor: Visitor) -> Message:
    words = visitor.words.texts.gettext
    return Message(
        symbol="file-text",
        heading=words("Pas encore de devis en PDF"),
        text=words("La boutique ne peut pas encore l’établir. Le devis lui-même compte."),
        href=f"/q/{quote_id}",
        action=words("Voir le devis"),
    )


def _over(found: Quote, visitor: Visitor) -> Message:
    words = visitor.words.texts.gettext
    day = visitor.words.date_of(found.ends_at - LAST_MOMENT)
    return Message(
        symbol="clock",
        heading=words("Ce devis n’est plus valable"),
        text=words("Il valait jusqu’au {day}. En boutique, un vendeur peut en faire un autre.").format(day=day),
        href="/",
        action=words("Voir la boutique"),
    )


quote_routes = [quote, paper, take]
