"""Which of several cameras is shown: the one that sees something."""

from typing import Final

from kiosk.ports.frame_reader import FrameReading

_STAYS_S: Final = 1.5  # a code that is turned away for a moment does not change the picture
_LOOKS: Final = 3  # readings in a row: one alone may be a pattern on a sleeve


class Attention:
    """Cameras by their place. A code read draws the eye at once; one that is only located must stay for some readings."""

    def __init__(self, count: int) -> None:
        self.shown = 0
        self._is_pinned = False
        self._read_at: list[float | None] = [None] * count
        self._located = [0] * count

    def note(self, place: int, reading: FrameReading, now: float) -> bool:
        """Take a reading of one camera; whether another one is shown from now on."""
        is_read = bool(reading.scanned or reading.seen)
        self._located[place] = self._located[place] + 1 if is_read or reading.sighted else 0
        if is_read:
            self._read_at[place] = now
        if place == self.shown or self._is_pinned or self._is_busy(now):
            return False
        if is_read or self._located[place] >= _LOOKS:
            self.shown = place
            return True
        return False

    def pin(self, place: int | None) -> bool:
        """Show this one whatever the others see, or none in particular; whether another one is shown from now on."""
        self._is_pinned = place is not None
        before, self.shown = self.shown, self.shown if place is None else place
        return self.shown != before

    def found(self, place: int, now: float) -> bool:
        """A camera is there; whether it is shown from now on: the first is while none sees anything."""
        if self._is_pinned or place >= self.shown or self._is_busy(now):
            return False
        self.shown = place
        return True

    def lost(self, place: int, present: tuple[bool, ...]) -> bool:
        """A camera went away; whether another one is shown instead."""
        self._located[place], self._read_at[place] = 0, None
        if place != self.shown or self._is_pinned or not any(present):
            return False
        self.shown = present.index(True)
        return self.shown != place

    def _is_busy(self, now: float) -> bool:
        read_at = self._read_at[self.shown]
        return self._located[self.shown] >= _LOOKS or (read_at is not None and now - read_at <= _STAYS_S)
