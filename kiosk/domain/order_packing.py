"""An order as few bytes, as its slip holds it.

Small numbers take one byte, a GTIN is its difference from the one before, usual values are written as nothing.
"""

from datetime import UTC, date, datetime, timedelta
from typing import TypeVar, get_args
from uuid import UUID

import msgspec

from kiosk.domain.cart import MAX_LINES, MAX_QUANTITY
from kiosk.domain.coupon import MOST_COUPONS, CouponUse
from kiosk.domain.credit_packing import Credit, credits_in, is_packable, put_credits
from kiosk.domain.fulfillment import Fulfillment, FulfillmentKind, IfGone
from kiosk.domain.grant_packing import grant_can_be_written, is_granted, put_grant, with_grants
from kiosk.domain.gtin import Gtin, check_digit, normalise
from kiosk.domain.money import Money
from kiosk.domain.order_in_code import LineInCode, OrderInCode
from kiosk.domain.packing import Malformed, Packer, Unpacker, uuid_of
from kiosk.domain.payment import PaymentMethod

LONGEST_BODY = 600

_T = TypeVar("_T")
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_MOST_MICROSECONDS = timedelta(days=60 * 365) // _MICROSECOND
"""From the epoch, either way: a terminal's clock that lost its battery says 1970."""

_LONGEST_TEXT = 60
_LONGEST_PERSON = 400
_MOST_MONEY = 10**9
_MOST_DAYS = 36_525
_MOST_KEYS = 5
_GTIN_BODY = 13
_UUID_BYTES = 16
_NO_ID, _UUID, _TEXT = 0, 1, 2
_KINDS: tuple[FulfillmentKind, ...] = get_args(FulfillmentKind)
_IF_GONE: tuple[IfGone, ...] = get_args(IfGone)
_PAYMENTS: tuple[PaymentMethod, ...] = get_args(PaymentMethod)
_USUAL_LANGUAGE, _USUAL_CURRENCY = "fr", "EUR"


def encode(order: OrderInCode) -> bytes | None:
    """The body of a code; None for an order that says something that has no place in one."""
    if not _can_be_written(order):
        return None
    packer = Packer()
    _put_head(packer, order)
    _put_lines(packer, order)
    _put_ends(packer, order)
    body = packer.packed()
    return body if len(body) <= LONGEST_BODY else None


def decode(body: bytes) -> OrderInCode:
    """The order in a body. Raises ``Malformed``."""
    unpacker = Unpacker(body)
    head = _head(unpacker)
    lines = _lines(unpacker, head)
    currency = head.delivery_fee.currency
    coupons = () if unpacker.is_at_end else _coupons(unpacker, currency)
    if coupons is None or not unpacker.is_at_end:
        lines = with_grants(unpacker, lines, currency)
    unpacker.end()
    return msgspec.structs.replace(head, lines=lines, coupons=coupons or ())


def _put_head(packer: Packer, order: OrderInCode) -> None:
    _put_id(packer, order.id)
    _put_id(packer, None if order.idempotency_key == order.id else order.idempotency_key)
    packer.text(order.number)
    packer.difference((order.placed_at - _EPOCH) // _MICROSECOND)
    currency = order.delivery_fee.currency
    packer.text("" if currency == _USUAL_CURRENCY else currency)
    packer.number(order.delivery_fee.amount)
    packer.text("" if order.language == _USUAL_LANGUAGE else order.language)
    packer.number(_PAYMENTS.index(order.payment))
    for identifier in (order.cart_id, order.staff_id, order.reservation_id):
        _put_id(packer, identifier)
    packer.number(len(order.replaces_keys))
    for key in order.replaces_keys:
        _put_id(packer, key)
    packer.number(len(order.person))
    packer.raw(order.person)


def _head(unpacker: Unpacker) -> OrderInCode:
    order_id = _given(_id(unpacker))
    key = _id(unpacker)
    number = unpacker.text(_LONGEST_TEXT)
    placed_at = _EPOCH + unpacker.difference(_MOST_MICROSECONDS) * _MICROSECOND
    currency = unpacker.text(_LONGEST_TEXT) or _USUAL_CURRENCY
    return OrderInCode(
        id=order_id,
        idempotency_key=key if key is not None else order_id,
        number=number,
        placed_at=placed_at,
        lines=(),
        delivery_fee=Money(unpacker.number(_MOST_MONEY), currency),
        language=unpacker.text(_LONGEST_TEXT) or _USUAL_LANGUAGE,
        payment=_one_of(_PAYMENTS, unpacker.number(len(_PAYMENTS))),
        cart_id=_id(unpacker),
        staff_id=_id(unpacker),
        reservation_id=_id(unpacker),
        replaces_keys=tuple(_given(_id(unpacker)) for _ in range(unpacker.number(_MOST_KEYS))),
        person=unpacker.raw(unpacker.number(_LONGEST_PERSON)),
    )


class _Lists(msgspec.Struct, frozen=True):
    """Places and who advised, each once; lines name them by their place here."""

    places: tuple[str, ...]
    credits: tuple[Credit, ...]


def _put_lines(packer: Packer, order: OrderInCode) -> None:
    lists = _Lists(
        tuple(dict.fromkeys(line.fulfillment.location_id for line in order.lines)),
        tuple(dict.fromkeys(line.credit for line in order.lines)),
    )
    _put_lists(packer, lists)
    packer.number(len(order.lines))
    before = 0
    for line in order.lines:
        before = _put_gtin(packer, line.gtin, before)
        packer.number(line.quantity | lists.credits.index(line.credit) << 7)
        packer.number(line.unit_price.amount)
        packer.number(
            _KINDS.index(line.fulfillment.kind)
            | _IF_GONE.index(line.if_gone) << 2
            | bool(line.equivalents) << 4
            | (line.promised_on is not None) << 5
            | lists.places.index(line.fulfillment.location_id) << 6
        )
        if line.promised_on is not None:
            packer.difference((line.promised_on - _day(order)).days)
        if line.equivalents:
            packer.number(len(line.equivalents))
            for gtin in line.equivalents:
                before = _put_gtin(packer, gtin, before)


def _put_lists(packer: Packer, lists: _Lists) -> None:
    packer.number(len(lists.places))
    for place in lists.places:
        packer.text(place)
    put_credits(packer, lists.credits)


def _lines(unpacker: Unpacker, head: OrderInCode) -> tuple[LineInCode, ...]:
    places = tuple(unpacker.text(_LONGEST_TEXT) for _ in range(unpacker.number(MAX_LINES)))
    lists = _Lists(places, credits_in(unpacker, MAX_LINES, _LONGEST_TEXT))
    lines: list[LineInCode] = []
    before = 0
    for _ in range(unpacker.number(MAX_LINES)):
        line, before = _line(unpacker, before, head, lists)
        lines.append(line)
    if not lines:
        raise Malformed
    return tuple(lines)


def _line(unpacker: Unpacker, before: int, head: OrderInCode, lists: _Lists) -> tuple[LineInCode, int]:
    gtin, before = _gtin(unpacker, before)
    both = unpacker.number(MAX_LINES << 7 | 0x7F)
    quantity, credit = both & 0x7F, _one_of(lists.credits, both >> 7)
    price = Money(unpacker.number(_MOST_MONEY), head.delivery_fee.currency)
    how = unpacker.number(MAX_LINES << 6 | 0x3F)
    promised_on = _day(head) + timedelta(days=unpacker.difference(_MOST_DAYS)) if how & 0x20 else None
    equivalents: list[Gtin] = []
    for _ in range(unpacker.number(MAX_LINES) if how & 0x10 else 0):
        other, before = _gtin(unpacker, before)
        equivalents.append(other)
    if not 0 < quantity <= MAX_QUANTITY:
        raise Malformed
    fulfillment = Fulfillment(_KINDS[how & 3], _one_of(lists.places, how >> 6))
    if_gone = _IF_GONE[how >> 2 & 3]
    return LineInCode(gtin, quantity, price, fulfillment, if_gone, credit, promised_on, tuple(equivalents)), before


def _put_ends(packer: Packer, order: OrderInCode) -> None:
    """At the very end, and nothing at all for an order without: so were slips written before there were such things."""
    has_grants = any(map(is_granted, order.lines))
    if order.coupons or has_grants:
        packer.number(len(order.coupons))
        for use in order.coupons:
            packer.text(use.code)
            packer.number(use.amount.amount)
    if has_grants:
        for line in order.lines:
            put_grant(packer, line)


def _coupons(unpacker: Unpacker, currency: str) -> tuple[CouponUse, ...] | None:
    """None: there are none, and grants follow."""
    count = unpacker.number(MOST_COUPONS)
    return (
        tuple(
            CouponUse(unpacker.text(_LONGEST_TEXT), Money(unpacker.number(_MOST_MONEY), currency)) for _ in range(count)
        )
        or None
    )


def _put_gtin(packer: Packer, gtin: Gtin, before: int) -> int:
    number = int(gtin[:-1])
    packer.difference(number - before)
    return number


def _gtin(unpacker: Unpacker, before: int) -> tuple[Gtin, int]:
    number = before + unpacker.difference(10**_GTIN_BODY)
    if not 0 <= number < 10**_GTIN_BODY:
        raise Malformed
    digits = f"{number:0{_GTIN_BODY}}"
    return Gtin(digits + check_digit(digits)), number


def _put_id(packer: Packer, identifier: str | None) -> None:
    """A UUID takes seventeen bytes, any other text its own length."""
    found = None if identifier is None else uuid_of(identifier)
    packer.number(_NO_ID if identifier is None else _UUID if found else _TEXT)
    if found is not None:
        packer.raw(found.bytes)
    elif identifier is not None:
        packer.text(identifier)


def _id(unpacker: Unpacker) -> str | None:
    match unpacker.number(_TEXT):
        case 0:
            return None
        case 1:
            return str(UUID(bytes=unpacker.raw(_UUID_BYTES)))
        case _:
            return unpacker.text(_LONGEST_TEXT)


def _is_short(text: str) -> bool:
    return len(text.encode()) <= _LONGEST_TEXT


def _can_be_written(order: OrderInCode) -> bool:
    currencies = {line.unit_price.currency for line in order.lines} | {order.delivery_fee.currency}
    currencies |= {use.amount.currency for use in order.coupons}
    ids = (order.id, order.idempotency_key, order.cart_id, order.staff_id, order.reservation_id, *order.replaces_keys)
    places = (line.fulfillment.location_id for line in order.lines)
    return (
        0 < len(order.lines) <= MAX_LINES
        and len(currencies) == 1
        and all((order.language, order.delivery_fee.currency))
        and all(_is_short(text) for text in (order.number, order.language, *currencies, *places, *filter(None, ids)))
        and len(order.person) <= _LONGEST_PERSON
        and len(order.replaces_keys) <= _MOST_KEYS
        and order.placed_at.tzinfo is not None
        and abs(order.placed_at - _EPOCH) // _MICROSECOND <= _MOST_MICROSECONDS
        and 0 <= order.delivery_fee.amount <= _MOST_MONEY
        and all(_is_short(use.code) and 0 <= use.amount.amount <= _MOST_MONEY for use in order.coupons)
        and len(order.coupons) <= MOST_COUPONS
        and all(_line_can_be_written(line, _day(order)) for line in order.lines)
    )


def _line_can_be_written(line: LineInCode, day: date) -> bool:
    return (
        all(normalise(gtin) == gtin for gtin in (line.gtin, *line.equivalents))  # the check digit is not written
        and len(line.equivalents) <= MAX_LINES
        and 0 < line.quantity <= MAX_QUANTITY
        and 0 <= line.unit_price.amount <= _MOST_MONEY
        and (line.promised_on is None or abs((line.promised_on - day).days) <= _MOST_DAYS)
        and is_packable(line.credit, _LONGEST_TEXT)
        and grant_can_be_written(line)
    )


def _day(order: OrderInCode) -> date:
    return order.placed_at.astimezone(UTC).date()


def _given(identifier: str | None) -> str:
    if identifier is None:
        raise Malformed
    return identifier


def _one_of(among: tuple[_T, ...], place: int) -> _T:
    if place >= len(among):
        raise Malformed
    return among[place]
