"""Tables as text for spreadsheets: every CSV that a person is given is written here."""

import csv
import io
from collections.abc import Iterable
from typing import Final

Cell = str | int | float | None

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def table_text(rows: Iterable[Iterable[Cell]]) -> str:
    """Comma-separated rows in the form of RFC 4180; no cell begins like a formula."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([_plain(cell) for cell in row] for row in rows)
    return text.getvalue()


def _plain(cell: Cell) -> Cell:
    """A spreadsheet must not take what somebody wrote for a formula. A number stays one, also below zero."""
    if not isinstance(cell, str) or not cell.startswith(_FORMULA):
        return cell
    is_number = cell.removeprefix("-").replace(".", "", 1).isdecimal()
    return cell if is_number else f"'{cell}"
