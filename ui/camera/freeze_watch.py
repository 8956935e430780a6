"""Notices a camera that gives the same picture again and again. A sensor has noise: no two of its frames are alike."""

from collections.abc import Callable
from typing import Final

from kiosk.errors import CameraMissing
from kiosk.ports.decoder import Frame

_FROZEN_AFTER_S: Final = 3.0
_LONGEST_PATIENCE_S: Final = 300.0
_STRIDE: Final = 16
_BLACK: Final = 12


class FreezeWatch:
    """Outlives the openings of its camera: a picture that is the same after opening again is waited for longer each time.

    Some cameras do give equal frames of a scene without light, so black ones are never taken for frozen.
    """

    def __init__(self, monotonic: Callable[[], float], frozen_after_s: float = _FROZEN_AFTER_S) -> None:
        self._monotonic = monotonic
        self._shortest_s = self._patience_s = frozen_after_s
        self._last: Frame | None = None
        self._since = 0.0

    def opened(self) -> None:
        """The camera was opened, again perhaps: the time before does not count."""
        self._since = self._monotonic()

    def look(self, frame: Frame) -> None:
        """Take a frame; raises ``CameraMissing`` (``frozen``) when it has been the same one for too long."""
        before, self._last = self._last, frame
        if before is None or not _same(before, frame) or int(frame[::_STRIDE, ::_STRIDE].max()) <= _BLACK:
            self._since, self._patience_s = self._monotonic(), self._shortest_s
        elif self._monotonic() - self._since > self._patience_s:
            self._patience_s = min(2 * self._patience_s, _LONGEST_PATIENCE_S)
            raise CameraMissing("the picture does not change any more", "frozen")


def _same(one: Frame, other: Frame) -> bool:
    # A sample of a few thousand pixels answers for nearly every frame.
    sample = (slice(None, None, _STRIDE), slice(None, None, _STRIDE))
    return one.shape == other.shape and bool((one[sample] == other[sample]).all()) and bool((one == other).all())
