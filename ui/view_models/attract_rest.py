"""When the attract screen sleeps: the store is closed and nobody has been there for a while."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kiosk.domain.location import StockLocation, opening_at

LINGER_S: Final = 60.0
"""After a touch, a visit or the start of the program the screen stays lit that long."""

LONGEST_SLEEP: Final = timedelta(minutes=15)
"""Looked at the clock so often while asleep: hours may have changed, and so may the clock."""


@dataclass(frozen=True)
class Rest:
    """Whether to sleep, and when to look again."""

    is_asleep: bool = False
    look_in: timedelta = LONGEST_SLEEP


def rest_at(here: StockLocation | None, now: datetime, lit_for_s: float) -> Rest:
    """``lit_for_s``: how long nobody has been there. A store without hours never sleeps."""
    if here is None or not here.hours:
        return Rest()
    opening = opening_at(here, now)
    if opening.is_open or lit_for_s < LINGER_S:
        return Rest()
    until = LONGEST_SLEEP if opening.changes_at is None else min(LONGEST_SLEEP, opening.changes_at - now)
    return Rest(is_asleep=True, look_in=until)
