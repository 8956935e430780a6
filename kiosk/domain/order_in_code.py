"""A whole order as its slip carries it: goods by GTIN, and everything about the person in one sealed piece."""

from collections.abc import Mapping
from datetime import date, datetime

import msgspec

from kiosk.domain.coupon import CouponUse
from kiosk.domain.credit import CreditShare
from kiosk.domain.customer import Address, Contact
from kiosk.domain.discount import LineDiscount
from kiosk.domain.fulfillment import Fulfillment, IfGone
from kiosk.domain.gift_card import GiftCardUse
from kiosk.domain.gtin import Gtin
from kiosk.domain.loyalty import PointsUse
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.domain.packing import Packer, Unpacker
from kiosk.domain.payment import PaymentMethod

PURPOSE = b"slip"
"""What the personal part is sealed for."""

_LONGEST_TEXT = 400
_MOST_CARDS = 20
_MOST_MONEY = 10**9
_CONTACT, _ADDRESS, _CUSTOMER, _GIFT_CARDS, _POINTS, _CARD = 1, 2, 4, 8, 16, 32
_ALL = _CONTACT | _ADDRESS | _CUSTOMER | _GIFT_CARDS | _POINTS | _CARD


class LineInCode(msgspec.Struct, frozen=True):
    """One line of the order; its id is its position."""

    gtin: Gtin
    quantity: int
    unit_price: Money
    fulfillment: Fulfillment
    if_gone: IfGone
    credit: tuple[CreditShare, ...]
    promised_on: date | None
    equivalents: tuple[Gtin, ...]
    discount: LineDiscount | None = None
    quote: str = ""


class OrderInCode(msgspec.Struct, frozen=True):
    """Everything of a ``ReadyOrder`` but its tracking token, which stands before the code. ``person`` is sealed."""

    id: str
    idempotency_key: str
    number: str
    placed_at: datetime
    lines: tuple[LineInCode, ...]
    delivery_fee: Money
    language: str
    cart_id: str | None
    payment: PaymentMethod
    staff_id: str | None
    reservation_id: str | None
    replaces_keys: tuple[str, ...]
    person: bytes
    coupons: tuple[CouponUse, ...] = ()

    @property
    def device_code(self) -> str:
        """The terminal that made it, by the beginning of its number."""
        return self.number.rpartition("-")[0]


class Person(msgspec.Struct, frozen=True):
    """What a slip hides: who, and what only that person may spend."""

    customer_id: str | None = None
    contact: Contact | None = None
    address: Address | None = None
    gift_cards: tuple[GiftCardUse, ...] = ()
    points: PointsUse | None = None
    loyalty_card: str = ""


def person_of(order: ReadyOrder) -> bytes:
    """The person of an order, to be sealed."""
    packer = Packer()
    parts = (
        (order.contact, _CONTACT),
        (order.address, _ADDRESS),
        (order.customer_id, _CUSTOMER),
        (order.gift_cards or None, _GIFT_CARDS),
        (order.points, _POINTS),
        (order.loyalty_card or None, _CARD),
    )
    packer.number(sum(bit for part, bit in parts if part is not None))
    for text in (*_texts(order.contact), *_texts(order.address), order.customer_id):
        if text is not None:
            packer.text(text)
    _put_tenders(packer, order)
    return packer.packed()


def read_person(content: bytes) -> Person:
    """What was sealed. Raises ``Malformed``."""
    unpacker = Unpacker(content)
    bits = unpacker.number(_ALL)
    contact = Contact(*_take(unpacker, Contact)) if bits & _CONTACT else None
    address = Address(*_take(unpacker, Address)) if bits & _ADDRESS else None
    customer_id = unpacker.text(_LONGEST_TEXT) if bits & _CUSTOMER else None
    gift_cards = _gift_cards(unpacker) if bits & _GIFT_CARDS else ()
    points = _points(unpacker) if bits & _POINTS else None
    loyalty_card = unpacker.text(_LONGEST_TEXT) if bits & _CARD else ""
    unpacker.end()
    return Person(customer_id, contact, address, gift_cards, points, loyalty_card)


def in_code(order: ReadyOrder, gtins: Mapping[str, Gtin], person: bytes) -> OrderInCode | None:
    """The order as a slip says it; None when it says something that a slip cannot."""
    skus = {sku for line in order.lines for sku in (line.sku, *line.equivalents)}
    if not skus <= set(gtins) or [line.id for line in order.lines] != line_ids(len(order.lines)):
        return None
    lines = tuple(
        LineInCode(
            gtins[line.sku],
            line.quantity,
            line.unit_price,
            line.fulfillment,
            line.if_gone,
            line.credit,
            line.promised_on,
            tuple(gtins[sku] for sku in line.equivalents),
            line.discount,
            line.quote,
        )
        for line in order.lines
    )
    names = set(OrderInCode.__struct_fields__) - {"lines", "person"}
    return OrderInCode(lines=lines, person=person, **{name: getattr(order, name) for name in names})


def order_of(code: OrderInCode, token: str, skus: Mapping[Gtin, str], person: Person) -> ReadyOrder | None:
    """The very order that was made; None when something in it is not sold here any more."""
    if not gtins_of(code) <= set(skus):
        return None
    lines = tuple(
        OrderLine(
            line_id,
            skus[line.gtin],
            line.quantity,
            line.unit_price,
            line.fulfillment,
            line.if_gone,
            line.credit,
            line.promised_on,
            tuple(skus[gtin] for gtin in line.equivalents),
            line.discount,
            line.quote,
        )
        for line_id, line in zip(line_ids(len(code.lines)), code.lines, strict=True)
    )
    names = set(OrderInCode.__struct_fields__) - {"lines", "person"}
    return ReadyOrder(
        lines=lines,
        tracking_token=token,
        customer_id=person.customer_id,
        contact=person.contact,
        address=person.address,
        gift_cards=person.gift_cards,
        points=person.points,
        loyalty_card=person.loyalty_card,
        **{name: getattr(code, name) for name in names},
    )


def gtins_of(code: OrderInCode) -> set[Gtin]:
    """Every article that the code names."""
    return {gtin for line in code.lines for gtin in (line.gtin, *line.equivalents)}


def line_ids(count: int) -> list[str]:
    """The ids of an order's lines: their positions, so that they need not be written."""
    return [str(position) for position in range(1, count + 1)]


def _put_tenders(packer: Packer, order: ReadyOrder) -> None:
    if order.gift_cards:
        packer.number(len(order.gift_cards))
        for use in order.gift_cards:
            packer.text(use.number)
            packer.number(use.amount.amount)
            packer.text(use.amount.currency)
    if order.points is not None:
        packer.number(order.points.points)
        packer.number(order.points.amount.amount)
        packer.text(order.points.amount.currency)
    if order.loyalty_card:
        packer.text(order.loyalty_card)


def _gift_cards(unpacker: Unpacker) -> tuple[GiftCardUse, ...]:
    count = range(unpacker.number(_MOST_CARDS))
    return tuple(GiftCardUse(unpacker.text(_LONGEST_TEXT), _money(unpacker)) for _ in count)


def _points(unpacker: Unpacker) -> PointsUse:
    return PointsUse(unpacker.number(_MOST_MONEY), _money(unpacker))


def _money(unpacker: Unpacker) -> Money:
    return Money(unpacker.number(_MOST_MONEY), unpacker.text(_LONGEST_TEXT))


def _texts(part: Contact | Address | None) -> tuple[str, ...]:
    return () if part is None else msgspec.structs.astuple(part)


def _take(unpacker: Unpacker, kind: type[Contact | Address]) -> list[str]:
    return [unpacker.text(_LONGEST_TEXT) for _ in kind.__struct_fields__]
