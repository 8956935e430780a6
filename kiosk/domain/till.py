"""What a till's software asks of the hub, and what it reports."""

from typing import Annotated

import msgspec

from kiosk.domain.money import Money
from kiosk.domain.payment import PaymentState

_Text = Annotated[str, msgspec.Meta(min_length=1, max_length=2000)]
_Name = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]


class TillQuestion(msgspec.Struct, frozen=True):
    """What was scanned at the till: the Code 128, the slip's QR, or the order's number typed."""

    code: _Text


class TillDue(msgspec.Struct, frozen=True):
    """What is to be taken. ``may_take`` is False when it is paid, or being paid elsewhere: take nothing, ask again.

    Nothing ``due`` of what is not ``paid``: its goods are not kept any more, and nobody leaves with them.
    """

    number: str
    due: Money
    state: PaymentState
    may_take: bool


class TillPaid(msgspec.Struct, frozen=True):
    """The till took the money. ``id`` is made once for it and sent with every try; ``reference`` is the till's receipt."""

    id: _Name
    code: _Text
    amount: Money
    reference: _Name


class TillTaken(msgspec.Struct, frozen=True, tag="taken"):
    """The order is paid by this. The same ``id`` again gets the same answer."""

    number: str


class TillRefused(msgspec.Struct, frozen=True, tag="refused"):
    """The money is not for this order: give it back.

    ``why``: ``already_paid``, ``being_paid`` (a card is at the terminal: ask again), ``amount_wrong``, ``order_unknown``,
    ``code_wrong``, ``id_reused``, ``nothing_due`` (nobody paid, and the goods are not kept any more: sell them anew).
    """

    why: str


TillOutcome = TillTaken | TillRefused
