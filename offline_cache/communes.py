"""``CommuneFinder`` on one text file that is mapped, not read: it costs no memory of its own until it is looked at."""

import mmap
from collections.abc import Iterator
from pathlib import Path

from typing_extensions import override

from kiosk.domain.commune import Commune, commune_key, is_postcode
from kiosk.ports.commune_finder import CommuneFinder

_SHORTEST = 2
"""Letters from which a name is looked for."""


class CommuneFile(CommuneFinder):
    """Lines of ``key<tab>name<tab>postcode postcode …``, by population: ``assets/communes``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._map: mmap.mmap | None = None

    @override
    def in_postcode(self, postcode: str) -> tuple[Commune, ...]:
        return tuple(self._lines(postcode.encode())) if is_postcode(postcode) else ()

    @override
    def named(self, text: str, limit: int) -> tuple[Commune, ...]:
        key = commune_key(text).encode()
        if len(key) < _SHORTEST:
            return ()
        found: dict[str, Commune] = {}
        for before in (b"\n", b" "):
            for commune in self._lines(before + key, in_key=True):
                found.setdefault(f"{commune.name} {commune.postcodes[0]}", commune)
                if len(found) == limit:
                    return tuple(found.values())
        return tuple(found.values())

    def _lines(self, wanted: bytes, *, in_key: bool = False) -> Iterator[Commune]:
        text = self._mapped()
        at = text.find(wanted)
        while at >= 0:
            start = text.rfind(b"\n", 0, at + 1) + 1
            end = text.find(b"\n", start)
            line = text[start:end]
            # A name has spaces too: only what stands before the first tab is the key.
            if not in_key or at - start <= line.find(b"\t"):
                _, name, postcodes = line.decode().split("\t")
                yield Commune(name, tuple(postcodes.split(" ")))
            at = text.find(wanted, end)

    def _mapped(self) -> mmap.mmap:
        if self._map is None:
            with self._path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        return self._map
