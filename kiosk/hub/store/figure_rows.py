"""Figures of visits and sales between two days: every query is one statement that both databases count by themselves.

"Visits" are always distinct visits: whoever opens a screen twice is counted once.
"""

from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, distinct, func, select

from kiosk.domain.print_source import hub_day, start_of
from kiosk.hub.store.tables import order_lines, order_outcomes, orders, saved_lines, shop_events

_EVENTS = shop_events.c
_VISITS = func.count(distinct(_EVENTS.visit))
_TAKEN = ("allocated", "moved", "waiting", "replaced")


class Span(NamedTuple):
    """Days of the hub, both included; of one shop, or of all."""

    first: date
    last: date
    location_id: str | None = None

    @property
    def begins(self) -> datetime:
        """Midnight before the first day."""
        return start_of(self.first)

    @property
    def ends(self) -> datetime:
        """Midnight after the last day."""
        return start_of(self.last + timedelta(days=1))


class ScreenRow(NamedTuple):
    """Visits that saw a screen, visits that ended on it, and how long those who left it had looked at it."""

    screen: str
    visits: int
    ended: int = 0
    seconds: float = 0.0


class MissedRow(NamedTuple):
    """Visits in which something was missed. ``name`` is words or a SKU, ``how`` what was offered or why."""

    name: str
    how: str
    visits: int


class SavedRow(NamedTuple):
    """Orders of a day with something that the shop did not have, those lines and their worth in minor units."""

    day: date
    orders: int
    lines: int
    pieces: int
    value: int


def visits(connection: Connection, span: Span, kind: str) -> int:
    """Visits in which something of a kind happened."""
    return int(connection.execute(_of(select(_VISITS), span, kind)).scalar_one())


def times(connection: Connection, span: Span, kind: str) -> int:
    """How often something of a kind happened."""
    return int(connection.execute(_of(select(func.count()).select_from(shop_events), span, kind)).scalar_one())


def by_subject(connection: Connection, span: Span, kind: str) -> dict[str, int]:
    """Visits by the subject of a kind: endings, scores, kinds of codes."""
    return _pairs(connection, span, kind, _EVENTS.subject, _VISITS)


def times_by_subject(connection: Connection, span: Span, kind: str) -> dict[str, int]:
    """How often, by the subject of a kind."""
    return _pairs(connection, span, kind, _EVENTS.subject, func.count())


def resumed(connection: Connection, span: Span) -> int:
    """Visits that are the second half of one that a restart interrupted."""
    statement = _of(select(_VISITS), span, "started").where(_EVENTS.detail == "resumed")
    return int(connection.execute(statement).scalar_one())


def seconds_of_visits(connection: Connection, span: Span) -> dict[int, int]:
    """How many visits lasted how many seconds."""
    return _pairs(connection, span, "ended", _EVENTS.elapsed_s, func.count())


def touches_of_visits(connection: Connection, span: Span) -> dict[int, int]:
    """How many visits took how many touches."""
    return _pairs(connection, span, "touches", _EVENTS.amount, func.count())


def screens(connection: Connection, span: Span) -> list[ScreenRow]:
    """The funnel by screen, what most visits saw first."""
    shown = by_subject(connection, span, "screen")
    ended = _pairs(connection, span, "ended", _EVENTS.detail, func.count())
    stays = _stays(connection, span)
    names = sorted({*shown, *ended} - {""}, key=lambda name: (-shown.get(name, 0), name))
    return [ScreenRow(name, shown.get(name, 0), ended.get(name, 0), stays.get(name, 0.0)) for name in names]


def missed(connection: Connection, span: Span, kind: str, least: int, limit: int) -> list[MissedRow]:
    """What most visits missed first; what fewer than ``least`` visits missed is not told."""
    count = _VISITS.label("visits")
    statement = _of(select(_EVENTS.subject, func.max(_EVENTS.detail), count), span, kind)
    by = (_EVENTS.subject,) if kind == "search_missed" else (_EVENTS.subject, _EVENTS.detail)
    statement = statement.where(_EVENTS.subject != "").group_by(*by)
    statement = statement.having(least <= _VISITS).order_by(count.desc(), _EVENTS.subject).limit(limit)
    return [MissedRow(*row) for row in connection.execute(statement)]


def saved(connection: Connection, span: Span) -> list[SavedRow]:
    """Orders confirmed between the days with lines that their shop did not have then, as far as they were not dropped."""
    of_line = order_lines.c
    pieces = func.sum(of_line.quantity)
    worth = func.sum(of_line.quantity * func.coalesce(order_outcomes.c.unit_price, of_line.unit_price))
    lines = (saved_lines.c.order_id == of_line.order_id) & (saved_lines.c.line_id == of_line.id)
    outcomes = (order_outcomes.c.order_id == of_line.order_id) & (order_outcomes.c.line_id == of_line.id)
    statement = (
        select(orders.c.confirmed_at, func.count(), pieces, worth)
        .join_from(saved_lines, order_lines, lines)
        .join(order_outcomes, outcomes)
        .join(orders, orders.c.id == of_line.order_id)
        .where(order_outcomes.c.outcome.in_(_TAKEN))
        .where(orders.c.confirmed_at >= span.begins, orders.c.confirmed_at < span.ends)
        .group_by(orders.c.id, orders.c.confirmed_at)
    )
    if span.location_id is not None:
        statement = statement.where(orders.c.location_id == span.location_id)
    days: dict[date, SavedRow] = {}
    for confirmed_at, *numbers in connection.execute(statement):
        day = hub_day(confirmed_at)
        known = days.get(day) or SavedRow(day, 0, 0, 0, 0)
        counted = (int(number) for number in (1, *numbers))
        days[day] = SavedRow(day, *(a + b for a, b in zip(known[1:], counted, strict=True)))
    return [days[day] for day in sorted(days)]


def _of(statement: Select[Any], span: Span, kind: str) -> Select[Any]:
    found = statement.where(_EVENTS.kind == kind, _EVENTS.day >= span.first, _EVENTS.day <= span.last)
    return found if span.location_id is None else found.where(_EVENTS.location_id == span.location_id)


def _pairs(
    connection: Connection, span: Span, kind: str, key: ColumnElement[Any], count: ColumnElement[int]
) -> dict[Any, int]:
    statement = _of(select(key, count), span, kind).group_by(key)
    return {row[0]: int(row[1]) for row in connection.execute(statement)}


def _stays(connection: Connection, span: Span) -> dict[str, float]:
    """Seconds on a screen, in the mean of those who went on from it or ended there."""
    sums: dict[str, tuple[int, int]] = {}
    for kind in ("screen", "ended"):
        statement = _of(select(_EVENTS.detail, func.count(), func.sum(_EVENTS.amount)), span, kind)
        for screen, count, seconds in connection.execute(statement.group_by(_EVENTS.detail)):
            known = sums.get(screen, (0, 0))
            sums[screen] = (known[0] + int(count), known[1] + int(seconds))
    return {screen: seconds / count for screen, (count, seconds) in sums.items()}
