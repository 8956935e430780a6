"""A code changed a little or a lot: characters, digits, hosts, case, encoding, order, length, and pieces of others."""

import random
from collections.abc import Callable, Sequence
from typing import Final, get_args
from urllib.parse import quote

from kiosk.domain.scan import ScannedCode, Symbology
from kiosk.domain.scan_rights import ScanSituation
from kiosk.faults.code_shop import ORIGIN
from kiosk.faults.hostile_texts import ELSEWHERE

_PIECES: Final = (
    "", "/", "//", "\\", "@", ":", ":443", "#", "?", "&", "=", "%", "%00", "%2F", "%252F", "%2e", "..", ".", " ", "\x00",
    "\x1d", "\n", "\r", "\t", "\x1b", "\u202e", "\u2066", "\u200b", "\u00ad", "\ufeff", "\ud800", "\u0430", "\u0455",
    "\u0435", "\u3002", "\u0663", "\uff10", "²", "é", "(", ")", "(01)", "01", "00", "21", "]C1", "]Q3", "]E0", "]", "0", "9",
    "A", "-", "_", "s=", "p=", "u=", "k", "b", "o", "evil.example", "shop.example", "https://", "javascript:", "WIFI:",
    "<img>", "'", "x" * 40, "9" * 300,
)  # fmt: skip
_SYMBOLOGIES: Final[tuple[Symbology, ...]] = get_args(Symbology)
_MOST_CHANGES: Final = 4


def mutated(seeds: Sequence[tuple[str, str]], chance: random.Random) -> ScannedCode:
    """One of the codes, changed a little or a lot; one in twenty stays as it is, now and then in another symbology."""
    text, symbology = seeds[int(chance.random() * len(seeds))]
    for _ in range(int(chance.random() * (_MOST_CHANGES + 1))):
        text = _CHANGES[int(chance.random() * len(_CHANGES))](text, chance, seeds)
    other = chance.random() < 0.2  # noqa: PLR2004 - one in five
    return ScannedCode(text, _SYMBOLOGIES[int(chance.random() * len(_SYMBOLOGIES))] if other else known(symbology))


def situation(chance: random.Random) -> ScanSituation:
    """A terminal on which everything is allowed that is allowed anywhere: its reading is tried, not its rights."""
    return ScanSituation("kiosk") if chance.random() < 0.5 else ScanSituation("tablet", is_signed_in=True)  # noqa: PLR2004


def known(symbology: str) -> Symbology:
    """The symbology of that name."""
    return next(known for known in _SYMBOLOGIES if known == symbology)


_Change = Callable[[str, random.Random, Sequence[tuple[str, str]]], str]


def _replace(text: str, chance: random.Random, _seeds: Sequence[tuple[str, str]]) -> str:
    at = int(chance.random() * (len(text) + 1))
    return text[:at] + _PIECES[int(chance.random() * len(_PIECES))] + text[at + int(chance.random() * 3) :]


def _other_character(text: str, chance: random.Random, _seeds: Sequence[tuple[str, str]]) -> str:
    at = int(chance.random() * len(text))
    return text[:at] + chr(33 + int(chance.random() * 94)) + text[at + 1 :]


def _other_digit(text: str, chance: random.Random, _seeds: Sequence[tuple[str, str]]) -> str:
    places = [at for at, character in enumerate(text) if character.isdigit()]
    if not places:
        return text
    at = places[int(chance.random() * len(places))]
    return text[:at] + str(int(chance.random() * 10)) + text[at + 1 :]


def _spliced(text: str, chance: random.Random, seeds: Sequence[tuple[str, str]]) -> str:
    other = seeds[int(chance.random() * len(seeds))][0]
    return text[: int(chance.random() * (len(text) + 1))] + other[int(chance.random() * (len(other) + 1)) :]


def _other_host(text: str, chance: random.Random, _seeds: Sequence[tuple[str, str]]) -> str:
    return text.replace(ORIGIN, ELSEWHERE[int(chance.random() * len(ELSEWHERE))])


def _other_case(text: str, _chance: random.Random, _seeds: Sequence[tuple[str, str]]) -> str:
    return text.swapcase()


def _encoded(text: str, chance: random.Random, _seeds: Sequence[tuple[str, str]]) -> str:
    at = int(chance.random() * (len(text) + 1))
    return text[:at] + quote(text[at:], safe="", errors="replace")


def _turned(text: str, chance: random.Random, _seeds: Sequence[tuple[str, str]]) -> str:
    at = int(chance.random() * (len(text) + 1))
    return text[at:] + text[:at]


def _doubled(text: str, _chance: random.Random, _seeds: Sequence[tuple[str, str]]) -> str:
    return text + text


def _cut(text: str, chance: random.Random, _seeds: Sequence[tuple[str, str]]) -> str:
    return text[: int(chance.random() * (len(text) + 1))]


_CHANGES: Final[tuple[_Change, ...]] = (
    *(_replace,) * 3, *(_other_character,) * 3, *(_other_digit,) * 3, _spliced, *(_other_host,) * 2, _other_case, _encoded,
    _turned, _doubled, _cut,
)  # fmt: skip
