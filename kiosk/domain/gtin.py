"""GTINs: 8, 12, 13 or 14 digits with a check digit, kept as 14-digit text.

Source of the check digit rule, of the padding and of what the prefixes stand for: GS1 General Specifications,
sections 7.9, 3.2 and 1.4.
"""

from typing import Final, Literal, NewType

Gtin = NewType("Gtin", str)

NumberKind = Literal["unit", "case", "variable_measure", "restricted", "coupon", "refund"]
"""What a number with a right check digit may stand for. Only a ``unit`` is one piece of a product that anybody sells.

``unit``: GTIN-8, -12 and -13, with books (978, 979) and periodicals (977). ``case``: a carton with units inside.
``variable_measure``: goods sold by weight or length, whose measure stands elsewhere. ``restricted``: given by a shop or a
region to something of its own. ``coupon`` and ``refund``: papers worth money.
"""

_LENGTHS: Final = frozenset({8, 12, 13, 14})

_UNIT_INDICATOR: Final = 0
_VARIABLE_MEASURE_INDICATOR: Final = 9

_GTIN8_PADDING: Final = "000000"
_RESTRICTED_GTIN8: Final = ("0", "2")
_RESTRICTED: Final = ("02", "04", *(str(prefix) for prefix in range(20, 30)))
_REFUND: Final = "980"
_COUPONS: Final = ("05", "981", "982", "983", "984", "99")


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


def spellings(gtin: Gtin) -> tuple[str, ...]:
    """The same number as each kind of symbol writes it, longest first."""
    return tuple(gtin[-length:] for length in sorted(_LENGTHS, reverse=True) if not gtin[:-length].strip("0"))


def indicator(gtin: Gtin) -> int:
    """The first of the 14 digits: 0 for a unit, 1 to 8 for a packing level, 9 for a variable measure."""
    return int(gtin[0])


def kind(gtin: Gtin) -> NumberKind:
    """What the number may stand for, by its indicator and its GS1 prefix."""
    if indicator(gtin) != _UNIT_INDICATOR:
        return "variable_measure" if indicator(gtin) == _VARIABLE_MEASURE_INDICATOR else "case"
    if is_restricted(gtin):
        return "restricted"
    if gtin[1:].startswith(_COUPONS):
        return "coupon"
    return "refund" if gtin[1:].startswith(_REFUND) else "unit"


def is_restricted(gtin: Gtin) -> bool:
    """Whether the number is for circulation inside one company or region only.

    Prefixes 02, 04 and 20 to 29 of a GTIN-13, 0 (velocity codes) and 2 of a GTIN-8. A carton of such goods is none.
    """
    if gtin.startswith(_GTIN8_PADDING):
        return gtin[len(_GTIN8_PADDING) :].startswith(_RESTRICTED_GTIN8)
    return indicator(gtin) == _UNIT_INDICATOR and gtin[1:].startswith(_RESTRICTED)


def is_case(gtin: Gtin) -> bool:
    """Whether the number names a case or a variable measure, which is never sold as one unit."""
    return indicator(gtin) != _UNIT_INDICATOR


def unit_inside(gtin: Gtin) -> Gtin | None:
    """The unit whose digits a case repeats, with its own check digit; None for what is no case.

    A case may also have a number of its own with other digits, so the unit is a guess that a catalogue has to confirm.
    """
    if kind(gtin) != "case":
        return None
    body = "0" + gtin[1:-1]
    return Gtin(body + check_digit(body))
