"""When a terminal left alone forgets its shopper: a state machine without Qt, ticked by whoever has a timer."""

from dataclasses import dataclass
from typing import Literal

from kiosk.ports.clock import Clock

IdlePhase = Literal["asleep", "active", "warning", "expired"]


@dataclass(frozen=True)
class IdleLimits:
    """Seconds without a touch before the warning, and seconds that the warning lasts."""

    quiet_s: float = 90.0
    warning_s: float = 20.0


DONE_LIMITS = IdleLimits(quiet_s=0.0, warning_s=45.0)
"""After an order the countdown is on the screen from the start, as a bar with its own "more time"."""


PAYING_LIMITS = IdleLimits(quiet_s=240.0, warning_s=30.0)
"""As long as somebody may look for a card, or wait for a bank's message on the phone."""


class IdleWatch:
    """Counts silence on the monotonic clock. Asking for more time has no limit (WCAG 2.2.1 asks for ten)."""

    def __init__(self, clock: Clock, limits: IdleLimits | None = None) -> None:
        self._clock = clock
        self._usual = limits or IdleLimits()
        self._limits = self._usual
        self._last_activity: float | None = None

    def wake(self) -> None:
        """A shopper is there, or still there: the count starts again."""
        self._last_activity = self._clock.monotonic()

    def sleep(self) -> None:
        """Nobody's session is open: nothing to forget, nothing to warn of."""
        self._last_activity = None
        self._limits = self._usual

    def usually(self, limits: IdleLimits) -> None:
        """Count with these whenever nothing else is said; a count that runs goes on with its own."""
        if self._limits == self._usual:
            self._limits = limits
        self._usual = limits

    def use(self, limits: IdleLimits | None) -> None:
        """Count with other limits (None: the usual ones) from now on."""
        self._limits = limits or self._usual
        if self._last_activity is not None:
            self.wake()

    @property
    def limits(self) -> IdleLimits:
        """The limits in force."""
        return self._limits

    @property
    def phase(self) -> IdlePhase:
        """Where the count stands now; ``expired`` stays until ``wake`` or ``sleep``."""
        if self._last_activity is None:
            return "asleep"
        silence = self._clock.monotonic() - self._last_activity
        if silence < self._limits.quiet_s:
            return "active"
        return "warning" if silence < self._limits.quiet_s + self._limits.warning_s else "expired"

    @property
    def remaining_s(self) -> float:
        """Seconds left of the warning; its whole length before it begins."""
        if self._last_activity is None:
            return self._limits.warning_s
        silence = self._clock.monotonic() - self._last_activity
        left = self._limits.quiet_s + self._limits.warning_s - silence
        return max(0.0, min(self._limits.warning_s, left))
