"""The code that a person types from a printed sheet when no camera is at hand: seven characters, made by the hub.

It begins with a character that no cart's code begins with, so a keypad knows after one key how many follow. Codes of
carts made by an older hub may begin with it: the first six characters of a printed code are therefore never a good code
of a cart, and six characters that are one can be taken at once.
"""

from typing import Final

import msgspec

from kiosk.domain import handoff
from kiosk.domain.gtin import Gtin
from kiosk.domain.handoff import ALPHABET, CODE_LENGTH
from kiosk.domain.scan import CodeSource

PRINTED_CODE_LENGTH: Final = 7
FIRST_CHARACTER: Final = "P"
"""Reserved for printed codes."""

_BODY_LENGTH: Final = PRINTED_CODE_LENGTH - 1


class GtinTarget(msgspec.Struct, frozen=True, tag="gtin"):
    """A variant by its number, printed as ``/01/<gtin>``."""

    gtin: Gtin


class ProductTarget(msgspec.Struct, frozen=True, tag="product"):
    """A product without a number of its own, printed as ``/p/<id>``."""

    id: str


class SelectionTarget(msgspec.Struct, frozen=True, tag="selection"):
    """A selection or a page of a catalogue, printed as ``/s/<id>``."""

    id: str


class QuoteTarget(msgspec.Struct, frozen=True, tag="quote"):
    """A quote of a salesperson, printed as ``/q/<id>``: the code is its number."""

    id: str


PrintedTarget = GtinTarget | ProductTarget | SelectionTarget | QuoteTarget


class PrintedCode(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a printed code stands for. ``source`` never holds a customer link: typed characters are nobody's."""

    code: str
    target: PrintedTarget
    source: CodeSource | None = None


def check_character(six: str) -> str:
    """The seventh character of a printed code, from the six before it."""
    return handoff.check_character(six)


def normalise_printed_code(text: str) -> str | None:
    """The seven characters in upper case without spaces or dashes, or None when they cannot be a printed code."""
    code = text.upper().replace(" ", "").replace("-", "").replace("\u00a0", "")
    if len(code) != PRINTED_CODE_LENGTH or any(character not in ALPHABET for character in code):
        return None
    body = code[:_BODY_LENGTH]
    is_right = is_body(body) and check_character(body) == code[-1]
    return code if is_right else None


def is_printed_code(text: str) -> bool:
    """Whether the text, however it is typed, has the form of a printed code and a right check character."""
    return normalise_printed_code(text) is not None


def length_of(typed: str) -> int:
    """How many characters a code has that begins with these: a keypad knows from the first one.

    Six that are a good code of a cart are one, whatever they begin with: an older hub may have given it out.
    """
    is_cart = handoff.normalise_short_code(typed) is not None
    return PRINTED_CODE_LENGTH if typed.startswith(FIRST_CHARACTER) and not is_cart else CODE_LENGTH


def is_body(six: str) -> bool:
    """Whether six characters may be the beginning of a printed code."""
    return six.startswith(FIRST_CHARACTER) and handoff.check_character(six[:-1]) != six[-1]
