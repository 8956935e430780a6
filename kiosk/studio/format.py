"""Sheets and rolls: how large a page is, and where its cells are.

Sizes of the label sheets are those that makers print on the box: 24 of 70 × 37 mm, 12 of 105 × 48 mm and 21 of
63.5 × 38.1 mm on A4 (the last with 2.54 mm between columns).
"""

import re
from dataclasses import dataclass
from typing import Final

from kiosk.studio.geometry import Box

A4: Final = (210.0, 297.0)

_UNPRINTABLE: Final = 8.0
"""Millimetres at each edge that office printers leave white."""

_SMALLEST: Final = (30.0, 20.0)
_OWN: Final = re.compile(r"(roll-)?(\d{1,3}(?:\.\d{1,2})?)x(\d{1,3}(?:\.\d{1,2})?)")


@dataclass(frozen=True, slots=True)
class SheetFormat:
    """A page and its grid of cells. ``is_cut``: the sheet is cut by its maker, so cells may touch the page's edges."""

    name: str
    page: tuple[float, float]
    cell: tuple[float, float]
    columns: int = 1
    rows: int = 1
    origin: tuple[float, float] = (0.0, 0.0)
    gap: tuple[float, float] = (0.0, 0.0)
    is_cut: bool = False

    @property
    def per_page(self) -> int:
        """Cells on a page."""
        return self.columns * self.rows

    def cell_at(self, index: int) -> Box:
        """A cell of a page, from left to right, then down."""
        row, column = divmod(index % self.per_page, self.columns)
        width, height = self.cell
        x = self.origin[0] + column * (width + self.gap[0])
        y = self.origin[1] + row * (height + self.gap[1])
        return Box(x, y, width, height)

    def place_of(self, index: int) -> str:
        """Where a cell is, in words for whoever holds the sheet."""
        page, on_page = divmod(index, self.per_page)
        row, column = divmod(on_page, self.columns)
        return f"page {page + 1}, row {row + 1}, column {column + 1}"


LABEL_SHEETS: Final = {
    form.name: form
    for form in (
        SheetFormat("a4-70x37", A4, (70, 37), 3, 8, (0, 0.5), is_cut=True),
        SheetFormat("a4-105x48", A4, (105, 48), 2, 6, (0, 4.5), is_cut=True),
        SheetFormat("a4-63.5x38.1", A4, (63.5, 38.1), 3, 7, (7.21, 15.15), (2.54, 0), is_cut=True),
        SheetFormat("roll-50x30", (50, 30), (50, 30), is_cut=True),
    )
}
"""Label sheets and rolls with a name."""


def named_format(text: str) -> SheetFormat | str:
    """A format by name, ``80x50`` on A4, or ``roll-60x40`` with one cell a page; a sentence when it cannot be."""
    if text in LABEL_SHEETS:
        return LABEL_SHEETS[text]
    match = _OWN.fullmatch(text)
    if match is None:
        known = ", ".join(LABEL_SHEETS)
        return f"{text!r} is no template; there are {known}, and own sizes in mm such as 80x50 or roll-60x40"
    width, height = float(match[2]), float(match[3])
    if width < _SMALLEST[0] or height < _SMALLEST[1]:
        return f"{text} mm is too small for a code and its text; the smallest is {_SMALLEST[0]:g}x{_SMALLEST[1]:g}"
    if match[1]:
        return SheetFormat(text, (width, height), (width, height), is_cut=True)
    return grid_on_a4(text, width, height)


def grid_on_a4(name: str, width: float, height: float) -> SheetFormat | str:
    """As many cells as an office printer can print on A4, in the middle of the page."""
    columns = int((A4[0] - 2 * _UNPRINTABLE) // width)
    rows = int((A4[1] - 2 * _UNPRINTABLE) // height)
    if not columns or not rows:
        return f"{width:g}x{height:g} mm does not fit on A4 with {_UNPRINTABLE:g} mm of margin"
    left, top = (A4[0] - columns * width) / 2, (A4[1] - rows * height) / 2
    return SheetFormat(name, A4, (width, height), columns, rows, (left, top))
