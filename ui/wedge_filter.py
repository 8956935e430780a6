"""Key strokes of a hand-held scanner, taken off the event stream on whatever screen is open."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from kiosk.ports.clock import Clock
from kiosk.ports.wedge import WedgeReader

_ENDS = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Enter: "\r", Qt.Key.Key_Tab: "\t"}


class WedgeFilter(QObject):
    """Install on the window. Keys that belong to a scan reach nobody else; a person's keys pass."""

    scanned = Signal(object)
    """A ``ScannedCode`` is whole."""

    def __init__(self, reader: WedgeReader, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._clock = clock

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress):
            return False
        text = _ENDS.get(Qt.Key(event.key()), event.text())
        if not text:
            return False
        code = self._reader.press(text, self._clock.monotonic())
        if code is not None:
            self.scanned.emit(code)
            return True
        return self._reader.is_reading()
