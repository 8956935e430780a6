"""Dates that the shop keeps: when a parcel arrives, when a collection is ready."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.location import StockLocation, opening_at
from kiosk.domain.money import Money

TRANSIT_DAYS = 2
PICKUP_PREPARATION = timedelta(hours=2)
_SUNDAY = 6

SHIPPING_FEE = Money(490)
FREE_SHIPPING_FROM = Money(30000)


def delivery_date(source: StockLocation, now: datetime) -> date:
    """The day a parcel from this location arrives: next shipping day after its cut-off, then transit; never a Sunday."""
    local = now.astimezone(ZoneInfo(source.timezone))
    ships_on = local.date()
    if source.ship_cutoff is None or local.hour * 60 + local.minute >= source.ship_cutoff:
        ships_on += timedelta(days=1)
    while ships_on.weekday() == _SUNDAY:
        ships_on += timedelta(days=1)
    arrives, left = ships_on, TRANSIT_DAYS
    while left:
        arrives += timedelta(days=1)
        left -= arrives.weekday() != _SUNDAY
    return arrives


def pickup_ready_at(store: StockLocation, now: datetime) -> datetime:
    """The local time at which goods can be collected: two hours of preparation, on the half hour, within opening hours."""
    ready = _next_half_hour(now + PICKUP_PREPARATION)
    state = opening_at(store, ready)
    if state.is_open or state.changes_at is None:
        return ready.astimezone(ZoneInfo(store.timezone))
    return state.changes_at


def _next_half_hour(moment: datetime) -> datetime:
    past = timedelta(minutes=moment.minute % 30, seconds=moment.second, microseconds=moment.microsecond)
    return moment if not past else moment - past + timedelta(minutes=30)


def pickup_date(store: StockLocation, now: datetime) -> date:
    """The local day of ``pickup_ready_at``."""
    return pickup_ready_at(store, now).date()


def shipping_fee(shipped_goods: Money, parcels: int) -> Money:
    """The delivery price: a fee a parcel, free from a certain value of shipped goods when it is one parcel."""
    if parcels == 0:
        return Money(0, shipped_goods.currency)
    if parcels == 1 and shipped_goods >= FREE_SHIPPING_FROM:
        return Money(0, shipped_goods.currency)
    return SHIPPING_FEE.times(parcels)
