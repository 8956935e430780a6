"""Where stock lies: stores and warehouses, with their place on the map, their hours and how their parcels travel."""

from datetime import UTC, date, datetime, timedelta
from math import asin, atan2, cos, degrees, radians, sin, sqrt
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec

from kiosk.domain.text import LocalisedText

_EARTH_RADIUS_KM = 6371.0
_DAYS_AHEAD = 45
"""Longer than any shop's holiday; further ahead nobody is told when it opens."""


class Hours(msgspec.Struct, frozen=True):
    """One opening span of one weekday (0 = Monday), in minutes after local midnight."""

    weekday: int
    opens: int
    closes: int


class SpecialDay(msgspec.Struct, frozen=True):
    """A day that is not as its weekday: closed, or open in these spans (minutes after local midnight)."""

    on: date
    name: LocalisedText = {}
    spans: tuple[tuple[int, int], ...] = ()


_BUT_SUNDAY = (0, 1, 2, 3, 4, 5)


class Parcels(msgspec.Struct, frozen=True):
    """How parcels travel from a place: weekdays on which they leave and arrive, and days on which the carrier rests.

    ``transit_days`` counts days of delivery after the one on which a parcel leaves.
    """

    transit_days: int = 2
    leaves_on: tuple[int, ...] = _BUT_SUNDAY
    arrives_on: tuple[int, ...] = _BUT_SUNDAY
    rest_days: tuple[date, ...] = ()


class StockLocation(msgspec.Struct, frozen=True):
    """A store or a warehouse. ``ship_cutoff`` (minutes after local midnight) is the last moment for today's parcels.

    ``pickup_minutes`` is how long it takes to prepare what somebody will collect; ``cabins`` are for trying on.
    """

    id: str
    kind: Literal["store", "warehouse"]
    name: str
    short_name: str
    street: str
    postcode: str
    city: str
    latitude: float
    longitude: float
    timezone: str = "Europe/Paris"
    hours: tuple[Hours, ...] = ()
    ship_cutoff: int | None = None
    phone: str = ""
    special_days: tuple[SpecialDay, ...] = ()
    parcels: Parcels = Parcels()
    pickup_minutes: int = 120
    cabins: int = 0

    def special_day(self, day: date) -> SpecialDay | None:
        """What is special about a day, if anything is."""
        return next((special for special in self.special_days if special.on == day), None)

    def moment(self, day: date, minutes: int) -> datetime:
        """The UTC instant at which the place's clocks show so many minutes after midnight of a day."""
        midnight = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(self.timezone))
        return _at(midnight, minutes).astimezone(UTC)

    def spans_on(self, day: date) -> list[tuple[int, int]]:
        """When it is open on a day, in minutes after local midnight; nothing when it is closed."""
        special = self.special_day(day)
        if special is not None:
            return sorted(special.spans)
        return sorted((span.opens, span.closes) for span in self.hours if span.weekday == day.weekday())


def distance_km(here: StockLocation, there: StockLocation) -> float:
    """Great-circle distance (haversine), good to half a percent."""
    lat1, lat2 = radians(here.latitude), radians(there.latitude)
    half = sin((lat2 - lat1) / 2) ** 2
    half += cos(lat1) * cos(lat2) * sin(radians(there.longitude - here.longitude) / 2) ** 2
    return 2 * _EARTH_RADIUS_KM * asin(sqrt(half))


def bearing_degrees(here: StockLocation, there: StockLocation) -> float:
    """The direction in which a place lies: 0 is north, 90 is east."""
    lat1, lat2 = radians(here.latitude), radians(there.latitude)
    turn = radians(there.longitude - here.longitude)
    east = sin(turn) * cos(lat2)
    north = cos(lat1) * sin(lat2) - sin(lat1) * cos(lat2) * cos(turn)
    return degrees(atan2(east, north)) % 360


class Opening(msgspec.Struct, frozen=True):
    """Whether a place is open, and the next moment at which that changes (None: not in the coming weeks)."""

    is_open: bool
    changes_at: datetime | None


def opening_at(location: StockLocation, now: datetime) -> Opening:
    """The opening state of a place at a UTC instant, by its own clock and calendar."""
    local = now.astimezone(ZoneInfo(location.timezone))
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    days = _DAYS_AHEAD if location.hours or location.special_days else 0
    for offset in range(days):
        day = midnight + timedelta(days=offset)
        for opens, closes in location.spans_on(day.date()):
            start, end = _at(day, opens), _at(day, closes)
            if start <= local < end:
                return Opening(is_open=True, changes_at=end)
            if local < start:
                return Opening(is_open=False, changes_at=start)
    return Opening(is_open=False, changes_at=None)


def _at(midnight: datetime, minutes: int) -> datetime:
    # Wall-clock arithmetic on purpose: a shop opens at 10:00 also on the day the clocks change.
    return midnight.replace(hour=0, minute=0) + timedelta(minutes=minutes)
