"""The Code 128 that a till reads: which order, how much is due, and a check over both.

``P-K07-0042-14900-22``: ``P``, the order's number, the amount in minor units, two check digits (ISO 7064, MOD 97-10, as an
IBAN has them). Capitals, digits and hyphens only: a scanner that types as a keyboard writes them on any layout.
"""

import re
from typing import Final

import msgspec

from kiosk.domain.money import Money

_MARK: Final = "P"
_FORM: Final = re.compile(r"P-([A-Z0-9]+(?:-[A-Z0-9]+)*)-([0-9]{1,9})-([0-9]{2})", re.ASCII)
_NUMBER: Final = re.compile(r"[A-Z0-9]+(?:-[A-Z0-9]+)*", re.ASCII)
_MODULUS: Final = 97
_LONGEST: Final = 60
_MOST: Final = 10**9


class TillCode(msgspec.Struct, frozen=True):
    """What a till's scanner says. The amount is in the shop's currency."""

    number: str
    amount: int


def till_code(number: str, due: Money) -> str:
    """The text of the bar code; empty for a number or an amount that has no place in one."""
    if not _NUMBER.fullmatch(number) or not 0 < due.amount < _MOST or len(number) > _LONGEST:
        return ""
    body = f"{_MARK}-{number}-{due.amount}"
    return f"{body}-{_check(body)}"


def read_till_code(text: str) -> TillCode | None:
    """What a scanned text says; None when it is none of ours, or was read or typed wrongly."""
    match = _FORM.fullmatch(text.strip()) if len(text) <= 2 * _LONGEST else None
    if match is None or _check(match[0][:-3]) != match[3]:
        return None
    return TillCode(match[1], int(match[2]))


def _check(body: str) -> str:
    digits = "".join(str(int(character, 36)) for character in body if character != "-")
    return f"{98 - int(digits + '00') % _MODULUS:02}"
