"""Numbers that a shop gave out itself: what a range of them means. Only these rows explain such a number, never a guess.

Source of the ranges that GS1 leaves to each company (02, 04, 20 to 29, GTIN-8 beginning with 0 or 2): GS1 General
Specifications, section 1.4.
"""

from typing import Annotated, Final, Literal

import msgspec

from kiosk.domain import gtin
from kiosk.domain.gtin import Gtin, check_digit
from kiosk.domain.text import LocalisedText

OwnMeaning = Literal["loyalty", "voucher", "product", "product_by_weight", "product_by_price", "badge"]

CheckRule = Literal["gs1", "luhn", "none"]
"""How the last digit follows from those before it. ``gs1``: mod 10, weights 3 and 1; ``luhn``: as on bank cards."""

MEASURED: Final[frozenset[OwnMeaning]] = frozenset({"product_by_weight", "product_by_price"})

SHORTEST, LONGEST = 8, 32
"""Digits of a whole number. Shorter ones are typed by accident."""

_RETAIL_LENGTHS: Final = frozenset({8, 12, 13, 14})
_UPC_A, _EAN_13 = 12, 13
_LUHN_DOUBLED_NINE: Final = 9
_USUAL_DECIMALS: Final[dict[str, int]] = {"product_by_weight": 3, "product_by_price": 2}

Position = Annotated[int, msgspec.Meta(ge=1, le=LONGEST)]


class DigitRange(msgspec.Struct, frozen=True):
    """Digits of a number, counted from 1 as a person does, both included."""

    first: Position
    last: Position

    def of(self, digits: str) -> str:
        """These digits."""
        return digits[self.first - 1 : self.last]

    def without(self, digits: str) -> str:
        """The number with zeros in their place."""
        return digits[: self.first - 1] + "0" * (self.last - self.first + 1) + digits[self.last :]


class OwnCode(msgspec.Struct, frozen=True, omit_defaults=True):
    """One range: numbers of ``digits`` digits that begin with ``prefix``.

    ``item``: where the article, the card or the voucher stands, None for the whole number. ``value``: where the weight or
    the price stands, ``decimals`` of it behind the point of kilograms or of the currency. ``label``: its name on screen.
    """

    prefix: str
    digits: int
    meaning: OwnMeaning
    item: DigitRange | None = None
    value: DigitRange | None = None
    decimals: int | None = None
    check: CheckRule = "gs1"
    label: LocalisedText = {}

    @property
    def id(self) -> str:
        """Its key in the feed."""
        return f"{self.digits}-{self.prefix}"

    def covers(self, number: str) -> bool:
        """Whether the number lies in the range, right or wrong. A row whose places lie outside its numbers says nothing."""
        places = (place for place in (self.item, self.value) if place is not None)
        is_whole = all(place.first <= place.last <= self.digits for place in places)
        return is_whole and len(number) == self.digits and number.startswith(self.prefix)

    def is_right(self, number: str) -> bool:
        """Whether the number's check digit is the right one."""
        match self.check:
            case "gs1":
                return check_digit(number[:-1]) == number[-1]
            case "luhn":
                return _luhn_digit(number[:-1]) == number[-1]
            case "none":
                return True

    def item_of(self, number: str) -> str:
        """The digits that name the article, card or voucher."""
        return number if self.item is None else self.item.of(number)

    def measure_of(self, number: str) -> int | None:
        """Grams, or minor units of the currency, as the label says; None for goods that are counted."""
        if self.value is None or self.meaning not in MEASURED:
            return None
        usual = _USUAL_DECIMALS[self.meaning]
        decimals = usual if self.decimals is None else self.decimals
        return int(int(self.value.of(number)) * 10**usual // 10**decimals)

    def article_of(self, number: str) -> Gtin | None:
        """The number under which a catalogue keeps the article: what is measured as zeros, with its own check digit."""
        plain = number if self.value is None else self.value.without(number)
        if len(plain) not in _RETAIL_LENGTHS:
            return None
        return gtin.normalise(plain[:-1] + check_digit(plain[:-1]))


def range_of(own_codes: tuple[OwnCode, ...], number: str) -> tuple[OwnCode, str] | None:
    """The range that a number lies in, and the number as that range writes it; the longest prefix wins.

    A UPC-A is an EAN-13 that begins with 0: readers report either.
    """
    found = [(own, form) for form in _forms(number) for own in own_codes if own.covers(form)]
    return max(found, key=lambda pair: len(pair[0].prefix), default=None)


def _forms(number: str) -> tuple[str, ...]:
    if len(number) == _UPC_A:
        return number, f"0{number}"
    if len(number) == _EAN_13 and number.startswith("0"):
        return number, number[1:]
    return (number,)


def may_own(prefix: str, digits: int, meaning: OwnMeaning) -> bool:
    """Whether a shop may give out numbers like these: no world-wide product has one.

    Vouchers may also lie in the ranges that GS1 keeps for coupons.
    """
    if digits not in _RETAIL_LENGTHS:
        return True
    ranges = {"restricted", "coupon"} if meaning == "voucher" else {"restricted"}
    ends = (prefix.ljust(digits, digit).zfill(14) for digit in "09")
    return all(gtin.kind(Gtin(end)) in ranges for end in ends)


def overlap(one: OwnCode, other: OwnCode) -> bool:
    """Whether some number lies in both ranges."""
    return any(
        a_digits == b_digits and (a.startswith(b) or b.startswith(a))
        for a_digits, a in _spellings(one)
        for b_digits, b in _spellings(other)
    )


def _spellings(own: OwnCode) -> tuple[tuple[int, str], ...]:
    if own.digits == _UPC_A:
        return (_UPC_A, own.prefix), (_EAN_13, f"0{own.prefix}")
    return ((own.digits, own.prefix),)


def _luhn_digit(body: str) -> str:
    """The last digit by ISO/IEC 7812-1 annex B."""
    total = 0
    for index, digit in enumerate(reversed(body)):
        doubled = int(digit) * (2 if index % 2 == 0 else 1)
        total += doubled - _LUHN_DOUBLED_NINE if doubled > _LUHN_DOUBLED_NINE else doubled
    return str(-total % 10)
