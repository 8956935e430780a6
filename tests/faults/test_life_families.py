"""Families that break the network and the order of things, at the counts that CI can afford.

What must hold whatever happens is written in prose in ``kiosk.faults.stateful``: every order told is at the hub once, no piece
is sold twice or kept for nobody, carts and stock agree, ledgers add up.
"""

import pytest

from tests.fakes.campaign import holds

NETWORK, STATEFUL = 6, 7


@pytest.mark.timeout(600)
@pytest.mark.parametrize("family", [NETWORK, STATEFUL])
def test_the_product_holds_and_a_weakened_one_is_caught(family: int) -> None:
    holds(family)
