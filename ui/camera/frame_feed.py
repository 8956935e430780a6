"""The camera as the screens know it: the newest frame, the codes in it, and whether there is a camera at all."""

import time
from typing import Final

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.scan import Corner
from kiosk.ports.decoder import Frame
from kiosk.ports.frame_reader import FrameReader, FrameReading
from ui.camera.threads import CameraThread, DecoderThread, NewestFrame, OpenSource

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_OUTLINE_STAYS_S: Final = 0.35  # a code missed on a few frames does not flicker
_STOP_WITHIN_S: Final = 2.0


@QmlElement
@QmlUncreatable("made by the composition root")
class FrameFeed(QObject):
    """Runs the camera and decoder threads. All public signals come on the GUI thread, whoever listens.

    ``open_source`` runs on the camera thread, again and again while it raises ``CameraMissing``.
    """

    frameReady = Signal()
    """There is a newer frame; said once until somebody took it."""
    codeScanned = Signal(object)
    """A ``ScannedCode`` that counts as a scan."""
    outlineChanged = Signal()
    hintChanged = Signal(str)
    """Code of what would help (``kiosk.ports.frame_reader.ScanHint``), empty for nothing."""
    presenceChanged = Signal()
    cameraLost = Signal()
    cameraFound = Signal()

    _framed = Signal()
    _read = Signal(object, int, int)
    _present = Signal(bool)

    def __init__(self, open_source: OpenSource, reader: FrameReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = NewestFrame()
        self._is_announced = False
        self._is_present = False
        self._hint = ""
        self._outline: tuple[Corner, ...] = ()
        self._frame_size = (1, 1)
        self._seen_at = 0.0
        # Explicitly queued: a receiver that is no QObject would otherwise run on the emitting thread.
        queued = Qt.ConnectionType.QueuedConnection
        self._framed.connect(self._announce, queued)
        self._read.connect(self._take_reading, queued)
        self._present.connect(self._take_presence, queued)
        self._camera = CameraThread(open_source, self._newest, self._note_frame, self._present.emit)
        self._decoder = DecoderThread(reader, self._newest, self._note_reading)

    def start(self) -> None:
        """Begin; once."""
        self._camera.start()
        self._decoder.start()

    def stop(self) -> None:
        """End both threads and release the camera. Nothing is emitted afterwards."""
        self._camera.stop()
        self._decoder.stop()
        for thread in (self._camera, self._decoder):
            if thread.is_alive():
                thread.join(_STOP_WITHIN_S)
        self._framed.disconnect(self._announce)
        self._read.disconnect(self._take_reading)
        self._present.disconnect(self._take_presence)

    def take(self) -> Frame | None:
        """The newest frame, for showing; None before the first."""
        self._is_announced = False
        return self._newest.latest()

    @property
    def outline(self) -> tuple[Corner, ...]:
        """Corners of the code in view, in pixels of a frame of ``frame_size``."""
        return self._outline

    @property
    def frame_size(self) -> tuple[int, int]:
        """Width and height of the frame that ``outline`` belongs to."""
        return self._frame_size

    @Property(bool, notify=presenceChanged)
    def present(self) -> bool:
        """Whether the camera gives pictures."""
        return self._is_present

    @Property(str, notify=hintChanged)
    def hint(self) -> str:
        """Code of what would help."""
        return self._hint

    def _note_frame(self) -> None:
        # Camera thread. Frames that nobody took yet are not announced again: a busy GUI gets one call, not a queue.
        if not self._is_announced:
            self._is_announced = True
            self._framed.emit()

    def _note_reading(self, reading: FrameReading, frame: Frame) -> None:
        self._read.emit(reading, frame.shape[1], frame.shape[0])  # decoder thread

    @Slot()
    def _announce(self) -> None:
        self.frameReady.emit()

    @Slot(object, int, int)
    def _take_reading(self, reading: FrameReading, width: int, height: int) -> None:
        now = time.monotonic()
        shown = reading.scanned or next(iter(reading.seen), None)
        if shown is not None:
            self._seen_at = now
            self._show_outline(shown.corners, (width, height))
        elif now - self._seen_at > _OUTLINE_STAYS_S:
            self._show_outline((), (width, height))
        if reading.hint != self._hint:
            self._hint = reading.hint
            self.hintChanged.emit(self._hint)
        if reading.scanned is not None:
            self.codeScanned.emit(reading.scanned)

    @Slot(bool)
    def _take_presence(self, is_present: bool) -> None:  # noqa: FBT001  # a signal's argument
        self._is_present = is_present
        self.presenceChanged.emit()
        if is_present:
            self.cameraFound.emit()
            return
        self._show_outline((), self._frame_size)
        self.cameraLost.emit()

    def _show_outline(self, outline: tuple[Corner, ...], frame_size: tuple[int, int]) -> None:
        if (outline, frame_size) != (self._outline, self._frame_size):
            self._outline, self._frame_size = outline, frame_size
            self.outlineChanged.emit()
