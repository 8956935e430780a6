"""Typing mistakes: the words of the catalogue nearest to one that is not in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from offline_cache.words import letters_of

_SHORT = 4
_CANDIDATES = 3


@dataclass(frozen=True)
class Vocabulary:
    """The catalogue's words, by length: folded, as written, set of letters, number of products."""

    by_length: dict[int, list[tuple[str, str, int, int]]]

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str, int, int]]) -> "Vocabulary":
        """Group the rows by the length of the folded word."""
        by_length: dict[int, list[tuple[str, str, int, int]]] = {}
        for row in rows:
            by_length.setdefault(len(row[0]), []).append(row)
        return cls(by_length)

    def nearest(self, word: str, *, is_last: bool) -> list[str]:
        """Up to three corrections as people write them, best first. The last word may be unfinished."""
        for edits in range(
            1, _edits_allowed(word) + 1
        ):  # most mistakes are one edit, and looking for one is far cheaper
            lengths = range(max(1, len(word) - edits), len(word) + edits + 1)
            whole = self._within(word, edits, lengths, distance)
            if whole:
                return whole
        if not is_last:
            return []
        longer = range(len(word) + 1, max(self.by_length, default=0) + 1)
        return self._within(word, 1, longer, prefix_distance) if len(word) >= _SHORT else []

    def _within(self, word: str, edits: int, lengths: range, measure: Callable[[str, str, int], int]) -> list[str]:
        letters = letters_of(word)
        found: list[tuple[int, bool, int, str]] = []
        for length in lengths:
            for known, shown, known_letters, uses in self.by_length.get(length, ()):
                # Each edit can hide at most one of the letters that were typed.
                if (letters & ~known_letters).bit_count() > edits:
                    continue
                if measure is distance and (known_letters & ~letters).bit_count() > edits:
                    continue
                away = measure(word, known, edits)
                if away <= edits:
                    found.append((away, known[0] != word[0], -uses, shown))
        found.sort()
        return [shown for *_, shown in found[:_CANDIDATES]]


def distance(typed: str, known: str, limit: int) -> int:
    """Insertions, deletions, substitutions and swaps of neighbours between two words; ``limit + 1`` when there are more."""
    return _last_row(typed, known, limit)[-1]


def prefix_distance(typed: str, known: str, limit: int) -> int:
    """The distance between what was typed so far and the best beginning of a word."""
    return min(_last_row(typed, known[: len(typed) + limit], limit))


def _last_row(typed: str, known: str, limit: int) -> list[int]:
    # Optimal string alignment. Source of the recurrence: Damerau 1964, as restricted by Wagner and Lowrance 1975.
    before: list[int] = []
    previous = list(range(len(known) + 1))
    for i, letter in enumerate(typed, 1):
        current = [i]
        for j, other in enumerate(known, 1):
            cost = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == known[j - 2] and typed[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            current.append(cost)
        if min(current) > limit:
            return [limit + 1]
        before, previous = previous, current
    return previous


def _edits_allowed(word: str) -> int:
    return 1 if len(word) <= _SHORT else 2
