"""From stock levels to what a manager reads: cells, columns and the arithmetic behind one figure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.location import StockLocation, distance_km
from kiosk.domain.stock import StockLevel
from kiosk.domain.stock_history import StockSource
from kiosk.domain.text import in_language
from kiosk.ports.stock_reader import StockRow
from ui.list_models.stock_table import CellState, StockCell, StockTableRow
from ui.wording import Wording

LOW_UNTIL = 2
"""One or two pieces are low, as in ``StockReader.page``."""

OLD_AFTER = timedelta(hours=1)

Sources = Mapping[str, StockSource]
"""When each place's feed last spoke, by its id."""

NO_SOURCES: Sources = {}


@dataclass(frozen=True)
class StockColumn:
    """One location of the header: its short name, the age of its newest figure, and whether that is old."""

    location_id: str
    name: str
    kind: str
    age: str
    is_old: bool
    is_here: bool


@dataclass(frozen=True)
class StockSum:
    """How one figure comes about, for the panel. Empty texts are left out there."""

    sku: str = ""
    location_id: str = ""
    name: str = ""
    choice: str = ""
    picture: str = ""
    tint: int = 1
    place: str = ""
    shelf: str = ""
    age: str = ""
    state: CellState = "loading"
    is_old: bool = False
    on_hand: int = 0
    reserved: int = 0
    safety: int = 0
    available: int = 0
    incoming: int = 0
    incoming_on: str = ""


@dataclass(frozen=True)
class OtherPlace:
    """The same variant at another location, for the list under the sum."""

    location_id: str
    name: str
    kind: str
    figure: str
    status: CellState
    age: str
    is_old: bool


def state_of(level: StockLevel) -> CellState:
    """What the number means to a person who decides."""
    if level.available > LOW_UNTIL:
        return "good"
    if level.available:
        return "low"
    return "arriving" if level.incoming else "out"


def cell(
    place_id: str, level: StockLevel | None, now: datetime, words: Wording, sources: Sources = NO_SOURCES
) -> StockCell:
    """One cell of the table."""
    if level is None:
        return StockCell(place_id, "not_held")
    state = state_of(level)
    arrives = words.date_numeric(level.incoming_on) if state == "arriving" and level.incoming_on else ""
    return StockCell(place_id, state, words.number(level.available), arrives, is_old(level, now, sources))


def is_old(level: StockLevel, now: datetime, sources: Sources = NO_SOURCES) -> bool:
    """Whether nobody said lately that the figure is right: a reservation touches a figure, too, and says nothing of that."""
    source = sources.get(level.location_id)
    return now - (source.told_at if source else level.as_of) > OLD_AFTER


def known_at(level: StockLevel, sources: Sources = NO_SOURCES) -> datetime:
    """When the figure was last known to be right.

    Whoever keeps a place's books speaks of what moves: of what it leaves out, the last figure still stands.
    """
    source = sources.get(level.location_id)
    return max(level.as_of, source.told_at) if source else level.as_of


def table_row(
    row: StockRow,
    places: Sequence[StockLocation],
    now: datetime,
    words: Wording,
    sources: Sources = NO_SOURCES,
) -> StockTableRow:
    """One row of the table."""
    return StockTableRow(
        sku=row.variant.sku,
        name=in_language(row.product.name, words.language),
        choice=choice_text(row.variant, words.language),
        picture=words.picture(row.product, row.variant),
        tint=row.product.tint,
        cells=tuple(cell(place.id, row.levels.get(place.id), now, words, sources) for place in places),
    )


def choice_text(variant: Variant, language: str) -> str:
    """Colour and size in one line: ``corail · 38``."""
    colour = in_language(variant.colour.name, language).lower() if variant.colour else ""
    return " · ".join(part for part in (colour, variant.size) if part)


def columns(
    places: Sequence[StockLocation],
    rows: Sequence[StockRow],
    here_id: str,
    now: datetime,
    words: Wording,
    sources: Sources = NO_SOURCES,
) -> tuple[StockColumn, ...]:
    """The header: each location with the age of its feed, or of its newest figure among the rows where none is known."""
    newest = {place_id: source.told_at for place_id, source in sources.items()}
    for row in rows:
        for place_id, level in row.levels.items():
            if place_id in sources:
                continue  # a reservation touches a figure, too, and says nothing of the feed
            newest[place_id] = max(newest.get(place_id, level.as_of), level.as_of)
    return tuple(
        StockColumn(
            location_id=place.id,
            name=place.short_name,
            kind=place.kind,
            age=words.duration((now - newest[place.id]).total_seconds()) if place.id in newest else "",
            is_old=place.id in newest and now - newest[place.id] > OLD_AFTER,
            is_here=place.id == here_id,
        )
        for place in places
    )


def in_reading_order(places: Sequence[StockLocation], here_id: str) -> tuple[StockLocation, ...]:
    """This store first, then stores, then warehouses, each by distance."""
    here = next((place for place in places if place.id == here_id), None)

    def order(place: StockLocation) -> tuple[bool, bool, float, str]:
        distance = distance_km(here, place) if here else 0.0
        return place.id != here_id, place.kind == "warehouse", distance, place.short_name

    return tuple(sorted(places, key=order))


def sum_of(
    product: Product,
    variant: Variant,
    place: StockLocation,
    level: StockLevel,
    now: datetime,
    words: Wording,
    sources: Sources = NO_SOURCES,
) -> StockSum:
    """The arithmetic behind one cell."""
    return StockSum(
        sku=variant.sku,
        location_id=place.id,
        name=in_language(product.name, words.language),
        choice=choice_text(variant, words.language),
        picture=words.picture(product, variant),
        tint=product.tint,
        place=place.name,
        shelf=in_language(level.shelf, words.language),
        age=words.figure_age(known_at(level, sources), now),
        state=state_of(level),
        is_old=is_old(level, now, sources),
        on_hand=level.on_hand,
        reserved=level.reserved,
        safety=level.safety,
        available=level.available,
        incoming=level.incoming,
        incoming_on=words.date_short(level.incoming_on) if level.incoming_on else "",
    )


def others(
    levels: Sequence[StockLevel],
    places: Mapping[str, StockLocation],
    but: str,
    now: datetime,
    words: Wording,
    sources: Sources = NO_SOURCES,
) -> tuple[OtherPlace, ...]:
    """The same variant everywhere else, most pieces first."""
    known = [level for level in levels if level.location_id != but and level.location_id in places]
    known.sort(key=lambda level: -level.available)
    return tuple(
        OtherPlace(
            location_id=level.location_id,
            name=places[level.location_id].short_name,
            kind=places[level.location_id].kind,
            figure=words.number(level.available),
            status=state_of(level),
            age=words.figure_age(known_at(level, sources), now),
            is_old=is_old(level, now, sources),
        )
        for level in known
    )
