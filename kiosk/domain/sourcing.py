"""Where a line can come from, best first, without ever promising more than there is."""

from datetime import date, datetime

import msgspec

from kiosk.domain.fulfillment import Fulfillment, FulfillmentKind
from kiosk.domain.location import StockLocation, distance_km
from kiosk.domain.promise import delivery_date, pickup_date, unreleased
from kiosk.domain.stock import StockLevel


class SourceOption(msgspec.Struct, frozen=True):
    """One way to have a line: the way, how many pieces are there, how far, when, and how old the figure is.

    ``comes_out_on`` is set for goods that are not out yet: they are promised from that day on.
    """

    fulfillment: Fulfillment
    available: int
    distance_km: float
    ready_on: date
    as_of: datetime
    comes_out_on: date | None = None


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
    release_on: date | None = None,
) -> Availability:
    """The three levels as seen from one store. Locations without a piece are left out, except this one.

    A store that the shop's data does not know (any more) sees the others at no distance. Until ``release_on`` pieces that
    are expected count, nobody can take one along, and everything is promised from that day on.
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
        day = unreleased(release_on, place, now)
        pieces = level.available if day is None else level.available_on(day)
        if place.id == here_id:
            here = _option(level, 0 if day else pieces, place, "take_now", 0.0, now, day)
        elif place.kind == "store" and pieces > 0:
            near.append(_option(level, pieces, place, "store_pickup", distance, now, day))
        if pieces > 0 and place.ship_cutoff is not None:
            kind: FulfillmentKind = "home_delivery" if place.kind == "warehouse" else "ship_from_store"
            delivered.append(_option(level, pieces, place, kind, distance, now, day))
    near.sort(key=lambda option: option.distance_km)
    # A warehouse ships before a store's shelf is emptied, then the earlier, then the nearer.
    delivered.sort(key=lambda o: (o.fulfillment.kind == "ship_from_store", o.ready_on, o.distance_km))
    return Availability(here, tuple(near), tuple(delivered))


def _option(
    level: StockLevel, pieces: int, place: StockLocation, kind: FulfillmentKind, distance: float, now: datetime,
    comes_out_on: date | None,
) -> SourceOption:  # fmt: skip
    ready = pickup_date if kind in {"take_now", "store_pickup"} else delivery_date
    return SourceOption(
        Fulfillment(kind, place.id), pieces, distance, ready(place, now, comes_out_on), level.as_of, comes_out_on
    )
