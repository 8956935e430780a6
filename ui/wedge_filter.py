"""Key strokes of a hand-held scanner, taken off the event stream on whatever screen is open."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from kiosk.domain.scan import ScannedCode
from kiosk.ports.clock import Clock
from kiosk.ports.wedge import KeyStroke, WedgeAnswer, WedgeReader

_ENDS = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Enter: "\r", Qt.Key.Key_Tab: "\t"}
_SLACK_MS = 15  # events that wait behind a busy moment of the window are read before the timer gives up on them


class WedgeFilter(QObject):
    """Install on the window. Keys that belong to a scan reach nobody else; a person's keys arrive a moment later."""

    scanned = Signal(object)
    """A ``ScannedCode`` is whole."""

    def __init__(self, reader: WedgeReader, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._clock = clock
        self._held: list[tuple[KeyStroke, QObject, QKeyEvent]] = []
        self._is_replaying = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._give_back)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_replaying or not (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress):
            return False
        stroke = self._stroke(event)
        answer = self._reader.key(stroke)
        self._deliver(answer)
        if answer.swallow and answer.code is None:
            self._held.append((stroke, watched, _press(event)))
        self._watch(stroke.at_ms)
        if answer.code is not None:
            self.scanned.emit(ScannedCode(answer.code, "wedge"))
        return answer.swallow

    def _stroke(self, event: QKeyEvent) -> KeyStroke:
        # The time of the key, not of its handling: a busy window must not tear a scan apart.
        at_ms = event.timestamp() or self._clock.monotonic() * 1000
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        text = _ENDS.get(Qt.Key(event.key()), event.text())
        return KeyStroke(event.nativeScanCode(), text, at_ms, is_shifted, event.isAutoRepeat())

    def _watch(self, now_ms: float) -> None:
        deadline = self._reader.deadline_ms()
        if deadline is None:
            self._held.clear()
            self._timer.stop()
        else:
            self._timer.start(round(max(0.0, deadline - now_ms)) + _SLACK_MS)

    def _give_back(self) -> None:
        deadline = self._reader.deadline_ms()
        if deadline is not None:
            self._deliver(self._reader.overdue(deadline + 1))
            self._watch(deadline + 1)

    def _deliver(self, answer: WedgeAnswer) -> None:
        """Press and release each key given back: its own release went by while it was held."""
        self._is_replaying = True
        for stroke in answer.replay:
            while self._held:
                held, target, press = self._held.pop(0)
                if held is stroke:
                    QCoreApplication.sendEvent(target, press)
                    QCoreApplication.sendEvent(target, _copy(press, QEvent.Type.KeyRelease))
                    break
        self._is_replaying = False


def _press(event: QKeyEvent) -> QKeyEvent:
    # A copy: Qt destroys the event once the filter returned.
    return _copy(event, QEvent.Type.KeyPress)


def _copy(event: QKeyEvent, kind: QEvent.Type) -> QKeyEvent:
    return QKeyEvent(
        kind,
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
    )
