"""Other stores that have a piece: a list, and where they lie around this one."""

from dataclasses import dataclass
from datetime import datetime
from math import cos, hypot, log1p, radians, sin
from typing import Any

from kiosk.domain.location import StockLocation, bearing_degrees, opening_at
from kiosk.use_cases.show_product import ProductSheet
from ui.translation import texts_in
from ui.wording import Wording

_NEAR_KM = 2.0
"""Distances are drawn by their logarithm from here on: a town and a country fit one drawing."""

_MOST_DRAWN = 9
_LEAST_APART = 0.36
_SMALL_STEP = 15.0
_FEW_STEPS = 12


@dataclass(frozen=True)
class StoreRow:
    """One other store that has it. ``map_x`` and ``map_y`` are its place on the drawing, −1 to 1, this store in the middle.

    Only the nearest are drawn; the list has them all.
    """

    location_id: str
    number: str
    name: str
    figure: str
    where: str
    is_open: bool
    open_word: str
    hours: str
    age: str
    is_drawn: bool
    map_x: float
    map_y: float


def store_rows(sheet: ProductSheet, here_id: str, now: datetime, words: Wording) -> tuple[StoreRow, ...]:
    """Every store that has it, nearest first."""
    here = sheet.locations.get(here_id)
    options = sheet.availability.near
    farthest = max((option.distance_km for option in options), default=0.0)
    rows: list[StoreRow] = []
    taken: list[tuple[float, float]] = [(0.0, 0.0)]
    for number, option in enumerate(options, start=1):
        place = sheet.locations[option.fulfillment.location_id]
        bearing = bearing_degrees(here, place) if here else 0.0
        point = _free_point(bearing, _radius(option.distance_km, farthest), taken)
        taken.append(point)
        is_open = opening_at(place, now).is_open
        where = [words.distance(option.distance_km)]
        if here is not None:
            where.append(direction(bearing, words))
        rows.append(
            StoreRow(
                place.id,
                words.number(number),
                place.name,
                words.number(option.available),
                " ".join(where),
                is_open,
                _say(words, "Ouvert") if is_open else _say(words, "Fermé"),
                _hours(place, now, words),
                words.seen(option.as_of, now),
                number <= _MOST_DRAWN,
                *point,
            )
        )
    return tuple(rows)


def stores_without(sheet: ProductSheet, here_id: str, words: Wording) -> str:
    """The other stores, which have none: nothing is hidden."""
    having = {option.fulfillment.location_id for option in sheet.availability.near}
    names = [
        place.short_name or place.name
        for place in sheet.locations.values()
        if place.kind == "store" and place.id != here_id and place.id not in having
    ]
    return _say(words, "Pas à {places}", places=words.list(sorted(names))) if names else ""


def direction(bearing: float, words: Wording) -> str:
    """``au nord-est``."""
    sides = (
        _say(words, "au nord"),
        _say(words, "au nord-est"),
        _say(words, "à l’est"),
        _say(words, "au sud-est"),
        _say(words, "au sud"),
        _say(words, "au sud-ouest"),
        _say(words, "à l’ouest"),
        _say(words, "au nord-ouest"),
    )
    return sides[round(bearing / (360 / len(sides))) % len(sides)]


def _hours(place: StockLocation, now: datetime, words: Wording) -> str:
    special = place.special_day(words.local_day(now))
    opening = words.opening(place, now)
    name = special.name.get(words.language, "") if special else ""
    return f"{opening} ({name})" if name else opening


def _radius(distance_km: float, farthest_km: float) -> float:
    """From the rim of this store's own mark to the edge of the drawing."""
    return 0.42 + 0.55 * log1p(distance_km / _NEAR_KM) / log1p(max(farthest_km, _NEAR_KM) / _NEAR_KM)


def _free_point(bearing: float, radius: float, taken: list[tuple[float, float]]) -> tuple[float, float]:
    """The point itself, or one turned a little where two marks would cover each other."""
    points = [_point(bearing + (step + 1) // 2 * _SMALL_STEP * (-1) ** step, radius) for step in range(_FEW_STEPS)]
    free = (point for point in points if all(hypot(point[0] - x, point[1] - y) >= _LEAST_APART for x, y in taken))
    return next(free, points[0])


def _point(bearing: float, radius: float) -> tuple[float, float]:
    return radius * sin(radians(bearing)), -radius * cos(radians(bearing))


def _say(words: Wording, source: str, /, **values: Any) -> str:
    return texts_in(words.language).translate("StoreMap", source, **values)
