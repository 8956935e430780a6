"""What the product sheet shows, worked out from one reading of the local stock."""

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.text import in_language
from kiosk.use_cases.show_product import ProductSheet
from ui.translation import texts_in
from ui.view_models.product_rows import (
    ColourRow,
    SizeRow,
    StoreRow,
    WayRow,
    colour_rows,
    size_rows,
    store_rows,
    way_rows,
)
from ui.view_models.stock_arithmetic import Arithmetic, arithmetic
from ui.wording import Wording, capitalised


@dataclass(frozen=True)
class ProductInputs:
    """The sheet, when it is read, and the place whose sum is asked for (kind and location)."""

    sheet: ProductSheet
    here_id: str
    now: datetime
    words: Wording
    sum_of: tuple[str, str] | None = None
    is_checking: bool = False


@dataclass(frozen=True)
class ProductProps:
    """Everything on the sheet, in words."""

    product_id: str = ""
    sku: str = ""
    name: str = ""
    subtitle: str = ""
    description: str = ""
    picture: str = ""
    tint: int = 1
    price: str = ""
    old_price: str = ""
    price_reason: str = ""
    rating: str = ""
    colour: str = ""
    size: str = ""
    has_missing: bool = False
    is_checking: bool = False
    colours: tuple[ColourRow, ...] = ()
    sizes: tuple[SizeRow, ...] = ()
    ways: tuple[WayRow, ...] = ()
    stores: tuple[StoreRow, ...] = ()
    arithmetic: Arithmetic = field(default_factory=Arithmetic)


def derive(inputs: ProductInputs) -> ProductProps:
    """Words for everything."""
    sheet, words, language = inputs.sheet, inputs.words, inputs.words.language
    product, variant, price = sheet.product, sheet.variant, sheet.price
    colours, sizes = colour_rows(sheet, words), size_rows(sheet)
    worked_out = (
        arithmetic(sheet, *inputs.sum_of, inputs.here_id, inputs.now, words) if inputs.sum_of is not None else None
    )
    return ProductProps(
        product_id=product.id,
        sku=variant.sku,
        name=in_language(product.name, language),
        subtitle=in_language(product.subtitle, language),
        description=in_language(product.description, language),
        picture=words.picture(product, variant),
        tint=product.tint,
        price=words.money(price.price),
        old_price=words.money(price.list_price) if price.is_reduced else "",
        price_reason=in_language(price.label, language) if price.is_reduced else "",
        rating=_rating(sheet, words),
        colour=capitalised(in_language(variant.colour.name, language)) if variant.colour else "",
        size=variant.size,
        has_missing=any(row.is_missing for row in colours) or any(row.is_missing for row in sizes),
        is_checking=inputs.is_checking,
        colours=colours,
        sizes=sizes,
        ways=way_rows(sheet, inputs.here_id, inputs.now, words),
        stores=store_rows(sheet, inputs.now, words),
        arithmetic=worked_out or Arithmetic(),
    )


def _rating(sheet: ProductSheet, words: Wording) -> str:
    tenths, count = sheet.product.rating_tenths, sheet.product.rating_count
    if tenths is None or not count:
        return ""
    reviews = texts_in(words.language).translate("ProductProps", "%n avis", n=count)
    return f"{words.decimal(tenths / 10)} · {reviews}"
