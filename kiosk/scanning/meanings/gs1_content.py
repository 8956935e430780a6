"""GS1 element strings and Digital Links: the product that they name, or what else they are."""

import re
from typing import Final

from msgspec.structs import replace

from kiosk.domain.gs1_message import Gs1Message
from kiosk.domain.gtin import normalise, spellings
from kiosk.domain.scan import CodeSource, Meaning, ShopNumber, UnknownCode, UnreadableCode
from kiosk.scanning.gs1 import reader as gs1
from kiosk.scanning.meanings.content import Content
from kiosk.scanning.meanings.numbers import meaning_of_gtin, own_number
from kiosk.scanning.meanings.own_links import is_own_host, source_of
from kiosk.scanning.printable import excerpt

_ADDRESS: Final = re.compile(r"(?:https?|HTTPS?)://[!-~]+")
_GTIN_IN_PATH: Final = re.compile(r"/01/\d+(?:[/?#]|$)")
_IDENTIFIER_FIRST: Final = re.compile(r"\([0-9]{2,4}\)")
_GTIN_FIRST: Final = re.compile(r"\x1d?01\d{14}")


def read_digital_link(content: Content) -> Meaning | None:
    """A Digital Link on any host. Where it is printed counts only on ours, and so does a number of the shop's own."""
    url = content.text
    if _ADDRESS.fullmatch(url) is None:
        return None
    elements = gs1.read_digital_link(url)
    if elements is None:
        return UnreadableCode("digital_link") if _GTIN_IN_PATH.search(url) else None
    if not is_own_host(url, content.hosts):
        return _meaning(elements, None, None)
    query = url.partition("#")[0].partition("?")[2]
    return _meaning(elements, content, source_of(query))


def read_element_string(content: Content) -> Meaning | None:
    """The text printed under a code, or what a scanner sends of one. What begins with a GTIN and is wrong is told so."""
    if content.symbology == "typed":
        content = content._replace(text=content.text.replace(" ", ""))  # printed text has them between its elements
    if _IDENTIFIER_FIRST.match(content.text):
        elements = gs1.read_human_readable(content.text)
        return _of_elements(elements, content) if elements or content.text.startswith("(01)") else None
    if _GTIN_FIRST.match(content.text):
        return element_string(content)
    elements = gs1.read_element_string(content.text) if gs1.SEPARATOR in content.text else None
    return _of_elements(elements, content) if elements else None


def element_string(content: Content) -> Meaning:
    """A text of which the scanner said that it is an element string."""
    return _of_elements(gs1.read_element_string(content.text), content)


def retail_symbol(content: Content, digits: int) -> Meaning:
    """A text of which the scanner said that it is an EAN or UPC symbol, perhaps with more above it."""
    elements = gs1.read_retail_symbol(content.text, digits)
    return UnreadableCode("check_digit") if elements is None else _meaning(elements, content, None)


def _of_elements(elements: gs1.Elements | None, content: Content) -> Meaning:
    return UnreadableCode("element_string") if elements is None else _meaning(elements, content, None)


def _meaning(elements: gs1.Elements, own: Content | None, source: CodeSource | None) -> Meaning:
    """The product named. A place, a parcel or a document is readable, but nothing that we sell."""
    number = normalise(dict(elements).get("01", ""))
    if number is None:
        return UnknownCode(excerpt("".join(f"({key}){value}" for key, value in elements)), "gs1")
    if own is not None:
        for spelling in spellings(number):
            if (meaning := own_number(spelling, own)) is not None:
                return replace(meaning, source=source) if isinstance(meaning, ShopNumber) else meaning
    return meaning_of_gtin(number, source, Gs1Message(elements) if len(elements) > 1 else None)
