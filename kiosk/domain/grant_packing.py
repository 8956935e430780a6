"""Discounts and quotes of an order's lines as few bytes, at the end of its slip."""

from typing import Final

from msgspec.structs import replace

from kiosk.domain.discount import LONGEST_NOTE, REASONS, LineDiscount, is_plain
from kiosk.domain.discount_proof import PROOF_BYTES, packed, unpacked
from kiosk.domain.money import Money
from kiosk.domain.order_in_code import LineInCode
from kiosk.domain.packing import Malformed, Packer, Unpacker

_LONGEST_TEXT = 60
_LONGEST_NOTE_BYTES = 4 * LONGEST_NOTE
_MOST_MONEY = 10**9
_AS_PRICED, _QUOTED, _FIRST_REASON = 0, 1, 2
_WITH_PROOF: Final = 64
"""Added to the number of a reason whose discount also has a note and a proof, which slips did not always say."""


def is_granted(line: LineInCode) -> bool:
    """Whether a line has another price than the shop's."""
    return line.discount is not None or bool(line.quote)


def put_grant(packer: Packer, line: LineInCode) -> None:
    """Nothing, a quote, or a discount by the place of its reason."""
    if line.discount is not None:
        _put_discount(packer, line.discount)
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


def grant_can_be_written(line: LineInCode) -> bool:
    """Whether there is room for what a line says of its price."""
    if len(line.quote.encode()) > _LONGEST_TEXT:
        return False
    return line.discount is None or (_has_room(line.discount, line.unit_price.currency) and not line.quote)


def _put_discount(packer: Packer, discount: LineDiscount) -> None:
    proof = packed(discount.proof) if discount.proof else b""
    is_long = bool(discount.note or proof)
    packer.number(_FIRST_REASON + REASONS.index(discount.reason) + (_WITH_PROOF if is_long else 0))
    packer.number(discount.was.amount)
    packer.text(discount.staff_id)
    if is_long:
        packer.text(discount.note)
        packer.number(1 if proof else 0)
        packer.raw(proof or b"")


def _with_grant(unpacker: Unpacker, line: LineInCode, currency: str) -> LineInCode:
    match unpacker.number(_WITH_PROOF + _FIRST_REASON + len(REASONS) - 1):
        case 0:
            return line
        case 1:
            return replace(line, quote=_not_empty(unpacker.text(_LONGEST_TEXT)))
        case place:
            return replace(line, discount=_discount(unpacker, place, currency))


def _discount(unpacker: Unpacker, number: int, currency: str) -> LineDiscount:
    is_long = number >= _WITH_PROOF
    place = number - _FIRST_REASON - (_WITH_PROOF if is_long else 0)
    if not 0 <= place < len(REASONS):
        raise Malformed
    was = Money(unpacker.number(_MOST_MONEY), currency)
    discount = LineDiscount(was, REASONS[place], unpacker.text(_LONGEST_TEXT))
    if not is_long:
        return discount
    note = unpacker.text(_LONGEST_NOTE_BYTES)
    proof = unpacked(unpacker.raw(PROOF_BYTES)) if unpacker.number(1) else ""
    if not (note or proof):
        raise Malformed  # written short
    return replace(discount, note=note, proof=proof)


def _not_empty(text: str) -> str:
    if not text:
        raise Malformed
    return text


def _has_room(discount: LineDiscount, currency: str) -> bool:
    return (
        discount.was.currency == currency
        and 0 <= discount.was.amount <= _MOST_MONEY
        and len(discount.staff_id.encode()) <= _LONGEST_TEXT
        and is_plain(discount)
        and (not discount.proof or packed(discount.proof) is not None)
    )
