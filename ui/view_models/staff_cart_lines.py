"""The lines of an opened cart as staff read them: where each one is, how it will be had, and every other way."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from kiosk.domain.discount import PriceGrant, percent_off
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.location import StockLocation
from kiosk.domain.sourcing import Availability, SourceOption
from kiosk.domain.text import in_language
from kiosk.ports.stock_reader import StockReader
from kiosk.use_cases.selling import ungranted
from kiosk.use_cases.view_cart import LineOverview
from ui.view_models.stock_cells import choice_text
from ui.wording import Wording

Granted = Literal["", "discount", "unchecked", "quote", "quote_short"]


@dataclass(frozen=True)
class StaffLine:
    """One line. ``how`` is empty when it cannot be had in this quantity; texts are empty when unknown.

    ``granted`` says why it costs less than ``before``: by ``grant_text``, or because a quote promised it; ``quote_short``:
    the quote promised ``grant_text`` pieces, fewer than these.
    """

    line_id: str
    sku: str
    name: str
    choice: str
    picture: str
    tint: int
    how: str
    when: str
    place: str
    shelf: str
    distance: str
    available: int
    age: str
    quantity: int
    total: str
    unit: str
    change: str
    is_cheaper: bool
    granted: Granted
    grant_text: str
    before: str


@dataclass(frozen=True)
class Way:
    """One way to have a line, in the menu of its chip."""

    kind: str
    location_id: str
    place: str
    distance: str
    when: str
    available: int
    age: str
    is_chosen: bool
    is_enough: bool


@dataclass(frozen=True)
class Reading:
    """What every line needs to be put into words."""

    places: Mapping[str, StockLocation]
    stock: StockReader
    now: datetime
    words: Wording
    is_to_check: Callable[[PriceGrant | None], bool] = lambda _grant: False


def staff_line(line: LineOverview, reading: Reading) -> StaffLine:
    """One line of the cart."""
    words, option = reading.words, line.option
    place = reading.places.get(option.fulfillment.location_id) if option else None
    granted, grant_text = _grant(line, reading)
    is_lower = granted in {"discount", "unchecked", "quote"}
    change = None if is_lower else line.price_change
    return StaffLine(
        line_id=line.line.id,
        sku=line.variant.sku,
        name=in_language(line.product.name, words.language),
        choice=choice_text(line.variant, words.language),
        picture=words.picture(line.product, line.variant),
        tint=line.product.tint,
        how=line.fulfillment.kind if line.fulfillment else "",
        when=words.day(option.ready_on, reading.now) if option else "",
        place=(place.short_name if option and option.fulfillment.is_shipped else place.name) if place else "",
        shelf=_shelf(line, reading),
        # How far a parcel travels is nobody's question, and the line is short.
        distance=words.distance(option.distance_km)
        if option and option.distance_km and not option.fulfillment.is_shipped
        else "",
        available=option.available if option else 0,
        age=words.figure_age(option.as_of, reading.now) if option else "",
        quantity=line.line.quantity,
        total=words.money(line.line_total),
        unit=words.money(line.price.price) if line.line.quantity > 1 else "",
        change=words.signed_money(change) if change else "",
        is_cheaper=change is not None and change.amount < 0,
        granted=granted,
        grant_text=grant_text,
        before=words.money(ungranted(line).times(line.line.quantity)) if is_lower else "",
    )


def _grant(line: LineOverview, reading: Reading) -> tuple[Granted, str]:
    if line.price.reason == "discount":
        known: Granted = "unchecked" if reading.is_to_check(line.grant) else "discount"
        return known, f"−{percent_off(line.price.price, ungranted(line))}\u00a0%"
    if line.price.reason == "quote":
        return "quote", ""
    grant = line.grant
    is_short = grant is not None and bool(grant.quote) and grant.counts(grant.most, reading.now)
    return ("quote_short", str(grant.most)) if is_short and grant is not None else ("", "")


def _shelf(line: LineOverview, reading: Reading) -> str:
    if line.fulfillment is None or line.fulfillment.kind != "take_now":
        return ""
    levels = reading.stock.levels(line.variant.sku)
    here = next((level for level in levels if level.location_id == line.fulfillment.location_id), None)
    return in_language(here.shelf, reading.words.language) if here else ""


def ways(line: LineOverview, reading: Reading) -> tuple[Way, ...]:
    """Every way to have a line, in the order of the proposal: here, delivered, near."""
    return tuple(_way(option, line, reading) for option in _options(line.availability))


def _options(availability: Availability) -> tuple[SourceOption, ...]:
    here = (availability.here,) if availability.here and availability.here.available else ()
    return (*here, *availability.delivered, *availability.near)


def _way(option: SourceOption, line: LineOverview, reading: Reading) -> Way:
    words = reading.words
    place = reading.places.get(option.fulfillment.location_id)
    return Way(
        kind=option.fulfillment.kind,
        location_id=option.fulfillment.location_id,
        place=place.name if place else "",
        distance=words.distance(option.distance_km) if option.distance_km else "",
        when=words.day(option.ready_on, reading.now),
        available=option.available,
        age=words.figure_age(option.as_of, reading.now),
        is_chosen=option.fulfillment == line.fulfillment,
        is_enough=option.available >= line.line.quantity,
    )


def fulfillment_of(line: LineOverview, kind: str, location_id: str) -> Fulfillment | None:
    """The way that a person touched, if it exists and has enough."""
    for option in _options(line.availability):
        way = option.fulfillment
        if (way.kind, way.location_id) == (kind, location_id) and option.available >= line.line.quantity:
            return way
    return None
