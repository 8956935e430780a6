"""Family 5: the hub is killed in the middle of order intake, on either database."""

import pytest

from kiosk.faults.campaign import play


@pytest.mark.timeout(600)
def test_no_order_is_lost_or_doubled_and_a_weak_build_is_found() -> None:
    report = play(5, None, 1, control=True)
    assert report.ok, report
