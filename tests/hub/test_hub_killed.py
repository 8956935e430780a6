"""Family 5: the hub is killed in the middle of order intake, on either database."""

import pytest

from tests.fakes.campaign import holds


@pytest.mark.timeout(600)
def test_no_order_is_lost_or_doubled_and_a_weak_build_is_found() -> None:
    holds(5)
