"""Families that break the clock, the hub's word, codes and the end of a visit, at the counts that CI can afford."""

import pytest

from tests.fakes.campaign import holds

CLOCK, LYING_HUB, HOSTILE_CODES, SESSION_WIPE = 10, 14, 15, 20


@pytest.mark.timeout(600)
@pytest.mark.parametrize("family", [CLOCK, LYING_HUB, HOSTILE_CODES, SESSION_WIPE])
def test_the_product_holds_and_a_weakened_one_is_caught(family: int) -> None:
    holds(family)
