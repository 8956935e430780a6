"""What lies and is not asked for: the variants that orders took from each place in the last days, and so those they did not."""

from datetime import date, datetime, timedelta
from typing import Final

import msgspec

SLOW_DAYS: Final = 14
"""Days without an order after which what is on hand is slow; as many as a manager's figures show at first."""


class TakenFrom(msgspec.Struct, frozen=True):
    """SKUs that orders of these days (both included) took, by the place that gave them; as the hub knew it ``made_at``.

    A variant on hand at a place is slow there when it is not among them. A place that nobody ordered from is not named.
    """

    first: date
    last: date
    made_at: datetime
    skus: dict[str, tuple[str, ...]] = {}

    def at(self, location_id: str | None) -> tuple[str, ...]:
        """SKUs taken from a place; None: from any."""
        if location_id is not None:
            return self.skus.get(location_id, ())
        return tuple(sorted({sku for taken in self.skus.values() for sku in taken}))


def first_slow_day(last: date) -> date:
    """The first of the days that end with this one."""
    return last - timedelta(days=SLOW_DAYS - 1)
