"""Families that break the network, the clock, the hub's word and the order of things, at the counts that CI can afford."""

import pytest

from kiosk.faults.campaign import play

NETWORK, STATEFUL, CLOCK, LYING_HUB, SESSION_WIPE = 6, 7, 10, 14, 20


@pytest.mark.timeout(600)
@pytest.mark.parametrize("family", [NETWORK, STATEFUL, CLOCK, LYING_HUB, SESSION_WIPE])
def test_the_product_holds_and_a_weakened_one_is_caught(family: int) -> None:
    report = play(family, None, 1, control=True)
    assert report.ok, report
