"""What a scanner sent, as a code: control characters dropped, and its name of the symbology read (ISO/IEC 15424)."""

import re
from typing import Final

from kiosk.domain.scan import LONGEST_TEXT, ScannedCode, Symbology
from kiosk.scanning.symbology_names import GS1_SYMBOLOGIES, SYMBOLOGY_NAME

SEPARATOR: Final = "\x1d"

_SYMBOLOGIES: Final[dict[str, Symbology]] = {
    "C": "code128",
    "Q": "qr",
    "d": "data_matrix",
    "e": "databar",
}
_RETAIL: Final[dict[int, Symbology]] = {14: "ean13", 13: "ean13", 12: "upca", 8: "upce", 7: "upce", 6: "upce"}
_ADD_ON: Final = re.compile(r"([0-9]{13})([0-9]{2}|[0-9]{5})")


def scanned(text: str) -> ScannedCode | None:
    """The code, or None when nothing readable is left.

    Where the scanner names the symbology, that name is taken off; before GS1 elements it stays, since only it says that
    they are some. What is longer than any code stays too long, and is refused as such.
    """
    clean = "".join(character for character in text if character.isprintable() or character == SEPARATOR)
    clean = clean[: LONGEST_TEXT + 1].strip(" ")
    if not clean.strip(SEPARATOR):
        return None
    named = SYMBOLOGY_NAME.match(clean)
    if named is None:
        return ScannedCode(clean, "wedge")
    content = clean[named.end() :]
    return _named(named[1], named[2], content) if content else None


def _named(letter: str, modifier: str, content: str) -> ScannedCode:
    symbology = _SYMBOLOGIES.get(letter, "wedge")
    if letter + modifier in GS1_SYMBOLOGIES:
        return ScannedCode(f"]{letter}{modifier}{content}", symbology)
    if letter == "E":
        return _retail(modifier, content)
    return ScannedCode(content, symbology)


def _retail(modifier: str, content: str) -> ScannedCode:
    with_add_on = _ADD_ON.fullmatch(content)
    if modifier == "3" and with_add_on:  # the issue of a periodical, or a book's price
        return ScannedCode(with_add_on[1], "ean13")
    if modifier == "4":
        return ScannedCode(content, "ean8")
    return ScannedCode(content, _RETAIL.get(len(content), "wedge"))
