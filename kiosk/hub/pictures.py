"""Drawings of the shop, recoloured for a variant."""

import hashlib
import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from kiosk.domain.drawing import recoloured
from kiosk.hub.light import Encoding, Packed, drawn_lightly, packed
from kiosk.settings import ASSETS

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_CACHED = 2_000
_PLACEHOLDER = ASSETS / "pictures" / "placeholder.svg"


class Picture(NamedTuple):
    """A drawing and the tag that changes with its content."""

    svg: bytes
    etag: str


class Pictures:
    """The drawings of one folder."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._made = lru_cache(maxsize=_CACHED)(_make)
        self._packed = lru_cache(maxsize=_CACHED)(_pack)

    def picture(self, name: str, palette: dict[str, str]) -> Picture | None:
        """A drawing in a palette (names to ``#RRGGBB``; others are left out); None when there is no such drawing."""
        stem = name.removesuffix(".svg")
        # Only plain names ever meet the file system, so no text can lead out of the folder.
        if self._folder is None or not _NAME.fullmatch(stem):
            return None
        colours = tuple(sorted((key, value) for key, value in palette.items() if _COLOUR.fullmatch(value)))
        path = self._folder / f"{stem}.svg"
        try:
            changed_ns = path.stat().st_mtime_ns
        except FileNotFoundError:
            return None
        return self._made(path, changed_ns, colours)

    def for_phone(self, found: Picture, encoding: Encoding) -> Packed:
        """The drawing as a page shows it: lighter, compressed, kept. Blocks the first time."""
        return self._packed(found, encoding)

    def placeholder(self) -> Picture:
        """The closed parcel that terminals show too while a product has no drawing."""
        return self._made(_PLACEHOLDER, _PLACEHOLDER.stat().st_mtime_ns, ())


def _pack(found: Picture, encoding: Encoding) -> Packed:
    return packed(drawn_lightly(found.svg.decode()).encode(), encoding)


def _make(path: Path, _changed_ns: int, colours: tuple[tuple[str, str], ...]) -> Picture:
    svg = recoloured(path.read_text(encoding="utf-8", errors="replace"), dict(colours)).encode()
    return Picture(svg, f'"{hashlib.sha256(svg).hexdigest()[:24]}"')
