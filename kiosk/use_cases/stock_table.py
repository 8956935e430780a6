"""The stock table as it is filtered, as text for a spreadsheet."""

from collections.abc import Iterator, Sequence

from kiosk.domain.catalogue import Variant
from kiosk.domain.location import StockLocation
from kiosk.domain.table_text import table_text
from kiosk.domain.text import in_language
from kiosk.ports.stock_reader import StockQuery, StockReader, StockRow

_ROWS_AT_ONCE = 500


def stock_table(stock: StockReader, query: StockQuery, places: Sequence[StockLocation]) -> str:
    """CSV: one row a variant, one column a place with what is available there, empty where it is not held.

    Blocks; read window by window, since it may have a hundred thousand rows.
    """
    head = ["sku", "gtin", "product", "choice", *(place.short_name for place in places)]
    return table_text([head, *(_record(row, places, query.language) for row in _rows(stock, query))])


def _rows(stock: StockReader, query: StockQuery) -> Iterator[StockRow]:
    offset = 0
    while rows := stock.page(query, offset, _ROWS_AT_ONCE).rows:
        yield from rows
        offset += len(rows)


def _record(row: StockRow, places: Sequence[StockLocation], language: str) -> list[str | int]:
    figures = [level.available if (level := row.levels.get(place.id)) else "" for place in places]
    name = in_language(row.product.name, language)
    return [row.variant.sku, row.variant.gtin, name, _choice(row.variant, language), *figures]


def _choice(variant: Variant, language: str) -> str:
    colour = in_language(variant.colour.name, language) if variant.colour else ""
    return " · ".join(part for part in (colour, variant.size) if part)
