"""The thread that looks for codes in the newest frame; it never waits for the camera's, nor for Qt."""

import threading
import time
from collections.abc import Callable
from typing import Final

from typing_extensions import override

from kiosk.ports.decoder import Frame
from kiosk.ports.frame_reader import FrameReader, FrameReading

_DECODE_EVERY_S: Final = 1 / 15
_IDLE_DECODE_EVERY_S: Final = 2.5  # a code that lies there is tried again, by the next hard pass
_IDLE_LOOKS: Final = 12  # by then every pass has had its turn; what is still not read will hardly be read later
_ASLEEP_DECODE_EVERY_S: Final = 15.0
_REST: Final = 0.25  # of the time that a frame took


class NewestFrame:
    """The one frame that matters; older ones are forgotten."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._frame: Frame | None = None
        self._number = 0

    def put(self, frame: Frame) -> None:
        """Replace the frame."""
        with self._changed:
            self._frame, self._number = frame, self._number + 1
            self._changed.notify_all()

    def latest(self) -> Frame | None:
        """The frame now, without waiting."""
        return self._frame

    def after(self, number: int, timeout_s: float) -> tuple[int, Frame] | None:
        """The newest frame once it is newer than ``number``, with its own number; None when none came in time."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._number > number, timeout_s) or self._frame is None:
                return None
            return self._number, self._frame


class DecoderThread(threading.Thread):
    """Reads codes in the newest frame: 15 times a second while something moves, seldom when nothing does.

    After a slow frame it rests for a while, so that the screens always have time.
    """

    def __init__(
        self, reader: FrameReader, newest: NewestFrame, on_reading: Callable[[FrameReading, Frame], None]
    ) -> None:
        super().__init__(name="decoder", daemon=True)
        self._reader = reader
        self._newest = newest
        self._on_reading = on_reading
        self._stopping = threading.Event()
        self._is_roused = False

    def rouse(self) -> None:
        """Somebody wants a code read: look at the next frame, and often, even if it is too dark to see them move."""
        self._is_roused = True

    def stop(self) -> None:
        """End after the frame that is being looked at."""
        self._stopping.set()

    @override
    def run(self) -> None:
        number, next_idle_look, idle_looks = 0, 0.0, 0
        while not self._stopping.is_set():
            found = self._newest.after(number, timeout_s=0.2)
            if found is None:
                continue
            number, frame = found
            started = time.monotonic()
            if self._reader.is_lively(frame) or self._is_roused:
                idle_looks, self._is_roused = 0, False
            elif started < next_idle_look:
                continue
            else:
                idle_looks += 1
            self._on_reading(self._reader.read_frame(frame), frame)
            taken = time.monotonic() - started
            next_idle_look = started + (_IDLE_DECODE_EVERY_S if idle_looks < _IDLE_LOOKS else _ASLEEP_DECODE_EVERY_S)
            self._stopping.wait(max(_DECODE_EVERY_S - taken, _REST * taken))
