"""One camera with its two threads: frames come in, codes come out."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from typing_extensions import override

from kiosk.domain.camera import CameraFacts, CameraSettings, ControlName
from kiosk.ports.decoder import Frame
from kiosk.ports.frame_reader import FrameReader, FrameReading
from ui.camera.camera_thread import CameraThread, OpenSource
from ui.camera.threads import DecoderThread, NewestFrame

_NO_SETTINGS: Final = CameraSettings(source="")


@dataclass(frozen=True)
class CameraInput:
    """How to open a camera, and who reads its frames: each camera has a reader of its own, which remembers its frames.

    ``settings`` and ``refused`` say how it is set now. ``note`` hears of every reading, on the decoder's thread.
    """

    open: OpenSource
    reader: FrameReader
    settings: Callable[[], CameraSettings] = lambda: _NO_SETTINGS
    refused: Callable[[], tuple[ControlName, ...]] = tuple
    note: Callable[[FrameReading], None] = lambda _reading: None


@dataclass(frozen=True)
class Hearing:
    """Who is told of an eye: on its threads."""

    frame: Callable[["Eye"], None]
    presence: Callable[["Eye", bool], None]
    reading: Callable[["Eye", FrameReading, Frame], None]


class Eye:
    """Runs from ``start`` to ``stop``; a stopped one is not started again."""

    def __init__(self, camera: CameraInput, hearing: Hearing, turn: "threading.Lock | None" = None) -> None:
        self._input = camera
        self._newest = NewestFrame()
        reader = camera.reader if turn is None else _TakesTurns(camera.reader, turn)
        self._camera = CameraThread(
            camera.open, self._newest, lambda: hearing.frame(self), lambda present: hearing.presence(self, present)
        )
        self._hearing = hearing
        self._decoder = DecoderThread(reader, self._newest, self._take_reading)
        self.is_present = False
        """As its feed was told; changed on the GUI thread."""

    @property
    def settings(self) -> CameraSettings:
        """How it is set now."""
        return self._input.settings()

    def latest(self) -> Frame | None:
        """The newest frame."""
        return self._newest.latest()

    def facts(self) -> CameraFacts:
        """How it does; on any thread."""
        settings, frame = self.settings, self._newest.latest()
        height, width = (0, 0) if frame is None or self._camera.state != "on" else frame.shape[:2]
        return CameraFacts(
            settings.name or settings.source,
            settings.source,
            self._camera.state,
            width,
            height,
            self._camera.fps,
            self._input.refused(),
        )

    def _take_reading(self, reading: FrameReading, frame: Frame) -> None:
        self._input.note(reading)
        self._hearing.reading(self, reading, frame)

    def start(self) -> None:
        """Begin."""
        self._camera.start()
        self._decoder.start()

    def rouse(self) -> None:
        """Somebody wants a code read."""
        self._decoder.rouse()

    def stop(self) -> None:
        """Ask both threads to end."""
        self._camera.stop()
        self._decoder.stop()

    def end(self, deadline: float) -> None:
        """Wait for them until a time of the monotonic clock; what hangs is left behind."""
        if self._camera.is_alive():
            self._camera.end(max(0.0, deadline - time.monotonic()))
        if self._decoder.is_alive():
            self._decoder.join(max(0.0, deadline - time.monotonic()))


class _TakesTurns(FrameReader):
    """With several cameras one frame is read at a time: they share one core."""

    def __init__(self, reader: FrameReader, turn: threading.Lock) -> None:
        self._reader = reader
        self._turn = turn

    @override
    def is_lively(self, frame: Frame) -> bool:
        return self._reader.is_lively(frame)

    @override
    def read_frame(self, frame: Frame) -> FrameReading:
        with self._turn:
            return self._reader.read_frame(frame)
