"""What the shop sells, as rows: ``categories.csv``, ``colours.csv``, ``products.csv``, ``variants.csv``."""

from typing import Annotated

from kiosk.domain.gtin import Gtin
from kiosk.domain.money import Money
from kiosk.hub.platforms.csv_files import cells, times
from kiosk.hub.platforms.csv_files.sheet import Column, Row, Sheet

_KEY = "letters, digits, . _ -"
_PICTURE = "name of a file in `pictures/`, without .svg"
_NUMBER_FROM_1 = cells.whole(1)
_PRICE = "euros"
_GTIN = "8, 12, 13 or 14 digits with a right check digit"
_OWN = "yes when your shop made the number itself (prefix 02, 04, 20 to 29)"


class CategoryRow(Row, frozen=True):
    """A department or a family."""

    id: Annotated[str, Column(cells.identifier, _KEY, "robes")]
    name_fr: Annotated[str, Column(cells.text, "text", "Robes")]
    name_en: Annotated[str, Column(cells.text, "text", "Dresses")] = ""
    parent: Annotated[str, Column(cells.identifier, "id of this file; blank for a department", "mode")] = ""
    position: Annotated[int | None, Column(cells.whole(0), "whole number; the order of rows when blank", "1")] = None
    picture: Annotated[str, Column(cells.picture, _PICTURE, "robe")] = ""


class ColourRow(Row, frozen=True):
    """A colour with the palette that recolours drawings."""

    id: Annotated[str, Column(cells.identifier, _KEY, "corail")]
    name_fr: Annotated[str, Column(cells.text, "text", "corail")]
    base: Annotated[str, Column(cells.colour, "colour as #RRGGBB", "#B5432E")]
    name_en: Annotated[str, Column(cells.text, "text", "coral")] = ""
    shade: Annotated[str, Column(cells.colour, "colour; 25 % darker than base when blank", "#8C2C20")] = ""
    light: Annotated[str, Column(cells.colour, "colour; 28 % lighter than base when blank", "#D46B52")] = ""
    deep: Annotated[str, Column(cells.colour, "colour; 60 % darker than base when blank", "#5F1A16")] = ""


class ProductRow(Row, frozen=True):
    """A product; with ``sku``, ``gtin`` and ``price`` it also is its own only variant."""

    id: Annotated[str, Column(cells.identifier, _KEY, "robe-ondine")]
    name_fr: Annotated[str, Column(cells.text, "text", "Robe Ondine")]
    name_en: Annotated[str, Column(cells.text, "text", "Ondine dress")] = ""
    category: Annotated[str, Column(cells.identifier, "id of categories.csv; `divers` when blank", "robes")] = "divers"
    subtitle_fr: Annotated[str, Column(cells.text, "text", "Lin lavé, coupe portefeuille")] = ""
    subtitle_en: Annotated[str, Column(cells.text, "text", "Washed linen, wrap cut")] = ""
    description_fr: Annotated[str, Column(cells.text, "one or two sentences", "Une robe à nouer…")] = ""
    description_en: Annotated[str, Column(cells.text, "one or two sentences", "A dress to tie…")] = ""
    material_fr: Annotated[str, Column(cells.text, "text", "100 % lin")] = ""
    material_en: Annotated[str, Column(cells.text, "text", "100% linen")] = ""
    dimensions: Annotated[str, Column(cells.text, "text", "120 × 60 × 75 cm")] = ""
    picture: Annotated[str, Column(cells.picture, _PICTURE, "robe")] = ""
    pictures: Annotated[
        tuple[str, ...],
        Column(cells.pictures, "further files in `pictures/`, parted by spaces", "robe-detail robe-dos"),
    ] = ()
    rank: Annotated[
        int | None, Column(_NUMBER_FROM_1, "1 sells most; after the ranked ones, by row, when blank", "1")
    ] = None
    keywords_fr: Annotated[str, Column(cells.text, "more words to find it by", "été cérémonie")] = ""
    keywords_en: Annotated[str, Column(cells.text, "more words to find it by", "summer wedding")] = ""
    tint: Annotated[int | None, Column(cells.whole(1, 4), "ground of the picture, 1 to 4; in turn when blank", "2")] = (
        None
    )
    rating: Annotated[float | None, Column(cells.number(0, 5), "0 to 5", "4,6")] = None
    rating_count: Annotated[int, Column(cells.whole(0), "whole number", "128")] = 0
    release_on: Annotated[times.Day | None, Column(times.read_day, "day; later than today: pre-order", "today+21")] = (
        None
    )
    added_on: Annotated[times.Day | None, Column(times.read_day, "day", "2026-11-20")] = None
    vat: Annotated[
        float | None, Column(cells.number(0, 100), "percent of VAT inside the price; 20 when blank", "5,5")
    ] = None
    sku: Annotated[str, Column(cells.identifier, _KEY + "; only for a product without variants", "VASE-1")] = ""
    gtin: Annotated[Gtin | None, Column(cells.gtin_cell, _GTIN, "9520123456788")] = None
    price: Annotated[Money | None, Column(cells.money, _PRICE, "45,00")] = None
    own_number: Annotated[bool, Column(cells.yes_no, _OWN, "no")] = False


class VariantRow(Row, frozen=True):
    """One sellable choice of a product."""

    sku: Annotated[str, Column(cells.identifier, _KEY, "ROBE-ONDINE-CORAIL-38")]
    product: Annotated[str, Column(cells.identifier, "id of products.csv", "robe-ondine")]
    gtin: Annotated[Gtin, Column(cells.gtin_cell, _GTIN, "9520123456788")]
    price: Annotated[Money, Column(cells.money, _PRICE, "149,00")]
    colour: Annotated[str, Column(cells.identifier, "id of colours.csv", "corail")] = ""
    size: Annotated[str, Column(cells.text, "text", "38")] = ""
    position: Annotated[int | None, Column(cells.whole(0), "whole number; the order of rows when blank", "3")] = None
    lead_time_days: Annotated[
        int | None, Column(cells.whole(0, 365), "days to get more when none is left; blank: unknown", "10")
    ] = None
    own_number: Annotated[bool, Column(cells.yes_no, _OWN, "no")] = False


class AttributeRow(Row, frozen=True):
    """One fact of a product."""

    product: Annotated[str, Column(cells.identifier, "id of products.csv", "robe-ondine")]
    name_fr: Annotated[str, Column(cells.text, "text, the same for products to be compared", "Entretien")]
    value_fr: Annotated[str, Column(cells.text, "text", "Lavage à 30 °C")]
    name_en: Annotated[str, Column(cells.text, "text", "Care")] = ""
    value_en: Annotated[str, Column(cells.text, "text", "Wash at 30 °C")] = ""


CATEGORIES = Sheet(
    "categories.csv",
    CategoryRow,
    "Departments and the families inside them. Without this file each category named in products.csv becomes one.",
    key=("id",),
)
COLOURS = Sheet("colours.csv", ColourRow, "Colours of variants and how they recolour drawings.", key=("id",))
PRODUCTS = Sheet("products.csv", ProductRow, "What you sell.", required=True, key=("id",))
VARIANTS = Sheet(
    "variants.csv",
    VariantRow,
    "Sizes and colours, each with its own number and price. Not needed when every product has one in products.csv.",
    key=("sku",),
    unique=("gtin",),
)
ATTRIBUTES = Sheet(
    "attributes.csv",
    AttributeRow,
    "Facts that people compare products by, in the order to show them.",
    key=("product", "name_fr"),
)
