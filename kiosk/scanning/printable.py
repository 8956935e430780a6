"""Making hostile text harmless to look at."""

import unicodedata
from typing import Final

EXCERPT_LENGTH: Final = 60

_KEPT_CATEGORIES: Final = frozenset("LNPS")  # letters, numbers, punctuation, symbols
_MARK: Final = "M"


def excerpt(text: str) -> str:
    """At most 60 characters of one line: no control, bidirectional, private or unassigned characters, no stacked marks.

    It must still only be shown as plain text: markup is left as it is.
    """
    kept: list[str] = []
    for character in unicodedata.normalize("NFC", text[: EXCERPT_LENGTH * 4]):
        if unicodedata.category(character)[0] in _KEPT_CATEGORIES:
            kept.append(character)
        elif character.isspace() and kept and kept[-1] != " ":
            kept.append(" ")
        elif unicodedata.category(character)[0] == _MARK and kept and unicodedata.category(kept[-1])[0] != _MARK:
            kept.append(character)
    line = "".join(kept).strip()
    return line if len(line) <= EXCERPT_LENGTH else line[: EXCERPT_LENGTH - 1] + "…"
