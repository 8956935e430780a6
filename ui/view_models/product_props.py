"""What the product sheet shows, worked out from one reading of the local stock."""

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.text import in_language
from kiosk.use_cases.show_product import ProductSheet
from ui.translation import texts_in
from ui.view_models.price_words import price_reason
from ui.view_models.product_extras import (
    FactRow,
    PictureRow,
    ReviewRow,
    StepRow,
    fact_rows,
    journey_rows,
    picture_rows,
    review_rows,
)
from ui.view_models.product_rows import (
    ColourRow,
    SizeRow,
    WayRow,
    colour_rows,
    release_text,
    size_rows,
    way_rows,
)
from ui.view_models.shelf_plan import ShelfPlan, shelf_plan
from ui.view_models.stock_arithmetic import Arithmetic, arithmetic, choice_line
from ui.view_models.store_map import StoreRow, store_rows, stores_without
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
    picture_at: int = 0


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
    is_reduced: bool = False
    rating: str = ""
    colour: str = ""
    size: str = ""
    has_missing: bool = False
    release: str = ""
    choice_line: str = ""
    stores_without: str = ""
    plan: ShelfPlan = field(default_factory=ShelfPlan)
    is_checking: bool = False
    colours: tuple[ColourRow, ...] = ()
    sizes: tuple[SizeRow, ...] = ()
    ways: tuple[WayRow, ...] = ()
    stores: tuple[StoreRow, ...] = ()
    pictures: tuple[PictureRow, ...] = ()
    facts: tuple[FactRow, ...] = ()
    reviews: tuple[ReviewRow, ...] = ()
    journey: tuple[StepRow, ...] = ()
    arithmetic: Arithmetic = field(default_factory=Arithmetic)


def derive(inputs: ProductInputs) -> ProductProps:
    """Words for everything."""
    sheet, words, language = inputs.sheet, inputs.words, inputs.words.language
    product, variant, price = sheet.product, sheet.variant, sheet.price
    colours, sizes = colour_rows(sheet, words), size_rows(sheet)
    pictures = picture_rows(sheet, inputs.picture_at, words)
    here = sheet.levels.get(inputs.here_id)
    worked_out = (
        arithmetic(sheet, *inputs.sum_of, inputs.here_id, inputs.now, words) if inputs.sum_of is not None else None
    )
    return ProductProps(
        product_id=product.id,
        sku=variant.sku,
        name=in_language(product.name, language),
        subtitle=in_language(product.subtitle, language),
        description=in_language(product.description, language),
        picture=next((row.picture for row in pictures if row.is_on), words.picture(product, variant)),
        tint=product.tint,
        price=words.money(price.price),
        old_price=words.money(price.list_price) if price.is_reduced else "",
        price_reason=price_reason(price, inputs.now, words),
        is_reduced=price.is_reduced,
        rating=_rating(sheet, words),
        colour=capitalised(in_language(variant.colour.name, language)) if variant.colour else "",
        size=variant.size,
        has_missing=any(row.is_missing for row in colours) or any(row.is_missing for row in sizes),
        is_checking=inputs.is_checking,
        colours=colours,
        sizes=sizes,
        ways=way_rows(sheet, inputs.here_id, inputs.now, words),
        stores=store_rows(sheet, inputs.here_id, inputs.now, words),
        stores_without=stores_without(sheet, inputs.here_id, words),
        pictures=pictures,
        facts=fact_rows(product, words),
        reviews=review_rows(sheet.reviews, words),
        journey=journey_rows(sheet, *inputs.sum_of, inputs.now, words) if inputs.sum_of else (),
        choice_line=choice_line(sheet, words),
        release=release_text(sheet, inputs.now, words),
        plan=shelf_plan(sheet.plan, here.shelf if here else {}, words),
        arithmetic=worked_out or Arithmetic(),
    )


def _rating(sheet: ProductSheet, words: Wording) -> str:
    tenths, count = sheet.product.rating_tenths, sheet.product.rating_count
    if tenths is None or not count:
        return ""
    reviews = texts_in(words.language).translate("ProductProps", "%n avis", n=count)
    return f"{words.decimal(tenths / 10)} · {reviews}"
