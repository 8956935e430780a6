"""Dates and times in values of GS1 application identifiers: whether they exist."""

from datetime import date

_HOURS = 24
_SIXTY = 60


def is_day(value: str) -> bool:
    """A day as YYMMDD. Of the years that two digits can mean now each fourth has a 29 February, whichever the century."""
    return len(value) == 6 and is_long_day(f"20{value}")  # noqa: PLR2004 - YYMMDD


def is_day_or_month(value: str) -> bool:
    """A day as YYMMDD, or a month as YYMM00, which means its last day."""
    return is_day(f"{value[:4]}01" if value[4:] == "00" else value)


def is_long_day(value: str) -> bool:
    """A day as YYYYMMDD."""
    try:
        date(int(value[:4]), int(value[4:6]), int(value[6:8]))
    except ValueError:
        return False
    return len(value) == 8  # noqa: PLR2004 - YYYYMMDD


def is_hour(value: str) -> bool:
    """An hour, 00 to 23."""
    return value.isdigit() and int(value) < _HOURS


def is_minute(value: str) -> bool:
    """A minute or a second, 00 to 59."""
    return value.isdigit() and int(value) < _SIXTY


def is_time(value: str) -> bool:
    """A time of day as HHMM."""
    return is_hour(value[:2]) and is_minute(value[2:])


def is_rest_of_time(value: str) -> bool:
    """Minutes, minutes and seconds, or neither, behind an hour: MMSS, MM or nothing."""
    return len(value) in {0, 2, 4} and all(is_minute(value[at : at + 2]) for at in range(0, len(value), 2))
