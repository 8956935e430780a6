"""An order as the hub keeps it: what was asked, what was decided."""

from datetime import datetime

import msgspec

from kiosk.domain.amount_due import still_due
from kiosk.domain.coupon import Reduction
from kiosk.domain.customer import Address, Contact
from kiosk.domain.gift_card import GiftCardUse
from kiosk.domain.loyalty import PointsUse
from kiosk.domain.money import Money
from kiosk.domain.order import ConfirmedLine, OrderLine
from kiosk.domain.payment import PaymentMethod, PaymentStanding


class OrderRecordLine(msgspec.Struct, frozen=True):
    """One line as ordered, and the hub's word on it."""

    ordered: OrderLine
    confirmed: ConfirmedLine

    @property
    def unit_price(self) -> Money:
        """What one piece costs the shopper: as ordered, or as the equivalent."""
        return self.confirmed.unit_price or self.ordered.unit_price

    @property
    def total(self) -> Money:
        """What the line costs; nothing when it was dropped."""
        pieces = 0 if self.confirmed.outcome == "dropped" else self.ordered.quantity
        return self.unit_price.times(pieces)


class OrderRecord(msgspec.Struct, frozen=True):
    """An order with its personal data, for the person who owns it; nothing of it goes to terminals.

    ``channel`` is where it was made: ``kiosk``, ``store`` or ``web``. ``total`` leaves out dropped lines and
    what coupons took off (``reductions``). ``gift_cards``, by the end of their numbers, and ``points`` paid a part of it.
    ``standing`` is how it is paid; every record that is read from the store has one.
    """

    id: str
    number: str
    channel: str
    device_code: str
    location_id: str
    staff_id: str | None
    customer_id: str | None
    placed_at: datetime
    confirmed_at: datetime
    language: str
    payment: PaymentMethod
    contact: Contact | None
    address: Address | None
    delivery_fee: Money
    total: Money
    tracking_token: str
    lines: tuple[OrderRecordLine, ...]
    standing: PaymentStanding | None = None
    reductions: tuple[Reduction, ...] = ()
    gift_cards: tuple[GiftCardUse, ...] = ()
    points: PointsUse | None = None
    points_earned: int = 0

    @property
    def due(self) -> Money:
        """What was left to pay when the order was made firm."""
        return still_due(self.total, self.gift_cards, self.points)
