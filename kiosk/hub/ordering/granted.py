"""Granted prices of an order: discounts against the ceiling of who gave them, quotes against what they still promise."""

from collections.abc import Iterator
from datetime import datetime

from kiosk.domain.audit import AuditEntry
from kiosk.domain.device import Device
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.hub.carts import price_group_of
from kiosk.hub.granted_prices import discount_problem, prices_of, quote_problem_of
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.ordering.check import OrderRefused
from kiosk.hub.store import audit_rows, cart_rows, quote_rows
from kiosk.hub.store.database import Connection
from kiosk.hub.store.dialect import serialise


def granted_problem(connection: Connection, order: ReadyOrder, device: Device, now: datetime) -> OrderRefused | None:
    """Why a price that the order says was granted does not count. Quotes are locked first, in one order."""
    granted = [line for line in order.lines if line.discount is not None or line.quote]
    if not granted:
        return None
    for quote_id in sorted({line.quote for line in granted if line.quote}):
        serialise(connection, f"quote {quote_id}")
    group_id = price_group_of(connection, order.cart_id, order.customer_id)
    prices = prices_of(connection, [line.sku for line in granted], group_id, now)
    for line in granted:
        code: str | None = "discount_wrong" if line.discount is not None and line.quote else None
        if line.discount is not None:
            code = code or discount_problem(connection, line.discount, line.unit_price, prices[line.sku])
            code = code or _stranger(connection, order, line, device)
        else:
            code = quote_problem_of(connection, line.quote, line.sku, line.unit_price, now)
        if code is not None:
            return OrderRefused(code, line.sku)
    return _used_up(connection, order)


def book_grants(connection: Connection, record: OrderRecord) -> None:
    """Take what the order got of each quote. A dropped line takes nothing."""
    pieces = _quoted_pieces(line.ordered for line in record.lines if line.confirmed.outcome != "dropped")
    for quote_id, of_quote in pieces.items():
        quote_rows.add_use(connection, quote_id, record.id, of_quote)


def write_down_discounts(connection: Connection, record: OrderRecord, now: datetime) -> None:
    """Every discount of the order, for the managers."""
    for staff_id in dict.fromkeys(line.ordered.discount.staff_id for line in record.lines if line.ordered.discount):
        lines = [x for x in record.lines if x.ordered.discount and x.ordered.discount.staff_id == staff_id]
        audit_rows.append(
            connection,
            AuditEntry(
                staff_id,
                record.device_code,
                "discount.given",
                record.number,
                dict(_was(line) for line in lines),
                dict(_now(line) for line in lines),
                now,
                record.location_id,
            ),
        )


def _stranger(connection: Connection, order: ReadyOrder, line: OrderLine, device: Device) -> str | None:
    """At a kiosk nobody grants anything: its order has the discounts that staff put into the cart, and no others."""
    if device.profile != "kiosk":
        return None
    cart = cart_rows.cart(connection, cart_rows.where_now(connection, order.cart_id)) if order.cart_id else None
    known = next((grant for grant in cart.grants if grant.sku == line.sku), None) if cart else None
    is_known = known is not None and known.discount == line.discount and known.price == line.unit_price
    return None if is_known else "discount_unknown"


def _used_up(connection: Connection, order: ReadyOrder) -> OrderRefused | None:
    for quote_id, pieces in _quoted_pieces(iter(order.lines)).items():
        quote, used = quote_rows.quote(connection, quote_id), quote_rows.ordered_of(connection, quote_id)
        for sku, count in pieces.items():
            promised = quote.line(sku) if quote else None
            if promised is None or used.get(sku, 0) + count > promised.quantity:
                return OrderRefused("quote_used_up", sku)
    return None


def _quoted_pieces(lines: Iterator[OrderLine]) -> dict[str, dict[str, int]]:
    """Pieces by quote and article."""
    pieces: dict[str, dict[str, int]] = {}
    for line in lines:
        if line.quote:
            of_quote = pieces.setdefault(line.quote, {})
            of_quote[line.sku] = of_quote.get(line.sku, 0) + line.quantity
    return pieces


def _was(line: OrderRecordLine) -> tuple[str, str]:
    discount = line.ordered.discount
    return line.ordered.sku, str(discount.was.amount) if discount else ""


def _now(line: OrderRecordLine) -> tuple[str, str]:
    discount = line.ordered.discount
    return line.ordered.sku, f"{line.ordered.unit_price.amount} {discount.reason if discount else ''}"
