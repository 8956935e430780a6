"""A product sheet from local data, at once, network or not."""

from datetime import datetime

import msgspec

from kiosk.domain.catalogue import Colour, Product, Variant
from kiosk.domain.location import StockLocation
from kiosk.domain.pricing import UnitPrice
from kiosk.domain.review import Review
from kiosk.domain.sourcing import Availability, availability
from kiosk.domain.stock import StockLevel
from kiosk.domain.store_plan import StorePlan
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.stock_reader import StockReader


class ColourChoice(msgspec.Struct, frozen=True):
    """One colour of the product, the SKU that choosing it selects, and whether any size of it is here."""

    colour: Colour
    sku: str
    is_selected: bool
    is_here: bool


class SizeChoice(msgspec.Struct, frozen=True):
    """One size in the selected colour. ``is_here``: a piece can be taken here; ``exists``: made in this colour."""

    size: str
    sku: str
    is_selected: bool
    is_here: bool
    exists: bool = True


class ProductSheet(msgspec.Struct, frozen=True):
    """Everything that the sheet says. ``levels`` are the selected variant's, by location; ``plan`` is of this store."""

    product: Product
    variant: Variant
    price: UnitPrice
    colours: tuple[ColourChoice, ...]
    sizes: tuple[SizeChoice, ...]
    availability: Availability
    levels: dict[str, StockLevel]
    locations: dict[str, StockLocation]
    reviews: tuple[Review, ...] = ()
    plan: StorePlan | None = None


def show_product(
    product_id: str,
    sku: str | None,
    group_id: str,
    catalogue: CatalogueReader,
    stock: StockReader,
    here_id: str,
    now: datetime,
) -> ProductSheet | None:
    """The sheet, or None when the product or its price is unknown here. Without a SKU the first variant that is here."""
    product = catalogue.product(product_id)
    variants = catalogue.variants_of(product_id)
    if product is None or not variants:
        return None
    levels = {variant.sku: stock.levels(variant.sku) for variant in variants}
    here = {variant.sku for variant in variants if _is_at(levels[variant.sku], here_id)}
    variant = _selected(variants, sku, here)
    price = catalogue.price(variant.sku, group_id, now)
    if price is None:
        return None
    places = {place.id: place for place in catalogue.locations()}
    return ProductSheet(
        product=product,
        variant=variant,
        price=price,
        colours=_colours(variants, variant, here),
        sizes=_sizes(variants, variant, here),
        availability=availability(levels[variant.sku], places, here_id, now, product.release_on),
        levels={level.location_id: level for level in levels[variant.sku]},
        locations=places,
        reviews=tuple(catalogue.reviews(product_id)),
        plan=catalogue.store_plan(here_id),
    )


def _is_at(levels: list[StockLevel], location_id: str) -> bool:
    return any(level.location_id == location_id and level.available > 0 for level in levels)


def _selected(variants: list[Variant], sku: str | None, here: set[str]) -> Variant:
    wanted = next((variant for variant in variants if variant.sku == sku), None)
    return wanted or next((variant for variant in variants if variant.sku in here), variants[0])


def _colours(variants: list[Variant], selected: Variant, here: set[str]) -> tuple[ColourChoice, ...]:
    by_colour: dict[str, list[Variant]] = {}
    for variant in variants:
        if variant.colour is not None:
            by_colour.setdefault(variant.colour.id, []).append(variant)
    choices: list[ColourChoice] = []
    for same in by_colour.values():
        best = next((v for v in same if v.size == selected.size), same[0])
        colour = same[0].colour
        if colour is not None:
            is_selected = selected.colour is not None and selected.colour.id == colour.id
            choices.append(ColourChoice(colour, best.sku, is_selected, any(v.sku in here for v in same)))
    return tuple(choices)


def _sizes(variants: list[Variant], selected: Variant, here: set[str]) -> tuple[SizeChoice, ...]:
    sizes = list(dict.fromkeys(variant.size for variant in variants if variant.size))
    in_colour = {variant.size: variant for variant in variants if variant.colour == selected.colour}
    elsewhere = {variant.size: variant for variant in reversed(variants)}
    return tuple(
        SizeChoice(
            size=size,
            sku=(in_colour.get(size) or elsewhere[size]).sku,
            is_selected=size == selected.size,
            is_here=size in in_colour and in_colour[size].sku in here,
            exists=size in in_colour,
        )
        for size in sizes
    )
