"""Giving up an order that the hub refused: from then on no late try of it can be placed."""

from datetime import datetime

import msgspec

from kiosk.domain.device import Device
from kiosk.domain.order import OrderConfirmed, ReadyOrder
from kiosk.domain.staff import StaffMember
from kiosk.hub.ordering.sealed import opened_order
from kiosk.hub.store import cancellation_rows
from kiosk.hub.store.database import Connection
from kiosk.hub.store.dialect import serialise
from kiosk.ports.order_desk import CancelOutcome, GivenUp, OrderArrived, OrderCancelled


def settle(connection: Connection, order_id: str) -> None:
    """One decision at a time on an order: placed or given up, never both."""
    serialise(connection, f"order {order_id}")


def cancel(
    connection: Connection, given_up: GivenUp, device: Device, staff: StaffMember, now: datetime
) -> CancelOutcome:
    """Note that an order is given up; an order that arrived after all is confirmed instead. Repeating changes nothing."""
    settle(connection, given_up.order_id)
    answer = cancellation_rows.answer_of(connection, given_up.order_id)
    if answer is not None:
        return OrderArrived(msgspec.json.decode(answer, type=OrderConfirmed))
    if not cancellation_rows.is_cancelled(connection, given_up.order_id):
        cancellation_rows.add(
            connection,
            cancellation_rows.CancelledOrder(
                given_up.order_id,
                given_up.number,
                device.code,
                staff.id,
                given_up.reason,
                now,
                _tracking_token(connection, given_up),
            ),
        )
    return OrderCancelled()


def _tracking_token(connection: Connection, given_up: GivenUp) -> str | None:
    """By which the shopper's slip finds the order; None when it was not sent along, or cannot be opened any more."""
    order = opened_order(connection, given_up.sealed) if given_up.sealed else None
    return order.tracking_token if isinstance(order, ReadyOrder) and order.id == given_up.order_id else None
