"""How far lines of orders are, and every step that somebody said."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, insert, select

from kiosk.domain.order_progress import LineProgress, ProgressVerb
from kiosk.hub.store.dialect import upsert
from kiosk.hub.store.tables import line_progress, progress_steps

_OF_ORDER = select(line_progress).where(line_progress.c.order_id == bindparam("order"))
_STEPS = select(progress_steps.c.line_id, func.count().label("steps")).where(
    progress_steps.c.order_id == bindparam("order")
)
_STEPS_OF_LINES = _STEPS.group_by(progress_steps.c.line_id)


def of_order(connection: Connection, order_id: str) -> dict[str, LineProgress]:
    """What was said of an order's lines; one that nobody spoke of is not here."""
    rows = connection.execute(_OF_ORDER, {"order": order_id})
    return {
        row.line_id: LineProgress(row.line_id, row.state, row.since, row.carrier, row.parcel, row.returned)
        for row in rows
    }


def put(
    connection: Connection,
    order_id: str,
    moved: Sequence[LineProgress],
    verb: ProgressVerb,
    said_by: str,
    now: datetime,
) -> None:
    """Lines went one step on."""
    steps_before = connection.execute(_STEPS_OF_LINES, {"order": order_id}).all()
    counted = {row.line_id: row.steps for row in steps_before}
    connection.execute(upsert(connection.dialect.name, line_progress), [_row(order_id, one) for one in moved])
    steps = [
        {
            "order_id": order_id,
            "line_id": one.line_id,
            "place": counted.get(one.line_id, 0) + 1,
            "verb": verb,
            "said_by": said_by,
            "at": now,
        }
        for one in moved
    ]
    connection.execute(insert(progress_steps), steps)


def _row(order_id: str, progress: LineProgress) -> dict[str, object]:
    return {
        "order_id": order_id,
        "line_id": progress.line_id,
        "state": progress.state,
        "since": progress.since,
        "carrier": progress.carrier,
        "parcel": progress.parcel,
        "returned": progress.returned,
    }
