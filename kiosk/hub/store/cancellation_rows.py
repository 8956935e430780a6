"""Orders that staff gave up before the hub had them."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, insert, select

from kiosk.hub.store.point_read import PointRead
from kiosk.hub.store.tables import cancelled_orders, idempotency

_CANCELLED = PointRead(select(cancelled_orders.c.order_id).where(cancelled_orders.c.order_id == bindparam("id")))
_TRACKED = select(cancelled_orders.c.order_id).where(cancelled_orders.c.tracking_token == bindparam("token"))
_ANSWER = select(idempotency.c.answer).where(idempotency.c.order_id == bindparam("id"))


class CancelledOrder(NamedTuple):
    """One row. ``tracking_token`` is None when only the terminal could tell it."""

    order_id: str
    number: str
    device_code: str
    staff_id: str
    reason: str
    cancelled_at: datetime
    tracking_token: str | None


def is_cancelled(connection: Connection, order_id: str) -> bool:
    """Whether this order may not be placed any more."""
    return bool(_CANCELLED.all(connection, {"id": order_id}))


def answer_of(connection: Connection, order_id: str) -> bytes | None:
    """What the hub answered when the order was placed; None when it never was."""
    answer: bytes | None = connection.execute(_ANSWER, {"id": order_id}).scalars().first()
    return answer


def is_tracked_to_its_end(connection: Connection, tracking_token: str) -> bool:
    """Whether the order behind a slip's link was given up."""
    return connection.execute(_TRACKED, {"token": tracking_token}).first() is not None


def add(connection: Connection, cancelled: CancelledOrder) -> None:
    """Let this order never be placed."""
    connection.execute(insert(cancelled_orders), cancelled._asdict())
