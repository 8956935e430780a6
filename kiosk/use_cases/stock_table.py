"""The stock table as it is filtered, as text for a spreadsheet."""

import csv
import io
from collections.abc import Iterator, Sequence

from kiosk.domain.catalogue import Variant
from kiosk.domain.location import StockLocation
from kiosk.domain.text import in_language
from kiosk.ports.stock_reader import StockQuery, StockReader, StockRow

_ROWS_AT_ONCE = 500
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def stock_table(stock: StockReader, query: StockQuery, places: Sequence[StockLocation]) -> str:
    """CSV: one row a variant, one column a place with what is available there, empty where it is not held.

    Blocks; read window by window, since it may have a hundred thousand rows.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["sku", "gtin", "product", "choice", *(_safe(place.short_name) for place in places)])
    for row in _rows(stock, query):
        writer.writerow(_record(row, places, query.language))
    return text.getvalue()


def _rows(stock: StockReader, query: StockQuery) -> Iterator[StockRow]:
    offset = 0
    while rows := stock.page(query, offset, _ROWS_AT_ONCE).rows:
        yield from rows
        offset += len(rows)


def _record(row: StockRow, places: Sequence[StockLocation], language: str) -> list[str | int]:
    figures = [level.available if (level := row.levels.get(place.id)) else "" for place in places]
    name = in_language(row.product.name, language)
    return [_safe(row.variant.sku), row.variant.gtin, _safe(name), _safe(_choice(row.variant, language)), *figures]


def _choice(variant: Variant, language: str) -> str:
    colour = in_language(variant.colour.name, language) if variant.colour else ""
    return " · ".join(part for part in (colour, variant.size) if part)


def _safe(text: str) -> str:
    """A spreadsheet must not take a name for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
