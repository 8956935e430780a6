"""Which looks each state is shown in: few of them in every run, chosen so that all pairs of choices meet; all on demand."""

from collections.abc import Iterable
from dataclasses import fields
from itertools import product

from tests.ui.gallery import LANDSCAPE, MANAGER_SIZE, PORTRAIT, SEEING, STATES, TABLET_SIZE, Look

_LANGUAGES, _BRANDS, _TEXT = ("fr", "en"), ("maison-corail", "nordlys"), (100, 130, 160, 200)

KIOSK = tuple(
    Look(language, brand, size, percent, contrast, reach)
    for language, brand, size, percent, contrast, reach in product(
        _LANGUAGES, _BRANDS, (PORTRAIT, LANDSCAPE), _TEXT, (False, True), (False, True)
    )
    if not (reach and size == LANDSCAPE)
)
STAFF = {
    "tablet": tuple(Look(language, brand, TABLET_SIZE) for language, brand in product(_LANGUAGES, _BRANDS)),
    "manager": tuple(
        Look(language, brand, size)
        for language, brand, size in product(_LANGUAGES, _BRANDS, (TABLET_SIZE, MANAGER_SIZE))
    ),
}


def pairs(look: Look) -> set[tuple[str, object, str, object]]:
    """Every two choices that meet in a look."""
    chosen = [(field.name, getattr(look, field.name)) for field in fields(look)]
    return {(one, value, other, what) for one, value in chosen for other, what in chosen if one < other}


def covering(looks: Iterable[Look]) -> tuple[Look, ...]:
    """The fewest looks, greedily, in which all pairs of choices meet; always the same ones."""
    left = list(looks)
    open_pairs = set().union(*(pairs(look) for look in left))
    found: list[Look] = []
    while open_pairs:
        best = max(left, key=lambda look: len(pairs(look) & open_pairs))
        found.append(best)
        open_pairs -= pairs(best)
    return tuple(found)


def share(number: int, looks: tuple[Look, ...], size: int) -> tuple[Look, ...]:
    """What one state of many is shown in: neighbouring states take different ones, all of them together take all."""
    return tuple(looks[(number * size + step) % len(looks)] for step in range(size))


KIOSK_STATES = tuple(sorted(STATES["kiosk"].keys() - SEEING))
KIOSK_LOOKS = covering(KIOSK)


def kiosk_look(name: str) -> Look:
    """The look that a state of the kiosk is judged in."""
    return share(KIOSK_STATES.index(name), KIOSK_LOOKS, 1)[0]
