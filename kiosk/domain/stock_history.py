"""Why a figure of stock is what it is: its movements, and how many pieces there were at the end of each day."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

import msgspec

HISTORY_DAYS: Final = 14

MoveReason = Literal[
    "counted",
    "shelf_counted",
    "damaged",
    "lost",
    "found",
    "imported",
    "movement",
    "sale",
    "receipt",
    "return",
    "returned",
    "transfer_out",
    "transfer_in",
    "handed_over",
    "shipped",
    "reserved",
    "reshelved",
]
"""``movement``: a platform said so without saying why; ``return`` came from one, ``returned`` over a counter.

``reserved`` takes pieces off what is available, not off what is there; ``reshelved`` gives them back, since nobody came
for them. ``handed_over`` and ``shipped``: they left with an order.
"""

_PROMISES: Final = frozenset({"reserved", "reshelved"})


class StockMove(msgspec.Struct, frozen=True):
    """One movement. ``document``: the number of an order or a delivery; ``by``: initials of a person, name of a platform."""

    at: datetime
    reason: str
    pieces: int
    document: str = ""
    other_location_id: str = ""
    by: str = ""

    @property
    def moves_goods(self) -> bool:
        """Whether pieces came or went; a reservation only promises them, or no longer does."""
        return self.reason not in _PROMISES


class DayStock(msgspec.Struct, frozen=True):
    """Pieces on hand when the day ended; on the last day, now."""

    day: date
    on_hand: int


class CellHistory(msgspec.Struct, frozen=True):
    """One variant at one place. ``moves`` newest first, ``days`` oldest first, ``held_for``: orders that hold pieces now."""

    sku: str
    location_id: str
    moves: tuple[StockMove, ...] = ()
    days: tuple[DayStock, ...] = ()
    held_for: tuple[str, ...] = ()


class StockSource(msgspec.Struct, frozen=True):
    """When whoever keeps the books of a place last said anything about its stock."""

    location_id: str
    told_at: datetime
    source: str = ""


def days_until(now: datetime, timezone: str, days: int = HISTORY_DAYS) -> tuple[date, ...]:
    """The last days at a place, today last."""
    today = now.astimezone(ZoneInfo(timezone)).date()
    return tuple(today - timedelta(days=back) for back in range(days - 1, -1, -1))


def beginning(day: date, timezone: str) -> datetime:
    """Midnight at the place. A day that begins with a change of clocks begins at its first moment."""
    return datetime.combine(day, time.min, ZoneInfo(timezone))


def closings(on_hand: int, moves: Iterable[StockMove], days: Iterable[date], timezone: str) -> tuple[DayStock, ...]:
    """Pieces at the end of each day, worked out backwards from what is there now.

    Backwards, because what is there now is certain, and nobody knows where a ledger that begins in the middle began.
    """
    goods = [(move.at, move.pieces) for move in moves if move.moves_goods]

    def at_end_of(day: date) -> DayStock:
        end = beginning(day + timedelta(days=1), timezone)
        return DayStock(day, max(0, on_hand - sum(pieces for at, pieces in goods if at >= end)))

    return tuple(at_end_of(day) for day in days)
