"""What came from paper: how often an edition and its pages were scanned, began a visit, and led to an order.

No person is in it. One tally belongs to one file that counts; its numbers only grow, so that sending them again adds
nothing and a lost file begins another tally instead of counting twice.
"""

import re
from datetime import date, datetime
from typing import Annotated, Final
from zoneinfo import ZoneInfo

import msgspec

_NAME: Final = re.compile(r"[A-Za-z0-9._-]{1,40}")

SourceName = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9._-]{1,40}$")]
PageName = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9._-]{0,40}$")]
TallyId = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9-]{8,64}$")]
Count = Annotated[int, msgspec.Meta(ge=0, le=10_000_000)]

MOST_COUNTS: Final = 500
"""Most editions and pages that a terminal counts a day, and most rows of one message."""


_CLOCK: Final = ZoneInfo("Europe/Paris")


def hub_day(at: datetime) -> date:
    """The day at the hub, by the clock of the shop's office: one day for all terminals, wherever they stand."""
    return at.astimezone(_CLOCK).date()


def hub_hour(at: datetime) -> int:
    """The hour of that day, by the same clock."""
    return at.astimezone(_CLOCK).hour


def start_of(day: date) -> datetime:
    """Its midnight."""
    return datetime(day.year, day.month, day.day, tzinfo=_CLOCK)


def is_source_name(text: str) -> bool:
    """Whether a text can name an edition or a page."""
    return _NAME.fullmatch(text) is not None


class SourceCount(msgspec.Struct, frozen=True):
    """One day (the hub's) of one page of one edition. ``page`` is empty for an edition without pages."""

    day: date
    edition: SourceName
    page: PageName = ""
    scans: Count = 0
    visits: Count = 0
    orders: Count = 0


class SourceTally(msgspec.Struct, frozen=True):
    """Counts of one terminal as they stand, the whole of each day and page."""

    id: TallyId
    counts: Annotated[tuple[SourceCount, ...], msgspec.Meta(max_length=MOST_COUNTS)]
