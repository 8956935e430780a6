"""GS1 application identifiers: biip's table of them, and what a strict reader needs beside it.

The table has no public name there, and biip itself is not imported: it would unpack the number ranges of all firms, 16 MB for
good. Its list, its formats and who needs a separator are used; its regular expressions are not: those of percent-encoded texts
(43nn, 725n) try a failing value in exponentially many ways, 42 seconds for 120 characters.

Source of what is added: GS1 Digital Link: URI Syntax, sections 4.3 to 4.9 (keys, qualifiers, attributes).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Final

import msgspec

_PACKAGE: Final = "biip"
_TABLE: Final = Path("gs1_application_identifiers", "_application_identifiers.json")

_CHARACTERS: Final = {
    "N": "[0-9]",
    "X": '[!"%-?A-Z_a-z]',
    "Y": "[#/0-9A-Z-]",
    "Z": "[0-9A-Za-z_=-]",
}
_FIELD: Final = re.compile(r"\+?(?P<optional>\[?)\+?(?P<set>[NXYZ])(?P<from>[0-9]+)?(?P<to>\.\.N?[0-9]+)?\]?|\+?\[-\]")
"""One field of biip's notation: ``N13``, ``X..20``, ``[+N..12]``, ``[N1..N2]``, ``[-]``."""

_OTHER_FORMATS: Final = {
    "423": "N3[+N..12]",
    "425": "N3[+N..12]",
}
"""Formats that biip's table states loosely: the further countries of these two may be left out."""


@dataclass(frozen=True)
class Identifier:
    """One identifier. ``length`` is set when no separator ends its values; ``form`` is the whole value's pattern."""

    code: str
    form: re.Pattern[str]
    length: int | None


def _pattern(notation: str) -> tuple[str, int]:
    """The value's pattern and its greatest length."""
    pattern, longest, end = "", 0, 0
    for field in _FIELD.finditer(notation):
        if field.start() != end:
            break
        end = field.end()
        if field["set"] is None:
            pattern, longest = pattern + "-?", longest + 1
            continue
        most = int((field["to"] or field["from"]).lstrip(".N"))
        least = int(field["from"]) if field["from"] else 1
        part = f"{_CHARACTERS[field['set']]}{{{least},{most}}}"
        pattern += f"(?:{part})?" if field["optional"] else part
        longest += most
    if end != len(notation):
        message = f"biip's table has a format of another kind: {notation}"
        raise ValueError(message)
    return pattern, longest


class _Entry(msgspec.Struct):
    ai: str
    format: str
    separator_required: bool


def _table() -> list[_Entry]:
    package = find_spec(_PACKAGE)
    if package is None or package.origin is None:
        raise ModuleNotFoundError(name=_PACKAGE)
    return msgspec.json.decode((Path(package.origin).parent / _TABLE).read_bytes(), type=list[_Entry])


def _identifier(entry: _Entry) -> Identifier:
    # The notation repeats the identifier itself first: "N2+N14".
    pattern, longest = _pattern(_OTHER_FORMATS.get(entry.ai) or entry.format.partition("+")[2])
    return Identifier(entry.ai, re.compile(pattern), None if entry.separator_required else longest)


IDENTIFIERS: Final = {entry.ai: _identifier(entry) for entry in _table()}

_LENGTHS: Final = {code[:2]: len(code) for code in IDENTIFIERS}
"""Identifiers with the same first two digits are equally long."""


def identifier_before(text: str) -> Identifier | None:
    """The identifier that the text begins with."""
    return IDENTIFIERS.get(text[: _LENGTHS.get(text[:2], 0)])


# Keys of Digital Links, with the qualifiers that may follow each in the path, in this order; some keys have two such lists.
_KEYS: Final = {
    "00": ("",),
    "01": ("22 10 21", "235"),
    "253": ("",),
    "255": ("",),
    "401": ("",),
    "402": ("",),
    "414": ("254", "7040"),
    "415": ("8020",),
    "417": ("7040",),
    "8003": ("",),
    "8004": ("7040",),
    "8006": ("22 10 21",),
    "8010": ("8011",),
    "8013": ("",),
    "8017": ("8019",),
    "8018": ("8019",),
}
_NEVER_ATTRIBUTES: Final = frozenset(
    {
        "03",
        "21",
        "22",
        "235",
        "254",
        "7040",
        "7041",
        "8011",
        "8014",
        "8019",
        "8020",
        "8040",
        "8041",
        "8042",
        "8043",
        "8200",
    }
)


def is_key(code: str) -> bool:
    """Whether a Digital Link's identifying part may begin with it."""
    return code in _KEYS


def is_path(codes: list[str]) -> bool:
    """Whether a key and qualifiers stand in an order that the key allows."""
    return any(_is_subsequence(codes[1:], order.split()) for order in _KEYS.get(codes[0], ()))


def may_be_attribute(code: str, path: list[str]) -> bool:
    """Whether it may stand in the query behind this path: not where it could have stood in the path."""
    if code in _NEVER_ATTRIBUTES:
        return False
    return not any(is_path([*path[:at], code, *path[at:]]) for at in range(1, len(path) + 1))


def _is_subsequence(codes: Iterable[str], order: list[str]) -> bool:
    places = [order.index(code) if code in order else -1 for code in codes]
    return -1 not in places and all(first < second for first, second in pairwise(places))
