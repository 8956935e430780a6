"""What a phone's own camera opens from paper: a product by its number, a selection or a page of a catalogue."""

from urllib.parse import quote

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Redirect

from kiosk.domain.customer_card import CardScan
from kiosk.domain.gtin import Gtin, normalise
from kiosk.domain.print_source import is_source_name
from kiosk.domain.scan import CodeSource
from kiosk.hub.catalogue import SelectionShown
from kiosk.hub.pages.rendering import Message, message_page, page
from kiosk.hub.pages.visitor import PageRequest, Visitor, visitor_of
from kiosk.hub.pages.wording import local_day, sentence
from kiosk.hub.phone_scans import is_person
from kiosk.hub.services import Services

_LONGEST_PADDING = 14


@get("/01/{rest:path}", include_in_schema=False)
async def by_number(
    rest: FromPath[str], request: PageRequest, services: NamedDependency[Services]
) -> Response[str] | Redirect:
    """The sheet of a product, by a GS1 Digital Link; lots and serial numbers behind the number change nothing."""
    gtin = _gtin(rest.strip("/").partition("/")[0])
    variant = await services.catalogue.variant_by_gtin(gtin) if gtin else None
    if variant is None:
        visitor = await visitor_of(request, services)
        return message_page(_unknown_product(visitor), request, visitor, demo=services.settings.demo, status=404)
    await count_scan(request, services)
    await _keep_scan(variant.product_id, request, services)
    return Redirect(f"/p/{quote(variant.product_id, safe='')}?sku={quote(variant.sku, safe='')}", status_code=302)


@get("/s/{selection_id:str}", include_in_schema=False)
async def selection(
    selection_id: FromPath[str], request: PageRequest, services: NamedDependency[Services]
) -> Response[str]:
    """The articles of a selection or a page; what is not sold any more is counted, not shown."""
    visitor = await visitor_of(request, services)
    found = await services.catalogue.selection(selection_id, visitor.group_id)
    if found is None:
        return message_page(_unknown_page(visitor), request, visitor, demo=services.settings.demo, status=404)
    await count_scan(request, services)
    return page(
        "list.html",
        request,
        visitor,
        tab="shop",
        demo=services.settings.demo,
        heading=visitor.words.text(found.selection.name),
        searching=False,
        query="",
        everything="",
        chips=[],
        current="",
        note=_note(found, visitor),
        cards=found.cards,
        names_variants=True,
        today=local_day(services.clock.now()),
    )


async def count_scan(request: PageRequest, services: Services) -> None:
    """Count a printed address that a person's phone opened; anything else passes by."""
    edition, number = request.query_params.get("s", ""), request.query_params.get("p", "")
    agent = request.headers.get("user-agent", "")
    purpose = request.headers.get("sec-purpose", request.headers.get("purpose", ""))
    if request.method != "GET" or not is_source_name(edition) or not is_person(agent, purpose):
        return
    source = CodeSource(edition, number if is_source_name(number) else "")
    address = request.client.host if request.client else ""
    await services.sources.scanned_by_phone(source, request.url.path, f"{address} {agent}")


async def _keep_scan(product_id: str, request: PageRequest, services: Services) -> None:
    """A known customer's phone opened the number on an article: kept only if they asked for that."""
    visitor = await visitor_of(request, services)
    if request.method == "GET" and visitor.customer is not None:
        edition = request.query_params.get("s", "")
        scan = CardScan(product_id, services.clock.now(), edition if is_source_name(edition) else "")
        await services.cards.note_phone_scan(visitor.customer.id, scan)


def _gtin(digits: str) -> Gtin | None:
    """Also unpadded ones, as older prints have them."""
    return normalise(digits) if len(digits) <= _LONGEST_PADDING else None


def _note(found: SelectionShown, visitor: Visitor) -> str:
    words = visitor.words.texts
    edition = sentence(found.selection.edition.replace("-", " ").replace("_", " "))
    number = words.gettext("page {page}").format(page=found.selection.page) if found.selection.page else ""
    missing = len(found.selection.skus) - len(found.cards)
    gone = words.ngettext(
        "%(num)s article de cette page ne se vend plus.", "%(num)s articles de cette page ne se vendent plus.", missing
    )
    return " · ".join(filter(None, (edition, number, gone % {"num": missing} if missing else "")))


def _unknown_product(visitor: Visitor) -> Message:
    words = visitor.words.texts.gettext
    return Message(
        symbol="search",
        heading=words("Ce produit n’est plus là"),
        text=words("Il vient peut-être d’un ancien catalogue. Cherchez-le par son nom."),
        href="/search",
        action=words("Chercher"),
    )


def _unknown_page(visitor: Visitor) -> Message:
    words = visitor.words.texts.gettext
    return Message(
        symbol="search",
        heading=words("Nous ne connaissons pas cette page"),
        text=words("Elle vient peut-être d’un ancien catalogue. Cherchez un article par son nom."),
        href="/search",
        action=words("Chercher"),
    )


printed_routes = [by_number, selection]
