"""Home, categories, search and product."""

from typing import Annotated

import msgspec
from litestar import Response, get
from litestar.params import Parameter

from kiosk.domain.catalogue import Category, Colour
from kiosk.domain.text import LocalisedText
from kiosk.hub.catalogue import ProductOffer, VariantOffer
from kiosk.hub.pages.places import places_of
from kiosk.hub.pages.rendering import page
from kiosk.hub.pages.visitor import PageRequest, visitor_of
from kiosk.hub.services import Services

_NEWEST = 8
_TEXT_LIMIT = 80


class ColourLink(msgspec.Struct, frozen=True):
    """A colour to choose, and the SKU that shows it."""

    name: LocalisedText
    sku: str
    selected: bool


class SizeRadio(msgspec.Struct, frozen=True):
    """A size to choose; those that are nowhere stay visible."""

    name: str
    sku: str
    selected: bool
    is_in_store: bool
    is_anywhere: bool


@get("/", include_in_schema=False)
async def home(request: PageRequest, services: Services) -> Response[str]:
    """The shop's front page."""
    visitor = await visitor_of(request, services)
    newest = await services.catalogue.newest(visitor.group_id, _NEWEST + 1)
    popular = await services.catalogue.products(None, visitor.group_id, 1)
    return page(
        "home.html",
        request,
        visitor,
        tab="shop",
        demo=services.settings.demo,
        hero=popular[0] if popular else None,
        newest=newest[:_NEWEST],
        departments=_departments(await services.catalogue.categories()),
    )


@get("/c/{category_id:str}", include_in_schema=False)
async def category(category_id: str, request: PageRequest, services: Services) -> Response[str]:
    """Products of one category; a category that is gone shows everything."""
    visitor = await visitor_of(request, services)
    categories = await services.catalogue.categories()
    found = next((known for known in categories if known.id == category_id), None)
    cards = await services.catalogue.products(found.id if found else None, visitor.group_id)
    return page(
        "list.html",
        request,
        visitor,
        tab="shop",
        demo=services.settings.demo,
        heading=visitor.words.text(found.name) if found else visitor.words.texts.gettext("Boutique"),
        searching=False,
        query="",
        chips=_departments(categories),
        current=(found.parent_id or found.id) if found else "",
        note="",
        cards=cards,
    )


@get("/search", include_in_schema=False)
async def search(
    request: PageRequest, services: Services, q: Annotated[str, Parameter(max_length=_TEXT_LIMIT)] = ""
) -> Response[str]:
    """Products by text; nothing found shows what sells best."""
    visitor = await visitor_of(request, services)
    cards = await services.catalogue.search(q, visitor.group_id)
    note = ""
    if q and not cards:
        note = visitor.words.texts.gettext("Rien ne correspond à « {text} ». Voici ce qui plaît le plus.").format(
            text=q
        )
    return page(
        "list.html",
        request,
        visitor,
        tab="shop",
        demo=services.settings.demo,
        heading=visitor.words.texts.gettext("Chercher"),
        searching=True,
        query=q,
        chips=_departments(await services.catalogue.categories()),
        current="",
        note=note,
        cards=cards or await services.catalogue.products(None, visitor.group_id, 20),
    )


@get("/p/{product_id:str}", include_in_schema=False)
async def product(product_id: str, request: PageRequest, services: Services, sku: str = "") -> Response[str]:
    """One product: choices, where it is, and the button that puts it into the cart."""
    visitor = await visitor_of(request, services)
    offer = await services.catalogue.product(product_id, visitor.group_id)
    if offer is None or not offer.variants:
        words = visitor.words.texts.gettext
        return page(
            "message.html",
            request,
            visitor,
            demo=services.settings.demo,
            status=404,
            symbol="search",
            heading=words("Ce produit n’est plus là"),
            text=words("Il a peut-être changé de nom."),
            href="/search",
            action=words("Chercher"),
        )
    chosen = next((o for o in offer.variants if o.variant.sku == sku), None) or _first_available(offer)
    return page(
        "product.html",
        request,
        visitor,
        demo=services.settings.demo,
        product=offer.product,
        chosen=_Shown(product=offer.product, variant=chosen.variant, price=chosen.price),
        colours=_colours(offer, chosen),
        sizes=_sizes(offer, chosen),
        places=places_of(chosen, await services.catalogue.locations(), visitor.words, services.clock.now()),
    )


class _Shown(msgspec.Struct, frozen=True):
    product: object
    variant: object
    price: object


def _departments(categories: list[Category]) -> list[Category]:
    return [category for category in categories if category.parent_id is None]


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
            links[colour.id] = ColourLink(colour.name, each.variant.sku, _is(colour, chosen.variant.colour))
    return list(links.values())


def _is(colour: Colour, other: Colour | None) -> bool:
    return other is not None and other.id == colour.id


def _sizes(offer: ProductOffer, chosen: VariantOffer) -> list[SizeRadio]:
    return [
        SizeRadio(
            name=each.variant.size,
            sku=each.variant.sku,
            selected=each.variant.sku == chosen.variant.sku,
            is_in_store=any(level.available and level.shelf for level in each.levels),
            is_anywhere=each.available > 0,
        )
        for each in offer.variants
        if each.variant.size and each.variant.colour == chosen.variant.colour
    ]


shop_routes = [home, category, search, product]
