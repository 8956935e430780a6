"""Two threads: one reads the camera, one looks for codes in the newest frame. Neither waits for the other, nor for Qt."""

import threading
import time
from collections.abc import Callable
from typing import Final

import cv2
import numpy as np
from typing_extensions import override

from kiosk.errors import CameraMissing
from kiosk.ports.decoder import Frame
from kiosk.ports.frame_reader import FrameReader, FrameReading
from kiosk.ports.frame_source import FrameSource

OpenSource = Callable[[], FrameSource]

_FIRST_RETRY_S: Final = 0.25
_LONGEST_RETRY_S: Final = 5.0

_DECODE_EVERY_S: Final = 1 / 15
_IDLE_DECODE_EVERY_S: Final = 0.25
_LIVELY_FOR_S: Final = 2.0
_STILL: Final = 1.5  # mean difference of grey levels between two frames of the same scene, noise included
_GLANCE: Final = (64, 36)


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


class CameraThread(threading.Thread):
    """Reads the source; when it goes away, says so once and opens it again until it is back."""

    def __init__(
        self,
        open_source: OpenSource,
        newest: NewestFrame,
        on_frame: Callable[[], None],
        on_presence: Callable[[bool], None],
    ) -> None:
        super().__init__(name="camera", daemon=True)
        self._open_source = open_source
        self._newest = newest
        self._on_frame = on_frame
        self._on_presence = on_presence
        self._stopping = threading.Event()
        self._is_present: bool | None = None
        self._retry_s = _FIRST_RETRY_S

    def stop(self) -> None:
        """End after the frame that is being read."""
        self._stopping.set()

    @override
    def run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._read(self._open_source())
            except CameraMissing:
                self._tell(is_present=False)
                self._stopping.wait(self._retry_s)
                self._retry_s = min(2 * self._retry_s, _LONGEST_RETRY_S)

    def _read(self, source: FrameSource) -> None:
        try:
            while not self._stopping.is_set():
                self._newest.put(source.read())
                self._retry_s = _FIRST_RETRY_S
                self._tell(is_present=True)
                self._on_frame()
        finally:
            source.close()

    def _tell(self, *, is_present: bool) -> None:
        if is_present != self._is_present:
            self._is_present = is_present
            self._on_presence(is_present)


class DecoderThread(threading.Thread):
    """Reads codes in the newest frame: 15 times a second while something moves, 4 times when nothing does."""

    def __init__(
        self, reader: FrameReader, newest: NewestFrame, on_reading: Callable[[FrameReading, Frame], None]
    ) -> None:
        super().__init__(name="decoder", daemon=True)
        self._reader = reader
        self._newest = newest
        self._on_reading = on_reading
        self._stopping = threading.Event()
        self._glance: Frame | None = None
        self._lively_until = 0.0

    def stop(self) -> None:
        """End after the frame that is being looked at."""
        self._stopping.set()

    @override
    def run(self) -> None:
        number = 0
        while not self._stopping.is_set():
            found = self._newest.after(number, timeout_s=0.2)
            if found is None:
                continue
            number, frame = found
            started = time.monotonic()
            self._on_reading(self._reader.read_frame(frame), frame)
            pause = _DECODE_EVERY_S if self._is_lively(frame, started) else _IDLE_DECODE_EVERY_S
            self._stopping.wait(max(0.0, pause - (time.monotonic() - started)))

    def _is_lively(self, frame: Frame, now: float) -> bool:
        glance = np.asarray(cv2.resize(frame, _GLANCE, interpolation=cv2.INTER_AREA), np.uint8)
        before, self._glance = self._glance, glance
        if before is None or before.shape != glance.shape or float(cv2.absdiff(before, glance).mean()) > _STILL:
            self._lively_until = now + _LIVELY_FOR_S
        return now < self._lively_until
