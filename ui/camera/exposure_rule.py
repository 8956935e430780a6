"""When a camera's own exposure is wrong for the code before it: a bright screen in a dark shop, a page in the shade."""

import time
from collections.abc import Callable
from typing import Final, Literal

from kiosk.ports.frame_reader import FrameReading

Need = Literal["", "darker", "lighter"]
Wish = Literal["darker", "lighter", "automatic"]

# Blown out: the dark modules are grey, too. White paper alone may well be white. Far from each other on purpose: no step can
# lead from one side to the other.
_BLOWN_LIGHT: Final = 248
_BLOWN_DARK: Final = 100
_DIM_LIGHT: Final = 60
_FOR_S: Final[dict[Need, float]] = {"darker": 0.5, "lighter": 2.5}  # a lamp may help against the dark, and comes first
_SETTLES_S: Final = 0.7  # a camera shows a new exposure some frames later, and they are to be looked at
_STALE_S: Final = 1.0
_MOST_STEPS: Final = 6
_OUT_OF_VIEW_S: Final = 4.0
_IN_VAIN_S: Final = 20.0
_FIRST_REST_S: Final = 5.0
_LONGEST_REST_S: Final = 300.0


class ExposureRule:
    """Notes readings on the decoder's thread, is asked on the camera's.

    A few steps one way, each after the camera showed the one before; never back and forth. The camera has its exposure back
    once nothing is in view, or when it was in vain: a poster that looks like a code is tried ever more seldom.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._needed: tuple[Need, float] = ("", 0.0)
        self._noted_at = self._in_view_at = self._read_at = float("-inf")
        self._stepped_at = self._rests_until = float("-inf")
        self._rest_s = _FIRST_REST_S
        self._way: Need = ""
        self._steps = 0

    @property
    def is_engaged(self) -> bool:
        """Whether the camera has not got its exposure back yet."""
        return bool(self._steps)

    def note(self, reading: FrameReading) -> None:
        """A frame was read, or not."""
        now = self._noted_at = self._monotonic()
        need: Need = ""
        if reading.seen:
            self._read_at = self._in_view_at = now
        elif reading.levels is not None:
            self._in_view_at = now
            need = _need(*reading.levels)
        if need != self._needed[0]:
            self._needed = (need, now)

    def wish(self) -> Wish | None:
        """What the camera is to be told now; said once."""
        now = self._monotonic()
        if self.is_engaged:
            helped_at = max(self._read_at, self._stepped_at)
            if now - self._in_view_at > _OUT_OF_VIEW_S or now - helped_at > _IN_VAIN_S:
                self._rest(now)
                return "automatic"
        need, since = self._needed
        if not need or not self._is_due(need, since, now):
            return None
        self._way, self._steps, self._stepped_at = need, self._steps + 1, now
        return need

    def _is_due(self, need: Need, since: float, now: float) -> bool:
        if now - self._noted_at > _STALE_S:
            return False
        if self.is_engaged:
            is_seen = self._noted_at >= max(since, self._stepped_at + _SETTLES_S)
            return is_seen and need == self._way and self._steps < _MOST_STEPS
        return now >= max(since + _FOR_S[need], self._rests_until)

    def _rest(self, now: float) -> None:
        was_of_use = self._read_at > self._stepped_at
        self._rest_s = _FIRST_REST_S if was_of_use else min(2 * self._rest_s, _LONGEST_REST_S)
        self._rests_until = now if was_of_use else now + self._rest_s
        self._steps, self._way = 0, ""


def _need(dark: float, light: float) -> Need:
    if light >= _BLOWN_LIGHT and dark >= _BLOWN_DARK:
        return "darker"
    return "lighter" if light <= _DIM_LIGHT else ""
