"""What a scanned text means to us. The text is hostile: it is taken apart here, never opened, never looked up."""

import re
from collections.abc import Callable, Iterable
from typing import Final
from urllib.parse import urlsplit

import biip
from biip.upc import Upc

from kiosk.domain.gtin import normalise
from kiosk.domain.handoff import CODE_LENGTH, is_token, normalise_short_code
from kiosk.domain.scan import (
    BadgeCode,
    HandoffCode,
    Meaning,
    OrderCode,
    ProductCode,
    ScannedCode,
    ShopLink,
    ShortCode,
    Symbology,
    UnknownCode,
    UnreadableCode,
)
from kiosk.scanning import gs1
from kiosk.scanning.printable import excerpt

LENGTH_LIMIT: Final = 2048

_IDENTIFIER: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}|[A-Za-z0-9_-]{1,128}")
_CLEAN: Final = re.compile(r"[ -~\x1d]+")
_ADDRESS: Final = re.compile(r"(?:https?|HTTPS?)://[!-~]+")
_GTIN_IN_PATH: Final = re.compile(r"/01/\d+(?:[/?#]|$)")
_GTIN_FIRST: Final = re.compile(r"\x1d?01\d{14}")
_SYMBOLOGY_PREFIX: Final = re.compile(r"\](?:([A-Za-z])([0-9A-Za-z]))")

_GS1_SYMBOLOGIES: Final = frozenset({"C1", "e0", "d2", "Q3", "J1"})
_RETAIL_SYMBOLOGIES: Final = frozenset({"E0", "E4"})

_GTIN_LENGTHS: Final = frozenset({8, 12, 13, 14})


def host_of(url: str) -> str:
    """Host and port of a public address of ours, in the form in which addresses in codes are compared."""
    return urlsplit(url if "//" in url else f"//{url}").netloc.casefold()


class MeaningReader:
    """Text and symbology to meaning. ``hosts``: our own public addresses or hosts; links elsewhere are never ours."""

    def __init__(self, hosts: Iterable[str]) -> None:
        self._hosts = frozenset(host_of(host) for host in hosts) - {""}

    def read(self, code: ScannedCode) -> Meaning:
        """What the code means; any text at all is answered, none raises."""
        if len(code.text) > LENGTH_LIMIT:
            return UnreadableCode("too_long")
        text = code.text.strip(" \t\r\n")
        if not _CLEAN.fullmatch(text):
            return UnknownCode(excerpt(text))
        if code.symbology == "typed":
            return _typed(text) or self._content(text, code.symbology)
        prefix = _SYMBOLOGY_PREFIX.match(text)
        if prefix is None:
            return self._content(text, code.symbology)
        return self._prefixed(prefix[1] + prefix[2], text[prefix.end() :])

    def _prefixed(self, identifier: str, content: str) -> Meaning:
        """Scanner output that names its symbology (ISO/IEC 15424), without that name."""
        if identifier in _GS1_SYMBOLOGIES:
            return _element_string(content)
        if identifier in _RETAIL_SYMBOLOGIES:
            return _number(content)
        return self._content(content, "wedge")

    def _content(self, text: str, symbology: Symbology) -> Meaning:
        if _ADDRESS.fullmatch(text):
            return self._own_link(text) or _digital_link(text)
        if symbology == "upce":
            return _upce(text)
        if text.isdigit() and len(text) in _GTIN_LENGTHS:
            return _number(text)
        if text.startswith("(01)"):
            return _product(gs1.read_human_readable(text), "element_string")
        if _GTIN_FIRST.match(text):
            return _element_string(text)
        return UnknownCode(excerpt(text))

    def _own_link(self, url: str) -> Meaning | None:
        """A link of ours, or None. The whole ``user@host:port`` part is compared, so no host can hide in front of ours."""
        try:
            parts = urlsplit(url)
        except ValueError:
            return None
        steps = parts.path.split("/")[1:]
        if parts.netloc.casefold() not in self._hosts or len(steps) != 2 or "\\" in url:  # noqa: PLR2004 kind and id
            return None
        kind, identifier = steps
        if kind == "k":
            return _handoff(identifier, parts.fragment)
        if kind == "o":
            return _order(identifier, parts.fragment)
        link = _OWN_LINKS.get(kind)
        return None if link is None else link(identifier)


def _handoff(token: str, fragment: str) -> Meaning:
    return HandoffCode(token, fragment or None) if is_token(token) else UnreadableCode("handoff_damaged")


def _badge(secret: str) -> Meaning:
    return BadgeCode(secret) if _IDENTIFIER.fullmatch(secret) else UnreadableCode("badge_damaged")


def _order(token: str, fragment: str) -> Meaning:
    return OrderCode(token, fragment or None) if _IDENTIFIER.fullmatch(token) else UnreadableCode("order_damaged")


def _product_page(product_id: str) -> Meaning:
    return ShopLink("product", product_id) if _IDENTIFIER.fullmatch(product_id) else UnreadableCode("link_damaged")


def _category_page(category_id: str) -> Meaning:
    return ShopLink("category", category_id) if _IDENTIFIER.fullmatch(category_id) else UnreadableCode("link_damaged")


_OWN_LINKS: Final[dict[str, Callable[[str], Meaning]]] = {
    "b": _badge,
    "p": _product_page,
    "c": _category_page,
}


def _typed(text: str) -> Meaning | None:
    """What a person types: the six characters under a cart's QR, or the number under a barcode, with spaces."""
    short_code = normalise_short_code(text)
    if short_code is not None:
        return ShortCode(short_code)
    compact = text.replace(" ", "").replace("-", "")
    if compact.isdigit() and len(compact) in _GTIN_LENGTHS:
        return _number(compact)
    return UnreadableCode("short_code") if len(compact) == CODE_LENGTH and compact.isalnum() else None


def _number(text: str) -> Meaning:
    gtin = normalise(text)
    return UnreadableCode("check_digit") if gtin is None else ProductCode(gtin)


def _upce(text: str) -> Meaning:
    try:
        return _number(Upc.parse(text).as_upc_a())
    except biip.BiipException:
        return UnreadableCode("check_digit")


def _element_string(text: str) -> Meaning:
    return _product(gs1.read_element_string(text), "element_string")


def _digital_link(url: str) -> Meaning:
    elements = gs1.read_digital_link(url)
    if elements is None and not _GTIN_IN_PATH.search(url):
        return UnknownCode(excerpt(url))
    return _product(elements, "digital_link")


def _product(elements: gs1.Elements | None, refusal: str) -> Meaning:
    """The product that the elements name. A place, a parcel or a document is readable, but nothing that we sell."""
    if elements is None:
        return UnreadableCode(refusal)
    gtin = normalise(dict(elements).get("01", ""))
    return (
        UnknownCode(excerpt("".join(f"({key}){value}" for key, value in elements)))
        if gtin is None
        else ProductCode(gtin)
    )
