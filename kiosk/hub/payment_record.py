"""What the hub keeps of payments: what is due of an order, each try to pay it, and how the order stands then."""

from datetime import datetime
from typing import Final, Literal

import msgspec

from kiosk.domain.money import Money
from kiosk.domain.payment import PaymentMethod, PaymentStanding, PaymentState
from kiosk.hub.order_record import OrderRecord

TryState = Literal[
    "begun", "pending", "unknown", "paid", "refused", "abandoned", "expired", "cancelled", "surplus", "refunded"
]
"""``begun``: noted, its provider has not answered yet. ``surplus``: money came although the order was paid already, or
less of it is due by now, and goes back; ``refunded``: it went back."""

OPEN: frozenset[TryState] = frozenset({"begun", "pending", "unknown"})
"""States in which money may still move."""


class PaymentDue(msgspec.Struct, frozen=True):
    """What is due of one order. ``paid_by`` is the try that paid it."""

    order_id: str
    token: str
    due: Money
    paid_by: str | None = None
    paid_at: datetime | None = None


class PaymentTry(msgspec.Struct, frozen=True):
    """One try to pay. ``taker`` is who takes the money: a device's code, a platform's name; ``why`` why it ended without."""

    id: str
    order_id: str
    method: PaymentMethod
    state: TryState
    amount: Money
    key: str
    begun_at: datetime
    changed_at: datetime
    session_id: str | None = None
    page_url: str = ""
    taker: str = ""
    reference: str = ""
    why: str = ""
    look_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether money may still move."""
        return self.state in OPEN


_SAID: Final[dict[TryState, PaymentState]] = {
    "begun": "pending",
    "pending": "pending",
    "unknown": "unknown",
    "refused": "refused",
    "abandoned": "abandoned",
    "expired": "abandoned",
    "cancelled": "due",
}
"""Without those of an order that is paid."""


def standing_of(order: OrderRecord, due: PaymentDue | None, tries: list[PaymentTry]) -> PaymentStanding:
    """How an order stands. One that was taken over from elsewhere, or came from a shop on the web, came paid."""
    left = due.due if due is not None else order.due
    nothing = Money(0, left.currency)
    if due is not None and due.paid_by is not None:
        payer = next((one for one in tries if one.id == due.paid_by), None)
        method, reference = (payer.method, payer.reference) if payer else (order.payment, "")
        return PaymentStanding(method, "paid", nothing, due.paid_at, reference)
    if not order.device_code or order.channel == "web" or order.due.amount <= 0:
        return PaymentStanding(order.payment, "paid", nothing)
    if left.amount <= 0:
        # Nobody came for goods that nobody had paid: nothing of them is due any more, and nothing came for them.
        return PaymentStanding(order.payment, "due", nothing)
    last = last_that_counts(tries)
    if last is None:
        return PaymentStanding(order.payment, "due", left)
    return PaymentStanding(last.method, _SAID[last.state], left, reference=last.reference)


def last_that_counts(tries: list[PaymentTry]) -> PaymentTry | None:
    """The try that says how an unpaid order stands: an open one before all, else the newest."""
    counted = [one for one in tries if one.state in _SAID]
    return next((one for one in reversed(counted) if one.is_open), counted[-1] if counted else None)
