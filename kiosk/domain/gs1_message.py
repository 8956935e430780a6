"""What a pack's own code says beside its number: lot, serial number, dates, weight.

Source: GS1 General Specifications, section 3 (application identifiers) and 7.12 (the century of two digits).
"""

import calendar
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

import msgspec
from typing_extensions import override

_EXPIRY: Final = ("17", "7003")
_BEST_BEFORE: Final = "15"
_SELL_BY: Final = "16"
_LOT: Final = "10"
_SERIAL: Final = "21"

_GRAMS: Final = (("310", Decimal(1000)), ("320", Decimal("453.59237")), ("356", Decimal("31.1034768")))
"""Net weight in kilograms, pounds and troy ounces, and the grams in one; a fourth digit says how many decimals there are."""

_FURTHEST_AHEAD: Final = 50
_CENTURY: Final = 100


class Gs1Message(msgspec.Struct, frozen=True):
    """Application identifiers and their values, in the order read, each checked by the reader.

    A serial number tells one pack, and so perhaps one person's pack: the values are never written to a log, and ``repr``
    has the identifiers alone.
    """

    elements: tuple[tuple[str, str], ...]

    @override
    def __repr__(self) -> str:
        return f"Gs1Message({' '.join(f'({identifier})' for identifier, _ in self.elements)})"

    @property
    def lot(self) -> str | None:
        """The batch."""
        return self.value(_LOT)

    @property
    def serial(self) -> str | None:
        """The number of this one pack."""
        return self.value(_SERIAL)

    @property
    def net_weight_g(self) -> int | None:
        """The weight of what is inside, in grams, when the code says one."""
        for family, grams in _GRAMS:
            for identifier, value in self.elements:
                if identifier[:-1] == family:
                    weight = Decimal(value).scaleb(-int(identifier[-1])) * grams
                    return int(weight.quantize(Decimal(1), ROUND_HALF_UP))
        return None

    def value(self, identifier: str) -> str | None:
        """The text of one element."""
        return dict(self.elements).get(identifier)

    def expires_on(self, today: date) -> date | None:
        """The last day on which it may be used. ``today`` decides the century."""
        return self._first_day(_EXPIRY, today)

    def best_before(self, today: date) -> date | None:
        """The last day of its best quality."""
        return self._first_day((_BEST_BEFORE,), today)

    def is_past(self, today: date) -> bool:
        """Whether it may no longer be sold or used; past its best it may be."""
        last = self._first_day((*_EXPIRY, _SELL_BY), today)
        return last is not None and last < today

    def _first_day(self, identifiers: Iterable[str], today: date) -> date | None:
        values = (self.value(identifier) for identifier in identifiers)
        return min((_day(value, today) for value in values if value), default=None)


def _day(value: str, today: date) -> date:
    """YYMMDD in the century that brings it nearest to today; day 00, or one that the month lacks there, is its last one."""
    year = today.year - today.year % _CENTURY + int(value[:2])
    if year - today.year > _FURTHEST_AHEAD:
        year -= _CENTURY
    elif year - today.year <= -_FURTHEST_AHEAD:
        year += _CENTURY
    month, day = int(value[2:4]), int(value[4:6])
    last = calendar.monthrange(year, month)[1]
    return date(year, month, min(day or last, last))
