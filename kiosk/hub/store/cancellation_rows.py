"""Orders that staff gave up before the hub had them."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select

from kiosk.hub.store.point_read import PointRead
from kiosk.hub.store.tables import cancelled_orders, idempotency

_CANCELLED = PointRead(select(cancelled_orders.c.order_id).where(cancelled_orders.c.order_id == bindparam("id")))
_ANSWER = select(idempotency.c.answer).where(idempotency.c.order_id == bindparam("id"))


def is_cancelled(connection: Connection, order_id: str) -> bool:
    """Whether this order may not be placed any more."""
    return bool(_CANCELLED.all(connection, {"id": order_id}))


def answer_of(connection: Connection, order_id: str) -> bytes | None:
    """What the hub answered when the order was placed; None when it never was."""
    answer: bytes | None = connection.execute(_ANSWER, {"id": order_id}).scalars().first()
    return answer


def add(
    connection: Connection, order_id: str, number: str, device_code: str, staff_id: str, reason: str, now: datetime
) -> None:
    """Let this order never be placed."""
    row = {
        "order_id": order_id,
        "number": number,
        "device_code": device_code,
        "staff_id": staff_id,
        "reason": reason,
        "cancelled_at": now,
    }
    connection.execute(insert(cancelled_orders), row)
