"""What the shop sells: categories, products and their variants."""

from datetime import date

import msgspec

from kiosk.domain.gtin import Gtin
from kiosk.domain.money import Money
from kiosk.domain.text import LocalisedText


class Category(msgspec.Struct, frozen=True):
    """A department, or a family inside one. ``picture`` names a drawing of the shop."""

    id: str
    name: LocalisedText
    parent_id: str | None = None
    position: int = 0
    picture: str = ""


class Colour(msgspec.Struct, frozen=True):
    """A colour of a variant: its name, its swatch (``#RRGGBB``) and the palette that recolours the drawing."""

    id: str
    name: LocalisedText
    swatch: str
    palette: dict[str, str] = {}


class Attribute(msgspec.Struct, frozen=True):
    """One stated fact of a product, such as its weight: what people compare by."""

    name: LocalisedText
    value: LocalisedText


class Product(msgspec.Struct, frozen=True):
    """What a shopper calls one thing, in all its colours and sizes.

    ``rank`` is its place by popularity (1 sells most): search shows results in this order. ``rating_tenths`` is out of 50.
    ``pictures`` are further drawings of it, shown after ``picture``.
    ``vat_basis_points`` is the rate of the VAT inside its prices, in hundredths of a percent.
    """

    id: str
    category_id: str
    name: LocalisedText
    subtitle: LocalisedText
    description: LocalisedText
    material: LocalisedText
    picture: str
    rank: int
    dimensions: str = ""
    keywords: LocalisedText = {}
    tint: int = 1
    rating_tenths: int | None = None
    rating_count: int = 0
    release_on: date | None = None
    added_on: date | None = None
    pictures: tuple[str, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    vat_basis_points: int = 2000


class Variant(msgspec.Struct, frozen=True):
    """One sellable choice of a product. ``sku`` is the merchant's key; ``lead_time_days`` is sourcing when none is left."""

    sku: str
    product_id: str
    gtin: Gtin
    list_price: Money
    colour: Colour | None = None
    size: str = ""
    position: int = 0
    lead_time_days: int | None = None
