"""Stock of one SKU at one location, and how its availability is worked out."""

from datetime import date, datetime

import msgspec

from kiosk.domain.text import LocalisedText


class StockLevel(msgspec.Struct, frozen=True):
    """What is known of one SKU at one location, true at ``as_of`` (UTC) at its source.

    ``reserved`` counts reservations and allocations, ``safety`` is kept back on purpose; ``incoming`` is expected on
    ``incoming_on`` and is never part of what is available. ``shelf`` is where a person finds it.
    """

    sku: str
    location_id: str
    on_hand: int
    as_of: datetime
    reserved: int = 0
    safety: int = 0
    incoming: int = 0
    incoming_on: date | None = None
    shelf: LocalisedText = {}

    @property
    def available(self) -> int:
        """Pieces that may be promised now: on hand less reserved less the safety buffer, never below zero."""
        return max(0, self.on_hand - self.reserved - self.safety)

    def available_on(self, day: date) -> int:
        """Pieces that may be promised for the day a product comes out: those on hand and those expected by then."""
        coming = self.incoming if self.incoming_on is None or self.incoming_on <= day else 0
        return max(0, self.on_hand + coming - self.reserved - self.safety)
