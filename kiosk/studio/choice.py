"""``--select`` and CSV files, read into what they choose."""

import csv
import re
from collections.abc import Callable, Iterable
from io import StringIO
from pathlib import Path
from typing import Final

import msgspec

from kiosk.domain.print_choice import (
    Choice,
    ChosenArticles,
    ChosenCategory,
    ChosenEdition,
    ChosenProduct,
    ChosenRow,
    ChosenSelection,
)
from kiosk.domain.print_source import is_source_name

_NAMED: Final[dict[str, Callable[[str], Choice]]] = {
    "product": ChosenProduct,
    "category": ChosenCategory,
    "selection": ChosenSelection,
    "edition": ChosenEdition,
}
_MOST_COPIES: Final = 500
_COUNT: Final = re.compile(r"[0-9]{1,4}")


class ChoiceRefused(msgspec.Struct, frozen=True):
    """Why a choice cannot be read, as a sentence."""

    said: str


def choices_of(texts: Iterable[str]) -> list[Choice] | ChoiceRefused:
    """``category:robes``, ``selection:noel``, a CSV file, or SKUs with commas between them."""
    found: list[Choice] = []
    for text in texts:
        kind, colon, name = text.partition(":")
        if text.casefold().endswith(".csv"):
            rows = _rows_of(Path(text))
            if isinstance(rows, ChoiceRefused):
                return rows
            found.append(ChosenArticles(tuple(rows)))
        elif colon and kind in _NAMED:
            found.append(_NAMED[kind](name))
        else:
            skus = [sku.strip() for sku in text.split(",")]
            found.append(ChosenArticles(tuple(ChosenRow(sku) for sku in skus if sku)))
    return found


def customers_of(path: Path) -> list[str] | ChoiceRefused:
    """The column ``customer`` of a CSV file: ids of customers, each once."""
    rows = _read(path, "customer")
    if isinstance(rows, ChoiceRefused):
        return rows
    return list(dict.fromkeys(row["customer"].strip() for _, row in rows))


def _rows_of(path: Path) -> list[ChosenRow] | ChoiceRefused:
    """Columns ``sku`` and, if there, ``page`` and ``copies``."""
    rows = _read(path, "sku")
    if isinstance(rows, ChoiceRefused):
        return rows
    found: list[ChosenRow] = []
    for number, row in rows:
        page, count = (row.get("page") or "").strip(), (row.get("copies") or "").strip()
        if page and not is_source_name(page):
            return ChoiceRefused(f"{path}, line {number}: page {page!r} may hold A-Z a-z 0-9 . _ - only, 40 at most")
        if count and not (_COUNT.fullmatch(count) and 1 <= int(count) <= _MOST_COPIES):
            return ChoiceRefused(f"{path}, line {number}: copies {count[:20]!r} must be 1 to {_MOST_COPIES}")
        found.append(ChosenRow(row["sku"].strip(), page, int(count) if count else None))
    return found


def _read(path: Path, wanted: str) -> list[tuple[int, dict[str, str]]] | ChoiceRefused:
    """Lines with their numbers, without those that name nothing. Semicolons are taken too: French spreadsheets write them."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        return ChoiceRefused(f"{path} cannot be read: {error.strerror}")
    except UnicodeDecodeError:
        return ChoiceRefused(f"{path} is not UTF-8: save it as CSV UTF-8")
    head, _, rest = text.partition("\n")
    columns = head.strip().lower()
    reader = csv.DictReader(
        StringIO(f"{columns}\n{rest}", newline=""), delimiter=";" if ";" in head else ",", restval=""
    )
    if wanted not in (reader.fieldnames or ()):
        return ChoiceRefused(f"{path} has no column {wanted!r}; it has {', '.join(reader.fieldnames or ()) or 'none'}")
    try:
        return [(reader.line_num, row) for row in reader if row[wanted].strip()]
    except csv.Error as error:
        return ChoiceRefused(f"{path}, line {reader.line_num}: {error}")
