"""Goods that came back between two days: which lines they are of, what they are worth, and whose credit that is.

A return counts on the day on which its goods were received, for the shop whose order it is, wherever they came back.
"""

from collections import defaultdict
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Select, func, select

from kiosk.domain.print_source import hub_day
from kiosk.hub.store.figure_rows import Span
from kiosk.hub.store.tables import credits_, order_lines, order_outcomes, orders, returns_, saved_lines

_LINES, _RETURNS, _CREDITS = order_lines.c, returns_.c, credits_.c
_UNIT = func.coalesce(order_outcomes.c.unit_price, _LINES.unit_price)


class Earned(NamedTuple):
    """What one person was credited with for a whole line, in minor units."""

    staff_id: str
    percent: int
    amount: int


class CameBack(NamedTuple):
    """Pieces of one line that one return brought back, after ``before`` others of its ``quantity``."""

    day: date
    before: int
    pieces: int
    quantity: int
    unit_price: int
    is_saved: bool
    earned: tuple[Earned, ...]


def came_back(connection: Connection, span: Span) -> list[CameBack]:
    """Everything that was received in the span, of its shop's orders."""
    of_orders = _orders_with_returns(span)
    lines = {(row.order_id, row.id): row for row in connection.execute(_lines(of_orders))}
    earned: defaultdict[tuple[str, str], list[Earned]] = defaultdict(list)
    for row in connection.execute(_credits(of_orders)):
        earned[row.order_id, row.line_id].append(Earned(row.staff_id, row.percent, row.amount))
    before: defaultdict[tuple[str, str], int] = defaultdict(int)
    found = []
    for order_id, received_at, returned in connection.execute(_received(of_orders, span.ends)):
        for back in returned:
            key = (order_id, back.line_id)
            if received_at >= span.begins:
                whose = tuple(earned[key])
                found.append(_came_back(lines[key], received_at, before[key], back.quantity, whose))
            before[key] += back.quantity
    return found


def _came_back(line: Row[Any], received_at: datetime, before: int, pieces: int, earned: tuple[Earned, ...]) -> CameBack:
    return CameBack(hub_day(received_at), before, pieces, line.quantity, line.unit_price, line.is_saved, earned)


def _orders_with_returns(span: Span) -> Select[Any]:
    statement = (
        select(_RETURNS.order_id)
        .join(orders, orders.c.id == _RETURNS.order_id)
        .where(_RETURNS.state == "received", _RETURNS.received_at >= span.begins, _RETURNS.received_at < span.ends)
    )
    return statement if span.location_id is None else statement.where(orders.c.location_id == span.location_id)


def _received(of_orders: Select[Any], until: datetime) -> Select[Any]:
    """All returns of these orders up to then, also those from before the span: parts are worked out piece by piece."""
    return (
        select(_RETURNS.order_id, _RETURNS.received_at, _RETURNS.lines)
        .where(_RETURNS.state == "received", _RETURNS.received_at < until, _RETURNS.order_id.in_(of_orders))
        .order_by(_RETURNS.received_at, _RETURNS.number)
    )


def _lines(of_orders: Select[Any]) -> Select[Any]:
    outcome = (order_outcomes.c.order_id == _LINES.order_id) & (order_outcomes.c.line_id == _LINES.id)
    saved = (saved_lines.c.order_id == _LINES.order_id) & (saved_lines.c.line_id == _LINES.id)
    is_saved = saved_lines.c.line_id.is_not(None).label("is_saved")
    return (
        select(_LINES.order_id, _LINES.id, _LINES.quantity, _UNIT.label("unit_price"), is_saved)
        .join_from(order_lines, order_outcomes, outcome)
        .outerjoin(saved_lines, saved)
        .where(_LINES.order_id.in_(of_orders))
    )


def _credits(of_orders: Select[Any]) -> Select[Any]:
    return (
        select(_CREDITS.order_id, _CREDITS.line_id, _CREDITS.staff_id, _CREDITS.percent, _CREDITS.amount)
        .where(_CREDITS.order_id.in_(of_orders))
        .order_by(_CREDITS.order_id, _CREDITS.line_id, _CREDITS.percent.desc(), _CREDITS.staff_id)
    )
