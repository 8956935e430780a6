"""What managers look at beside visits: credit, answers by day, what is out of stock or lies, variants of a screen."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, case, distinct, exists, func, literal, select

from kiosk.hub.store.figure_rows import Span
from kiosk.hub.store.tables import credits_, order_lines, order_outcomes, orders, shop_events, stock_levels

_EVENTS = shop_events.c
_LINES = order_lines.c
_LEVELS = stock_levels.c
_TAKEN = ("allocated", "moved", "waiting", "replaced")
_ALL = 100
_SKU = func.coalesce(order_outcomes.c.sku, _LINES.sku)
_WORTH = _LINES.quantity * func.coalesce(order_outcomes.c.unit_price, _LINES.unit_price)
_LEFT = _LEVELS.on_hand - _LEVELS.reserved - _LEVELS.safety
_AVAILABLE = case((_LEFT > 0, _LEFT), else_=0)


class CreditedRow(NamedTuple):
    """What one person is credited with, in minor units."""

    staff_id: str
    alone: int
    shared: int
    lines: int


def credited(connection: Connection, span: Span) -> list[CreditedRow]:
    """Credit of the orders of a span, whoever has most of it first."""
    is_whole = credits_.c.percent == _ALL
    alone = func.sum(case((is_whole, credits_.c.amount), else_=0))
    shared = func.sum(case((is_whole, 0), else_=credits_.c.amount))
    statement = _in_span(
        select(credits_.c.staff_id, alone, shared, func.count()).join_from(
            credits_, orders, orders.c.id == credits_.c.order_id
        ),
        span,
    ).group_by(credits_.c.staff_id)
    rows = [CreditedRow(row[0], int(row[1]), int(row[2]), int(row[3])) for row in connection.execute(statement)]
    return sorted(rows, key=lambda row: (-(row.alone + row.shared), row.staff_id))


def turnover(connection: Connection, span: Span) -> tuple[int, int]:
    """The worth of all lines that were not dropped, and of those that are nobody's."""
    has_credit = exists().where(and_(credits_.c.order_id == _LINES.order_id, credits_.c.line_id == _LINES.id))
    statement = _taken_lines(
        select(func.coalesce(func.sum(_WORTH), 0), func.coalesce(func.sum(case((has_credit, 0), else_=_WORTH)), 0)),
        span,
    )
    row = connection.execute(statement).one()
    return int(row[0]), int(row[1])


def answers(connection: Connection, span: Span) -> dict[date, dict[str, int]]:
    """Visits by the day and the answer they gave."""
    statement = _of_visits(
        select(_EVENTS.day, _EVENTS.subject, func.count(distinct(_EVENTS.visit))), span, "satisfaction"
    ).group_by(_EVENTS.day, _EVENTS.subject)
    found: dict[date, dict[str, int]] = {}
    for day, score, visits in connection.execute(statement):
        found.setdefault(day, {})[score] = int(visits)
    return found


def missed_visits(connection: Connection, span: Span) -> dict[str, int]:
    """Visits that missed a variant for whatever reason, by SKU."""
    statement = _of_visits(
        select(_EVENTS.subject, func.count(distinct(_EVENTS.visit))), span, "variant_missed"
    ).group_by(_EVENTS.subject)
    return {row[0]: int(row[1]) for row in connection.execute(statement)}


def sold(connection: Connection, span: Span) -> dict[str, int]:
    """Pieces that orders of a span took from its location, by SKU."""
    statement = _taken_lines(select(_SKU, func.sum(_LINES.quantity)), span, is_from_here=True).group_by(_SKU)
    return {row[0]: int(row[1]) for row in connection.execute(statement)}


def taken_places(connection: Connection, span: Span) -> dict[str, tuple[str, ...]]:
    """The SKUs that orders of a span took from each place, by the place; whichever place the span is of."""
    outcome_place = order_outcomes.c.location_id
    statement = _taken_lines(select(outcome_place, _SKU).distinct(), span._replace(location_id=None))
    found: dict[str, list[str]] = {}
    for place, sku in connection.execute(statement.where(outcome_place.is_not(None))):
        found.setdefault(place, []).append(sku)
    return {place: tuple(sorted(skus)) for place, skus in sorted(found.items())}


def nothing_left(connection: Connection, location_id: str, skus: Iterable[str]) -> dict[str, int]:
    """Of these SKUs, those of which nothing can be promised at a location, and what all others can promise of them."""
    wanted = sorted(skus)
    found: dict[str, int] = {}
    for start in range(0, len(wanted), _CHUNK):
        here = func.sum(case((_LEVELS.location_id == location_id, _AVAILABLE), else_=0))
        statement = (
            select(_LEVELS.sku, func.sum(_AVAILABLE))
            .where(_LEVELS.sku.in_(wanted[start : start + _CHUNK]))
            .group_by(_LEVELS.sku)
            .having(here == 0)
        )
        found |= {row[0]: int(row[1]) for row in connection.execute(statement)}
    return found


_CHUNK = 500


def lying(connection: Connection, location_id: str) -> dict[str, int]:
    """Pieces on hand at a location by SKU, of everything that is there."""
    statement = select(_LEVELS.sku, _LEVELS.on_hand).where(_LEVELS.location_id == location_id, _LEVELS.on_hand > 0)
    return {row[0]: int(row[1]) for row in connection.execute(statement)}


def trials(connection: Connection, span: Span) -> list[tuple[str, str, int, int]]:
    """By trial and variant: visits that saw it, and those of them with an order."""
    ordering = shop_events.alias("ordering")
    has_order = exists().where(and_(ordering.c.visit == _EVENTS.visit, ordering.c.kind == literal("ordered")))
    visits = func.count(distinct(_EVENTS.visit))
    with_order = func.count(distinct(case((has_order, _EVENTS.visit))))
    statement = _of_visits(select(_EVENTS.subject, _EVENTS.detail, visits, with_order), span, "trial")
    rows = connection.execute(statement.group_by(_EVENTS.subject, _EVENTS.detail))
    return sorted((row[0], row[1], int(row[2]), int(row[3])) for row in rows)


def _of_visits(statement: Select[Any], span: Span, kind: str) -> Select[Any]:
    found = statement.where(_EVENTS.kind == kind, _EVENTS.day >= span.first, _EVENTS.day <= span.last)
    return found if span.location_id is None else found.where(_EVENTS.location_id == span.location_id)


def _in_span(statement: Select[Any], span: Span) -> Select[Any]:
    found = statement.where(orders.c.confirmed_at >= span.begins, orders.c.confirmed_at < span.ends)
    return found if span.location_id is None else found.where(orders.c.location_id == span.location_id)


def _taken_lines(statement: Select[Any], span: Span, *, is_from_here: bool = False) -> Select[Any]:
    """Lines of the span's orders that were not dropped; ``is_from_here``: of whatever order took them from its location."""
    outcome: ColumnElement[bool] = (order_outcomes.c.order_id == _LINES.order_id) & (
        order_outcomes.c.line_id == _LINES.id
    )
    joined = (
        statement.select_from(order_lines)
        .join(order_outcomes, outcome)
        .join(orders, orders.c.id == _LINES.order_id)
        .where(order_outcomes.c.outcome.in_(_TAKEN))
    )
    if not is_from_here or span.location_id is None:
        return _in_span(joined, span)
    return _in_span(joined, span._replace(location_id=None)).where(order_outcomes.c.location_id == span.location_id)
