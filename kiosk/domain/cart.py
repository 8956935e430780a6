"""A cart: lines that a shopper gathered on the phone or at a terminal."""

from datetime import datetime

import msgspec

from kiosk.domain.credit import CreditShare, is_complete
from kiosk.domain.customer import CustomerSummary
from kiosk.domain.money import Money
from kiosk.domain.pricing import PUBLIC_GROUP

MAX_QUANTITY = 99
MAX_LINES = 200
_MAX_ID = 100


class LineItem(msgspec.Struct, frozen=True):
    """One line of a cart. ``price_seen`` is the unit price that the shopper last saw, to show what changed since."""

    id: str
    sku: str
    quantity: int
    price_seen: Money
    credit: tuple[CreditShare, ...] = ()


class Cart(msgspec.Struct, frozen=True):
    """A cart as the hub knows it. ``version`` grows with every change; ``customer`` is None for a guest."""

    id: str
    version: int
    updated_at: datetime
    lines: tuple[LineItem, ...] = ()
    price_group_id: str = PUBLIC_GROUP
    language: str = "fr"
    customer: CustomerSummary | None = None

    @property
    def pieces(self) -> int:
        """Number of pieces over all lines."""
        return sum(line.quantity for line in self.lines)


def cart_problem(cart: Cart) -> str | None:
    """A stable code for what no cart of ours ever has (``lines_wrong``, ``quantity_wrong`` …), or None."""
    ids = {line.id for line in cart.lines}
    if len(cart.lines) > MAX_LINES or len(ids) != len(cart.lines):
        return "lines_wrong"
    if not all(0 < len(text) <= _MAX_ID for text in (cart.id, *ids, *(line.sku for line in cart.lines))):
        return "id_wrong"
    if not all(0 < line.quantity <= MAX_QUANTITY for line in cart.lines):
        return "quantity_wrong"
    return None if all(is_complete(line.credit) for line in cart.lines) else "credit_wrong"


def with_line(cart: Cart, line: LineItem) -> Cart:
    """The cart with one more line; a line of the same SKU takes the quantity instead, up to the limit."""
    lines = list(cart.lines)
    for index, known in enumerate(lines):
        if known.sku == line.sku:
            quantity = min(known.quantity + line.quantity, MAX_QUANTITY)
            lines[index] = msgspec.structs.replace(known, quantity=quantity)
            break
    else:
        lines.append(msgspec.structs.replace(line, quantity=min(line.quantity, MAX_QUANTITY)))
    return msgspec.structs.replace(cart, lines=tuple(lines))


def with_quantity(cart: Cart, line_id: str, quantity: int) -> Cart:
    """The cart with another quantity on one line; zero or less removes the line, unknown lines change nothing."""
    lines = []
    for known in cart.lines:
        if known.id != line_id:
            lines.append(known)
        elif quantity > 0:
            lines.append(msgspec.structs.replace(known, quantity=min(quantity, MAX_QUANTITY)))
    return msgspec.structs.replace(cart, lines=tuple(lines))


def without_lines(cart: Cart, line_ids: frozenset[str]) -> Cart:
    """The cart without the given lines."""
    return msgspec.structs.replace(cart, lines=tuple(line for line in cart.lines if line.id not in line_ids))
