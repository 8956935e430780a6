"""The plan of this store with the shelf on it: rectangles to draw, and the way in words."""

from dataclasses import dataclass
from typing import Any

from kiosk.domain.store_plan import PlanArea, StorePlan, metres_between
from kiosk.domain.text import LocalisedText, in_language
from ui.translation import texts_in
from ui.wording import Wording


@dataclass(frozen=True)
class PlanAreaRow:
    """One rectangle, as shares of the drawing's width and height."""

    kind: str
    name: str
    share_x: float
    share_y: float
    share_width: float
    share_height: float
    is_wanted: bool


@dataclass(frozen=True)
class ShelfPlan:
    """One level of the store. Without ``areas`` nobody drew one, or the shelf is not on it."""

    title: str = ""
    shelf: str = ""
    way: str = ""
    shape: float = 1.0
    areas: tuple[PlanAreaRow, ...] = ()


def shelf_plan(plan: StorePlan | None, place: LocalisedText, words: Wording) -> ShelfPlan:
    """The level on which the shelf stands, the shelf marked, the terminal too when it is on the same."""
    wanted = plan.shelf(place) if plan is not None else None
    if plan is None or wanted is None:
        return ShelfPlan()
    areas = plan.on_level(wanted.level)
    left, top = min(area.x for area in areas), min(area.y for area in areas)
    width = max(area.x + area.width for area in areas) - left
    height = max(area.y + area.height for area in areas) - top
    floor = next((area for area in areas if area.kind == "floor"), None)
    rows = tuple(
        PlanAreaRow(
            area.kind,
            _name(area, words),
            (area.x - left) / width,
            (area.y - top) / height,
            area.width / width,
            area.height / height,
            area is wanted,
        )
        for area in areas
    )
    title = in_language(floor.name, words.language) if floor else ""
    return ShelfPlan(title, in_language(place, words.language), _way(plan, wanted, title, words), width / height, rows)


def _name(area: PlanArea, words: Wording) -> str:
    match area.kind:
        case "kiosk":
            plain = _say(words, "Vous êtes ici")
        case "entrance":
            plain = _say(words, "Entrée")
        case "stairs":
            plain = _say(words, "Escalier")
        case "till":
            plain = _say(words, "Caisses")
        case _:
            plain = ""
    return in_language(area.name, words.language) or plain


def _way(plan: StorePlan, wanted: PlanArea, level: str, words: Wording) -> str:
    here = plan.kiosk
    if here is None:
        return level
    if here.level != wanted.level:
        return _say(words, "{level}, par l’escalier ou l’ascenseur", level=level)
    metres = max(1, round(metres_between(here, wanted)))
    return _say(words, "À {count} m d’ici, {side}", count=words.number(metres), side=_side(here, wanted, words))


def _side(here: PlanArea, wanted: PlanArea, words: Wording) -> str:
    """On the plan, not from the eye: nobody knows which way a person faces."""
    (x1, y1), (x2, y2) = here.centre, wanted.centre
    if abs(x2 - x1) >= abs(y2 - y1):
        return _say(words, "à droite sur le plan") if x2 > x1 else _say(words, "à gauche sur le plan")
    return _say(words, "en bas du plan") if y2 > y1 else _say(words, "en haut du plan")


def _say(words: Wording, source: str, /, **values: Any) -> str:
    return texts_in(words.language).translate("ShelfPlan", source, **values)
