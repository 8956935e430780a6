"""Addresses of our own: carts, orders, badges, pages. Taken apart as text, never opened, never looked up."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from kiosk.domain.customer_link import LONGEST_LINK
from kiosk.domain.handoff import is_token
from kiosk.domain.print_source import is_source_name
from kiosk.domain.scan import (
    BadgeCode,
    CodeSource,
    HandoffCode,
    Meaning,
    OrderCode,
    QuoteCode,
    SelectionCode,
    ShopLink,
    UnreadableCode,
)
from kiosk.scanning.meanings.content import Content

# The whole of ``user@host:port`` is one piece and is compared as one: no host can hide in front of ours, and a backslash,
# which browsers take for a slash, is in no piece at all.
_LINK: Final = re.compile(r"(https?)://([^/?#\\]+)/([^/?#\\]*)/([^/?#\\]*)(?:\?([^#\\]*))?(?:#(.*))?", re.IGNORECASE)
_VISIBLE: Final = re.compile(r"[!-~]+")
_IDENTIFIER: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}|[A-Za-z0-9_-]{1,128}")
_CUSTOMER_LINK: Final = re.compile(rf"[A-Za-z0-9_-]{{1,{LONGEST_LINK}}}")
_USUAL_PORTS: Final = {"http": ":80", "https": ":443"}


class _Link(NamedTuple):
    """Kind and id from the path, as they stand: nothing of ours is percent-encoded, so nothing is decoded."""

    kind: str
    id: str
    query: str
    fragment: str


def host_of(url: str) -> str:
    """Host and port of a public address of ours, in the form in which addresses in codes are compared."""
    parts = urlsplit(url if "//" in url else f"//{url}")
    return _plain_host(parts.scheme, parts.netloc)


def is_own_host(url: str, hosts: frozenset[str]) -> bool:
    """Whether an address is on a host of ours."""
    scheme, separator, rest = url.partition("://")
    host = re.split(r"[/?#\\]", rest, maxsplit=1)[0]
    return separator != "" and _plain_host(scheme.casefold(), host) in hosts


def source_of(query: str) -> CodeSource | None:
    """Where a link of ours is printed, from ``s``, ``p`` and ``u``; a piece with another form than ours does not count."""
    pairs = [pair.partition("=") for pair in query.split("&")]
    values = {key: value for key, _, value in reversed(pairs)}
    edition, page, link = values.get("s", ""), values.get("p", ""), values.get("u", "")
    if not is_source_name(edition):
        return None
    return CodeSource(
        edition, page if is_source_name(page) else "", link if _CUSTOMER_LINK.fullmatch(link) is not None else ""
    )


def read_own_link(content: Content) -> Meaning | None:
    """A link of ours, or None."""
    parts = _LINK.fullmatch(content.text) if _VISIBLE.fullmatch(content.text) else None
    if parts is None or _plain_host(parts[1].casefold(), parts[2]) not in content.hosts:
        return None
    link = _Link(parts[3], parts[4], parts[5] or "", parts[6] or "")
    reading = _KINDS.get(link.kind)
    return None if reading is None else reading(link)


def _plain_host(scheme: str, netloc: str) -> str:
    host = netloc.casefold()
    return host.removesuffix(_USUAL_PORTS.get(scheme, ":"))


def _handoff(link: _Link) -> Meaning:
    return HandoffCode(link.id, link.fragment or None) if is_token(link.id) else UnreadableCode("handoff_damaged")


def _order(link: _Link) -> Meaning:
    return OrderCode(link.id, link.fragment or None) if _is_id(link) else UnreadableCode("order_damaged")


def _badge(link: _Link) -> Meaning:
    return BadgeCode(link.id) if _is_id(link) else UnreadableCode("badge_damaged")


def _product_page(link: _Link) -> Meaning:
    return ShopLink("product", link.id, source_of(link.query)) if _is_id(link) else UnreadableCode("link_damaged")


def _category_page(link: _Link) -> Meaning:
    return ShopLink("category", link.id, source_of(link.query)) if _is_id(link) else UnreadableCode("link_damaged")


def _selection(link: _Link) -> Meaning:
    return SelectionCode(link.id, source_of(link.query)) if _is_id(link) else UnreadableCode("link_damaged")


def _quote(link: _Link) -> Meaning:
    return QuoteCode(link.id) if _is_id(link) else UnreadableCode("link_damaged")


def _is_id(link: _Link) -> bool:
    return _IDENTIFIER.fullmatch(link.id) is not None


_KINDS: Final[dict[str, Callable[[_Link], Meaning]]] = {
    "k": _handoff,
    "o": _order,
    "b": _badge,
    "p": _product_page,
    "c": _category_page,
    "s": _selection,
    "q": _quote,
}
