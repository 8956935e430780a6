"""What a scanned text means to us. The text is hostile: it is taken apart here, never opened, never looked up."""

from collections.abc import Callable, Iterable
from typing import Final

from kiosk.domain.own_codes import OwnCode
from kiosk.domain.scan import LONGEST_TEXT, Meaning, ScannedCode, UnreadableCode
from kiosk.scanning.meanings.content import CLEAN, Content
from kiosk.scanning.meanings.foreign import foreign
from kiosk.scanning.meanings.gs1_content import element_string, retail_symbol
from kiosk.scanning.meanings.own_links import host_of
from kiosk.scanning.meanings.registry import meaning_of
from kiosk.scanning.symbology_names import GS1_SYMBOLOGIES, SYMBOLOGY_NAME

_RETAIL_SYMBOLOGIES: Final = {"E0": 13, "E4": 8}
"""EAN and UPC with the digits that a scanner sends for each: UPC as 13."""

_WITH_ADD_ON: Final = "E3"
"""The same 13 digits and behind them what stands beside the symbol of a book or a periodical: 2 or 5 digits."""


def _no_own_codes() -> tuple[OwnCode, ...]:
    return ()


class MeaningReader:
    """Text and symbology to meaning. ``hosts``: our own public addresses or hosts; links elsewhere are never ours.

    ``own_codes`` are the number ranges of the shop itself, asked for at each number since the feed may change them.
    """

    def __init__(self, hosts: Iterable[str], own_codes: Callable[[], tuple[OwnCode, ...]] = _no_own_codes) -> None:
        self._hosts = frozenset(host_of(host) for host in hosts) - {""}
        self._own_codes = own_codes

    def read(self, code: ScannedCode) -> Meaning:
        """What the code means; any text at all is answered, none raises."""
        if len(code.text) > LONGEST_TEXT:
            return UnreadableCode("too_long")
        text = code.text.strip(" \t\r\n")
        if not CLEAN.fullmatch(text):
            return foreign(text)
        content = Content(text, code.symbology, self._hosts, self._own_codes)
        prefix = None if code.symbology == "typed" else SYMBOLOGY_NAME.match(text)
        if prefix is None:
            return meaning_of(content)
        return _prefixed(prefix[1] + prefix[2], content._replace(text=text[prefix.end() :], symbology="wedge"))


def _prefixed(identifier: str, content: Content) -> Meaning:
    """Scanner output that names its symbology (ISO/IEC 15424), without that name."""
    if identifier in GS1_SYMBOLOGIES:
        return element_string(content)
    if identifier in _RETAIL_SYMBOLOGIES:
        return retail_symbol(content, _RETAIL_SYMBOLOGIES[identifier])
    if identifier == _WITH_ADD_ON:
        digits = _RETAIL_SYMBOLOGIES["E0"]
        return retail_symbol(content._replace(text=content.text[:digits]), digits)
    return meaning_of(content)
