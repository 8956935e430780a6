"""The time, injected so that tests can move it."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Wall and monotonic time of this machine."""

    def now(self) -> datetime:
        """The UTC instant, time zone included."""
        ...

    def monotonic(self) -> float:
        """Seconds on a clock that never goes back; for durations only."""
        ...
