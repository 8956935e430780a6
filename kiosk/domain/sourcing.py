"""Where a line can come from, best first, without ever promising more than there is."""

from datetime import date, datetime

import msgspec

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.location import StockLocation, distance_km
from kiosk.domain.promise import delivery_date, pickup_date
from kiosk.domain.stock import StockLevel


class SourceOption(msgspec.Struct, frozen=True):
    """One way to have a line: the way, how many pieces are there, how far, when, and how old the figure is."""

    fulfillment: Fulfillment
    available: int
    distance_km: float
    ready_on: date
    as_of: datetime


class Availability(msgspec.Struct, frozen=True):
    """The three levels of stock for one SKU: here, near (by distance) and delivered (best source first)."""

    here: SourceOption | None
    near: tuple[SourceOption, ...]
    delivered: tuple[SourceOption, ...]

    def proposed(self, quantity: int) -> Fulfillment | None:
        """Take it here when it is here, else have it delivered, else collect it near; None when nowhere has enough."""
        if self.here is not None and self.here.available >= quantity:
            return self.here.fulfillment
        for option in (*self.delivered, *self.near):
            if option.available >= quantity:
                return option.fulfillment
        return None

    def option(self, fulfillment: Fulfillment) -> SourceOption | None:
        """The option behind a chosen way, if it still exists."""
        options = (self.here, *self.near, *self.delivered)
        return next((o for o in options if o is not None and o.fulfillment == fulfillment), None)


def availability(
    levels: list[StockLevel],
    locations: dict[str, StockLocation],
    here_id: str,
    now: datetime,
) -> Availability:
    """The three levels as seen from one store. Locations without a piece are left out, except this one.

    A store that the shop's data does not know (any more) sees the others at no distance.
    """
    here_place = locations.get(here_id)
    here: SourceOption | None = None
    near: list[SourceOption] = []
    delivered: list[SourceOption] = []
    for level in levels:
        place = locations.get(level.location_id)
        if place is None:
            continue
        distance = distance_km(here_place, place) if here_place else 0.0
        if place.id == here_id:
            here = _option(level, place, "take_now", 0.0, now)
        elif place.kind == "store" and level.available > 0:
            near.append(_option(level, place, "store_pickup", distance, now))
        if level.available > 0 and place.ship_cutoff is not None:
            kind = "home_delivery" if place.kind == "warehouse" else "ship_from_store"
            delivered.append(_option(level, place, kind, distance, now))
    near.sort(key=lambda option: option.distance_km)
    # A warehouse ships before a store's shelf is emptied, then the earlier, then the nearer.
    delivered.sort(key=lambda o: (o.fulfillment.kind == "ship_from_store", o.ready_on, o.distance_km))
    return Availability(here, tuple(near), tuple(delivered))


def _option(level: StockLevel, place: StockLocation, kind: str, distance: float, now: datetime) -> SourceOption:
    ready = pickup_date(place, now) if kind in {"take_now", "store_pickup"} else delivery_date(place, now)
    fulfillment = Fulfillment(kind, place.id)  # type: ignore[arg-type]  # one of the literals above
    return SourceOption(fulfillment, level.available, distance, ready, level.as_of)
