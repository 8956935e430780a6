"""The cameras as the screens know them: the newest frame, the codes in it, and whether there is a camera at all."""

import threading
import time
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.camera import CameraFacts
from kiosk.domain.scan import Corner
from kiosk.ports.decoder import Frame
from kiosk.ports.frame_reader import FrameReader, FrameReading
from ui.camera.attention import Attention
from ui.camera.camera_thread import OpenSource
from ui.camera.eye import CameraInput, Eye, Hearing
from ui.camera.lamp import Lamp, SetTorch

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_OUTLINE_STAYS_S: Final = 0.35  # a code missed on a few frames does not flicker
_SIGHTED_AGAIN_S: Final = 2.0  # a scene that stands still is looked at every 1.5 s
_STOP_WITHIN_S: Final = 2.0


@QmlElement
@QmlUncreatable("made by the composition root")
class FrameFeed(QObject):
    """Runs the camera and decoder threads. All public signals come on the GUI thread, whoever listens.

    ``open_source`` runs on the camera thread, again and again while it raises ``CameraMissing``. With several cameras
    (``use``) each is read, whichever sees a code answers, and the one that sees something is shown.
    """

    frameReady = Signal()
    """There is a newer frame; said once until somebody took it."""
    codeScanned = Signal(object)
    """A ``ScannedCode`` that counts as a scan."""
    outlineChanged = Signal()
    hintChanged = Signal(str)
    """Code of what would help (``kiosk.ports.frame_reader.ScanHint``), empty for nothing."""
    codeSeen = Signal(object)
    """A ``ScannedCode`` in view that is believed, each time that it is read."""
    viewChanged = Signal()
    """Another camera is shown, or this one is set otherwise."""
    presenceChanged = Signal()
    cameraLost = Signal()
    cameraFound = Signal()

    _framed = Signal(object)
    _read = Signal(object, object, int, int)
    _present = Signal(object, bool)

    def __init__(self, open_source: OpenSource, reader: FrameReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._eyes: tuple[Eye, ...] = ()
        self._attention = Attention(1)
        self._is_running = False
        self._is_announced = False
        self._is_present: bool | None = None
        self._hint = ""
        self._outline: tuple[Corner, ...] = ()
        self._frame_size = (1, 1)
        self._seen_at = 0.0
        self._sighted: tuple[Corner, ...] = ()
        self._sighted_at = 0.0
        self._lamp = Lamp(self)
        self._lamp.asked.connect(self._rouse)
        # Explicitly queued: a receiver that is no QObject would otherwise run on the emitting thread.
        queued = Qt.ConnectionType.QueuedConnection
        self._framed.connect(self._announce, queued)
        self._read.connect(self._take_reading, queued)
        self._present.connect(self._take_presence, queued)
        self._hearing = Hearing(self._note_frame, self._present.emit, self._note_reading)
        self.use([CameraInput(open_source, reader)])

    def use(self, cameras: Sequence[CameraInput]) -> None:
        """Read other cameras from now on, at least one. Those before are let go without waiting for them."""
        before, turn = self._eyes, threading.Lock() if len(cameras) > 1 else None
        # Attention first: camera threads ask meanwhile which one is shown, and the first one always is there.
        self._attention = Attention(len(cameras))
        self._eyes = tuple(Eye(camera, self._hearing, turn) for camera in cameras)
        for eye in before:
            eye.stop()
        if self._is_running:
            for eye in self._eyes:
                eye.start()
            self._show_other()

    def use_torch(self, set_torch: SetTorch) -> None:
        """There may be a light at the cameras."""
        self._lamp.use_torch(set_torch)

    def start(self) -> None:
        """Begin; once."""
        self._is_running = True
        for eye in self._eyes:
            eye.start()

    def stop(self) -> None:
        """End the threads and release the cameras. Nothing is emitted afterwards, and 2 s later nothing is waited for."""
        self._is_running = False
        deadline = time.monotonic() + _STOP_WITHIN_S
        for eye in self._eyes:
            eye.stop()
        for eye in self._eyes:
            eye.end(deadline)
        self._framed.disconnect(self._announce)
        self._read.disconnect(self._take_reading)
        self._present.disconnect(self._take_presence)

    def take(self) -> Frame | None:
        """The newest frame, for showing; None before the first."""
        self._is_announced = False
        return self._shown.latest()

    def latest(self) -> Frame | None:
        """The frame shown, for measuring; None before the first."""
        return self._shown.latest()

    def pin(self, place: int | None) -> None:
        """Show one camera whatever the others see, until None."""
        if (place is None or place < len(self._eyes)) and self._attention.pin(place):
            self._show_other()

    def facts(self) -> tuple[CameraFacts, ...]:
        """How each camera does; on any thread."""
        return tuple(eye.facts() for eye in self._eyes)

    @property
    def outline(self) -> tuple[Corner, ...]:
        """Corners of the code in view, in pixels of a frame of ``frame_size``."""
        return self._outline

    @property
    def sighted(self) -> tuple[Corner, ...]:
        """Corners of what may be a code and is not read, in the same pixels; empty while one is."""
        return self._sighted

    @Property(Lamp, constant=True)
    def lamp(self) -> Lamp:
        """The light to read by."""
        return self._lamp

    @property
    def frame_size(self) -> tuple[int, int]:
        """Width and height of the frame that ``outline`` belongs to."""
        return self._frame_size

    @Property(bool, notify=presenceChanged)
    def present(self) -> bool:
        """Whether the camera gives pictures."""
        return bool(self._is_present)

    @Property(int, notify=viewChanged)
    def shown(self) -> int:
        """Place of the camera that is shown."""
        return self._attention.shown

    @Property(bool, notify=viewChanged)
    def mirrored(self) -> bool:
        """Whether the camera shown is to be shown as a mirror would."""
        return self._shown.settings.shows_mirrored

    @Property(str, notify=hintChanged)
    def hint(self) -> str:
        """Code of what would help."""
        return self._hint

    @property
    def _shown(self) -> Eye:
        return self._eyes[self._attention.shown]

    def _rouse(self) -> None:
        for eye in self._eyes:
            eye.rouse()

    def _note_frame(self, eye: Eye) -> None:
        # Camera thread. Frames that nobody took yet are not announced again: a busy GUI gets one call, not a queue.
        if not self._is_announced and eye is self._shown:
            self._is_announced = True
            self._framed.emit(eye)

    def _note_reading(self, eye: Eye, reading: FrameReading, frame: Frame) -> None:
        self._read.emit(eye, reading, frame.shape[1], frame.shape[0])  # decoder thread

    @Slot(object)
    def _announce(self, _eye: Eye) -> None:
        self.frameReady.emit()

    @Slot(object, object, int, int)
    def _take_reading(self, eye: Eye, reading: FrameReading, width: int, height: int) -> None:
        if eye not in self._eyes:
            return
        now = time.monotonic()
        # The last frames of a camera that went away are read after it went: they count, but show nothing.
        if eye.is_present and self._attention.note(self._eyes.index(eye), reading, now):
            self._show_other()
        if eye is self._shown:
            self._show_reading(reading, (width, height), now)
        for code in reading.seen:
            self.codeSeen.emit(code)
        if reading.scanned is not None:
            self.codeScanned.emit(reading.scanned)

    def _show_reading(self, reading: FrameReading, frame_size: tuple[int, int], now: float) -> None:
        shown = reading.scanned or next(iter(reading.seen), None)
        if shown is not None:
            self._seen_at = now
            self._show_outline(shown.corners, frame_size)
            self._show_sighting((), now)
        elif now - self._seen_at > _OUTLINE_STAYS_S:
            self._show_outline((), frame_size)
            self._show_sighting(reading.sighted, now)
        if reading.brightness is not None:
            self._lamp.note(reading.brightness)
        if reading.hint != self._hint:
            self._hint = reading.hint
            self.hintChanged.emit(self._hint)

    @Slot(object, bool)
    def _take_presence(self, eye: Eye, is_present: bool) -> None:  # noqa: FBT001  # a signal's argument
        if eye not in self._eyes:
            return
        eye.is_present = is_present
        present = tuple(eye.is_present for eye in self._eyes)
        if not self._shown.is_present:
            is_other = self._attention.lost(self._attention.shown, present)
        else:
            is_other = is_present and self._attention.found(self._eyes.index(eye), time.monotonic())
        if is_other:
            self._show_other()
        if any(present) == self._is_present:
            return
        self._is_present = any(present)
        self.presenceChanged.emit()
        if self._is_present:
            self.cameraFound.emit()
        else:
            self._show_outline((), self._frame_size)
            self.cameraLost.emit()

    def _show_other(self) -> None:
        self._show_outline((), self._frame_size)
        self._sighted = ()
        self._is_announced = False
        self.viewChanged.emit()
        self.frameReady.emit()

    def _show_sighting(self, sighted: tuple[Corner, ...], now: float) -> None:
        """Shown from the second look on, and over a look that missed it."""
        if sighted:
            is_new = now - self._sighted_at > _SIGHTED_AGAIN_S
            self._sighted_at = now
            sighted = () if is_new else sighted
        elif now - self._sighted_at < _OUTLINE_STAYS_S and not self._outline:
            return
        if sighted != self._sighted:
            self._sighted = sighted
            self.outlineChanged.emit()

    def _show_outline(self, outline: tuple[Corner, ...], frame_size: tuple[int, int]) -> None:
        if (outline, frame_size) != (self._outline, self._frame_size):
            self._outline, self._frame_size = outline, frame_size
            self.outlineChanged.emit()
