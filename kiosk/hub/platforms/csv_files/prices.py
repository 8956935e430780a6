"""Customer groups, agreed prices and promotions: ``price_groups.csv``, ``agreed_prices.csv``, ``promotions.csv``."""

from datetime import timedelta
from typing import Annotated

from kiosk.domain.money import Money
from kiosk.domain.pricing import PUBLIC_GROUP, AgreedPrice, PriceGroup, Promotion
from kiosk.hub.platforms.csv_files import cells, times
from kiosk.hub.platforms.csv_files.catalogue import localised
from kiosk.hub.platforms.csv_files.goods import CATEGORIES, PRODUCTS, VARIANTS
from kiosk.hub.platforms.csv_files.reading import Reading
from kiosk.hub.platforms.csv_files.sheet import Column, Row, Sheet

_KEY = "letters, digits, . _ -"


class GroupRow(Row, frozen=True):
    """Customers who see the same prices."""

    id: Annotated[str, Column(cells.identifier, _KEY, "club")]
    name_fr: Annotated[str, Column(cells.text, "text", "Club")]
    name_en: Annotated[str, Column(cells.text, "text", "Club")] = ""
    percent_off: Annotated[int, Column(cells.whole(0, 90, "percent_wrong"), "percent, 0 to 90", "5")] = 0


class AgreedRow(Row, frozen=True):
    """A price agreed with one group."""

    group: Annotated[str, Column(cells.identifier, "id of price_groups.csv", "pro")]
    sku: Annotated[str, Column(cells.identifier, "sku of variants.csv", "BUREAU-LISON-120")]
    price: Annotated[Money, Column(cells.money, "euros", "512,00")]


class PromotionRow(Row, frozen=True):
    """A percentage off some products for some days."""

    id: Annotated[str, Column(cells.identifier, _KEY, "lumieres")]
    name_fr: Annotated[str, Column(cells.text, "text", "Fête des lumières")]
    percent_off: Annotated[int, Column(cells.whole(1, 90, "percent_wrong"), "percent, 1 to 90", "20")]
    starts_on: Annotated[times.Day, Column(times.read_day, "first day", "today-10")]
    ends_on: Annotated[times.Day, Column(times.read_day, "last day, included", "today+4")]
    name_en: Annotated[str, Column(cells.text, "text", "Festival of lights")] = ""
    categories: Annotated[
        tuple[str, ...], Column(cells.identifiers, "ids of categories.csv, parted by spaces", "lampes bougies")
    ] = ()
    products: Annotated[
        tuple[str, ...], Column(cells.identifiers, "ids of products.csv, parted by spaces", "lampe-aube")
    ] = ()
    groups: Annotated[
        tuple[str, ...], Column(cells.identifiers, "ids of price_groups.csv; blank: everybody", "club")
    ] = ()


GROUPS = Sheet("price_groups.csv", GroupRow, "Customer groups. `public` is always there.", key=("id",))
AGREED = Sheet("agreed_prices.csv", AgreedRow, "Prices agreed with a group.", key=("group", "sku"))
PROMOTIONS = Sheet("promotions.csv", PromotionRow, "Reductions between two days.", key=("id",))


def read_groups(reading: Reading) -> tuple[PriceGroup, ...]:
    """All groups, the public one first when the file leaves it out."""
    groups = [PriceGroup(row.id, localised(row.name_fr, row.name_en), row.percent_off) for row in reading.rows(GROUPS)]
    if not reading.knows(GROUPS, PUBLIC_GROUP):
        reading.know(GROUPS, PUBLIC_GROUP)
        groups.insert(0, PriceGroup(PUBLIC_GROUP, {"fr": "Public", "en": "Public"}))
    return tuple(groups)


def read_agreed_prices(reading: Reading) -> tuple[AgreedPrice, ...]:
    """All agreed prices."""
    rows = reading.rows(AGREED)
    for row in rows:
        reading.refers(AGREED, row, "group", GROUPS)
        reading.refers(AGREED, row, "sku", VARIANTS)
    return tuple(AgreedPrice(row.group, row.sku, row.price) for row in rows)


def read_promotions(reading: Reading) -> tuple[Promotion, ...]:
    """All promotions, from the first day's midnight to the midnight after the last."""
    return tuple(_promotion(reading, row) for row in reading.rows(PROMOTIONS))


def _promotion(reading: Reading, row: PromotionRow) -> Promotion:
    for column, sheet in (("categories", CATEGORIES), ("products", PRODUCTS), ("groups", GROUPS)):
        for key in getattr(row, column):
            reading.refers(PROMOTIONS, row, column, sheet, key)
    if not row.categories and not row.products:
        reading.wrong(PROMOTIONS, row.line, "products", "cell_missing", "name categories or products")
    starts, ends = row.starts_on.on(reading.today), row.ends_on.on(reading.today)
    if ends < starts:
        reading.wrong(PROMOTIONS, row.line, "ends_on", "date_wrong", "ends before it starts")
    return Promotion(
        id=row.id,
        name=localised(row.name_fr, row.name_en),
        percent_off=row.percent_off,
        starts_at=times.start_of(starts, reading.zone),
        ends_at=times.start_of(ends + timedelta(days=1), reading.zone),
        category_ids=row.categories,
        product_ids=row.products,
        group_ids=row.groups,
    )
