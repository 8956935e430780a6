"""Fewer bytes for phones: what is public and never changes with its reader is sent compressed.

Pages themselves are not: they hold a person's own codes beside what was typed into an address, and how well such a mix
compresses tells whoever may watch the line (BREACH).
"""

import gzip
import re
from typing import Final, Literal, NamedTuple

import brotli

Encoding = Literal["br", "gzip", ""]

_COORDINATES: Final = re.compile(r'\b(d|points)="([^"]*)"')
_NUMBER: Final = re.compile(r"-?[0-9]*\.[0-9]+")
_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_RELATIVE: Final = re.compile(r"[a-y]")
_BEST, _LARGE_ONES = 11, 10
_LARGE: Final = 96_000
"""Bytes from which the best compression takes half a second for the last tenth."""


class Packed(NamedTuple):
    """A body and how it is encoded; empty: as it is."""

    body: bytes
    encoding: Encoding

    @property
    def headers(self) -> dict[str, str]:
        """What says so, for caches too."""
        told = {"Content-Encoding": self.encoding} if self.encoding else {}
        return {**told, "Vary": "Accept-Encoding"}


def wanted(accept_encoding: str) -> Encoding:
    """The best encoding that a browser takes."""
    offered = {part.partition(";")[0].strip() for part in accept_encoding.lower().split(",")}
    return "br" if "br" in offered else "gzip" if "gzip" in offered else ""


def packed(body: bytes, encoding: Encoding) -> Packed:
    """The body in an encoding. Blocks for some milliseconds a hundred kilobytes: for what is kept afterwards."""
    match encoding:
        case "br":
            return Packed(brotli.compress(body, quality=_BEST if len(body) < _LARGE else _LARGE_ONES), encoding)
        case "gzip":
            return Packed(gzip.compress(body, mtime=0), encoding)
        case _:
            return Packed(body, encoding)


def drawn_lightly(svg: str) -> str:
    """A drawing for a phone: coordinates in whole units, which on a thumbnail are a fifth of a pixel, and no comments.

    Paths with relative commands stay as they are, since their roundings would add up.
    """
    return _COMMENT.sub("", _COORDINATES.sub(_rounded, svg))


def _rounded(match: re.Match[str]) -> str:
    name, numbers = match.groups()
    if name == "d" and _RELATIVE.search(numbers):
        return match.group(0)
    return f'{name}="{_NUMBER.sub(lambda number: str(round(float(number.group(0)))), numbers)}"'
