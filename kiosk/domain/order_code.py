"""The text of a slip: a whole order behind its tracking link, signed by the terminal that took it. The slip is the backup.

``https://<shop>/o/<tracking token>#<version>.<body>.<signature>``, the last two as decimal digits; browsers never send what
stands behind ``#``. The signature covers the token too. Of the person there is only what the hub alone opens.
"""

import re
from typing import Final

import msgspec

from kiosk.domain.order_in_code import OrderInCode
from kiosk.domain.order_packing import LONGEST_BODY, decode
from kiosk.domain.packing import Malformed, from_digits, to_digits

VERSION: Final = "1"
MOST_BITS: Final = 5352
"""What a QR code of version 20 at level M holds (ISO/IEC 18004, table 7): the densest that a kiosk reads off a phone."""

LONGEST_CODE: Final = 1700
"""Characters behind ``#``."""

_SIGNATURE_BYTES = 64
_DIGITS = re.compile(r"([0-9]{20,})")


class SlipDamaged(msgspec.Struct, frozen=True, tag="slip_damaged"):
    """Not a text that a terminal of ours writes."""


class SealedSlip(msgspec.Struct, frozen=True):
    """A slip taken apart and not yet believed: its order, and what was signed how."""

    order: OrderInCode
    signed: bytes
    signature: bytes


def signed_bytes(token: str, body: bytes) -> bytes:
    """What the terminal signs: the purpose, the token and the body."""
    return b"kiosk order slip " + VERSION.encode() + b"\0" + token.encode() + b"\0" + body


def write(body: bytes, signature: bytes) -> str:
    """The text of the fragment."""
    return f"{VERSION}.{to_digits(body)}.{to_digits(signature)}"


def read(token: str, text: str) -> SealedSlip | SlipDamaged:
    """Take a fragment apart; any text at all is answered."""
    version, _, rest = text.partition(".")
    digits, _, signature_digits = rest.partition(".")
    if version != VERSION or len(text) > LONGEST_CODE:
        return SlipDamaged()
    try:
        body = from_digits(digits, LONGEST_BODY)
        signature = from_digits(signature_digits, _SIGNATURE_BYTES)
        if len(signature) != _SIGNATURE_BYTES:
            return SlipDamaged()
        return SealedSlip(decode(body), signed_bytes(token, body), signature)
    except Malformed:
        return SlipDamaged()


def fits(url: str) -> bool:
    """Whether a QR code of an address stays coarse enough to be read off a phone or a paper."""
    bits = 0
    for part in filter(None, _DIGITS.split(url)):
        # Mode and length first (table 3); then three digits in ten bits, or a byte each.
        bits += 4 + 14 + (10 * len(part) + 2) // 3 if _DIGITS.fullmatch(part) else 4 + 16 + 8 * len(part)
    return bits <= MOST_BITS
