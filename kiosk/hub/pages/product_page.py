"""One product: its colours and sizes, where it is, and the button that puts it into the cart."""

import msgspec
from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery

from kiosk.domain.catalogue import Colour, Product, Variant
from kiosk.domain.location import StockLocation
from kiosk.domain.money import Money
from kiosk.domain.pricing import UnitPrice
from kiosk.domain.text import LocalisedText
from kiosk.hub.catalogue import ProductOffer, VariantOffer
from kiosk.hub.pages.places import can_be_had, is_pre_order, places_of
from kiosk.hub.pages.printed_pages import count_scan
from kiosk.hub.pages.rendering import Message, message_page, page
from kiosk.hub.pages.visitor import PageRequest, Visitor, visitor_of
from kiosk.hub.services import Services


class ColourLink(msgspec.Struct, frozen=True):
    """A colour to choose, and the SKU that shows it."""

    name: LocalisedText
    swatch: str
    sku: str
    selected: bool


class SizeLink(msgspec.Struct, frozen=True):
    """A size to choose; those that are nowhere stay visible. ``price`` only where sizes cost differently."""

    name: str
    sku: str
    selected: bool
    is_in_store: bool
    is_anywhere: bool
    price: Money | None


class Shown(msgspec.Struct, frozen=True):
    """What the picture and the price are of."""

    product: Product
    variant: Variant
    price: UnitPrice


@get("/p/{product_id:str}", include_in_schema=False)
async def product(
    product_id: FromPath[str], request: PageRequest, services: NamedDependency[Services], sku: FromQuery[str] = ""
) -> Response[str]:
    """One product, in the variant of ``sku`` or the first that can be had."""
    visitor = await visitor_of(request, services)
    offer = await services.catalogue.product(product_id, visitor.group_id)
    if offer is None or not offer.variants:
        demo = services.settings.demo
        return message_page(_gone(visitor), request, visitor, demo=demo, status=404)
    await count_scan(request, services)
    chosen = next((o for o in offer.variants if o.variant.sku == sku), None) or _first_available(offer)
    locations, now = await services.catalogue.locations(), services.clock.now()
    return page(
        "product.html",
        request,
        visitor,
        demo=services.settings.demo,
        product=offer.product,
        chosen=Shown(offer.product, chosen.variant, chosen.price),
        colours=_colours(offer, chosen),
        sizes=_sizes(offer, chosen, locations),
        places=places_of(offer.product, chosen, locations, visitor.words, now),
        can_be_had=can_be_had(offer.product, chosen, now),
        is_pre_order=is_pre_order(offer.product, now),
    )


def _gone(visitor: Visitor) -> Message:
    words = visitor.words.texts.gettext
    return Message(
        symbol="search",
        heading=words("Ce produit n’est plus là"),
        text=words("Il a peut-être changé de nom."),
        href="/search",
        action=words("Chercher"),
    )


def _first_available(offer: ProductOffer) -> VariantOffer:
    return next((variant for variant in offer.variants if variant.available), offer.variants[0])


def _colours(offer: ProductOffer, chosen: VariantOffer) -> list[ColourLink]:
    links: dict[str, ColourLink] = {}
    for each in offer.variants:
        colour = each.variant.colour
        if colour is None:
            continue
        same_size = each.variant.size == chosen.variant.size
        if colour.id not in links or same_size:
            selected = _is(colour, chosen.variant.colour)
            links[colour.id] = ColourLink(colour.name, colour.swatch, each.variant.sku, selected)
    return list(links.values())


def _is(colour: Colour, other: Colour | None) -> bool:
    return other is not None and other.id == colour.id


def _sizes(offer: ProductOffer, chosen: VariantOffer, locations: list[StockLocation]) -> list[SizeLink]:
    stores = {location.id for location in locations if location.kind == "store"}
    same_colour = [o for o in offer.variants if o.variant.size and o.variant.colour == chosen.variant.colour]
    prices_differ = len({each.price.price for each in same_colour}) > 1
    return [
        SizeLink(
            name=each.variant.size,
            sku=each.variant.sku,
            selected=each.variant.sku == chosen.variant.sku,
            is_in_store=any(level.available and level.location_id in stores for level in each.levels),
            is_anywhere=each.available > 0,
            price=each.price.price if prices_differ else None,
        )
        for each in same_colour
    ]


product_routes = [product]
