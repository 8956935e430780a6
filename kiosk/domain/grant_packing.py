"""Discounts and quotes of an order's lines as few bytes, at the end of its slip."""

from msgspec.structs import replace

from kiosk.domain.discount import REASONS, LineDiscount
from kiosk.domain.money import Money
from kiosk.domain.order_in_code import LineInCode
from kiosk.domain.packing import Malformed, Packer, Unpacker

_LONGEST_TEXT = 60
_MOST_MONEY = 10**9
_AS_PRICED, _QUOTED, _FIRST_REASON = 0, 1, 2


def is_granted(line: LineInCode) -> bool:
    """Whether a line has another price than the shop's."""
    return line.discount is not None or bool(line.quote)


def put_grant(packer: Packer, line: LineInCode) -> None:
    """Nothing, a quote, or a discount by the place of its reason."""
    if line.discount is not None:
        packer.number(_FIRST_REASON + REASONS.index(line.discount.reason))
        packer.number(line.discount.was.amount)
        packer.text(line.discount.staff_id)
    elif line.quote:
        packer.number(_QUOTED)
        packer.text(line.quote)
    else:
        packer.number(_AS_PRICED)


def with_grants(unpacker: Unpacker, lines: tuple[LineInCode, ...], currency: str) -> tuple[LineInCode, ...]:
    """The lines with what follows them. Raises ``Malformed``."""
    granted = tuple(_with_grant(unpacker, line, currency) for line in lines)
    if not any(map(is_granted, granted)):
        raise Malformed
    return granted


def _with_grant(unpacker: Unpacker, line: LineInCode, currency: str) -> LineInCode:
    match unpacker.number(_FIRST_REASON + len(REASONS) - 1):
        case 0:
            return line
        case 1:
            return replace(line, quote=_not_empty(unpacker.text(_LONGEST_TEXT)))
        case place:
            was = Money(unpacker.number(_MOST_MONEY), currency)
            discount = LineDiscount(was, REASONS[place - _FIRST_REASON], unpacker.text(_LONGEST_TEXT))
            return replace(line, discount=discount)


def _not_empty(text: str) -> str:
    if not text:
        raise Malformed
    return text


def grant_can_be_written(line: LineInCode) -> bool:
    """Whether there is room for what a line says of its price."""
    if len(line.quote.encode()) > _LONGEST_TEXT:
        return False
    if line.discount is None:
        return True
    was = line.discount.was
    is_plain = was.currency == line.unit_price.currency and 0 <= was.amount <= _MOST_MONEY
    return is_plain and len(line.discount.staff_id.encode()) <= _LONGEST_TEXT and not line.quote
