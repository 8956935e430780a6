"""Finding products as a person types: index, popularity, a cheap second ranking, correction only when nothing is found."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice, product

from kiosk.ports.catalogue_reader import SearchQuery
from offline_cache.correction import Vocabulary
from offline_cache.filters import QueryFilters
from offline_cache.reference import ReferenceBook
from offline_cache.words import STOP_WORDS, shown_words, singular, words_of

POOL = 2_000
"""Products looked at for one query, most popular first. Sorting and filtered counts do not go beyond."""

RANKED = 200
"""Products of the pool that the second ranking orders."""

_LONGEST_QUERY = 100
_MOST_WORDS = 8
_MOST_CORRECTIONS = 4
_SHORTEST_REFERENCE = 4
_OF_EACH_WORD = 30


@dataclass(frozen=True)
class Found:
    """Product numbers in the order to show them."""

    numbers: list[int]
    total: int
    corrected_to: str | None = None
    is_nearest: bool = False


class ProductSearch:
    """One search on one connection."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        reference: ReferenceBook,
        vocabulary: Callable[[], Vocabulary],
        at: datetime,
    ) -> None:
        self._connection = connection
        self._reference = reference
        self._vocabulary = vocabulary
        self._at = at

    def run(self, query: SearchQuery) -> Found:
        """Products as typed, else corrected, else the nearest there is."""
        words = query_words(query.text)
        found = self._find(words, query)
        if found.numbers or not words:
            return found if found.numbers else self._nearest(words, query)
        corrected = None if query.exact else self._corrected(words, query)
        return corrected or self._nearest(words, query)

    def _find(self, words: list[str], query: SearchQuery) -> Found:
        return self._matching(match_all(words), words, query)

    def _matching(self, match: str, words: list[str], query: SearchQuery) -> Found:
        statement, parameters = self._statement(match, query)
        rows = self._connection.execute(statement, parameters).fetchall()
        numbers = [number for (number, _) in rows]
        if query.sort != "relevance":
            keyed = sorted(rows, key=lambda row: (row[1] is None, row[1] or 0), reverse=query.sort == "price_down")
            return Found([number for number, _ in keyed], len(keyed))
        total = len(numbers) if len(numbers) < POOL else self._count(match, query)
        return Found(self._ranked(numbers, words) if words else numbers, total)

    def _statement(self, match: str, query: SearchQuery) -> tuple[str, list[object]]:
        narrowed = self._filters(query)
        filters, filter_values = narrowed.of_product()
        key, key_values = self._sort_key(query)
        match = narrowed.matching(match)
        source, number, conditions = "product p", "p.no", list(filters)
        values = [*key_values, *filter_values]
        if match:
            # CROSS JOIN keeps the index of words outermost: it gives numbers in order, so the limit ends the work early.
            is_plain = not filters and query.sort == "relevance"
            source = "search" if is_plain else "search CROSS JOIN product p ON p.no = search.rowid"
            number = "search.rowid"
            conditions = ["search MATCH ?", *filters]
            values = [*key_values, match, *filter_values]
        where = " AND ".join(conditions) or "1"
        order = f"p.added_on DESC, {number}" if query.sort == "newest" and not match else number
        return f"SELECT {number}, {key} FROM {source} WHERE {where} ORDER BY {order} LIMIT {POOL}", values  # noqa: S608 - bound

    def _sort_key(self, query: SearchQuery) -> tuple[str, list[object]]:
        if query.sort == "newest":
            return "-p.added_on", []
        if query.sort == "relevance":
            return "0", []
        narrowed = self._filters(query)
        price, values = narrowed.price_rule.sql()
        filters, filter_values = narrowed.of_variant()
        where = " AND ".join(["v.product_no = p.no", *filters])
        return f"(SELECT min({price}) FROM variant v WHERE {where})", [*values, *filter_values]  # noqa: S608 - bound

    def _filters(self, query: SearchQuery) -> QueryFilters:
        return QueryFilters(self._connection, self._reference, query, self._at)

    def _count(self, match: str, query: SearchQuery) -> int:
        if self._filters(query).of_product()[0]:
            return POOL
        if match:
            statement, values = "SELECT count(*) FROM search WHERE search MATCH ?", (match,)
        else:
            statement, values = "SELECT count(*) FROM product", ()  # type: ignore[assignment]
        (count,) = self._connection.execute(statement, values).fetchone()
        return int(count)

    def _ranked(self, numbers: list[int], words: list[str]) -> list[int]:
        head = numbers[:RANKED]
        marks = ", ".join("?" * len(head))
        rows = self._connection.execute(f"SELECT rowid, title, words FROM search WHERE rowid IN ({marks})", head)  # noqa: S608
        stems = [singular(word) for word in words]
        reference = "".join(words)
        if len(reference) < _SHORTEST_REFERENCE or reference.isalpha():
            reference = ""
        scores = {number: _score(stems, words, reference, title.split(), other) for number, title, other in rows}
        # sorted() is stable: equal scores stay in order of popularity.
        return sorted(head, key=lambda number: -scores.get(number, 0)) + numbers[RANKED:]

    def _corrected(self, words: list[str], query: SearchQuery) -> Found | None:
        typed = dict(shown_words(query.text))  # what was right stays as the person wrote it, accents included
        choices = [
            [typed.get(word, word)]
            if self._is_known(word, is_last=last)
            else self._vocabulary().nearest(word, is_last=last) or [word]
            for word, last in _with_last(words)
        ]
        for combination in islice(product(*choices), _MOST_CORRECTIONS):
            text = " ".join(combination)
            corrected = query_words(text)
            if corrected == words:
                continue
            found = self._find(corrected, query)
            if found.numbers:
                return Found(found.numbers, found.total, corrected_to=text)
        return None

    def _is_known(self, word: str, *, is_last: bool) -> bool:
        match = _prefix(word) if is_last else _whole(word)
        row = self._connection.execute("SELECT 1 FROM search WHERE search MATCH ? LIMIT 1", (match,)).fetchone()
        return row is not None

    def _nearest(self, words: list[str], query: SearchQuery) -> Found:
        """Something to look at: any of the words with the filters, all words without, then what sells most."""
        bare = SearchQuery(text=query.text, group_id=query.group_id, here_id=query.here_id)
        in_category = SearchQuery(category_id=query.category_id, group_id=query.group_id)
        found = self._any_word(words, query)
        attempts = [(match_all(words), bare)] if words else []
        for match, attempt in [*attempts, ("", in_category), ("", SearchQuery())]:
            found = found or self._matching(match, words, attempt).numbers
        return Found(found, 0, is_nearest=True)

    def _any_word(self, words: list[str], query: SearchQuery) -> list[int]:
        """Products with one of the words: some for the rarest first, since it says most about what was meant."""
        each = [self._matching(_prefix(word), [word], query) for word in words if len(word) > 1]
        found: dict[int, None] = {}
        for one in sorted((one for one in each if one.numbers), key=lambda one: one.total):
            found.update(dict.fromkeys(one.numbers[:_OF_EACH_WORD]))
        return list(found)


def query_words(text: str) -> list[str]:
    """The words to look for, in order; small words count only when there is nothing else."""
    words = words_of(text[:_LONGEST_QUERY])[:_MOST_WORDS]
    words = [word.lstrip("0") or word if word.isdigit() and len(word) >= 8 else word for word in words]  # noqa: PLR2004 - GTIN
    meaningful = [word for word in words if word not in STOP_WORDS]
    return meaningful or words[-1:]


def match_all(words: list[str]) -> str:
    """The index expression: every word, the last one perhaps unfinished. Words hold letters and digits only."""
    return " AND ".join(_prefix(word) if last else _whole(word) for word, last in _with_last(words))


def _with_last(words: list[str]) -> list[tuple[str, bool]]:
    return [(word, index == len(words) - 1) for index, word in enumerate(words)]


def _whole(word: str) -> str:
    return f'"{singular(word)}"'


def _prefix(word: str) -> str:
    stem = singular(word)
    return f'"{word}"*' if stem == word else f'("{stem}" OR "{word}"*)'


def _score(stems: list[str], words: list[str], reference: str, title: list[str], other: str) -> int:
    """How well a product's title answers: 8 for its printed reference, else whole words before begun ones."""
    if reference and reference in other.split():
        return 8
    score = 0
    if all(stem in title for stem in stems):
        score = 4
    begun = " " + " ".join(title)
    if score or all(f" {word}" in begun for word in words):
        score += 2
    return score + begun.startswith(words[0], 1)
