"""Categories, products and variants, compared with each other and made into the shop's own types."""

import re
from collections.abc import Iterable
from pathlib import Path

import msgspec

from kiosk.domain import gtin
from kiosk.domain.catalogue import Attribute, Category, Colour, Product, Variant
from kiosk.domain.tax import STANDARD_RATE
from kiosk.domain.text import LocalisedText
from kiosk.hub.platforms.csv_files.goods import (
    ATTRIBUTES,
    CATEGORIES,
    COLOURS,
    PRODUCTS,
    VARIANTS,
    CategoryRow,
    ColourRow,
    ProductRow,
    VariantRow,
)
from kiosk.hub.platforms.csv_files.palette import palette
from kiosk.hub.platforms.csv_files.reading import Reading
from kiosk.hub.platforms.csv_files.sheet import Row, Sheet
from kiosk.hub.platforms.csv_files.times import date_of

PICTURES = "pictures"
_TINTS = 4
_ROOT = re.compile(r"(?:<\?xml.*?\?>|<!--.*?-->|<!DOCTYPE[^>]*>|\s)*<(?:\w+:)?svg[\s>]", re.DOTALL)
_LAST_RANK = 1_000_000_000


class Catalogue(msgspec.Struct, frozen=True):
    """What the four files say together."""

    categories: tuple[Category, ...]
    products: tuple[Product, ...]
    variants: tuple[Variant, ...]


def localised(fr: str, en: str) -> LocalisedText:
    """A text with the languages that have one."""
    return {language: text for language, text in (("fr", fr), ("en", en)) if text}


def read_catalogue(reading: Reading) -> Catalogue:
    """All of the catalogue."""
    category_rows = reading.rows(CATEGORIES)
    product_rows = reading.rows(PRODUCTS)
    pictures = _Pictures(reading)
    categories = tuple(_categories(reading, category_rows, product_rows, pictures))
    colours = {row.id: _colour(row) for row in reading.rows(COLOURS)}
    products = _products(reading, product_rows, _attributes(reading), pictures)
    variants = _variants(reading, product_rows, colours)
    return Catalogue(categories, products, variants)


class _Pictures:
    """Says once for each row whose drawing is missing, and once for each drawing that is none."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._there = {path.stem for path in (reading.folder / PICTURES).glob("*.svg")}
        self._seen: set[str] = set()

    def check(
        self, sheet: Sheet[CategoryRow] | Sheet[ProductRow], row: Row, picture: str, column: str = "picture"
    ) -> None:
        if not picture or picture in self._seen:
            return
        if picture not in self._there:
            message = f"there is no {PICTURES}/{picture}.svg"
            self._reading.wrong(sheet, row.line, column, "picture_missing", message)
            return
        self._seen.add(picture)
        if not _is_drawing(self._reading.folder / PICTURES / f"{picture}.svg"):
            message = f"{PICTURES}/{picture}.svg is not an SVG drawing"
            self._reading.wrong(sheet, row.line, column, "picture_wrong", message)


def _is_drawing(path: Path) -> bool:
    try:
        return _ROOT.match(path.read_text(encoding="utf-8-sig")) is not None
    except (OSError, UnicodeDecodeError):
        return False


def _categories(
    reading: Reading, rows: list[CategoryRow], products: list[ProductRow], pictures: _Pictures
) -> Iterable[Category]:
    if not reading.has(CATEGORIES):
        for position, name in enumerate(dict.fromkeys(row.category for row in products), start=1):
            reading.know(CATEGORIES, name)
            yield Category(name, {"fr": name.replace("-", " ").capitalize()}, None, position)
        return
    departments = {row.id for row in rows if not row.parent}
    for position, row in enumerate(rows, start=1):
        pictures.check(CATEGORIES, row, row.picture)
        if row.parent and reading.refers(CATEGORIES, row, "parent", CATEGORIES) and row.parent not in departments:
            message = f"{row.parent} is itself inside another; two levels are possible"
            reading.wrong(CATEGORIES, row.line, "parent", "parent_wrong", message)
        place = position if row.position is None else row.position
        yield Category(row.id, localised(row.name_fr, row.name_en), row.parent or None, place, row.picture)


def _colour(row: ColourRow) -> Colour:
    return Colour(row.id, localised(row.name_fr, row.name_en), row.base, palette(row))


def _attributes(reading: Reading) -> dict[str, list[Attribute]]:
    found: dict[str, list[Attribute]] = {}
    for row in reading.rows(ATTRIBUTES):
        if reading.refers(ATTRIBUTES, row, "product", PRODUCTS):
            fact = Attribute(localised(row.name_fr, row.name_en), localised(row.value_fr, row.value_en))
            found.setdefault(row.product, []).append(fact)
    return found


def _products(
    reading: Reading, rows: list[ProductRow], attributes: dict[str, list[Attribute]], pictures: _Pictures
) -> tuple[Product, ...]:
    by_rank = sorted(rows, key=lambda row: row.rank or _LAST_RANK)
    ranks = {row.id: place for place, row in enumerate(by_rank, start=1)}
    for row in rows:
        reading.refers(PRODUCTS, row, "category", CATEGORIES)
        for name, column in ((row.picture, "picture"), *((each, "pictures") for each in row.pictures)):
            pictures.check(PRODUCTS, row, name, column)
    return tuple(
        _product(reading, row, ranks[row.id], index, tuple(attributes.get(row.id, ())))
        for index, row in enumerate(rows)
    )


def _product(reading: Reading, row: ProductRow, rank: int, index: int, attributes: tuple[Attribute, ...]) -> Product:
    return Product(
        id=row.id,
        category_id=row.category,
        name=localised(row.name_fr, row.name_en),
        subtitle=localised(row.subtitle_fr, row.subtitle_en),
        description=localised(row.description_fr, row.description_en),
        material=localised(row.material_fr, row.material_en),
        picture=row.picture,
        rank=rank,
        dimensions=row.dimensions,
        keywords=localised(row.keywords_fr, row.keywords_en),
        tint=row.tint or index % _TINTS + 1,
        rating_tenths=None if row.rating is None else round(row.rating * 10),
        rating_count=row.rating_count,
        release_on=date_of(row.release_on, reading.today),
        added_on=date_of(row.added_on, reading.today),
        pictures=tuple(name for name in row.pictures if name != row.picture),
        attributes=attributes,
        vat_basis_points=STANDARD_RATE if row.vat is None else round(row.vat * 100),
    )


def _variants(reading: Reading, products: list[ProductRow], colours: dict[str, Colour]) -> tuple[Variant, ...]:
    rows = reading.rows(VARIANTS)
    reading.lose_with(VARIANTS, PRODUCTS)
    known = {row.sku: (VARIANTS.file, row.line) for row in rows}
    numbers: dict[str, tuple[str, int]] = {row.gtin: (VARIANTS.file, row.line) for row in rows}
    variants = [_variant(reading, row, colours, position) for position, row in enumerate(rows)]
    with_variants = {row.product for row in rows}
    for row in products:
        if not row.sku:
            if row.id not in with_variants and not reading.problems.found_in(VARIANTS.file):
                message = f"{row.id} has neither a sku here nor a row in {VARIANTS.file}"
                reading.wrong(PRODUCTS, row.line, "sku", "variant_missing", message)
            continue
        if (variant := _only_variant(reading, row)) is None:
            continue
        _once(reading, row, "sku", row.sku, known)
        _once(reading, row, "gtin", variant.gtin, numbers)
        reading.know(VARIANTS, row.sku)
        variants.append(variant)
    return tuple(variants)


def _variant(reading: Reading, row: VariantRow, colours: dict[str, Colour], position: int) -> Variant:
    reading.refers(VARIANTS, row, "product", PRODUCTS)
    if row.colour:
        reading.refers(VARIANTS, row, "colour", COLOURS)
    _check_own_number(reading, VARIANTS, row, row.gtin, own=row.own_number)
    return Variant(
        sku=row.sku,
        product_id=row.product,
        gtin=row.gtin,
        list_price=row.price,
        colour=colours.get(row.colour),
        size=row.size,
        position=position if row.position is None else row.position,
        lead_time_days=row.lead_time_days,
    )


def _only_variant(reading: Reading, row: ProductRow) -> Variant | None:
    reading.know(VARIANTS, row.sku)
    for column in ("gtin", "price"):
        if getattr(row, column) is None:
            reading.wrong(PRODUCTS, row.line, column, "cell_missing", "a value is needed when sku has one")
    if row.gtin is None or row.price is None:
        return None
    _check_own_number(reading, PRODUCTS, row, row.gtin, own=row.own_number)
    return Variant(row.sku, row.id, row.gtin, row.price)


def _check_own_number(
    reading: Reading, sheet: Sheet[ProductRow] | Sheet[VariantRow], row: Row, number: gtin.Gtin, *, own: bool
) -> None:
    """In-store numbers mean something else in every company, so a shop says which ones it made itself."""
    if gtin.is_restricted(number) and not own:
        message = f"{number} is an in-store number; write yes in own_number if your shop made it"
        reading.wrong(sheet, row.line, "gtin", "gtin_restricted", message)


def _once(reading: Reading, row: ProductRow, column: str, value: str, seen: dict[str, tuple[str, int]]) -> None:
    file, line = seen.setdefault(value, (PRODUCTS.file, row.line))
    if (file, line) != (PRODUCTS.file, row.line):
        reading.wrong(PRODUCTS, row.line, column, "duplicate", f"{value} is already on line {line} of {file}")
