"""French working days, for time limits that may not end on a day off."""

from datetime import date, timedelta
from typing import Final

_SATURDAY: Final = 5
_FIXED: Final = frozenset({(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)})
_AFTER_EASTER: Final = (1, 39, 50)
"""Easter Monday, Ascension Day, Whit Monday."""


def is_working_day(day: date) -> bool:
    """Neither a Saturday, nor a Sunday, nor a public holiday (Code du travail, L3133-1)."""
    return day.weekday() < _SATURDAY and not is_public_holiday(day)


def is_public_holiday(day: date) -> bool:
    """Whether the day is a public holiday in all of metropolitan France."""
    return (day.month, day.day) in _FIXED or (day - easter(day.year)).days in _AFTER_EASTER


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Gauss, in the form of Meeus)."""
    golden, century = year % 19, year // 100
    leap = century - century // 4 - (8 * century + 13) // 25
    epact = (leap + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    return date(year, 3, 28) + timedelta(days=epact - weekday)
