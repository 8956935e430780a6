"""A cart going from one device to another by QR code, or by six characters read aloud."""

from datetime import datetime, timedelta

import msgspec

from kiosk.domain.cart import Cart

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""32 characters that people do not confuse: no 0 O 1 I."""

CODE_LENGTH = 6
HANDOFF_LIFE = timedelta(minutes=10)
"""How long a code can be shown and scanned."""

TOKEN_LENGTH = 22  # 128 bits in URL-safe base64 without padding

_TOKEN_CHARACTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


class Handoff(msgspec.Struct, frozen=True):
    """A code shown on a device: the token in the QR, the short code under it, and its end (hub time).

    ``holds_cart``: the cart itself is behind the token too, for terminals without network.
    """

    token: str
    short_code: str
    expires_at: datetime
    url: str
    holds_cart: bool = False


class HandoffClaimed(msgspec.Struct, frozen=True, tag="claimed"):
    """The code was good: here is the live cart."""

    cart: Cart


class HandoffRefused(msgspec.Struct, frozen=True, tag="refused"):
    """The code cannot be used. ``reason``: ``unknown``, ``expired`` or ``claimed_elsewhere``."""

    reason: str


HandoffOutcome = HandoffClaimed | HandoffRefused


def check_character(body: str) -> str:
    """The check character of a short code: Luhn mod 32 over ``ALPHABET``, which finds any one wrong character.

    Source: ISO/IEC 7812-1 annex B, generalised to an alphabet of n characters.
    """
    total, factor = 0, 2
    for character in reversed(body):
        addend = factor * ALPHABET.index(character)
        total += addend // len(ALPHABET) + addend % len(ALPHABET)
        factor = 3 - factor
    return ALPHABET[-total % len(ALPHABET)]


def normalise_short_code(text: str) -> str | None:
    """The six characters in upper case without spaces or dashes, or None when they cannot be a code of ours."""
    code = text.upper().replace(" ", "").replace("-", "").replace("\u00a0", "")
    if len(code) != CODE_LENGTH or any(character not in ALPHABET for character in code):
        return None
    return code if check_character(code[:-1]) == code[-1] else None


def is_token(text: str) -> bool:
    """Whether the text has the form of a hand-off token."""
    return len(text) == TOKEN_LENGTH and all(character in _TOKEN_CHARACTERS for character in text)
