"""Counting: what of a picture's codes was read, what was wrong, and what it cost."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec
import numpy as np

from kiosk.domain.gtin import normalise

_WORST_SHARE: Final = 95


class Cost(msgspec.Struct, frozen=True):
    """Milliseconds of processor time."""

    mean: float
    median: float
    p95: float


class Sight(msgspec.Struct, frozen=True):
    """One reader on one picture."""

    decoded: int
    wrong: int
    ms: float


def same_form(text: str) -> str:
    """The form in which texts are compared: retail numbers as GTINs; line ends and spaces around do not matter."""
    plain = text.replace("\r\n", "\n").strip()
    gtin = normalise(plain) if plain.isascii() and plain.isdigit() else None
    return f"gtin {gtin}" if gtin else plain


def sight(expected: Iterable[str], texts: Iterable[str], ms: float) -> Sight:
    """What was read of the codes expected; a code that is there twice counts twice, a wrong text once."""
    there, read = Counter(map(same_form, expected)), Counter(map(same_form, texts))
    return Sight(sum((there & read).values()), len(read.keys() - there.keys()), ms)


def cost(ms: Sequence[float]) -> Cost:
    """Of a list that may be empty."""
    if not ms:
        return Cost(0.0, 0.0, 0.0)
    values = np.array(ms)
    mean, median, worst = values.mean(), np.median(values), np.percentile(values, _WORST_SHARE)
    return Cost(round(float(mean), 2), round(float(median), 2), round(float(worst), 2))


def share(part: int, whole: int) -> float | None:
    """Per cent with one digit; None of nothing."""
    return round(100 * part / whole, 1) if whole else None
