"""The count-down before a terminal forgets its shopper."""

import pytest

from tests.fakes.clock import FakeClock
from ui.idle import DONE_LIMITS, PAYING_LIMITS, IdleLimits, IdleWatch
from ui.view_models.idle import IdleInputs, IdleProps, IdleViewModel, derive


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def watch(clock: FakeClock) -> IdleWatch:
    return IdleWatch(clock, IdleLimits(quiet_s=90, warning_s=20))


@pytest.mark.parametrize(
    ("silence", "phase", "remaining"),
    [(0, "active", 20), (89.9, "active", 20), (90, "warning", 20), (104, "warning", 6), (110, "expired", 0)],
)
def test_phase_follows_silence(
    watch: IdleWatch, clock: FakeClock, silence: float, phase: str, remaining: float
) -> None:
    watch.wake()
    clock.advance(silence)
    assert watch.phase == phase
    assert watch.remaining_s == pytest.approx(remaining)


def test_nothing_counts_while_nobody_is_there(watch: IdleWatch, clock: FakeClock) -> None:
    clock.advance(1000)
    assert watch.phase == "asleep"


def test_more_time_can_be_had_far_more_than_ten_times(watch: IdleWatch, clock: FakeClock) -> None:
    watch.wake()
    for _ in range(50):
        clock.advance(109)
        assert watch.phase == "warning"
        watch.wake()
    assert watch.phase == "active"


def test_a_wall_clock_that_jumps_changes_nothing(watch: IdleWatch, clock: FakeClock) -> None:
    watch.wake()
    clock.set(clock.now().replace(year=2030))
    assert watch.phase == "active"


def test_the_last_screen_counts_from_the_start_and_a_new_visit_as_usual(watch: IdleWatch, clock: FakeClock) -> None:
    watch.wake()
    watch.use(DONE_LIMITS)
    clock.advance(1)
    assert watch.phase == "warning"
    assert watch.remaining_s == pytest.approx(44)
    watch.sleep()
    watch.wake()
    assert watch.limits == IdleLimits(90, 20)


@pytest.mark.parametrize(
    ("inputs", "props"),
    [
        (IdleInputs("asleep", 20, 20), IdleProps(is_warning=False, seconds=20, fraction=1.0)),
        (IdleInputs("active", 20, 20), IdleProps(is_warning=False, seconds=20, fraction=1.0)),
        (IdleInputs("warning", 13.2, 20), IdleProps(is_warning=True, seconds=14, fraction=0.66)),
        (IdleInputs("warning", 13.2, 20, inline=True), IdleProps(is_warning=False, seconds=14, fraction=0.66)),
        (IdleInputs("expired", 0, 20), IdleProps(is_warning=True, seconds=0, fraction=0.0)),
    ],
)
def test_what_is_shown(inputs: IdleInputs, props: IdleProps) -> None:
    assert derive(inputs) == props


@pytest.mark.usefixtures("qapp")
def test_who_asked_for_more_time_has_it_while_paying_and_after(watch: IdleWatch) -> None:
    idle = IdleViewModel(watch)
    idle.begin()
    idle.allow(300)
    idle.count_while_paying()
    assert watch.limits.quiet_s == 300
    idle.count_down_inline()
    assert watch.limits == DONE_LIMITS
    idle.count_as_usual()
    assert watch.limits.quiet_s == 300
    idle.count_while_paying()
    idle.allow(None)
    assert watch.limits == PAYING_LIMITS
    idle.allow(300)
    idle.end()
    idle.begin()
    idle.count_while_paying()
    idle.count_as_usual()
    assert watch.limits.quiet_s == 90
    idle.end()
