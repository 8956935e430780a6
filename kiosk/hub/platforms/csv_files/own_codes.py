"""Numbers that the shop gave out itself: ``own_codes.csv``."""

from collections.abc import Iterable, Iterator
from typing import Annotated, NamedTuple, get_args

from kiosk.domain import gtin
from kiosk.domain.catalogue import Variant
from kiosk.domain.own_codes import (
    LONGEST,
    MEASURED,
    SHORTEST,
    CheckRule,
    DigitRange,
    OwnCode,
    OwnMeaning,
    may_own,
    overlap,
    range_of,
)
from kiosk.hub.platforms.csv_files import cells
from kiosk.hub.platforms.csv_files.catalogue import localised
from kiosk.hub.platforms.csv_files.problems import Wrong
from kiosk.hub.platforms.csv_files.reading import Reading
from kiosk.hub.platforms.csv_files.sheet import Column, Row, Sheet

_LONGEST_PREFIX = 20
_ARTICLES = frozenset({"product", *MEASURED})
_MOST_DECIMALS = 4
_MEANINGS = ", ".join(get_args(OwnMeaning))
_position = cells.whole(1, LONGEST)


def _prefix(cell: str) -> str | Wrong:
    if cell.isascii() and cell.isdigit() and len(cell) <= _LONGEST_PREFIX:
        return cell
    return Wrong("prefix_wrong", f"{cell!r} is not the beginning of a number; expected 1 to {_LONGEST_PREFIX} digits")


class OwnCodeRow(Row, frozen=True):
    """A range of numbers."""

    prefix: Annotated[str, Column(_prefix, "the digits that these numbers begin with; format the column as text", "23")]
    digits: Annotated[int, Column(cells.whole(SHORTEST, LONGEST), "digits of the whole number, 8 to 32", "13")]
    meaning: Annotated[
        OwnMeaning, Column(cells.choice(*get_args(OwnMeaning)), f"one of: {_MEANINGS}", "product_by_weight")
    ]
    item_from: Annotated[
        int | None, Column(_position, "first digit of the article, card or voucher, counted from 1", "3")
    ] = None
    item_to: Annotated[int | None, Column(_position, "last digit of it; both blank: the whole number", "7")] = None
    value_from: Annotated[int | None, Column(_position, "first digit of the weight or price", "8")] = None
    value_to: Annotated[int | None, Column(_position, "last digit of it", "12")] = None
    decimals: Annotated[
        int | None,
        Column(
            cells.whole(0, _MOST_DECIMALS),
            "of the value; blank: 3 for a weight (kilograms), 2 for a price (euros)",
            "3",
        ),
    ] = None
    check: Annotated[
        CheckRule | None,
        Column(cells.choice(*get_args(CheckRule)), "rule of the last digit: gs1 (when blank), luhn, none", "gs1"),
    ] = None
    label_fr: Annotated[str, Column(cells.text, "its name on screen", "Étiquette de balance")] = ""
    label_en: Annotated[str, Column(cells.text, "the same in English", "Scale label")] = ""


OWN_CODES = Sheet(
    "own_codes.csv",
    OwnCodeRow,
    "Numbers that your shop gave out itself: loyalty cards, vouchers, badges, articles labelled in the shop.",
    key=("digits", "prefix"),
)


class _Mistake(NamedTuple):
    column: str
    code: str
    message: str


def read_own_codes(reading: Reading, variants: Iterable[Variant]) -> tuple[OwnCode, ...]:
    """All ranges, none of which takes numbers of another; one of a single number for each article that has none.

    Articles whose number the shop made were marked before there were ranges, and are found by it as ever.
    """
    ranges = _read_ranges(reading)
    own_codes = tuple(own for _, own in ranges)
    alone = []
    for variant in variants:
        number = gtin.spellings(variant.gtin)[-1]
        found = range_of(own_codes, number) if gtin.is_restricted(variant.gtin) else None
        if found is not None and found[0].meaning not in _ARTICLES:
            line = next(line for line, own in ranges if own is found[0])
            message = f"{number} is the number of {variant.sku}, and no {found[0].meaning}"
            reading.wrong(OWN_CODES, line, "prefix", "prefix_overlaps", message)
        elif found is None and gtin.is_restricted(variant.gtin):
            alone.append(OwnCode(number[:-1], len(number), "product"))
    return (*own_codes, *alone)


def _read_ranges(reading: Reading) -> list[tuple[int, OwnCode]]:
    kept: list[tuple[int, OwnCode]] = []
    for row in reading.rows(OWN_CODES):
        mistakes = list(_mistakes(row))
        for mistake in mistakes:
            reading.wrong(OWN_CODES, row.line, *mistake)
        if mistakes:
            continue
        own = _own_code(row)
        for line, other in kept:
            if overlap(own, other):
                message = f"{own.prefix} takes numbers that {other.prefix} on line {line} takes"
                reading.wrong(OWN_CODES, row.line, "prefix", "prefix_overlaps", message)
        kept.append((row.line, own))
    return kept


def _own_code(row: OwnCodeRow) -> OwnCode:
    return OwnCode(
        row.prefix,
        row.digits,
        row.meaning,
        _range(row.item_from, row.item_to),
        _range(row.value_from, row.value_to),
        row.decimals,
        row.check or "gs1",
        localised(row.label_fr, row.label_en),
    )


def _range(first: int | None, last: int | None) -> DigitRange | None:
    return None if first is None or last is None else DigitRange(first, last)


def _mistakes(row: OwnCodeRow) -> Iterator[_Mistake]:
    if len(row.prefix) >= row.digits:
        message = f"{row.prefix} leaves none of {row.digits} digits to tell numbers apart"
        yield _Mistake("prefix", "prefix_wrong", message)
    elif not may_own(row.prefix, row.digits, row.meaning):
        yield _Mistake("prefix", "prefix_worldwide", _worldwide(row))
    yield from _range_mistakes(row, "item", row.item_from, row.item_to)
    yield from _range_mistakes(row, "value", row.value_from, row.value_to)
    yield from _missing(row) if row.meaning in MEASURED else _unused(row)


def _worldwide(row: OwnCodeRow) -> str:
    return (
        f"numbers of {row.digits} digits that begin with {row.prefix} belong to companies everywhere; "
        "yours begin with 02, 04 or 20 to 29 (of 8 digits: with 0 or 2)"
    )


def _range_mistakes(row: OwnCodeRow, name: str, first: int | None, last: int | None) -> Iterator[_Mistake]:
    if first is None and last is None:
        return
    if first is None or last is None:
        column = f"{name}_from" if first is None else f"{name}_to"
        yield _Mistake(column, "cell_missing", "a range needs its first and its last digit")
        return
    most = row.digits - (row.check != "none")
    if not first <= last <= most:
        message = f"{first} to {last} is no range of the digits 1 to {most}" + (
            "" if most == row.digits else "; the last digit checks the others"
        )
        yield _Mistake(f"{name}_to", "range_wrong", message)


def _missing(row: OwnCodeRow) -> Iterator[_Mistake]:
    for column in ("item_from", "value_from"):
        if getattr(row, column) is None and getattr(row, column.replace("from", "to")) is None:
            yield _Mistake(column, "cell_missing", f"{row.meaning} needs to know where this stands")
    item, value = _range(row.item_from, row.item_to), _range(row.value_from, row.value_to)
    if item and value and item.first <= value.last and value.first <= item.last:
        yield _Mistake("value_from", "range_wrong", "the value stands on digits of the article")


def _unused(row: OwnCodeRow) -> Iterator[_Mistake]:
    for column in ("value_from", "value_to", "decimals"):
        if getattr(row, column) is not None:
            yield _Mistake(column, "value_unused", f"{row.meaning} has neither weight nor price; leave this blank")
