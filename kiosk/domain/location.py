"""Where stock lies: stores and warehouses, with their place on the map and their hours."""

from datetime import datetime, timedelta
from math import asin, cos, radians, sin, sqrt
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec

_EARTH_RADIUS_KM = 6371.0


class Hours(msgspec.Struct, frozen=True):
    """One opening span of one weekday (0 = Monday), in minutes after local midnight."""

    weekday: int
    opens: int
    closes: int


class StockLocation(msgspec.Struct, frozen=True):
    """A store or a warehouse. ``ship_cutoff`` (minutes after local midnight) is the last moment for today's parcels."""

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


def distance_km(here: StockLocation, there: StockLocation) -> float:
    """Great-circle distance (haversine), good to half a percent."""
    lat1, lat2 = radians(here.latitude), radians(there.latitude)
    half = sin((lat2 - lat1) / 2) ** 2
    half += cos(lat1) * cos(lat2) * sin(radians(there.longitude - here.longitude) / 2) ** 2
    return 2 * _EARTH_RADIUS_KM * asin(sqrt(half))


class Opening(msgspec.Struct, frozen=True):
    """Whether a place is open, and the next moment at which that changes (None: never in the coming week)."""

    is_open: bool
    changes_at: datetime | None


def opening_at(location: StockLocation, now: datetime) -> Opening:
    """The opening state of a place at a UTC instant, by its own clock and calendar."""
    local = now.astimezone(ZoneInfo(location.timezone))
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    for offset in range(8):
        day = midnight + timedelta(days=offset)
        spans = sorted((span.opens, span.closes) for span in location.hours if span.weekday == day.weekday())
        for opens, closes in spans:
            start, end = _at(day, opens), _at(day, closes)
            if start <= local < end:
                return Opening(is_open=True, changes_at=end)
            if local < start:
                return Opening(is_open=False, changes_at=start)
    return Opening(is_open=False, changes_at=None)


def _at(midnight: datetime, minutes: int) -> datetime:
    # Wall-clock arithmetic on purpose: a shop opens at 10:00 also on the day the clocks change.
    return midnight.replace(hour=0, minute=0) + timedelta(minutes=minutes)
