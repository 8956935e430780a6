"""What a shopper may bring along: ``coupons.csv``, ``gift_cards.csv``."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Annotated

from kiosk.domain.catalogue import Category
from kiosk.domain.coupon import Coupon, coupon_code
from kiosk.domain.gift_card import GiftCard, gift_card_number
from kiosk.domain.money import Money
from kiosk.hub.platforms.csv_files import cells, times
from kiosk.hub.platforms.csv_files.catalogue import localised
from kiosk.hub.platforms.csv_files.goods import CATEGORIES
from kiosk.hub.platforms.csv_files.problems import Wrong
from kiosk.hub.platforms.csv_files.reading import Reading
from kiosk.hub.platforms.csv_files.sheet import Column, Row, Sheet


def _code(cell: str) -> str | Wrong:
    code = coupon_code(cell)
    return Wrong("id_wrong", f"{cell!r} cannot be typed as a code; at most 40 characters") if code is None else code


def _number(cell: str) -> str | Wrong:
    number = gift_card_number(cell)
    expected = "expected 8 to 24 letters and digits, one digit at least; format the column as text"
    return Wrong("gift_card_wrong", f"{cell!r} is not a number of a card; {expected}") if number is None else number


class CouponRow(Row, frozen=True):
    """A code that lowers the price of goods."""

    code: Annotated[str, Column(_code, "letters and digits, capitals or not", "MAISON15")]
    name_fr: Annotated[
        str, Column(cells.text, "why the price is lower, as the shopper reads it", "Semaine de la maison")
    ]
    name_en: Annotated[str, Column(cells.text, "the same in English", "Home week")] = ""
    percent_off: Annotated[
        int | None, Column(cells.whole(1, 90, "percent_wrong"), "percent, 1 to 90; this or `amount_off`", "15")
    ] = None
    amount_off: Annotated[Money | None, Column(cells.money, "euros off; this or `percent_off`", "10,00")] = None
    minimum: Annotated[
        Money | None, Column(cells.money, "euros of goods from which it counts; blank: any", "80,00")
    ] = None
    categories: Annotated[
        tuple[str, ...],
        Column(cells.identifiers, "ids of categories.csv with those below them; blank: all goods", "maison"),
    ] = ()
    starts_on: Annotated[times.Day | None, Column(times.read_day, "first day; blank: at once", "today-3")] = None
    ends_on: Annotated[times.Day | None, Column(times.read_day, "last day, included; blank: no end", "today+10")] = None
    uses: Annotated[int | None, Column(cells.whole(1), "orders that may use it in all; blank: any number", "200")] = (
        None
    )
    once_per_customer: Annotated[
        bool, Column(cells.yes_no, "yes: once for each known customer; no (when blank): for everybody", "yes")
    ] = False
    combines: Annotated[
        bool, Column(cells.yes_no, "yes: beside other codes that say yes; no (when blank): alone", "no")
    ] = False


class GiftCardRow(Row, frozen=True):
    """A card with money on it."""

    number: Annotated[str, Column(_number, "8 to 24 letters and digits that nobody guesses", "CORAIL-7Q2K-94MX")]
    balance: Annotated[Money, Column(cells.money, "euros on it when the hub first reads it", "50,00")]
    ends_on: Annotated[times.Day | None, Column(times.read_day, "last day, included; blank: no end", "today+365")] = (
        None
    )


COUPONS = Sheet(
    "coupons.csv", CouponRow, "Codes that lower a price. The hub alone says whether one counts.", key=("code",)
)
GIFT_CARDS = Sheet(
    "gift_cards.csv",
    GiftCardRow,
    "Gift cards. Read once: from then on the hub keeps what is left on each, and only a hash of its number.",
    key=("number",),
)


def read_coupons(reading: Reading, categories: Iterable[Category]) -> tuple[Coupon, ...]:
    """All coupons."""
    below: dict[str, list[str]] = {}
    for category in categories:
        below.setdefault(category.parent_id or "", []).append(category.id)
    return tuple(_coupon(reading, row, below) for row in reading.rows(COUPONS))


def read_gift_cards(reading: Reading) -> tuple[GiftCard, ...]:
    """All cards, as they were when they were sold."""
    return tuple(
        GiftCard(row.number, row.balance, reading.now, _midnight_after(reading, row.ends_on))
        for row in reading.rows(GIFT_CARDS)
    )


def _coupon(reading: Reading, row: CouponRow, below: dict[str, list[str]]) -> Coupon:
    for key in row.categories:
        reading.refers(COUPONS, row, "categories", CATEGORIES, key)
    if (row.percent_off is None) == (row.amount_off is None):
        reading.wrong(COUPONS, row.line, "percent_off", "cell_missing", "give either percent_off or amount_off")
    starts = row.starts_on.on(reading.today) if row.starts_on else None
    if starts and row.ends_on and row.ends_on.on(reading.today) < starts:
        reading.wrong(COUPONS, row.line, "ends_on", "date_wrong", "ends before it starts")
    return Coupon(
        code=row.code,
        name=localised(row.name_fr, row.name_en),
        percent_off=row.percent_off or 0,
        amount_off=row.amount_off,
        minimum=row.minimum,
        category_ids=_with_those_below(row.categories, below),
        starts_at=times.start_of(starts, reading.zone) if starts else None,
        ends_at=_midnight_after(reading, row.ends_on),
        uses=row.uses,
        once_per_customer=row.once_per_customer,
        combines=row.combines,
    )


def _with_those_below(named: tuple[str, ...], below: dict[str, list[str]]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    waiting = list(named)
    while waiting:
        category_id = waiting.pop(0)
        if category_id not in found:
            found[category_id] = None
            waiting += below.get(category_id, ())
    return tuple(found)


def _midnight_after(reading: Reading, day: times.Day | None) -> datetime | None:
    return None if day is None else times.start_of(day.on(reading.today) + timedelta(days=1), reading.zone)
