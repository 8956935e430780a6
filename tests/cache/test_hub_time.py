"""The hub's time at a terminal whose own clock may say anything."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from typing_extensions import override

from offline_cache.hub_time import SqliteHubTime
from offline_cache.outbox_file import open_outbox
from tests.fakes.terminal import FakeClock

NOW = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
YEARS = timedelta(days=4000)


def test_a_clock_wrong_by_years_is_right_after_a_restart_without_network(tmp_path: Path) -> None:
    clock = FakeClock(NOW - YEARS)
    database = open_outbox(tmp_path / "outbox.db", NOW).database
    SqliteHubTime(database, clock).learn(YEARS)
    database.close()
    clock.pass_seconds(600)
    again = SqliteHubTime(open_outbox(tmp_path / "outbox.db", NOW).database, clock)
    assert again.now() == NOW + timedelta(minutes=10)


def test_a_clock_that_lost_its_battery_does_not_bring_back_the_past(tmp_path: Path) -> None:
    clock = FakeClock(NOW)
    database = open_outbox(tmp_path / "outbox.db", NOW).database
    SqliteHubTime(database, clock).learn(timedelta(seconds=2))
    clock.at = datetime(2020, 1, 1, tzinfo=UTC)
    assert SqliteHubTime(database, clock).now() == NOW + timedelta(seconds=2)


def test_before_the_hub_was_ever_heard_the_own_clock_counts(tmp_path: Path) -> None:
    database = open_outbox(tmp_path / "outbox.db", NOW).database
    assert SqliteHubTime(database, FakeClock(NOW)).now() == NOW


def test_the_file_is_written_when_something_changed_and_not_at_each_answer(tmp_path: Path) -> None:
    clock = FakeClock(NOW)
    database = open_outbox(tmp_path / "outbox.db", NOW).database
    hub_time = SqliteHubTime(database, clock)
    for _ in range(3):
        hub_time.learn(timedelta(seconds=2))
        clock.pass_seconds(10)
    with database.reading() as connection:
        (heard_at,) = connection.execute("SELECT heard_at FROM hub_time").fetchone()
    assert heard_at == (NOW + timedelta(seconds=2) - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


def test_silence_is_counted_whatever_the_clock_does(tmp_path: Path) -> None:
    clock = SplitClock(NOW)
    database = open_outbox(tmp_path / "outbox.db", NOW).database
    hub_time = SqliteHubTime(database, clock)
    assert hub_time.silence() is None
    hub_time.learn(-YEARS)
    clock.pass_seconds(120)
    assert hub_time.silence() == timedelta(minutes=2)
    clock.at -= YEARS  # the battery is empty
    assert hub_time.silence() == timedelta(minutes=2)
    clock.at += 2 * YEARS  # and set right by somebody else than the hub
    assert hub_time.silence() == timedelta(minutes=2)


def test_silence_goes_on_over_a_restart(tmp_path: Path) -> None:
    clock = SplitClock(NOW)
    database = open_outbox(tmp_path / "outbox.db", NOW).database
    SqliteHubTime(database, clock).learn(timedelta(seconds=2))
    clock.pass_seconds(3600)
    assert SqliteHubTime(database, clock).silence() == timedelta(hours=1)


class SplitClock(FakeClock):
    """Wall time that jumps, and seconds that do not."""

    def __init__(self, now: datetime) -> None:
        super().__init__(now)
        self._counted = 0.0

    @override
    def monotonic(self) -> float:
        return self._counted

    @override
    def pass_seconds(self, seconds: float) -> None:
        super().pass_seconds(seconds)
        self._counted += seconds
