"""Whether an order can be accepted at all. Every problem here is final for this order."""

from datetime import datetime, timedelta

import msgspec

from kiosk.domain.cart import MAX_LINES, MAX_QUANTITY
from kiosk.domain.credit import is_complete
from kiosk.domain.customer import address_problem, contact_problem
from kiosk.domain.equivalents import MOST_EQUIVALENTS
from kiosk.domain.handoff import is_token
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.hub.carts import price_group_of
from kiosk.hub.store import catalogue_rows, customer_rows, order_rows
from kiosk.hub.store.database import Connection
from kiosk.hub.store.price_rows import PriceList

_GRACE = timedelta(hours=24)


class OrderRefused(msgspec.Struct, frozen=True):
    """A final no. ``code`` is stable; ``detail`` names the line or SKU, never a person."""

    code: str
    detail: str = ""


def problem_of(order: ReadyOrder) -> OrderRefused | None:
    """What is wrong with the order in itself, without looking anything up."""
    ids = {line.id for line in order.lines}
    if not order.lines or len(order.lines) > MAX_LINES or len(ids) != len(order.lines):
        return OrderRefused("lines_wrong")
    if not is_token(order.tracking_token):
        return OrderRefused("tracking_token_wrong")
    wrong = next((refused for line in order.lines if (refused := _line_problem(line, order))), None)
    return wrong or _person_problem(order)


def shop_problem(connection: Connection, order: ReadyOrder, now: datetime) -> OrderRefused | None:
    """What is wrong with the order for this shop: unknown goods, places or people, or a price too low."""
    if order_rows.is_tracked(connection, order.tracking_token):
        return OrderRefused("tracking_token_taken")
    customer = customer_rows.customer(connection, order.customer_id) if order.customer_id else None
    if order.customer_id is not None and customer is None:
        return OrderRefused("customer_unknown")
    if customer is not None and _is_shipped(order) and not (order.address or customer.address):
        return OrderRefused("address_missing")
    return _goods_problem(connection, order, now)


def _goods_problem(connection: Connection, order: ReadyOrder, now: datetime) -> OrderRefused | None:
    places = {place.id for place in catalogue_rows.all_locations(connection)}
    variants = catalogue_rows.variants(connection, [line.sku for line in order.lines])
    group_id = price_group_of(connection, order.cart_id, order.customer_id)
    prices = PriceList(connection, group_id, list(variants), now, grace=_GRACE)
    for line in order.lines:
        variant = variants.get(line.sku)
        product = catalogue_rows.product(connection, variant.product_id) if variant else None
        if variant is None or product is None:
            return OrderRefused("unknown_sku", line.sku)
        if line.fulfillment.location_id not in places:
            return OrderRefused("location_unknown", line.fulfillment.location_id)
        # A shopper who saw a higher price than today's pays it; one who saw a lower price must have been entitled to it.
        price = prices.price(product, variant).price
        is_granted = line.discount is not None or bool(line.quote)  # how low it may be then, ``granted`` says
        if line.unit_price.currency != price.currency or (line.unit_price < price and not is_granted):
            return OrderRefused("price_changed", line.sku)
    return None


def _line_problem(line: OrderLine, order: ReadyOrder) -> OrderRefused | None:
    if not 0 < line.quantity <= MAX_QUANTITY:
        return OrderRefused("quantity_wrong", line.id)
    if line.unit_price.currency != order.delivery_fee.currency:
        return OrderRefused("currency_mixed", line.id)
    if len(line.equivalents) > MOST_EQUIVALENTS or line.sku in line.equivalents:
        return OrderRefused("equivalents_wrong", line.id)
    if not is_complete(line.credit):
        return OrderRefused("credit_wrong", line.id)
    return None


def _person_problem(order: ReadyOrder) -> OrderRefused | None:
    if order.delivery_fee.amount < 0:
        return OrderRefused("delivery_fee_wrong")
    if order.customer_id is not None:
        return None
    if _is_shipped(order) and order.address is None:
        return OrderRefused("address_missing")
    contact = "contact_missing" if order.contact is None else contact_problem(order.contact)
    code = contact or (address_problem(order.address) if order.address else None)
    return OrderRefused(code) if code else None


def _is_shipped(order: ReadyOrder) -> bool:
    return any(line.fulfillment.is_shipped for line in order.lines)
