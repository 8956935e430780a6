"""An order as any terminal may show it to whoever holds its slip: no word of the person."""

from datetime import date, datetime

import msgspec

from kiosk.domain.fulfillment import Fulfillment, IfGone
from kiosk.domain.money import Money
from kiosk.domain.order import LineOutcome
from kiosk.domain.payment import PaymentMethod, PaymentStanding


class SlipShown(msgspec.Struct, frozen=True):
    """What was scanned: the tracking token, and what stands behind ``#`` when the slip holds the order."""

    token: str
    code: str = ""


class SeenLine(msgspec.Struct, frozen=True):
    """One line. Without an ``outcome`` it is what the slip says; with one, the hub's word.

    ``sku`` is what the shopper gets and ``instead_of`` what they had asked for, when that was replaced.
    """

    sku: str
    quantity: int
    unit_price: Money
    fulfillment: Fulfillment
    if_gone: IfGone
    promised_on: date | None = None
    outcome: LineOutcome | None = None
    instead_of: str | None = None


class SeenOrder(msgspec.Struct, frozen=True):
    """An order with its lines. ``confirmed_at`` is None while the hub has not said a word about it.

    ``is_put_back``: the hub did not have it and placed it because of this slip. ``standing`` is the hub's word on the
    money; None while it has not said one.
    """

    number: str
    placed_at: datetime
    lines: tuple[SeenLine, ...]
    delivery_fee: Money
    total: Money
    payment: PaymentMethod
    confirmed_at: datetime | None = None
    is_put_back: bool = False
    standing: PaymentStanding | None = None
