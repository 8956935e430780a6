"""French communes and their postcodes, for whoever types an address."""

import re
import unicodedata
from typing import Final

import msgspec

POSTCODE_DIGITS: Final = 5

_WORD = re.compile(r"[^\W_]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
_SHORT = {"st": "saint", "ste": "sainte"}


class Commune(msgspec.Struct, frozen=True):
    """A commune with all of its postcodes, in order."""

    name: str
    postcodes: tuple[str, ...]


def commune_key(text: str) -> str:
    """A name as it is looked for: ``Saint-Étienne``, ``ST ETIENNE`` → ``saint etienne``."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return " ".join(_SHORT.get(word, word) for word in _WORD.findall(plain))


def is_postcode(text: str) -> bool:
    """Whether the text has the form of a French postcode."""
    return len(text) == POSTCODE_DIGITS and text.isascii() and text.isdigit()
