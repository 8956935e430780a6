"""GTINs: 8, 12, 13 or 14 digits with a check digit, kept as 14-digit text.

Source of the check digit rule and of the padding: GS1 General Specifications, section 7.9 and 3.2.
"""

from typing import NewType

Gtin = NewType("Gtin", str)

_LENGTHS = frozenset({8, 12, 13, 14})


def check_digit(body: str) -> str:
    """The mod-10 check digit for the digits before it (weights 3, 1, 3 … from the right)."""
    weighted = sum(int(digit) * (3 if index % 2 == 0 else 1) for index, digit in enumerate(reversed(body)))
    return str(-weighted % 10)


def normalise(text: str) -> Gtin | None:
    """The 14-digit form, or None for anything that is not a GTIN with a right check digit.

    Only ASCII digits count: ``str.isdigit`` also accepts Arabic and superscript ones.
    """
    if len(text) not in _LENGTHS or not (text.isascii() and text.isdigit()):
        return None
    if check_digit(text[:-1]) != text[-1]:
        return None
    return Gtin(text.zfill(14))


def is_restricted(gtin: Gtin) -> bool:
    """Whether the number is for circulation inside one company only (prefixes 02, 04 and 20 to 29 of a GTIN-13)."""
    return gtin.startswith("0") and (gtin[1:3] in {"02", "04"} or gtin[1] == "2")


def is_case(gtin: Gtin) -> bool:
    """Whether the number names a case or a variable measure, which is never sold as one unit."""
    return not gtin.startswith("0")
