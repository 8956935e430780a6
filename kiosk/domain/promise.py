"""Dates that the shop keeps: when a parcel arrives, when a collection is ready. By the place's own clock and calendar."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from kiosk.domain.location import StockLocation, opening_at
from kiosk.domain.money import Money

SHIPPING_FEE: Final = Money(490)
FREE_SHIPPING_FROM: Final = Money(30000)
_LONGEST_WAIT_DAYS: Final = 366


class Journey(msgspec.Struct, frozen=True):
    """How a parcel gets to its day: when it leaves, when it arrives, and what made it wait.

    ``is_after_cutoff``: today's last parcel is gone. ``rests`` are days on the way on which nothing is delivered.
    """

    leaves_on: date
    arrives_on: date
    is_after_cutoff: bool
    rests: tuple[date, ...] = ()


def delivery_journey(source: StockLocation, now: datetime, not_before: date | None = None) -> Journey:
    """From this location: the day a parcel can leave after the cut-off, then the days of transit.

    Nothing leaves before ``not_before``, the day on which the goods come out.
    """
    local = now.astimezone(ZoneInfo(source.timezone))
    is_late = source.ship_cutoff is None or local.hour * 60 + local.minute >= source.ship_cutoff
    first = local.date() + timedelta(days=is_late)
    leaves = _first_day(max(first, not_before or first), _leaving(source))
    delivers = _delivering(source)
    arrives = leaves
    for _ in range(max(source.parcels.transit_days, 0)):
        arrives = _first_day(arrives + timedelta(days=1), delivers)
    arrives = _first_day(arrives, delivers)
    between = (leaves + timedelta(days=offset) for offset in range(1, (arrives - leaves).days))
    return Journey(leaves, arrives, is_late, tuple(day for day in between if not delivers(day)))


def delivery_date(source: StockLocation, now: datetime, not_before: date | None = None) -> date:
    """The day a parcel from this location arrives."""
    return delivery_journey(source, now, not_before).arrives_on


def pickup_ready_at(store: StockLocation, now: datetime, not_before: date | None = None) -> datetime:
    """The local time at which goods can be collected: after their preparation, on the half hour, within opening hours."""
    zone = ZoneInfo(store.timezone)
    begins = now if not_before is None else max(now, datetime.combine(not_before, time(), zone))
    ready = _next_half_hour(begins + timedelta(minutes=store.pickup_minutes))
    state = opening_at(store, ready)
    if state.is_open or state.changes_at is None:
        return ready.astimezone(zone)
    return state.changes_at


def pickup_date(store: StockLocation, now: datetime, not_before: date | None = None) -> date:
    """The local day of ``pickup_ready_at``."""
    return pickup_ready_at(store, now, not_before).date()


def unreleased(release_on: date | None, place: StockLocation, now: datetime) -> date | None:
    """The day a product comes out when that is still ahead by the place's own calendar; None once it is out."""
    if release_on is None or release_on <= now.astimezone(ZoneInfo(place.timezone)).date():
        return None
    return release_on


def shipping_fee(shipped_goods: Money, parcels: int) -> Money:
    """The delivery price: a fee a parcel, free from a certain value of shipped goods when it is one parcel."""
    if parcels == 0:
        return Money(0, shipped_goods.currency)
    if parcels == 1 and shipped_goods >= FREE_SHIPPING_FROM:
        return Money(0, shipped_goods.currency)
    return SHIPPING_FEE.times(parcels)


def _leaving(source: StockLocation) -> Callable[[date], bool]:
    """Whether parcels leave on a day: nobody packs in a place that is closed, or fetches while the carrier rests."""
    has_hours = bool(source.hours)

    def leaves(day: date) -> bool:
        if day in source.parcels.rest_days:
            return False
        special = source.special_day(day)
        if special is not None:
            return bool(special.spans)
        return day.weekday() in source.parcels.leaves_on and (not has_hours or bool(source.spans_on(day)))

    return leaves


def _delivering(source: StockLocation) -> Callable[[date], bool]:
    return lambda day: day.weekday() in source.parcels.arrives_on and day not in source.parcels.rest_days


def _first_day(day: date, is_good: Callable[[date], bool]) -> date:
    """The first good day from this one on; a calendar that has none in a year is taken for a mistake and ignored."""
    days = (day + timedelta(days=offset) for offset in range(_LONGEST_WAIT_DAYS))
    return next((found for found in days if is_good(found)), day)


def _next_half_hour(moment: datetime) -> datetime:
    past = timedelta(minutes=moment.minute % 30, seconds=moment.second, microseconds=moment.microsecond)
    return moment if not past else moment - past + timedelta(minutes=30)
