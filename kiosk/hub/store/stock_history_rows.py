"""The movements of one variant at one place: what changed its figure, and which orders hold pieces of it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, bindparam, func, or_, select

from kiosk.domain.order import KEPT_IN_STOCK
from kiosk.domain.order_progress import LEFT_THE_SHOP
from kiosk.domain.stock_history import StockMove
from kiosk.hub.store.tables import (
    line_progress,
    order_lines,
    order_outcomes,
    orders,
    progress_steps,
    staff,
    stock_changes,
)

_MOST = 2_000
"""Of the busiest variant, in a fortnight; older ones of it are not looked at."""

_GONE = sorted(LEFT_THE_SHOP | {"cancelled"})
_PERSON = "staff:"
_CHANGES = (
    select(stock_changes)
    .where(
        stock_changes.c.sku == bindparam("of_sku"),
        stock_changes.c.location_id == bindparam("at_location"),
        stock_changes.c.at >= bindparam("since"),
    )
    .order_by(stock_changes.c.at.desc(), stock_changes.c.applied_at.desc())
    .limit(_MOST)
)
_INITIALS = select(staff.c.id, staff.c.body).where(staff.c.id.in_(bindparam("ids", expanding=True)))


def _lines() -> Select[Any]:
    """Order lines that got this variant from this place: as asked, or in place of another one."""
    outcome, line = order_outcomes.c, order_lines.c
    same = and_(line.order_id == outcome.order_id, line.id == outcome.line_id)
    is_it = or_(outcome.sku == bindparam("of_sku"), and_(outcome.sku.is_(None), line.sku == bindparam("of_sku")))
    return (
        select(orders.c.number, orders.c.confirmed_at, line.quantity)
        .select_from(order_lines.join(order_outcomes, same).join(orders, orders.c.id == line.order_id))
        .where(is_it, outcome.location_id == bindparam("at_location"), outcome.outcome.in_(sorted(KEPT_IN_STOCK)))
        # A platform's own orders took from its stock, or long ago: they hold nothing here.
        .where(orders.c.device_code != "")
        .order_by(orders.c.confirmed_at.desc())
        .limit(_MOST)
    )


_RESERVED = _lines().where(orders.c.confirmed_at >= bindparam("since"))
_RESHELVED = (
    _lines()
    .add_columns(progress_steps.c.at, progress_steps.c.said_by)
    .join(
        progress_steps,
        and_(progress_steps.c.order_id == order_lines.c.order_id, progress_steps.c.line_id == order_lines.c.id),
    )
    .where(progress_steps.c.verb == "reshelve", progress_steps.c.at >= bindparam("since"))
)
_HOLDING = (
    _lines()
    .outerjoin(
        line_progress,
        and_(line_progress.c.order_id == order_lines.c.order_id, line_progress.c.line_id == order_lines.c.id),
    )
    .where(func.coalesce(line_progress.c.state, "placed").not_in(_GONE))
)


def moves(connection: Connection, sku: str, location_id: str, since: datetime) -> list[StockMove]:
    """Everything since then, newest first."""
    asked = {"of_sku": sku, "at_location": location_id, "since": since}
    changes = connection.execute(_CHANGES, asked).all()
    back = connection.execute(_RESHELVED, asked).all()
    named = {row.source.removeprefix(_PERSON) for row in changes if _is_person(row)}
    people = _initials(connection, named | {row.said_by for row in back})
    found = [_move(row, people) for row in changes]
    found += [
        StockMove(row.confirmed_at, "reserved", -row.quantity, row.number)
        for row in connection.execute(_RESERVED, asked)
    ]
    found += [StockMove(row.at, "reshelved", row.quantity, row.number, by=people.get(row.said_by, "")) for row in back]
    return sorted(found, key=lambda move: move.at, reverse=True)


def held_for(connection: Connection, sku: str, location_id: str, most: int) -> tuple[str, ...]:
    """Numbers of the newest orders whose pieces are still here."""
    rows = connection.execute(_HOLDING.limit(most), {"of_sku": sku, "at_location": location_id})
    return tuple(dict.fromkeys(row.number for row in rows))


def _initials(connection: Connection, ids: set[str]) -> dict[str, str]:
    if not ids:
        return {}
    return {row.id: row.body.initials for row in connection.execute(_INITIALS, {"ids": sorted(ids)})}


def _is_person(row: Row[Any]) -> bool:
    return str(row.source).startswith(_PERSON)


def _move(row: Row[Any], people: dict[str, str]) -> StockMove:
    by = people.get(row.source.removeprefix(_PERSON), "") if _is_person(row) else row.source.partition(":")[2]
    pieces = (row.after or 0) - (row.before or 0)
    return StockMove(row.at, row.reason, pieces, row.document, row.other_location_id, by)
