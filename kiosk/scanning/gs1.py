"""GS1 element strings and Digital Link URIs: biip does the work, a thin check in front makes it as strict as the standard.

Sources: GS1 General Specifications (element strings), GS1 Digital Link URI Syntax 1.4 (URIs). Unpadded GTINs of
releases 1.0 and 1.1 are accepted on purpose: they are printed on packs in shops. Nothing here opens an address.
"""

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import unquote

import biip
from biip.gs1_application_identifiers import GS1ApplicationIdentifier
from biip.gs1_digital_link_uris import GS1DigitalLinkURI
from biip.gs1_element_strings import GS1ElementStrings
from biip.gs1_messages import GS1Message

from kiosk.domain.gtin import normalise

Elements = tuple[tuple[str, str], ...]
"""Application identifier and value, in the order read."""

SEPARATOR: Final = "\x1d"

_URI: Final = re.compile(r"(?:https?|HTTPS?)://([^/?#]+)(/[^?#]*)(?:\?([^#]*))?(?:#.*)?")
_HOST: Final = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?")
_ILLEGAL_IN_URI: Final = re.compile(r"[^!-~]|[\"<>\\^`{|}]|%(?![0-9A-Fa-f]{2})")
_HUMAN_READABLE: Final = re.compile(r"(?:\(\d{2,4}\)[^()]+)+")
_VALUE: Final = re.compile(r"[!-~]+")

_GTIN_KEY: Final = "01"
_GTIN_QUALIFIERS: Final = frozenset({"22", "10", "21", "235"})
_PRIMARY_KEYS: Final = frozenset(
    {
        "00",
        "01",
        "253",
        "255",
        "401",
        "402",
        "414",
        "415",
        "417",
        "8003",
        "8004",
        "8006",
        "8010",
        "8013",
        "8017",
        "8018",
    }
)


def read_digital_link(text: str) -> Elements | None:
    """The elements of an uncompressed Digital Link, or None when the text is not a valid one."""
    parts = _URI.fullmatch(text)
    if parts is None or _ILLEGAL_IN_URI.search(text) or not _HOST.fullmatch(parts[1]):
        return None
    keys = _path_from_primary_key(parts[2])
    if keys is None or not _is_query_legal(parts[3] or "", keys):
        return None
    path = "/".join(part for pair in keys for part in pair)
    query = "&".join(pair for pair in re.split("[&;]", parts[3] or "") if pair.split("=", 1)[0].isdigit())
    return _elements_of_uri(f"https://id.gs1.org/{path}?{query}")


def read_element_string(text: str) -> Elements | None:
    """The elements of scanner output (separators are 0x1D), or None when it does not parse to the end."""
    try:
        return _checked(GS1Message.parse(text.strip(SEPARATOR)).element_strings)
    except biip.ParseError:
        return None


def read_human_readable(text: str) -> Elements | None:
    """The elements of the text printed under a code: ``(01)…(10)…``."""
    if not _HUMAN_READABLE.fullmatch(text):
        return None
    try:
        return _checked(GS1Message.parse_hri(text).element_strings)
    except biip.ParseError:
        return None


def _elements_of_uri(uri: str) -> Elements | None:
    try:
        return _checked(GS1DigitalLinkURI.parse(uri).element_strings)
    except biip.ParseError:
        return None


def _path_from_primary_key(path: str) -> list[tuple[str, str]] | None:
    """Key and value pairs from the rightmost primary key on; what stands before it is the owner's stem."""
    segments = path.split("/")[1:]
    for start in range(len(segments) - 2, -1, -2):
        if segments[start] in _PRIMARY_KEYS:
            tail = segments[start:]
            pairs = list(zip(tail[::2], tail[1::2], strict=True))
            return pairs if all(_is_path_value(key, unquote(value)) for key, value in pairs) else None
    return None


def _is_path_value(key: str, value: str) -> bool:
    # Checked before biip pads: any number becomes 14 digits long there.
    return normalise(value) is not None if key == _GTIN_KEY else _VALUE.fullmatch(value) is not None


def _is_query_legal(query: str, path: list[tuple[str, str]]) -> bool:
    """Known identifiers only, each once, none without a value, none whose place is the path; other keys do not matter."""
    taken = {key for key, _ in path}
    if path[0][0] == _GTIN_KEY:
        taken |= _GTIN_QUALIFIERS
    for pair in re.split("[&;]", query):
        key, _, value = pair.partition("=")
        if not key.isdigit():
            continue
        if key in taken or not _is_known(key) or not _VALUE.fullmatch(unquote(value)):
            return False
        taken.add(key)
    return True


def _is_known(identifier: str) -> bool:
    try:
        return GS1ApplicationIdentifier.extract(identifier).ai == identifier
    except biip.ParseError:
        return False


def _checked(strings: GS1ElementStrings) -> Elements | None:
    """The elements, unless one identifier comes with two values or a GTIN's check digit is wrong."""
    elements = tuple((element.ai.ai, element.value) for element in strings)
    return elements if _is_consistent(elements) else None


def _is_consistent(elements: Iterable[tuple[str, str]]) -> bool:
    values: dict[str, str] = {}
    for identifier, value in elements:
        if values.setdefault(identifier, value) != value:
            return False
        if identifier == _GTIN_KEY and normalise(value) is None:
            return False
    return True
