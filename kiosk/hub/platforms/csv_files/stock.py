"""Pieces on shelves and in warehouses: ``stock.csv``."""

from typing import Annotated

from kiosk.domain.location import StockLocation
from kiosk.domain.stock import StockLevel
from kiosk.domain.text import LocalisedText
from kiosk.hub.platforms.csv_files import cells, times
from kiosk.hub.platforms.csv_files.catalogue import localised
from kiosk.hub.platforms.csv_files.goods import VARIANTS
from kiosk.hub.platforms.csv_files.places import STORES
from kiosk.hub.platforms.csv_files.reading import Reading
from kiosk.hub.platforms.csv_files.sheet import Column, Row, Sheet

_PIECES = cells.whole(0)


class StockRow(Row, frozen=True):
    """One SKU in one place; a place that does not keep a SKU has no row."""

    sku: Annotated[str, Column(cells.identifier, "sku of variants.csv or products.csv", "ROBE-ONDINE-CORAIL-38")]
    on_hand: Annotated[int, Column(_PIECES, "pieces", "6")]
    store: Annotated[
        str, Column(cells.identifier, "id of stores.csv; may be blank when there is only one", "part-dieu")
    ] = ""
    reserved: Annotated[int, Column(_PIECES, "pieces kept for customers", "2")] = 0
    safety: Annotated[int, Column(_PIECES, "pieces never promised, against counting errors", "1")] = 0
    incoming: Annotated[int, Column(_PIECES, "pieces on their way", "4")] = 0
    incoming_on: Annotated[times.Day | None, Column(times.read_day, "day they arrive", "today+3")] = None
    shelf_fr: Annotated[str, Column(cells.text, "text", "Femme, allée 4, portant B")] = ""
    shelf_en: Annotated[str, Column(cells.text, "text", "Women, aisle 4, rail B")] = ""
    as_of: Annotated[
        times.Moment | None,
        Column(times.read_moment, "instant of the count; the moment of reading when blank", "now-4"),
    ] = None


STOCK = Sheet("stock.csv", StockRow, "What lies where.", required=True, key=("store", "sku"))


def read_stock(reading: Reading, places: tuple[StockLocation, ...]) -> tuple[StockLevel, ...]:
    """Every stock level, in the order of the file."""
    only = places[0].id if len(places) == 1 else ""
    shelves: dict[tuple[str, str], LocalisedText] = {}
    return tuple(
        _level(reading, row, row.store or only, shelves)
        for row in reading.stream(STOCK)
        if reading.refers(STOCK, row, "sku", VARIANTS)
        and reading.refers(STOCK, row, "store", STORES, row.store or only)
    )


def _level(reading: Reading, row: StockRow, place: str, shelves: dict[tuple[str, str], LocalisedText]) -> StockLevel:
    words = (row.shelf_fr, row.shelf_en)
    shelf = shelves.get(words)
    if shelf is None:
        shelf = shelves[words] = localised(*words)
    return StockLevel(
        sku=row.sku,
        location_id=place,
        on_hand=row.on_hand,
        as_of=reading.now if row.as_of is None else row.as_of.at(reading.now, reading.zone),
        reserved=row.reserved,
        safety=row.safety,
        incoming=row.incoming,
        incoming_on=times.date_of(row.incoming_on, reading.today),
        shelf=shelf,
    )
