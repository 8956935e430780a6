"""Granted prices of an order: discounts against the ceiling of who gave them, quotes against what they still promise."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from msgspec.structs import replace

from kiosk.domain.audit import AuditEntry
from kiosk.domain.device import Device
from kiosk.domain.discount import LineDiscount, by_sku
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.hub.carts import price_group_of
from kiosk.hub.discount_proofs import is_own
from kiosk.hub.granted_prices import discount_problem, prices_of, quote_problem_of
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.ordering.check import OrderRefused
from kiosk.hub.store import audit_rows, cart_rows, discount_key_rows, quote_rows
from kiosk.hub.store.database import Connection
from kiosk.hub.store.dialect import serialise


def granted_problem(connection: Connection, order: ReadyOrder, device: Device, now: datetime) -> OrderRefused | None:
    """Why a price that the order says was granted does not count. What it may use up is locked first, in one order."""
    granted = [line for line in order.lines if line.discount is not None or line.quote]
    if not granted:
        return None
    in_cart = _in_cart(connection, order)
    quotes = {f"quote {line.quote}" for line in granted if line.quote}
    for name in sorted(quotes | {f"discount {proof}" for proof in _proofs(order, in_cart)}):
        serialise(connection, name)
    group_id = price_group_of(connection, order.cart_id, order.customer_id)
    prices = prices_of(connection, [line.sku for line in granted], group_id, now)
    for line in granted:
        code: str | None = "discount_wrong" if line.discount is not None and line.quote else None
        if line.discount is not None:
            code = code or discount_problem(connection, line.discount, line.unit_price, prices[line.sku])
            code = code or _not_theirs(connection, order.id, line, in_cart.get(line.id), device, now)
        else:
            code = quote_problem_of(connection, line.quote, line.sku, line.unit_price, now)
        if code is not None:
            return OrderRefused(code, line.sku)
    return _used_up(connection, order)


def book_grants(connection: Connection, order: ReadyOrder, record: OrderRecord) -> None:
    """Take what the order got of each quote, and the proofs of its discounts. A dropped line takes nothing of a quote."""
    pieces = _quoted_pieces(line.ordered for line in record.lines if line.confirmed.outcome != "dropped")
    for quote_id, of_quote in pieces.items():
        quote_rows.add_use(connection, quote_id, record.id, of_quote)
    discount_key_rows.add_uses(connection, _proofs(order, _in_cart(connection, order)), record.id)


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


def _not_theirs(
    connection: Connection, order_id: str, line: OrderLine, known: LineDiscount | None, device: Device, now: datetime
) -> str | None:
    """Why a discount is not of whom it names: staff did not put it into the cart, nor prove that they were signed in.

    ``known``: as the cart has it. A proof that another order used counts nowhere, whatever carts have it. At a kiosk nobody
    grants anything: its order has the discounts of its cart, and no others.
    """
    discount = known or line.discount
    if discount is None:
        return None
    if discount_key_rows.is_used(connection, discount.proof, order_id):
        return "discount_unproven"
    if known is not None:
        return None
    if device.profile == "kiosk":
        return "discount_unknown"
    is_theirs = is_own(connection, discount, line.sku, line.unit_price, device, now)
    return None if is_theirs else "discount_unproven"


def _in_cart(connection: Connection, order: ReadyOrder) -> Mapping[str, LineDiscount]:
    """By line, the discounts of an order that its cart has too, as the cart has them."""
    if order.cart_id is None or not any(line.discount for line in order.lines):
        return {}
    cart = cart_rows.cart(connection, cart_rows.where_now(connection, order.cart_id))
    known = by_sku(cart.grants) if cart else {}
    found = {}
    for line in order.lines:
        grant = known.get(line.sku)
        if grant is None or grant.discount is None or line.discount is None or grant.price != line.unit_price:
            continue
        # The cart's own code, which a terminal may have read without network, says everything but the proof.
        if line.discount in {grant.discount, replace(grant.discount, proof="")}:
            found[line.id] = grant.discount
    return found


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


def _proofs(order: ReadyOrder, in_cart: Mapping[str, LineDiscount]) -> frozenset[str]:
    """What an order uses up: a line that was read from the cart's code has its proof in the cart."""
    discounts = (in_cart.get(line.id, line.discount) for line in order.lines)
    return frozenset(discount.proof for discount in discounts if discount is not None and discount.proof)


def _was(line: OrderRecordLine) -> tuple[str, str]:
    discount = line.ordered.discount
    return line.ordered.sku, str(discount.was.amount) if discount else ""


def _now(line: OrderRecordLine) -> tuple[str, str]:
    discount = line.ordered.discount
    why = (discount.reason, discount.note) if discount else ()
    return line.ordered.sku, " ".join((str(line.ordered.unit_price.amount), *filter(None, why)))
