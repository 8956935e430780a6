"""Values to narrow what was found by, with how many products each would leave."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from kiosk.domain.catalogue import Colour
from kiosk.domain.money import Money

FacetKind = Literal["category", "price", "colour", "size", "here"]

PRICE_LADDER = tuple(
    Money(units * 100) for units in (10, 20, 30, 50, 75, 100, 150, 200, 300, 400, 600, 1_000, 2_000, 5_000)
)
"""Round limits among which those are offered that part what was found."""

_MOST_STEPS = 6


class FacetValue(msgspec.Struct, frozen=True):
    """One value: a category's or colour's id, a size, a price limit in minor units; ``here`` or ``all`` for what is here.

    ``count`` is of products, with every other filter as it is held.
    """

    key: str
    count: int
    colour: Colour | None = None


def price_steps(at_most: Sequence[tuple[Money, int]], total: int) -> tuple[FacetValue, ...]:
    """The limits worth offering, from how many products cost at most each rung: none that leaves nothing or everything.

    Of rungs that leave the same products the lowest stays; of too many, some from one end to the other.
    """
    counts: dict[int, Money] = {}
    for limit, count in at_most:
        if 0 < count < total:
            counts.setdefault(count, limit)
    steps = [FacetValue(str(limit.amount), count) for count, limit in counts.items()]
    if len(steps) <= _MOST_STEPS:
        return tuple(steps)
    last = len(steps) - 1
    places = dict.fromkeys(round(turn * last / (_MOST_STEPS - 1)) for turn in range(_MOST_STEPS))
    return tuple(steps[place] for place in places)


def in_size_order(values: Sequence[FacetValue]) -> tuple[FacetValue, ...]:
    """Sizes as a rail carries them: letters from small to large, then numbers, then the rest by name."""
    return tuple(sorted(values, key=lambda value: _size_order(value.key)))


_LETTERS = ("XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL")


def _size_order(size: str) -> tuple[int, int, str]:
    if size in _LETTERS:
        return (0, _LETTERS.index(size), size)
    head = size.split(" ", 1)[0]
    return (1, int(head), size) if head.isdigit() else (2, 0, size)
