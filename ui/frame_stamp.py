"""The screen as a stamp: so small that nothing on it can be read, and enough to see that pixels move."""

from PySide6.QtCore import QBuffer, QIODevice, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from ui.vitals import Vitals

LONGEST = 128
"""Pixels of the longer edge. A kiosk's largest name is three pixels high on it."""

_AFTER_MS = 1500
_EVERY_MS = 60_000


class FrameStamp(QObject):
    """Takes a picture some time after a frame was painted, once a minute at most. A screen that rests is left to rest."""

    def __init__(self, window: QQuickWindow, vitals: Vitals) -> None:
        super().__init__(window)
        self._window, self._vitals = window, vitals
        # What follows a touch is not held up: the picture is taken when the movement is over.
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(self.take)
        self._later = QTimer(self, singleShot=True, interval=_EVERY_MS)
        self._later.timeout.connect(self._wait)
        self._wait()

    @Slot()
    def take(self) -> None:
        """Take it now."""
        if self._window.isVisible():
            self._vitals.note_stamp(stamp_of(self._window.grabWindow()))
        self._later.start()

    @Slot()
    def _wait(self) -> None:
        self._window.frameSwapped.connect(self._painted, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _painted(self) -> None:
        if not self._soon.isActive() and not self._later.isActive():
            self._window.frameSwapped.disconnect(self._painted)
            self._soon.start()


def stamp_of(picture: QImage) -> bytes:
    """A picture as a small PNG; nothing for a window that has none."""
    if picture.isNull():
        return b""
    small = picture.scaled(
        QSize(LONGEST, LONGEST), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    small.convertToFormat(QImage.Format.Format_RGB32).save(buffer, "PNG")  # type: ignore[call-overload]  # takes text, too
    return bytes(buffer.data().data())
