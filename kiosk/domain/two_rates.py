"""How different two rates are, and how far chance alone could have made them so."""

from math import sqrt
from typing import Final

import msgspec

LEAST_SEEN: Final = 30
"""With fewer on either side an interval says nothing that anybody should act on."""

_Z95: Final = 1.959963984540054
Counts = tuple[int, int]
"""Successes, and tries."""


class Difference(msgspec.Struct, frozen=True):
    """Second rate less first, and the interval that holds the true difference in 95 cases of 100. As parts of one."""

    first: float
    second: float
    least: float
    most: float

    @property
    def change(self) -> float:
        """Second less first."""
        return self.second - self.first

    @property
    def is_clear(self) -> bool:
        """Whether chance alone is an unlikely explanation: the interval leaves zero out."""
        return self.least > 0 or self.most < 0


def wilson(counts: Counts) -> tuple[float, float]:
    """The 95 % interval of one rate (Wilson's score): never below 0 or above 1, and honest where rates are small."""
    hits, tries = counts
    rate, square = hits / tries, _Z95**2
    middle = rate + square / (2 * tries)
    half = _Z95 * sqrt(rate * (1 - rate) / tries + square / (4 * tries**2))
    scale = 1 + square / tries
    return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)


def difference(first: Counts, second: Counts) -> Difference | None:
    """Two rates beside each other (Newcombe's hybrid score interval); None with too few tries on either side."""
    if min(first[1], second[1]) < LEAST_SEEN:
        return None
    one, other = first[0] / first[1], second[0] / second[1]
    (low_one, high_one), (low_other, high_other) = wilson(first), wilson(second)
    change = other - one
    down = sqrt((other - low_other) ** 2 + (high_one - one) ** 2)
    up = sqrt((high_other - other) ** 2 + (one - low_one) ** 2)
    return Difference(one, other, change - down, change + up)
