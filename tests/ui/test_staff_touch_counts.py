"""How many touches a salesperson needs for what they do all day; a scan is none."""

from tests.ui.test_staff_screens import BADGE, CODE, Bench, bench, profile, qapp_cls

__all__ = ["bench", "profile", "qapp_cls"]


def test_signing_in_takes_a_scan_and_the_four_digits(bench: Bench) -> None:
    bench.scan(BADGE)
    bench.touch("pin-2", "pin-4", "pin-6", "pin-8")
    bench.jobs.run_all()

    assert bench.has("rail-day")
    assert bench.hand.touches == 4


def test_a_cart_is_opened_by_its_code_in_eight_touches_from_my_day(bench: Bench) -> None:
    bench.scan(BADGE)
    bench.touch("pin-2", "pin-4", "pin-6", "pin-8")
    bench.jobs.run_all()
    before = bench.hand.touches

    bench.touch("day-scan", *(f"code-{character}" for character in CODE))
    bench.jobs.run_all()

    assert bench.has("cart-total")
    assert bench.hand.touches - before <= 8
