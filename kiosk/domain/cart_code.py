"""A cart written into its own QR code, signed, so that a terminal without network believes it.

The text is ``<version>.<body>.<signature>``, the last two as decimal digits. The signature covers the token before the
fragment too: neither can be joined to another. Nothing about the person is written, only goods, prices and their group.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

import msgspec
from msgspec.structs import replace

from kiosk.domain.cart import MAX_QUANTITY
from kiosk.domain.credit import CreditShare
from kiosk.domain.credit_packing import Credit, credits_in, is_packable, put_credits
from kiosk.domain.discount import LONGEST_NOTE, REASONS, LineDiscount, is_plain
from kiosk.domain.gtin import Gtin, check_digit, normalise
from kiosk.domain.money import Money
from kiosk.domain.packing import Malformed, Packer, Unpacker, from_digits, to_digits, uuid_of
from kiosk.domain.pricing import PUBLIC_GROUP
from kiosk.domain.signing_key import KEY_ID_BYTES, SigningKey

VERSION = "1"
MOST_LINES = 25
MOST_BITS = 3320
"""What a QR code of version 15 at level M holds (ISO/IEC 18004, table 7); a denser one is hard to read off a phone."""

PRICES_KEPT = timedelta(hours=24)
"""How long a shopper may count on a price that was shown."""

_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)
_DAY_MINUTES = 60 * 24
_LONGEST_MINUTES = 100 * 366 * _DAY_MINUTES
_LONGEST_BODY = 400
_SIGNATURE_BYTES = 64
_CART_ID_BYTES = 16
_LONGEST_TEXT = 40
_MOST_MONEY = 10**9
_GTIN_BODY = 13
_USUAL = (PUBLIC_GROUP, "fr", "EUR")
"""Group, language and currency that are written as nothing: there is little room."""

_DIGITS = re.compile(r"([0-9]{20,})")


class DiscountInCode(msgspec.Struct, frozen=True):
    """What staff took off a line: the unit price then, why, and when, to the minute. The hub, which signs, checked it."""

    price: Money
    why: LineDiscount
    at: datetime


class LineInCode(msgspec.Struct, frozen=True):
    """One line: what, how many, the unit price that the shopper saw, who advised, and what staff took off."""

    gtin: Gtin
    quantity: int
    price: Money
    credit: tuple[CreditShare, ...] = ()
    discount: DiscountInCode | None = None


class CartInCode(msgspec.Struct, frozen=True):
    """All that a code says. ``made_at`` is when the phone showed it with these prices, both instants in hub time."""

    key_id: str
    cart_id: str
    made_at: datetime
    expires_at: datetime
    price_group_id: str
    language: str
    lines: tuple[LineInCode, ...]


class CodeExpired(msgspec.Struct, frozen=True, tag="code_expired"):
    """Its time is over."""


class CodeTooOld(msgspec.Struct, frozen=True, tag="code_too_old"):
    """Its prices are no longer kept."""


class CodeDamaged(msgspec.Struct, frozen=True, tag="code_damaged"):
    """Not a text that we write."""


class CodeForged(msgspec.Struct, frozen=True, tag="code_forged"):
    """Somebody changed it."""


class CodeKeyUnknown(msgspec.Struct, frozen=True, tag="code_key_unknown"):
    """Signed with a key that is not known here: another shop's, or newer than the last exchange with the hub."""


class CodeKeyRevoked(msgspec.Struct, frozen=True, tag="code_key_revoked"):
    """Signed with a key that counts no more."""


CodeProblem = CodeExpired | CodeTooOld | CodeDamaged | CodeForged | CodeKeyUnknown | CodeKeyRevoked


class SealedCode(msgspec.Struct, frozen=True):
    """A code taken apart and not yet believed: its cart, and what was signed how."""

    cart: CartInCode
    signed: bytes
    signature: bytes


def encode(cart: CartInCode) -> bytes | None:
    """The body of a code; None for a cart that has no room in one or needs more than one says."""
    cart_id = uuid_of(cart.cart_id)
    texts = (cart.price_group_id, cart.language, cart.lines[0].price.currency if cart.lines else "")
    if cart_id is None or not _can_be_written(cart, texts):
        return None
    packer = Packer()
    packer.raw(bytes.fromhex(cart.key_id))
    packer.raw(cart_id.bytes)
    expires = _minutes(cart.expires_at + _MINUTE - timedelta.resolution)  # never before what the page promises
    packer.number(expires)
    packer.number(expires - _minutes(cart.made_at))
    for text, usual in zip(texts, _USUAL, strict=True):
        packer.text("" if text == usual else text)
    _put_lines(packer, cart.lines)
    _put_discounts(packer, cart)
    body = packer.packed()
    return body if len(body) <= _LONGEST_BODY else None


def signed_bytes(token: str, body: bytes) -> bytes:
    """What the key signs: the purpose, the token and the body."""
    return b"kiosk cart code " + VERSION.encode() + b"\0" + token.encode() + b"\0" + body


def write(body: bytes, signature: bytes) -> str:
    """The text of the fragment."""
    return f"{VERSION}.{to_digits(body)}.{to_digits(signature)}"


def read(token: str, text: str) -> SealedCode | CodeDamaged:
    """Take a fragment apart; any text at all is answered."""
    version, _, rest = text.partition(".")
    digits, _, signature_digits = rest.partition(".")
    if version != VERSION:
        return CodeDamaged()
    try:
        body = from_digits(digits, _LONGEST_BODY)
        signature = from_digits(signature_digits, _SIGNATURE_BYTES)
        if len(signature) != _SIGNATURE_BYTES:
            return CodeDamaged()
        return SealedCode(_decode(body), signed_bytes(token, body), signature)
    except Malformed:
        return CodeDamaged()


def problem_of(cart: CartInCode, key: SigningKey | None, hub_now: datetime) -> CodeProblem | None:
    """Why a code does not count at a hub time, before its signature is looked at."""
    if key is None:
        return CodeKeyUnknown()
    if key.is_revoked or (key.ends_at is not None and cart.expires_at > key.ends_at):
        return CodeKeyRevoked()
    if cart.expires_at <= hub_now:
        return CodeExpired()
    return CodeTooOld() if hub_now - cart.made_at > PRICES_KEPT else None


def fits(url: str) -> bool:
    """Whether a QR code of an address stays coarse enough to be read off a phone."""
    bits = 0
    for part in filter(None, _DIGITS.split(url)):
        # Mode and length first (table 3); then three digits in ten bits, or a byte each.
        bits += 4 + 14 + (10 * len(part) + 2) // 3 if _DIGITS.fullmatch(part) else 4 + 16 + 8 * len(part)
    return bits <= MOST_BITS


def _can_be_written(cart: CartInCode, texts: tuple[str, ...]) -> bool:
    return (
        0 < len(cart.lines) <= MOST_LINES
        and _EPOCH <= cart.made_at <= cart.expires_at
        and all(len(text.encode()) <= _LONGEST_TEXT for text in texts)
        and len({line.price.currency for line in cart.lines}) == 1
        and all(map(_is_plain, cart.lines))
        and all(line.discount is None or _EPOCH <= line.discount.at <= cart.made_at for line in cart.lines)
    )


def _put_lines(packer: Packer, lines: tuple[LineInCode, ...]) -> None:
    """Who advised, each once, then the lines, which name them by their place."""
    credits_ = list(dict.fromkeys(line.credit for line in lines))
    put_credits(packer, credits_)
    packer.number(len(lines))
    before = 0
    for line in lines:
        number = int(line.gtin[:-1])
        packer.difference(number - before)
        packer.number(line.quantity | credits_.index(line.credit) << 7)
        packer.number(line.price.amount)
        before = number


def _put_discounts(packer: Packer, cart: CartInCode) -> None:
    """Behind everything else: a code without discounts is what it always was."""
    given = [(place, line.discount) for place, line in enumerate(cart.lines) if line.discount is not None]
    if not given:
        return
    packer.number(len(given))
    for place, discount in given:
        packer.number(place)
        packer.number(discount.price.amount)
        packer.number(discount.why.was.amount)
        packer.number(REASONS.index(discount.why.reason))
        packer.text(discount.why.staff_id)
        packer.text(discount.why.note)
        packer.number(_minutes(cart.made_at) - _minutes(discount.at))


def _is_plain(line: LineInCode) -> bool:
    return (
        normalise(line.gtin) == line.gtin  # the check digit is not written
        and 0 < line.quantity <= MAX_QUANTITY
        and 0 <= line.price.amount <= _MOST_MONEY
        and is_packable(line.credit, _LONGEST_TEXT)
        and (line.discount is None or _has_room(line.discount, line.price.currency))
    )


def _has_room(discount: DiscountInCode, currency: str) -> bool:
    amounts = (discount.price, discount.why.was)
    return (
        all(money.currency == currency and 0 <= money.amount <= _MOST_MONEY for money in amounts)
        and len(discount.why.staff_id.encode()) <= _LONGEST_TEXT
        and is_plain(discount.why)
        and not discount.why.proof
    )


def _minutes(at: datetime) -> int:
    return (at - _EPOCH) // _MINUTE


def _decode(body: bytes) -> CartInCode:
    unpacker = Unpacker(body)
    key_id = unpacker.raw(KEY_ID_BYTES).hex()
    cart_id = str(UUID(bytes=unpacker.raw(_CART_ID_BYTES)))
    expires = unpacker.number(_LONGEST_MINUTES)
    made = expires - unpacker.number(expires)
    group, language, currency = (unpacker.text(_LONGEST_TEXT) or usual for usual in _USUAL)
    credits_ = credits_in(unpacker, MOST_LINES, _LONGEST_TEXT)
    lines: list[LineInCode] = []
    before = 0
    for _ in range(unpacker.number(MOST_LINES)):
        before += unpacker.difference(10**_GTIN_BODY)
        lines.append(_line(unpacker, before, currency, credits_))
    if not lines:
        raise Malformed
    made_at, expires_at = _EPOCH + made * _MINUTE, _EPOCH + expires * _MINUTE
    if not unpacker.is_at_end:
        _take_discounts(unpacker, lines, made_at)
    unpacker.end()
    return CartInCode(key_id, cart_id, made_at, expires_at, group, language, tuple(lines))


def _take_discounts(unpacker: Unpacker, lines: list[LineInCode], made_at: datetime) -> None:
    count, before = unpacker.number(MOST_LINES), -1
    if not count:
        raise Malformed
    for _ in range(count):
        place = unpacker.number(len(lines) - 1)
        if place <= before:
            raise Malformed
        lines[place] = replace(lines[place], discount=_discount(unpacker, lines[place].price.currency, made_at))
        before = place


def _discount(unpacker: Unpacker, currency: str, made_at: datetime) -> DiscountInCode:
    price, was = (Money(unpacker.number(_MOST_MONEY), currency) for _ in range(2))
    reason = REASONS[unpacker.number(len(REASONS) - 1)]
    why = LineDiscount(was, reason, unpacker.text(_LONGEST_TEXT), unpacker.text(4 * LONGEST_NOTE))
    at = made_at - unpacker.number((made_at - _EPOCH) // _MINUTE) * _MINUTE
    if not is_plain(why):
        raise Malformed
    return DiscountInCode(price, why, at)


def _line(unpacker: Unpacker, number: int, currency: str, credits_: Sequence[Credit]) -> LineInCode:
    if not 0 <= number < 10**_GTIN_BODY:
        raise Malformed
    digits = f"{number:0{_GTIN_BODY}}"
    both = unpacker.number(MOST_LINES << 7 | MAX_QUANTITY)
    quantity, credit = both & 0x7F, both >> 7
    if not 0 < quantity <= MAX_QUANTITY or credit >= len(credits_):
        raise Malformed
    return LineInCode(
        Gtin(digits + check_digit(digits)), quantity, Money(unpacker.number(_MOST_MONEY), currency), credits_[credit]
    )
