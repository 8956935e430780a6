"""Days that are not as their weekday, closed or with other hours: ``special_days.csv``."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Any, NamedTuple

from kiosk.domain.location import SpecialDay
from kiosk.hub.platforms.csv_files import cells, times
from kiosk.hub.platforms.csv_files.catalogue import localised
from kiosk.hub.platforms.csv_files.problems import Wrong
from kiosk.hub.platforms.csv_files.reading import Reading
from kiosk.hub.platforms.csv_files.sheet import Column, Row, Sheet

_EVERY_YEAR = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")
_LEAP_YEAR = 2028
_LONGEST_DAYS = 60
_YEARS_AHEAD = 2
EVERYWHERE = ""


class Yearly(NamedTuple):
    """A day of every year."""

    month: int
    day: int


def read_special_day(cell: str) -> times.Day | Yearly | Wrong:
    """``25/12`` (every year), or a day as elsewhere."""
    yearly = _EVERY_YEAR.fullmatch(cell)
    if yearly is None:
        return times.read_day(cell)
    try:
        date(_LEAP_YEAR, int(yearly[2]), int(yearly[1]))
    except ValueError:
        return Wrong("date_wrong", f"{cell!r} is not a day of the year; expected for example 25/12")
    return Yearly(int(yearly[2]), int(yearly[1]))


class SpecialDayRow(Row, frozen=True):
    """One day or some in a row."""

    day: Annotated[times.Day | Yearly, Column(read_special_day, "day; 25/12 alone: every year", "25/12")]
    store: Annotated[str, Column(cells.identifier, "id of stores.csv; blank: every place", "bellecour")] = EVERYWHERE
    affects: Annotated[
        str,
        Column(
            cells.choice("all", "places", "parcels"),
            "places (opening hours), parcels (none leaves or arrives), or all (when blank): both on a day closed everywhere",
            "all",
        ),
    ] = "all"
    until: Annotated[times.Day | None, Column(times.read_day, "last day, included; blank: one day", "2026-08-16")] = (
        None
    )
    name_fr: Annotated[str, Column(cells.text, "text", "Noël")] = ""
    name_en: Annotated[str, Column(cells.text, "text", "Christmas")] = ""
    opens: Annotated[int | None, Column(times.read_time, "time of day; blank: closed", "11:00")] = None
    closes: Annotated[int | None, Column(times.read_time, "time of day; blank: closed", "18:00")] = None


SPECIAL_DAYS = Sheet(
    "special_days.csv",
    SpecialDayRow,
    "Public holidays, closed days and exceptional openings: they count for opening hours and for every promised date.",
)


class SpecialDays(NamedTuple):
    """By place, ``EVERYWHERE`` for all of them: the days that differ, and those on which parcels rest."""

    of_places: dict[str, list[SpecialDay]]
    of_parcels: dict[str, list[date]]

    def of(self, place_id: str) -> tuple[SpecialDay, ...]:
        """What is special at one place, by day; its own word on a day comes before everybody's."""
        days = {special.on: special for special in self.of_places.get(EVERYWHERE, ())}
        own: dict[date, SpecialDay] = {}
        for special in self.of_places.get(place_id, ()):
            spans = (*own[special.on].spans, *special.spans) if special.on in own else special.spans
            own[special.on] = SpecialDay(special.on, special.name, tuple(sorted(spans)))
        return tuple(special for _, special in sorted((days | own).items()))

    def rest_days(self, place_id: str) -> tuple[date, ...]:
        """Days on which no parcel of a place travels."""
        return tuple(sorted({*self.of_parcels.get(EVERYWHERE, ()), *self.of_parcels.get(place_id, ())}))


def read_special_days(reading: Reading, stores: Sheet[Any]) -> SpecialDays:
    """All special days from today on; those of every year for this year and the next two."""
    found = SpecialDays(defaultdict(list), defaultdict(list))
    for row in reading.rows(SPECIAL_DAYS):
        if row.store and not reading.refers(SPECIAL_DAYS, row, "store", stores):
            continue
        spans = _spans(reading, row)
        name = localised(row.name_fr, row.name_en)
        days = [day for day in _days(reading, row) if day >= reading.today]
        if row.affects != "parcels":
            found.of_places[row.store] += [SpecialDay(day, name, spans) for day in days]
        # One closed shop does not stop the carrier; a public holiday does.
        if row.affects == "parcels" or (row.affects == "all" and not row.store and not spans):
            found.of_parcels[row.store] += days
    return found


def _spans(reading: Reading, row: SpecialDayRow) -> tuple[tuple[int, int], ...]:
    if row.opens is None and row.closes is None:
        return ()
    if row.opens is None or row.closes is None:
        column = "opens" if row.opens is None else "closes"
        reading.wrong(SPECIAL_DAYS, row.line, column, "cell_missing", "write both hours, or none for a closed day")
        return ()
    if row.closes <= row.opens:
        reading.wrong(SPECIAL_DAYS, row.line, "closes", "hour_wrong", "closes before it opens")
        return ()
    return ((row.opens, row.closes),)


def _days(reading: Reading, row: SpecialDayRow) -> Iterator[date]:
    if isinstance(row.day, Yearly):
        yield from _each_year(row.day, reading.today.year)
        return
    first = row.day.on(reading.today)
    last = first if row.until is None else row.until.on(reading.today)
    if not 0 <= (last - first).days < _LONGEST_DAYS:
        message = f"expected the first day or one of the {_LONGEST_DAYS - 1} after it"
        reading.wrong(SPECIAL_DAYS, row.line, "until", "date_wrong", message)
        return
    yield from (first + timedelta(days=offset) for offset in range((last - first).days + 1))


def _each_year(day: Yearly, year: int) -> Iterator[date]:
    for each in range(year, year + _YEARS_AHEAD + 1):
        try:
            yield date(each, day.month, day.day)
        except ValueError:  # the 29th of February
            continue
