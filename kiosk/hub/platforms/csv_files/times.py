"""Days, instants and hours in cells. A demonstration shop writes days as ``today-1``, so that it is fresh on any day."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from kiosk.hub.platforms.csv_files.problems import Wrong

_RELATIVE_DAY = re.compile(r"today(?:([+-])([0-9]{1,4}))?")
_RELATIVE_MINUTE = re.compile(r"now(?:-([0-9]{1,6}))?")
_FRENCH_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"([0-9]{1,2})(?:[:h]([0-9]{2})?)?")
_ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FRENCH_DAYS = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
_DAYS = {name: index for days in (_ENGLISH_DAYS, _FRENCH_DAYS) for index, name in enumerate(days)}
_MINUTES_A_DAY = 24 * 60
_MINUTES_AN_HOUR = 60


class Day(msgspec.Struct, frozen=True):
    """A calendar day: a fixed one, or so many days from the day of reading."""

    fixed: date | None = None
    offset: int = 0

    def on(self, today: date) -> date:
        """The date, given the day of reading."""
        return self.fixed if self.fixed is not None else today + timedelta(days=self.offset)


def date_of(day: Day | None, today: date) -> date | None:
    """The date of a cell that may be blank."""
    return None if day is None else day.on(today)


class Moment(msgspec.Struct, frozen=True):
    """An instant: a day and a time in the shop's zone, or so many minutes before the reading."""

    day: Day | None = None
    minutes: int = 0

    def at(self, now: datetime, zone: ZoneInfo) -> datetime:
        """The UTC instant, given the instant of reading."""
        if self.day is None:
            return now - timedelta(minutes=self.minutes)
        return start_of(self.day.on(now.astimezone(zone).date()), zone, self.minutes)


def start_of(day: date, zone: ZoneInfo, minutes: int = 0) -> datetime:
    """The UTC instant of a local time, in minutes after midnight."""
    return datetime.combine(day, time(minutes // 60, minutes % 60), zone).astimezone(UTC)


def read_day(cell: str) -> Day | Wrong:
    """``2026-11-24``, ``24/11/2026``, ``today``, ``today-1`` or ``today+3``."""
    relative = _RELATIVE_DAY.fullmatch(cell.lower())
    if relative:
        return Day(offset=int((relative[1] or "") + (relative[2] or "0")))
    french = _FRENCH_DAY.fullmatch(cell)
    iso = f"{french[3]}-{french[2]:0>2}-{french[1]:0>2}" if french else cell
    try:
        return Day(fixed=date.fromisoformat(iso if _ISO_DAY.fullmatch(iso) else ""))
    except ValueError:
        return Wrong("date_wrong", f"{cell!r} is not a date; expected 2026-11-24, 24/11/2026 or today+3")


def read_moment(cell: str) -> Moment | Wrong:
    """A day, a day and a time, ``now`` or ``now-45`` (minutes)."""
    relative = _RELATIVE_MINUTE.fullmatch(cell.lower())
    if relative:
        return Moment(minutes=int(relative[1] or "0"))
    first, _, rest = cell.replace("T", " ").partition(" ")
    day = read_day(first)
    minutes = read_time(rest.strip()) if rest else 0
    if isinstance(day, Wrong) or isinstance(minutes, Wrong) or minutes == _MINUTES_A_DAY:
        return Wrong("date_wrong", f"{cell!r} is not an instant; expected 2026-11-24 14:30, today-1 18:00 or now-45")
    return Moment(day, minutes)


def read_time(cell: str) -> int | Wrong:
    """``10:00``, ``10h30`` or ``10h`` as minutes after midnight; 24:00 is the end of the day."""
    match = _TIME.fullmatch(cell.lower())
    if match:
        hours, minutes = int(match[1]), int(match[2] or "0")
        if minutes < _MINUTES_AN_HOUR and hours * 60 + minutes <= _MINUTES_A_DAY:
            return hours * 60 + minutes
    return Wrong("hour_wrong", f"{cell!r} is not a time of day; expected for example 10:00 or 19h30")


def read_weekdays(cell: str) -> tuple[int, ...] | Wrong:
    """``mon``, ``mon-sat`` or ``tue thu``, in English or French; 0 is Monday."""
    found: list[int] = []
    for part in cell.lower().split():
        first, dash, last = part.partition("-")
        start, end = _DAYS.get(first[:3]), _DAYS.get((last if dash else first)[:3])
        if start is None or end is None or end < start:
            return Wrong("weekday_wrong", f"{cell!r} is not a weekday; expected for example mon, mon-sat or tue thu")
        found.extend(range(start, end + 1))
    return tuple(sorted(set(found)))
