"""Money as integer minor units with a currency; nothing else ever holds a price."""

from typing import Self

import msgspec


class Money(msgspec.Struct, frozen=True, order=True):
    """An amount in minor units (cents for EUR) of one ISO 4217 currency."""

    amount: int
    currency: str = "EUR"

    def __add__(self, other: Self) -> "Money":
        return Money(self.amount + self._same(other).amount, self.currency)

    def __sub__(self, other: Self) -> "Money":
        return Money(self.amount - self._same(other).amount, self.currency)

    def times(self, quantity: int) -> "Money":
        """This amount for a number of pieces."""
        return Money(self.amount * quantity, self.currency)

    def minus_percent(self, percent: int) -> "Money":
        """This amount less a whole percentage, rounded half up to a minor unit."""
        return Money((self.amount * (100 - percent) + 50) // 100, self.currency)

    def _same(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise ValueError(f"cannot mix {self.currency} and {other.currency}")
        return other


def total(amounts: list[Money], currency: str = "EUR") -> Money:
    """The sum of amounts of one currency; zero of ``currency`` when there are none."""
    return sum(amounts, start=Money(0, amounts[0].currency if amounts else currency))
