"""What GS1 messages say: element strings as scanners send them, the text printed under codes, and Digital Links.

The verdicts are those of the GS1 Barcode Syntax Engine in its default settings, except where decision 0019 says why not.
Nothing here opens an address.

Sources: GS1 General Specifications (element strings), GS1 Digital Link: URI Syntax 1.4.
"""

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import unquote_to_bytes

from kiosk.domain.gtin import normalise
from kiosk.scanning.gs1.associations import are_consistent
from kiosk.scanning.gs1.checks import is_good_value
from kiosk.scanning.gs1.identifiers import IDENTIFIERS, identifier_before, is_key, is_path, may_be_attribute

Elements = tuple[tuple[str, str], ...]
"""Application identifier and value, in the order read."""

SEPARATOR: Final = "\x1d"

_COMPOSITE: Final = "|"
"""In printed text, between what the linear and the two-dimensional part of a composite symbol say."""

_BRACKETED: Final = re.compile(r"\((?P<code>[0-9]{2,4})\)(?P<value>(?:[^(\\]|\\\(?)+)")
_URI: Final = re.compile(
    r"(?:https?|HTTPS?)://[0-9A-Za-z.:\[\]-]+(?P<path>/[^?#]*)(?:\?(?P<query>[^#]*))?(?:#.*)?",
)
_URI_CHARACTERS: Final = re.compile(r"[0-9A-Za-z._~:/?#\[\]@!$&'()*+,;=%-]*")

_ABOVE: Final = "|]e0"
"""Between the two in scanner output."""

_GTIN: Final = "01"
_GTIN_LENGTH: Final = 14
_UNPADDED: Final = frozenset({8, 12, 13})


def read_digital_link(text: str) -> Elements | None:
    """The elements of an uncompressed Digital Link on any host and under any path, or None when it is not a valid one.

    Unpadded GTINs of releases 1.0 and 1.1 are accepted on purpose: they are printed on packs in shops.
    """
    return _consistent(parse_digital_link(text))


def read_element_string(text: str) -> Elements | None:
    """The elements of scanner output (separators are 0x1D), or None when it does not parse to the end.

    Some scanners send the separator for the sign that marks a GS1 symbol, too: one in front is no fault.
    """
    return _consistent(parse_element_string(text.removeprefix(SEPARATOR)))


def read_human_readable(text: str) -> Elements | None:
    r"""The elements of the text printed under a code: ``(01)…(10)…``; a bracket inside a value is written ``\(``."""
    return _consistent(parse_human_readable(text))


def read_retail_symbol(text: str, digits: int) -> Elements | None:
    """The number of an EAN or UPC symbol of so many digits, with what stands above it in a composite symbol."""
    number, composite, above = text.partition(_ABOVE)
    key = normalise(number) if len(number) == digits else None
    elements = parse_element_string(above) if composite else ()
    return None if key is None or elements is None else _consistent(((_GTIN, key), *elements))


def parse_digital_link(text: str) -> Elements | None:
    """The same before anything is asked of the elements together: each alone is good, and each stands where it may."""
    uri = _URI.fullmatch(text)
    if uri is None or not _URI_CHARACTERS.fullmatch(text):
        return None
    path = _path_elements(uri["path"])
    if not path:
        return None
    attributes = _attributes(uri["query"] or "", [code for code, _ in path])
    return None if attributes is None else _good([*path, *attributes])


def parse_element_string(text: str) -> Elements | None:
    """The elements, each good by itself. One separator too many behind an element is no fault."""
    elements: list[tuple[str, str]] = []
    for part in text.removesuffix(SEPARATOR).split(SEPARATOR):
        found = _elements_of_part(part)
        if not found:
            return None
        elements += found
    return _good(elements)


def parse_human_readable(text: str) -> Elements | None:
    """The elements, each good by itself."""
    elements: list[tuple[str, str]] = []
    for message in text.split(_COMPOSITE):
        at = 0
        while at < len(message) or not message:
            element = _BRACKETED.match(message, at)
            if element is None:
                return None
            elements.append((element["code"], element["value"].replace("\\(", "(")))
            at = element.end()
    return _good(elements)


def _elements_of_part(part: str) -> list[tuple[str, str]] | None:
    """What stands between two separators: elements of known length, the last one of any."""
    elements: list[tuple[str, str]] = []
    while part:
        identifier = identifier_before(part)
        if identifier is None:
            return None
        value = part[len(identifier.code) :][: identifier.length]
        elements.append((identifier.code, value))
        part = part[len(identifier.code) + len(value) :]
    return elements


def _path_elements(path: str) -> list[tuple[str, str]] | None:
    """Key and qualifiers, from the rightmost key on; what stands before it is the owner's."""
    steps = path.split("/")[1:]
    for start in range(len(steps) - 2, -1, -2):
        if steps[start] not in IDENTIFIERS:
            return None
        if is_key(steps[start]):
            codes, values = steps[start::2], steps[start + 1 :: 2]
            pairs = zip(codes, values, strict=True)
            return [(code, _decoded(code, value)) for code, value in pairs] if is_path(codes) else None
    return None


def _attributes(query: str, path: list[str]) -> list[tuple[str, str]] | None:
    """The elements of the query. Parameters whose name is no number are the owner's and do not matter."""
    attributes: dict[str, str] = {}
    for parameter in query.split("&"):
        code, equals, value = parameter.partition("=")
        if not equals or not code.isdigit():
            continue
        if code not in IDENTIFIERS or code in path or code in attributes or not may_be_attribute(code, path):
            return None
        attributes[code] = _decoded(code, value.replace("+", " "))
    return list(attributes.items())


def _decoded(code: str, value: str) -> str:
    """Without percent signs, byte by byte: whatever is no character of GS1's sets is refused with the value's form."""
    plain = unquote_to_bytes(value).decode("latin-1")
    return plain.zfill(_GTIN_LENGTH) if code == _GTIN and len(plain) in _UNPADDED else plain


def _good(elements: Iterable[tuple[str, str]]) -> Elements | None:
    kept = tuple(elements)
    return kept if all(_is_good(code, value) for code, value in kept) else None


def _is_good(code: str, value: str) -> bool:
    identifier = IDENTIFIERS.get(code)
    return identifier is not None and identifier.form.fullmatch(value) is not None and is_good_value(code, value)


def _consistent(elements: Elements | None) -> Elements | None:
    return elements if elements is not None and are_consistent(elements) else None
