"""Goods that are not out yet: nobody takes one along, and pieces that are expected by the day count."""

from collections.abc import Iterable
from datetime import date, datetime

from kiosk.domain.promise import unreleased
from kiosk.hub.store import catalogue_rows
from kiosk.hub.store.database import Connection


class Releases:
    """What is still to come out among some SKUs, at one moment."""

    def __init__(self, connection: Connection, skus: Iterable[str], now: datetime) -> None:
        self._days = catalogue_rows.release_days(connection, sorted(set(skus)))
        # Places are only looked up when something has such a day, which is rare.
        places = catalogue_rows.all_locations(connection) if self._days else []
        self._places = {place.id: place for place in places}
        self._now = now

    def of(self, sku: str) -> date | None:
        """The day a SKU comes out, be it over or not; None when it has none."""
        return self._days.get(sku)

    def ahead(self, sku: str, location_id: str) -> date | None:
        """The same while it is still ahead by a place's calendar."""
        place = self._places.get(location_id)
        return None if place is None else unreleased(self._days.get(sku), place, self._now)
