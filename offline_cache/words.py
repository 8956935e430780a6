"""Words as people type them and as the search index holds them: no accents, no case, no plural, digits whole."""

import re
import unicodedata
from functools import lru_cache

_FOLDED = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
"""Letters that Unicode does not decompose, so SQLite's ``remove_diacritics`` leaves them as they are."""

_COMBINING = re.compile("[\u0300-\u036f]+")
_WORD = re.compile(r"[^\W_]+")

_SHORTEST_PLURAL = 4

_FRENCH = "a au aux avec ce ces d dans de des du en et l la le les mon ou par pour sans sur un une"
_ENGLISH = "an and for in my of on or the to with without"
STOP_WORDS = frozenset([*_FRENCH.split(), *_ENGLISH.split()])


def fold(text: str) -> str:
    """Lower case without accents or ligatures: ``Canapé d'Œuvre`` → ``canape d'oeuvre``."""
    lowered = text.casefold()
    return lowered if lowered.isascii() else _without_accents(lowered)


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return _WORD.findall(fold(text))


def shown_words(text: str) -> list[tuple[str, str]]:
    """Each word of a text, folded and as it is written; what folding would split is left out."""
    pairs = ((fold(word), word) for word in _WORD.findall(text.lower()))
    return [(folded, word) for folded, word in pairs if folded.isalnum()]


def singular(word: str) -> str:
    """The word without its plural mark (``chaises``, ``rideaux``); both sides of a search are treated the same."""
    if len(word) >= _SHORTEST_PLURAL and word[-1] in "sx" and word[-2] != "s" and word.isalpha():
        return word[:-1]
    return word


def compact(text: str) -> str:
    """A reference without its separators: ``LAM-0042/B`` → ``lam0042b``."""
    return "".join(words_of(text))


def letters_of(word: str) -> int:
    """The set of letters of a folded word as bits; a quick filter before distances are worked out."""
    bits = 0
    for character in word:
        bits |= 1 << (ord(character) & 31)
    return bits


@lru_cache(maxsize=20_000)
def _without_accents(lowered: str) -> str:
    return _COMBINING.sub("", unicodedata.normalize("NFKD", lowered.translate(_FOLDED)))
