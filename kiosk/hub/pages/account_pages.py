"""Signing in by link, language, the customer's orders, one order, and who to be in the demonstration."""

import msgspec
from litestar import Response, get, post
from litestar.response import Redirect

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.location import StockLocation
from kiosk.domain.text import LANGUAGES
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.pages.cart_pages import FormData
from kiosk.hub.pages.rendering import choice_of, page
from kiosk.hub.pages.visitor import ACCOUNT_COOKIE, LANGUAGE_COOKIE, PageRequest, Visitor, kept_cookie, visitor_of
from kiosk.hub.services import Services


class ParcelItem(msgspec.Struct, frozen=True):
    """A product in a parcel."""

    product: Product
    variant: Variant
    quantity: int
    choice: str


class Parcel(msgspec.Struct, frozen=True):
    """Lines that come together: from one place, in one way."""

    title: str
    state: str
    tone: str
    symbol: str
    place: str
    items: tuple[ParcelItem, ...]


@get("/account/{token:str}", include_in_schema=False)
async def sign_in(token: str, request: PageRequest, services: Services) -> Response[str] | Redirect:
    """The personal link that the shop sends by e-mail: this phone is now that customer's."""
    customer = await services.customers.by_login_token(token)
    visitor = await visitor_of(request, services)
    if customer is None:
        words = visitor.words.texts.gettext
        return page(
            "message.html",
            request,
            visitor,
            demo=services.settings.demo,
            status=404,
            symbol="package",
            heading=words("Ce lien ne mène plus à rien"),
            text=words("Demandez un nouveau lien à la boutique."),
            href="/",
            action=words("Voir la boutique"),
        )
    if visitor.cart is not None and visitor.customer is None:
        await services.carts.merge_into_customer(visitor.cart.id, customer)
    return Redirect("/", status_code=303, cookies=[kept_cookie(ACCOUNT_COOKIE, token, services)])


@post("/language", include_in_schema=False)
async def language(data: FormData, services: Services) -> Redirect:
    """The visitor's choice of language; back to where they were, on this site only."""
    back = data.get("back", "/")
    is_ours = back.startswith("/") and not back.startswith(("//", "/\\"))
    chosen = data.get("language", "")
    cookies = [kept_cookie(LANGUAGE_COOKIE, chosen, services)] if chosen in LANGUAGES else []
    return Redirect(back if is_ours else "/", status_code=303, cookies=cookies)


@get("/orders", include_in_schema=False)
async def orders(request: PageRequest, services: Services) -> Response[str]:
    """The customer's own orders; a guest is told how to find theirs."""
    visitor = await visitor_of(request, services)
    found = await services.orders.of_customer(visitor.customer.id) if visitor.customer else []
    return page("orders.html", request, visitor, tab="orders", demo=services.settings.demo, orders=found)


@get("/o/{token:str}", include_in_schema=False)
async def order(token: str, request: PageRequest, services: Services) -> Response[str]:
    """One order by its slip's link: lines and what happens next, never a name or an address."""
    visitor = await visitor_of(request, services)
    found = await services.orders.by_tracking_token(token)
    words = visitor.words.texts.gettext
    if found is None:
        return page(
            "message.html",
            request,
            visitor,
            demo=services.settings.demo,
            status=404,
            symbol="package",
            heading=words("Pas encore de commande ici"),
            text=words("Une commande prise hors connexion arrive dès que la borne retrouve le réseau."),
            href="/",
            action=words("Voir la boutique"),
        )
    parcels = await _parcels(found, visitor, services)
    heading = visitor.words.texts.ngettext("En {n} colis ou retrait", "En {n} colis ou retraits", len(parcels))
    return page(
        "order.html",
        request,
        visitor,
        tab="orders",
        demo=services.settings.demo,
        order=found,
        heading=heading.format(n=len(parcels)),
        parcels=parcels,
    )


@get("/demo", include_in_schema=False)
async def demo(request: PageRequest, services: Services) -> Response[str] | Redirect:
    """Personal links of the invented customers; only in the demonstration."""
    if not services.settings.demo:
        return Redirect("/", status_code=303)
    visitor = await visitor_of(request, services)
    return page("demo.html", request, visitor, demo=True, people=services.settings.demo_accounts)


async def _parcels(record: OrderRecord, visitor: Visitor, services: Services) -> list[Parcel]:
    places = {place.id: place for place in await services.catalogue.locations()}
    groups: dict[tuple[str, str, str], list[OrderRecordLine]] = {}
    for line in record.lines:
        way = line.confirmed.fulfillment
        groups.setdefault((line.confirmed.outcome, way.kind, way.location_id), []).append(line)
    return [
        await _parcel(lines, places.get(location_id), visitor, services)
        for (_, _, location_id), lines in groups.items()
    ]


async def _parcel(
    lines: list[OrderRecordLine], place: StockLocation | None, visitor: Visitor, services: Services
) -> Parcel:
    words = visitor.words.texts.gettext
    first = lines[0].confirmed
    name = place.name if place else ""
    title = visitor.words.day(first.promised_on).capitalize() if first.promised_on else words("Date à confirmer")
    symbol, from_where = "truck", words("De {place}").format(place=name)
    if first.fulfillment.kind in {"take_now", "store_pickup"}:
        symbol, from_where = "store", words("À {place}").format(place=name)
    state, tone = {
        "waiting": (words("En attente"), "caution"),
        "dropped": (words("Annulé"), "caution"),
    }.get(first.outcome, (words("Confirmé"), "positive"))
    if first.fulfillment.kind == "take_now" and first.outcome == "allocated":
        title, state = words("Emporté en boutique"), words("À la caisse")
    items = [item for item in [await _item(line, visitor, services) for line in lines] if item is not None]
    return Parcel(title, state, tone, symbol, from_where, tuple(items))


async def _item(line: OrderRecordLine, visitor: Visitor, services: Services) -> ParcelItem | None:
    variant = await services.catalogue.variant(line.ordered.sku)
    offer = await services.catalogue.product(variant.product_id) if variant else None
    if variant is None or offer is None:
        return None
    return ParcelItem(offer.product, variant, line.ordered.quantity, choice_of(visitor, variant))


account_routes = [sign_in, language, orders, order, demo]
