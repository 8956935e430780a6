"""Orders: from a draft that still needs answers to one that the hub confirmed."""

from datetime import date, datetime
from typing import Final, Literal

import msgspec

from kiosk.domain.coupon import CouponUse
from kiosk.domain.credit import CreditShare
from kiosk.domain.customer import Address, Contact
from kiosk.domain.discount import LineDiscount
from kiosk.domain.fulfillment import Fulfillment, IfGone
from kiosk.domain.gift_card import GiftCardUse
from kiosk.domain.loyalty import PointsUse
from kiosk.domain.money import Money
from kiosk.domain.payment import PaymentMethod
from kiosk.domain.privacy import Consent
from kiosk.domain.scan import CodeSource


class OrderLine(msgspec.Struct, frozen=True):
    """One line as the shopper ordered it, at the unit price shown on the confirmation screen.

    ``equivalents`` are SKUs that the shopper takes instead, best first, when ``if_gone`` is ``equivalent``.
    ``discount`` says why ``unit_price`` is lower than the shop's, ``quote`` (its id) that it was promised in writing.
    """

    id: str
    sku: str
    quantity: int
    unit_price: Money
    fulfillment: Fulfillment
    if_gone: IfGone = "another_location"
    credit: tuple[CreditShare, ...] = ()
    promised_on: date | None = None
    equivalents: tuple[str, ...] = ()
    discount: LineDiscount | None = None
    quote: str = ""


class ReadyOrder(msgspec.Struct, frozen=True):
    """An order with every answer given; the only thing that can be recorded and sent.

    ``id`` and ``idempotency_key`` are made once, when the shopper confirms, and travel unchanged with every try.
    ``number`` is the shopper's: the device's code and its own count, so it exists without the hub. A known customer is
    named by ``customer_id`` and the hub holds the rest; a guest gives ``contact``, and ``address`` when something ships.
    ``tracking_token`` (128 random bits) opens the order's page, so that the slip's code is good before the hub knows it.
    ``placed_at`` is the terminal's clock, kept as a note: the hub's time decides. ``reservation_id`` names the hold on its
    pieces that the hub gave before, if it could be asked.
    ``replaces_keys`` are those of earlier versions that were refused and then mended: if one of them arrived after all,
    it is the order and this one adds nothing.
    ``source`` is the print that the shopper scanned last: a note, and no part of what was ordered.
    ``coupons`` lower the total. ``gift_cards`` and ``points`` pay a part of it (``amount_due``). ``loyalty_card`` earns points
    for whoever it belongs to, and nothing else.
    ``not_here`` are the lines that the terminal's shop did not have then, ``consents`` what the shopper agreed to: notes.
    """

    id: str
    idempotency_key: str
    number: str
    placed_at: datetime
    lines: tuple[OrderLine, ...]
    delivery_fee: Money
    tracking_token: str
    language: str = "fr"
    cart_id: str | None = None
    customer_id: str | None = None
    contact: Contact | None = None
    address: Address | None = None
    payment: PaymentMethod = "at_till"
    staff_id: str | None = None
    reservation_id: str | None = None
    replaces_keys: tuple[str, ...] = ()
    source: CodeSource | None = None
    coupons: tuple[CouponUse, ...] = ()
    gift_cards: tuple[GiftCardUse, ...] = ()
    points: PointsUse | None = None
    loyalty_card: str = ""
    not_here: tuple[str, ...] = ()
    consents: tuple[Consent, ...] = ()

    @property
    def goods_total(self) -> Money:
        """All lines without delivery."""
        return sum(
            (line.unit_price.times(line.quantity) for line in self.lines), start=Money(0, self.delivery_fee.currency)
        )

    @property
    def discount(self) -> Money:
        """What coupons take off the goods."""
        return sum((use.amount for use in self.coupons), start=Money(0, self.delivery_fee.currency))

    @property
    def total(self) -> Money:
        """What the order costs: goods less coupons, and delivery."""
        return self.goods_total - self.discount + self.delivery_fee


class OrderOutline(msgspec.Struct, frozen=True):
    """An order without the person: what a terminal keeps in clear, for its figures and its screens."""

    id: str
    idempotency_key: str
    number: str
    placed_at: datetime
    lines: tuple[OrderLine, ...]
    delivery_fee: Money
    payment: PaymentMethod = "at_till"
    staff_id: str | None = None
    coupons: tuple[CouponUse, ...] = ()

    @classmethod
    def of(cls, order: ReadyOrder) -> "OrderOutline":
        """What may be kept in clear of an order."""
        return cls(**{name: getattr(order, name) for name in cls.__struct_fields__})

    @property
    def total(self) -> Money:
        """What the order costs."""
        goods = sum((line.unit_price.times(line.quantity) for line in self.lines), start=self.delivery_fee)
        return goods - sum((use.amount for use in self.coupons), start=Money(0, self.delivery_fee.currency))


LineOutcome = Literal["allocated", "moved", "waiting", "replaced", "dropped"]

KEPT_IN_STOCK: Final[frozenset[LineOutcome]] = frozenset({"allocated", "moved", "replaced"})
"""Outcomes whose pieces are kept in the stock; a line that waits for a delivery keeps none."""


class ConfirmedLine(msgspec.Struct, frozen=True):
    """What the hub decided for one line: as asked, from another location, waiting, by an equivalent, or dropped.

    ``sku`` is what the shopper gets; ``instead_of`` is what they asked for when that was replaced, and ``unit_price`` what
    they pay for the equivalent (None: as ordered).
    """

    line_id: str
    sku: str
    quantity: int
    outcome: LineOutcome
    fulfillment: Fulfillment
    promised_on: date | None = None
    instead_of: str | None = None
    unit_price: Money | None = None


class OrderConfirmed(msgspec.Struct, frozen=True):
    """The hub's final word on an order; the same key always gets the same one.

    ``due`` is what was left to pay then; None: the whole ``total``, as older hubs answered.
    """

    order_id: str
    number: str
    confirmed_at: datetime
    lines: tuple[ConfirmedLine, ...]
    total: Money
    tracking_url: str
    due: Money | None = None
    points_earned: int = 0


class OrderSummary(msgspec.Struct, frozen=True):
    """An order in a list: no personal data."""

    order_id: str
    number: str
    placed_at: datetime
    total: Money
    pieces: int
    device_code: str
    location_id: str
    outcomes: tuple[LineOutcome, ...]
    staff_id: str | None = None
    customer_id: str | None = None
