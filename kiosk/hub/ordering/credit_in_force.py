"""The credit of an order's lines that still counts when the order is placed, wherever that is."""

from datetime import datetime

import msgspec

from kiosk.domain.cart import LineItem
from kiosk.domain.cart_merge import lines_of
from kiosk.domain.credit import CreditRule
from kiosk.domain.order import OrderLine
from kiosk.hub.store import cart_edit_rows, cart_rows, rule_rows
from kiosk.hub.store.database import Connection


def with_credit_in_force(
    connection: Connection, lines: tuple[OrderLine, ...], cart_id: str | None, at: datetime
) -> tuple[OrderLine, ...]:
    """The lines without credit that was given too long ago, as the cart remembers. What it does not know of is new."""
    if cart_id is None or not any(line.credit for line in lines):
        return lines
    rule = CreditRule.of(rule_rows.current(connection))
    edits = cart_edit_rows.of_cart(connection, cart_rows.where_now(connection, cart_id))
    known = {line.sku: line for line in lines_of(edits)}
    return tuple(_with_credit(line, known, rule, at) for line in lines)


def _with_credit(line: OrderLine, known: dict[str, LineItem], rule: CreditRule, at: datetime) -> OrderLine:
    in_cart = known.get(line.sku)
    if in_cart is None or in_cart.credit != line.credit or rule.in_force(in_cart.credited_at, at):
        return line
    return msgspec.structs.replace(line, credit=())
