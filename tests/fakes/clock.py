"""A clock that moves when a test says so."""

from datetime import UTC, datetime, timedelta

from typing_extensions import override

from kiosk.ports.clock import Clock

START = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


class FakeClock(Clock):
    """Wall and monotonic time, both moved by ``advance``; ``set`` moves the wall alone, as a wrong clock would."""

    def __init__(self, at: datetime = START) -> None:
        self._now = at
        self._monotonic = 1000.0

    @override
    def now(self) -> datetime:
        return self._now

    @override
    def monotonic(self) -> float:
        return self._monotonic

    def advance(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        self._monotonic += seconds

    def set(self, at: datetime) -> None:
        self._now = at
