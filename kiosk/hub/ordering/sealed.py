"""Orders as terminals keep them: closed for this hub."""

import msgspec

from kiosk.domain.order import ReadyOrder
from kiosk.hub.auth.sealing import SealRefused, open_sealed
from kiosk.hub.carts import price_group_of
from kiosk.hub.ordering.check import OrderRefused
from kiosk.hub.store.database import Connection
from kiosk.ports.order_desk import OpenedOrder
from kiosk.ports.outbox import ORDER


def opened_order(connection: Connection, sealed: bytes) -> ReadyOrder | OrderRefused:
    """The order inside; refused when no key of this hub opens it or it is none."""
    content = open_sealed(connection, sealed, ORDER)
    if isinstance(content, SealRefused):
        return OrderRefused(content.code)
    try:
        return msgspec.json.decode(content, type=ReadyOrder)
    except (msgspec.ValidationError, msgspec.DecodeError, UnicodeDecodeError) as error:
        # The text may quote what is inside: people's data, which no answer and no log repeats.
        return OrderRefused("body_wrong", type(error).__name__)


def opened_for_staff(connection: Connection, sealed: bytes) -> OpenedOrder | OrderRefused:
    """The same, with the price group that the hub would go by."""
    order = opened_order(connection, sealed)
    if isinstance(order, OrderRefused):
        return order
    return OpenedOrder(order, price_group_of(connection, order.cart_id, order.customer_id))
