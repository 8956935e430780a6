"""A whole order as its slip carries it: goods by GTIN, and everything about the person in one sealed piece."""

from collections.abc import Mapping
from datetime import date, datetime

import msgspec

from kiosk.domain.credit import CreditShare
from kiosk.domain.customer import Address, Contact
from kiosk.domain.fulfillment import Fulfillment, IfGone
from kiosk.domain.gtin import Gtin
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.domain.packing import Packer, Unpacker
from kiosk.domain.payment import PaymentMethod

PURPOSE = b"slip"
"""What the personal part is sealed for."""

_LONGEST_TEXT = 400
_CONTACT, _ADDRESS, _CUSTOMER = 1, 2, 4


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

    @property
    def device_code(self) -> str:
        """The terminal that made it, by the beginning of its number."""
        return self.number.rpartition("-")[0]


class Person(msgspec.Struct, frozen=True):
    """What a slip hides."""

    customer_id: str | None = None
    contact: Contact | None = None
    address: Address | None = None


def person_of(order: ReadyOrder) -> bytes:
    """The person of an order, to be sealed."""
    packer = Packer()
    parts = (order.contact, _CONTACT), (order.address, _ADDRESS), (order.customer_id, _CUSTOMER)
    packer.number(sum(bit for part, bit in parts if part is not None))
    for text in (*_texts(order.contact), *_texts(order.address), order.customer_id):
        if text is not None:
            packer.text(text)
    return packer.packed()


def read_person(content: bytes) -> Person:
    """What was sealed. Raises ``Malformed``."""
    unpacker = Unpacker(content)
    bits = unpacker.number(_CONTACT | _ADDRESS | _CUSTOMER)
    contact = Contact(*_take(unpacker, Contact)) if bits & _CONTACT else None
    address = Address(*_take(unpacker, Address)) if bits & _ADDRESS else None
    customer_id = unpacker.text(_LONGEST_TEXT) if bits & _CUSTOMER else None
    unpacker.end()
    return Person(customer_id, contact, address)


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
        **{name: getattr(code, name) for name in names},
    )


def gtins_of(code: OrderInCode) -> set[Gtin]:
    """Every article that the code names."""
    return {gtin for line in code.lines for gtin in (line.gtin, *line.equivalents)}


def line_ids(count: int) -> list[str]:
    """The ids of an order's lines: their positions, so that they need not be written."""
    return [str(position) for position in range(1, count + 1)]


def _texts(part: Contact | Address | None) -> tuple[str, ...]:
    return () if part is None else msgspec.structs.astuple(part)


def _take(unpacker: Unpacker, kind: type[Contact | Address]) -> list[str]:
    return [unpacker.text(_LONGEST_TEXT) for _ in kind.__struct_fields__]
