"""What visits and sales add up to: the figures that the command prints and that managers look at.

What each figure means is written in ``docs/figures.md``.
"""

from collections.abc import Mapping
from datetime import date

import msgspec
from sqlalchemy import Connection

from kiosk.domain.figures import MissedItem, MissedWords, SavedDay
from kiosk.domain.money import Money
from kiosk.hub.given_back import saved_days
from kiosk.hub.store import catalogue_rows, figure_rows, source_rows
from kiosk.hub.store.figure_rows import ScreenRow, Span
from kiosk.hub.store.source_rows import SourceFigures

LEAST_VISITS = 3
"""Words that fewer visits missed are not told: somebody's own name might be one of them."""

_MOST_ROWS = 50


class Figures(msgspec.Struct, frozen=True):
    """Everything of a span of days. ``endings`` has ``interrupted`` for visits without an end (crash, power cut).

    ``sources`` are of all shops: print is counted where it was scanned, and told for the whole.
    """

    first: date
    last: date
    visits: int
    endings: dict[str, int]
    screens: tuple[ScreenRow, ...]
    seconds: float
    touches: float
    carts_restored: int
    visits_with_order: int
    orders: int
    sources: tuple[SourceFigures, ...]
    satisfaction: dict[str, int]
    missed_words: tuple[MissedWords, ...]
    missed_items: tuple[MissedItem, ...]
    saved: tuple[SavedDay, ...]
    wipes: int
    wipes_failed: int

    @property
    def missed_value(self) -> Money:
        """The worth of all missed variants."""
        return sum((item.value for item in self.missed_items), start=Money(0))

    @property
    def saved_value(self) -> Money:
        """The worth of all saved lines, less what came back."""
        return sum((day.value for day in self.saved), start=Money(0))


def figures(connection: Connection, span: Span, least: int = LEAST_VISITS) -> Figures:
    """Work everything out from the events and orders that are here."""
    # A visit that a restart interrupted goes on under another id: it is one visit, which the second id may end.
    visits = figure_rows.visits(connection, span, "started") - figure_rows.resumed(connection, span)
    endings = figure_rows.by_subject(connection, span, "ended")
    wipes = figure_rows.times_by_subject(connection, span, "wipe")
    return Figures(
        first=span.first,
        last=span.last,
        visits=visits,
        endings={**endings, "interrupted": max(0, visits - sum(endings.values()))},
        screens=tuple(figure_rows.screens(connection, span)),
        seconds=median(figure_rows.seconds_of_visits(connection, span)),
        touches=median(figure_rows.touches_of_visits(connection, span)),
        carts_restored=figure_rows.visits(connection, span, "cart_restored"),
        visits_with_order=figure_rows.visits(connection, span, "ordered"),
        orders=figure_rows.times(connection, span, "ordered"),
        sources=tuple(source_rows.figures(connection, span.begins, span.ends)) if span.location_id is None else (),
        satisfaction=figure_rows.by_subject(connection, span, "satisfaction"),
        missed_words=words_missed(connection, span, least),
        missed_items=items_missed(connection, span),
        saved=tuple(saved_days(connection, span)),
        wipes=sum(wipes.values()),
        wipes_failed=wipes.get("found", 0),
    )


def median(counted: Mapping[int, int]) -> float:
    """The middle of values that were counted; 0 when there are none."""
    total = sum(counted.values())
    if not total:
        return 0.0
    lower, upper = _at(counted, (total - 1) // 2), _at(counted, total // 2)
    return (lower + upper) / 2


def _at(counted: Mapping[int, int], place: int) -> int:
    for value in sorted(counted):
        place -= counted[value]
        if place < 0:
            return value
    raise IndexError(place)


def words_missed(connection: Connection, span: Span, least: int = LEAST_VISITS) -> tuple[MissedWords, ...]:
    """Words that found nothing, what most visits searched for first."""
    rows = figure_rows.missed(connection, span, "search_missed", least, _MOST_ROWS)
    return tuple(MissedWords(row.name, row.visits, row.how == "nearest") for row in rows)


def items_missed(connection: Connection, span: Span) -> tuple[MissedItem, ...]:
    """Variants that were wanted and not had, what most visits missed first."""
    rows = figure_rows.missed(connection, span, "variant_missed", 1, _MOST_ROWS)
    known = catalogue_rows.variants(connection, [row.name for row in rows])
    prices = {sku: variant.list_price for sku, variant in known.items()}
    return tuple(
        MissedItem(row.name, row.how, row.visits, prices.get(row.name, Money(0)).times(row.visits)) for row in rows
    )
