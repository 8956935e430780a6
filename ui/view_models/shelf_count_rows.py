"""Lines of a counted shelf, in words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.shelf_count import CountSheet, SheetLine
from kiosk.domain.text import in_language
from ui.view_models.stock_cells import choice_text
from ui.wording import Wording

_MINUS = "−"
LineState = Literal["waiting", "same", "more", "fewer", "moved"]
Article = Callable[[str], tuple[Product, Variant] | None]


@dataclass(frozen=True)
class CountRow:
    """One variant: the figure that was seen, what was counted, and the difference. ``status``: ``waiting``: not yet counted."""

    sku: str
    name: str
    choice: str
    picture: str
    tint: int
    seen: str
    counted: str
    difference: str
    status: LineState


@dataclass(frozen=True)
class ShelfChoice:
    """A shelf to count."""

    shelf: str
    name: str
    detail: str


def count_row(line: SheetLine, article: Article, moved: frozenset[str], words: Wording) -> CountRow:
    """The row of a line. ``moved``: goods came or went while somebody counted."""
    found = article(line.sku)
    name, choice, picture, tint = line.sku, "", "", 1
    if found is not None:
        product, variant = found
        name, choice = in_language(product.name, words.language), choice_text(variant, words.language)
        picture, tint = words.picture(product, variant), product.tint
    return CountRow(
        line.sku,
        name,
        choice,
        picture,
        tint,
        words.number(line.seen),
        "" if line.counted is None else words.number(line.counted),
        signed(line.difference, words) if line.counted is not None else "",
        _status(line, moved),
    )


def signed(difference: int, words: Wording) -> str:
    """``+ 3``, ``− 1``, ``0``."""
    sign = "+ " if difference > 0 else f"{_MINUS} " if difference < 0 else ""
    return f"{sign}{words.number(abs(difference))}"


def totals(sheet: CountSheet) -> tuple[int, int, int]:
    """Lines counted, lines that differ, pieces of difference."""
    return len(sheet.done), len(sheet.differing), sum(line.difference for line in sheet.differing)


def _status(line: SheetLine, moved: frozenset[str]) -> LineState:
    if line.sku in moved:
        return "moved"
    if line.counted is None:
        return "waiting"
    return "same" if not line.difference else "more" if line.difference > 0 else "fewer"
