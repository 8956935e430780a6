"""How an order is paid, and how far that is. No card data has a place here: a payment is known by the provider's reference."""

from datetime import datetime
from typing import Final, Literal

import msgspec

from kiosk.domain.money import Money

PaymentMethod = Literal["at_till", "on_phone", "on_terminal"]
"""Written into slips by its place: a new one is added at the end."""

PaymentState = Literal["due", "pending", "paid", "refused", "abandoned", "unknown"]
"""``due``: nobody has begun to pay. ``pending``: somebody is paying. ``refused``, ``abandoned``: the last try ended without
money, another may begin. ``unknown``: money may have moved; nothing else may begin before that is known."""

LOCKED: Final[frozenset[PaymentState]] = frozenset({"paid", "unknown"})
"""States in which no other payment of the order may begin."""


class PaymentStanding(msgspec.Struct, frozen=True):
    """How an order stands: the way it was last paid or is to be paid, and what is due.

    ``due`` is what is left to pay: nothing once it is paid. ``reference`` is the payment's name at whoever took the
    money, as it is said to them; never a number of a card.
    """

    method: PaymentMethod
    state: PaymentState
    due: Money
    paid_at: datetime | None = None
    reference: str = ""

    @property
    def is_paid(self) -> bool:
        """Whether it was paid: the money came, or cards and points covered all of it."""
        return self.state == "paid"

    @property
    def is_void(self) -> bool:
        """Whether nothing is due although nobody paid: what was ordered is not kept any more."""
        return not self.is_paid and self.due.amount <= 0

    @property
    def may_begin(self) -> bool:
        """Whether a payment may begin now: nothing is paid, and nothing is in doubt."""
        return self.state not in LOCKED and self.due.amount > 0


class PaymentWays(msgspec.Struct, frozen=True):
    """What this terminal's shopper may choose beside the till, as the hub says it now."""

    on_phone: bool = False
    on_terminal: bool = False


class PaymentView(msgspec.Struct, frozen=True):
    """A payment as the screen before the shopper follows it.

    ``page_url`` opens the hub's page on a phone; empty where nobody can pay by phone. ``why`` is a stable code of why the
    last try ended without money, or why what was asked for could not be done now: ``declined``, ``card_removed``,
    ``timeout``, ``stopped``, ``expired``, ``unreachable``, ``being_paid``.
    """

    standing: PaymentStanding
    page_url: str = ""
    why: str = ""
