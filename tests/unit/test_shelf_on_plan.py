"""A shelf found on a store's plan by the words that the stock has for it."""

import pytest

from kiosk.domain.plausible import problem_of
from kiosk.domain.review import Review
from kiosk.domain.store_plan import MOST_AREAS, PlanArea, StorePlan, metres_between
from tests.unit.test_promise_calendar import CHRISTMAS

FLOOR = PlanArea("floor", 0, 0, 20, 10, name={"fr": "Rez-de-chaussée"})
WOMEN = PlanArea("shelf", 0, 0, 4, 2, name={"fr": "Femme", "en": "Women"})
AISLE_4 = PlanArea("shelf", 6, 0, 4, 2, name={"fr": "Femme, allée 4"})
UPSTAIRS = PlanArea("shelf", 0, 0, 4, 2, 1, {"fr": "Bureau"})
KIOSK = PlanArea("kiosk", 10, 6, 2, 2)
PLAN = StorePlan("lyon", (WOMEN, AISLE_4, FLOOR, UPSTAIRS, KIOSK))


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ({"fr": "Femme, allée 4, portant B"}, AISLE_4),
        ({"fr": "Femme, allée 40, portant B"}, WOMEN),
        ({"fr": "Femme"}, WOMEN),
        ({"en": "Women, aisle 9"}, WOMEN),
        ({"fr": "Femmes"}, None),
        ({"fr": "Bureau, niveau 2"}, UPSTAIRS),
        ({"fr": "Cave"}, None),
        ({}, None),
    ],
)
def test_the_name_that_says_most_wins(place: dict[str, str], found: PlanArea | None) -> None:
    assert PLAN.shelf(place) == found


def test_levels_begin_with_their_outline_and_distances_follow_aisles() -> None:
    assert PLAN.on_level(0) == (FLOOR, WOMEN, AISLE_4, KIOSK)
    assert PLAN.kiosk == KIOSK
    assert metres_between(KIOSK, WOMEN) == 9 + 6


def test_what_cannot_be_true_is_refused() -> None:
    review = Review("r", "p", "Claire", 6, CHRISTMAS, {"fr": "Bien."})
    assert problem_of(review) == "stars_wrong"
    assert problem_of(StorePlan("lyon", (FLOOR,) * (MOST_AREAS + 1))) == "list_too_long"
    assert problem_of(PLAN) is None
