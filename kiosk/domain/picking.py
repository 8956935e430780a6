"""What somebody fetches from the shelves of a store, in the order in which one walks past them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise, permutations
from typing import TypeVar

from kiosk.domain.store_plan import PlanArea, StorePlan
from kiosk.domain.text import LocalisedText

T = TypeVar("T")
Point = tuple[float, float]

_MOST_TRIED = 7
"""Up to so many areas of a level every order is tried; with more of them, the nearest one is always next."""

_NUMBER = re.compile(r"(\d+)")


def in_walking_order(things: Sequence[T], shelf_of: Callable[[T], LocalisedText], plan: StorePlan | None) -> list[T]:
    """The things by where they are: the terminal's level first, each level by the shortest way through its areas.

    In one area by aisle and rail as they are numbered. What is on no plan comes last.
    """
    areas = plan.areas if plan is not None else ()
    by_area: dict[int, list[T]] = {}
    rest: list[T] = []
    for thing in things:
        area = plan.shelf(shelf_of(thing)) if plan is not None else None
        (rest if area is None else by_area.setdefault(areas.index(area), [])).append(thing)
    way = _walk([areas[place] for place in by_area], plan)
    walked = [thing for area in way for thing in _along(by_area[areas.index(area)], shelf_of)]
    return walked + _along(rest, shelf_of)


def _along(things: list[T], shelf_of: Callable[[T], LocalisedText]) -> list[T]:
    return sorted(things, key=lambda thing: _natural(shelf_of(thing)))


def _natural(place: Mapping[str, str]) -> list[tuple[int, str]]:
    """Aisle 4 before aisle 12."""
    text = next((place[language] for language in sorted(place)), "")
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in _NUMBER.split(text) if part]


def _walk(areas: list[PlanArea], plan: StorePlan | None) -> list[PlanArea]:
    if plan is None or not areas:
        return []
    start = plan.kiosk or areas[0]
    way: list[PlanArea] = []
    for level in sorted({area.level for area in areas}, key=lambda level: (abs(level - start.level), level)):
        begin = start.centre if level == start.level else _stairs(plan, level)
        way += _shortest(begin, [area for area in areas if area.level == level])
    return way


def _stairs(plan: StorePlan, level: int) -> Point:
    found = next((area for area in plan.on_level(level) if area.kind == "stairs"), None)
    return found.centre if found else (0.0, 0.0)


def _shortest(begin: Point, areas: list[PlanArea]) -> list[PlanArea]:
    ordered = sorted(areas, key=lambda area: (area.x, area.y))  # the same plan always gives the same order
    if len(ordered) <= _MOST_TRIED:
        return list(min(permutations(ordered), key=lambda way: _length(begin, way)))
    way: list[PlanArea] = []
    while ordered:
        nearest = min(ordered, key=lambda area: _metres(begin, area.centre))
        ordered.remove(nearest)
        way.append(nearest)
        begin = nearest.centre
    return way


def _length(begin: Point, way: Iterable[PlanArea]) -> float:
    points = [begin, *(area.centre for area in way)]
    return sum(_metres(here, there) for here, there in pairwise(points))


def _metres(here: Point, there: Point) -> float:
    # Along aisles that meet at right angles, as ``metres_between`` of the plan.
    return abs(here[0] - there[0]) + abs(here[1] - there[1])
