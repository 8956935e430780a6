"""What a lens can do for a code that is held up and not read: look for the distance anew."""

import time
from collections.abc import Callable
from typing import Final

from kiosk.ports.frame_reader import FrameReading

_BLURRED_FOR_S: Final = 1.0
_FOCUS_EVERY_S: Final = 5.0
_STILL_FOR_S: Final = 1.0


class CameraCare:
    """Notes readings on the decoder's thread, is asked on the camera's."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._blurred_since: float | None = None
        self._noted_at = 0.0
        self._focused_at = float("-inf")

    def note(self, reading: FrameReading) -> None:
        """A frame was read, or not. Blur counts while something is held before the camera."""
        self._noted_at = self._monotonic()
        if not (reading.sighted and reading.hint == "hold_still"):
            self._blurred_since = None
        elif self._blurred_since is None:
            self._blurred_since = self._noted_at

    def wants_focus(self) -> bool:
        """Whether the lens should move now; True once, then not for some seconds."""
        now, since = self._monotonic(), self._blurred_since
        # Where nothing moves frames are hardly read, and what was seen last says nothing.
        if since is None or now - self._noted_at > _STILL_FOR_S:
            return False
        if now - since <= _BLURRED_FOR_S or now - self._focused_at <= _FOCUS_EVERY_S:
            return False
        self._focused_at = now
        return True
