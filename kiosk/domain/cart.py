"""A cart: what a shopper gathered on the phone and at terminals, edit by edit, and the lines that follow from it."""

from datetime import datetime
from typing import Literal

import msgspec

from kiosk.domain.coupon import MOST_COUPONS, Coupon
from kiosk.domain.credit import CreditShare, is_complete
from kiosk.domain.customer import CustomerSummary
from kiosk.domain.customer_card import CardAsked
from kiosk.domain.discount import MOST_GRANTS, PriceGrant, grant_problem
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
    credited_at: datetime | None = None


EditedBy = Literal["phone", "terminal", "order"]


class CartEdit(msgspec.Struct, frozen=True):
    """Pieces that came into a cart at once (``pieces`` above zero), or that an order took (below).

    The ``id`` is made once, with all of it; only ``left``, how many of these pieces still count, goes down afterwards, and
    ``credit`` may be given, last at ``credited_at``. How edits of several devices become one cart: ``cart_merge``.
    """

    id: str
    sku: str
    pieces: int
    left: int
    price_seen: Money
    at: datetime
    by: EditedBy
    credit: tuple[CreditShare, ...] = ()
    credited_at: datetime | None = None


class Cart(msgspec.Struct, frozen=True):
    """A cart as the hub knows it. ``version`` grows with every change; ``customer`` is None for a guest.

    ``lines`` follow from ``edits``, which pages and codes do without. ``coupons`` and ``grants``, the prices that staff
    granted, go along with it to every device. So does ``card_asked``, a salesperson's question to its owner.
    """

    id: str
    version: int
    updated_at: datetime
    lines: tuple[LineItem, ...] = ()
    price_group_id: str = PUBLIC_GROUP
    language: str = "fr"
    customer: CustomerSummary | None = None
    edits: tuple[CartEdit, ...] = ()
    coupons: tuple[Coupon, ...] = ()
    grants: tuple[PriceGrant, ...] = ()
    card_asked: CardAsked | None = None

    @property
    def pieces(self) -> int:
        """Number of pieces over all lines."""
        return sum(line.quantity for line in self.lines)


def cart_problem(cart: Cart) -> str | None:
    """A stable code for what no cart of ours ever has (``lines_wrong``, ``quantity_wrong`` …), or None."""
    ids = {line.id for line in cart.lines}
    if len(cart.lines) > MAX_LINES or len(ids) != len(cart.lines):
        return "lines_wrong"
    if len(cart.coupons) > MOST_COUPONS:
        return "coupons_wrong"
    if len(cart.grants) > MOST_GRANTS or any(grant_problem(grant) is not None for grant in cart.grants):
        return "discount_wrong"
    if not all(0 < len(text) <= _MAX_ID for text in (cart.id, *ids, *(line.sku for line in cart.lines))):
        return "id_wrong"
    if not all(0 < line.quantity <= MAX_QUANTITY for line in cart.lines):
        return "quantity_wrong"
    return None if all(is_complete(line.credit) for line in cart.lines) else "credit_wrong"


def edit_problem(edit: CartEdit) -> str | None:
    """A stable code for an edit that no device of ours makes, or None. What an order takes, the hub writes itself."""
    if not all(0 < len(text) <= _MAX_ID for text in (edit.id, edit.sku)):
        return "id_wrong"
    if not 0 < edit.pieces <= MAX_QUANTITY or not 0 <= edit.left <= edit.pieces or edit.price_seen.amount < 0:
        return "quantity_wrong"
    return None if is_complete(edit.credit) else "credit_wrong"
