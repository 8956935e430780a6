"""Text that fits: broken between words, set a little smaller if that helps, shortened by words with an ellipsis."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

MM_PER_POINT: Final = 25.4 / 72

Measure = Callable[[str, float], float]
"""The width of a text at a size in points."""

_ELLIPSIS: Final = "…"
_SIZES: Final = (1.0, 0.94, 0.88)
_SMALL_WORD: Final = re.compile(
    "à|aux?|avec|d’|des?|du|en|et|l[ae]|les|ou|par|pour|sans|sur|une?|a|an|and|by|for|in|of|on|or|the|to|with"
)
_DANGLING: Final = ",;:.-–—·/(&"


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines, and the size at which they fit."""

    lines: tuple[str, ...]
    points: float
    is_shortened: bool = False


def fitted(text: str, width: float, most_lines: int, points: float, measure: Measure) -> Fitted:
    """The text in a column: the largest of three sizes at which all of it fits, else the smallest, shortened."""
    words = text.split(" ")
    for share in _SIZES:
        lines = _broken(words, width, partial(_at_size, measure, points * share))
        if lines is not None and len(lines) <= most_lines:
            return Fitted(tuple(lines), points * share)
    smallest = points * _SIZES[-1]
    return Fitted(
        _shortened(words, width, most_lines, partial(_at_size, measure, smallest)), smallest, is_shortened=True
    )


def _at_size(measure: Measure, points: float, line: str) -> float:
    return measure(line, points)


def _without_small_words(words: Sequence[str]) -> list[str]:
    """Words up to the last one that can end a line: ``Canapé convertible…``, not ``Canapé convertible en…``."""
    kept = list(words)
    while len(kept) > 1 and _SMALL_WORD.fullmatch(kept[-1].casefold()):
        kept.pop()
    return kept


def _broken(words: Sequence[str], width: float, measure: Callable[[str], float]) -> list[str] | None:
    """The words in lines, or None when one of them alone is too wide."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if measure(longer) <= width:
            lines[-1:] = [longer]
        elif measure(word) <= width:
            lines.append(word)
        else:
            return None
    return lines


def _shortened(words: Sequence[str], width: float, most_lines: int, measure: Callable[[str], float]) -> tuple[str, ...]:
    """As many words as fit, the last with an ellipsis; a first word that is too wide alone loses letters instead."""
    for count in range(len(words) - 1, 0, -1):
        kept = _without_small_words(words[:count])
        kept[-1] = kept[-1].rstrip(_DANGLING) + _ELLIPSIS
        lines = _broken(kept, width, measure)
        if lines is not None and len(lines) <= most_lines and kept[-1] != _ELLIPSIS:
            return tuple(lines)
    first = words[0]
    while first and measure(first + _ELLIPSIS) > width:
        first = first[:-1]
    return (first + _ELLIPSIS,)
