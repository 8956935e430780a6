"""Pieces that left with an order: how many the hub took off, and how many a platform told of the same order."""

from datetime import datetime
from typing import Any, Final, Literal

from sqlalchemy import Connection, Select, bindparam, func, not_, select

from kiosk.hub.store.stock_rows import Cell
from kiosk.hub.store.tables import stock_changes, stock_counts

DepartureReason = Literal["handed_over", "shipped"]
_DEPARTURES: Final[tuple[DepartureReason, ...]] = ("handed_over", "shipped")
_BY_STAFF: Final = ("transfer_out", "transfer_in", "returned")
_CHANGE = stock_changes.c
IS_NO_FIGURE: Final = _CHANGE.reason.in_(_DEPARTURES) | (_CHANGE.reason.in_(_BY_STAFF) & _CHANGE.source.like("staff:%"))
"""What the hub moved by itself: whoever tells a figure of an earlier moment does not know of it."""

_PIECES = func.coalesce(func.sum(_CHANGE.before - _CHANGE.after), 0)
_OF_ORDER = select(_PIECES).where(
    _CHANGE.sku == bindparam("of_sku"),
    _CHANGE.location_id == bindparam("at_location"),
    _CHANGE.document == bindparam("of_number"),
)
_TAKEN_OFF = _OF_ORDER.where(_CHANGE.reason.in_(_DEPARTURES))
_TOLD = _OF_ORDER.where(
    _CHANGE.reason.not_in(_DEPARTURES), _CHANGE.source.like("platform:%"), _CHANGE.after < _CHANGE.before
)
_SINCE = select(_CHANGE.sku, _CHANGE.location_id, _CHANGE.at, (_CHANGE.before - _CHANGE.after).label("pieces")).where(
    _CHANGE.sku.in_(bindparam("skus", expanding=True)),
    # Pieces that two places sent each other through the hub left (or came) as surely, and what came back over a counter is
    # there again; what a platform moves is in its figures.
    IS_NO_FIGURE,
    _CHANGE.at > bindparam("since"),
)
_COUNTED_SINCE = select(stock_counts.c.counted_at).where(
    stock_counts.c.sku == bindparam("of_sku"),
    stock_counts.c.location_id == bindparam("at_location"),
    stock_counts.c.counted_at > bindparam("since"),
)
_SPOKEN_SINCE = (
    select(_CHANGE.id)
    .where(
        _CHANGE.sku == bindparam("of_sku"),
        _CHANGE.location_id == bindparam("at_location"),
        _CHANGE.applied_at > bindparam("since"),
        not_(IS_NO_FIGURE),
        # A count of an earlier moment still counted what left since; a movement is told when a till comes to it.
        (_CHANGE.reason != "counted") | (_CHANGE.at > bindparam("since")),
    )
    .limit(1)
)


def taken_off(connection: Connection, cell: Cell, number: str) -> int:
    """Pieces that the hub took off a cell because they left with an order."""
    return _sum(connection, _TAKEN_OFF, cell, number)


def told(connection: Connection, cell: Cell, number: str) -> int:
    """Pieces that a platform took off a cell, naming an order."""
    return _sum(connection, _TOLD, cell, number)


def left_since(connection: Connection, told_at: dict[Cell, datetime]) -> dict[Cell, int]:
    """Pieces that left each cell after the moment of which somebody told its figure, less those that came (back) to it.

    Cells that none left or came to are not here.
    """
    if not told_at:
        return {}
    asked = {"skus": sorted({sku for sku, _ in told_at}), "since": min(told_at.values())}
    found: dict[Cell, int] = {}
    for row in connection.execute(_SINCE, asked):
        cell = (row.sku, row.location_id)
        if cell in told_at and row.at > told_at[cell]:
            found[cell] = found.get(cell, 0) + row.pieces
    return found


def is_told_since(connection: Connection, cell: Cell, moment: datetime) -> bool:
    """Whether somebody counted a cell after a moment, or whoever keeps its books spoke of it."""
    asked = {"of_sku": cell[0], "at_location": cell[1], "since": moment}
    found = (connection.execute(statement, asked).first() for statement in (_COUNTED_SINCE, _SPOKEN_SINCE))
    return any(row is not None for row in found)


def _sum(connection: Connection, statement: Select[Any], cell: Cell, number: str) -> int:
    asked = {"of_sku": cell[0], "at_location": cell[1], "of_number": number}
    return int(connection.execute(statement, asked).scalar_one())
