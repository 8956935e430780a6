"""The plan of a store: rectangles in metres, so that a person sees where a shelf is and how far."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from kiosk.domain.text import LocalisedText

AreaKind = Literal["floor", "shelf", "kiosk", "entrance", "stairs", "till"]
"""``floor`` is the outline of a level; ``kiosk`` is where the person stands."""

MOST_AREAS = 300
_AFTER_A_NAME = frozenset(" ,;/-")


class PlanArea(msgspec.Struct, frozen=True):
    """One rectangle, metres from the top left corner of the store. ``level`` is 0 for the ground floor.

    The ``name`` of a shelf is how its place begins in the stock: ``Femme`` or ``Femme, allée 4``.
    """

    kind: AreaKind
    x: float
    y: float
    width: float
    height: float
    level: int = 0
    name: LocalisedText = {}

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of the rectangle."""
        return self.x + self.width / 2, self.y + self.height / 2


class StorePlan(msgspec.Struct, frozen=True):
    """All levels of one store."""

    location_id: str
    areas: tuple[PlanArea, ...]

    @property
    def kiosk(self) -> PlanArea | None:
        """Where the terminal stands."""
        return next((area for area in self.areas if area.kind == "kiosk"), None)

    def on_level(self, level: int) -> tuple[PlanArea, ...]:
        """What is drawn of one level; its outline first."""
        return tuple(sorted((a for a in self.areas if a.level == level), key=lambda area: area.kind != "floor"))

    def shelf(self, place: Mapping[str, str]) -> PlanArea | None:
        """The area that the stock's words for a shelf fall into: the one whose name says most of them."""
        named = [(len(name), area) for area in self.areas if (name := _says(area, place))]
        return max(named, key=lambda pair: pair[0])[1] if named else None


def metres_between(here: PlanArea, there: PlanArea) -> float:
    """How far one walks along aisles that meet at right angles; stairs are not counted."""
    (x1, y1), (x2, y2) = here.centre, there.centre
    return abs(x1 - x2) + abs(y1 - y2)


def _says(area: PlanArea, place: Mapping[str, str]) -> str:
    if area.kind != "shelf":
        return ""
    return next((name for language, name in area.name.items() if _begins(place.get(language, ""), name)), "")


def _begins(place: str, name: str) -> bool:
    """``Femme, allée 4, portant B`` begins with ``Femme, allée 4``, and ``Femme, allée 40`` does not."""
    rest = place[len(name) :]
    return bool(name) and place.startswith(name) and (not rest or rest[0] in _AFTER_A_NAME)
