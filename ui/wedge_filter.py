"""Key strokes of a hand-held scanner, taken off the event stream on whatever screen is open."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from kiosk.ports.clock import Clock
from kiosk.ports.wedge import KeyStroke, WedgeAnswer, WedgeReader
from ui.dead_keys import DeadKeys, with_text

# By number: a key that Qt has no name for must not raise here.
_ENDS: Final = {Qt.Key.Key_Return.value: "\r", Qt.Key.Key_Enter.value: "\r", Qt.Key.Key_Tab.value: "\t"}
_MODIFIERS: Final = frozenset(
    key.value
    for key in (
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
        Qt.Key.Key_Mode_switch,
    )
)
_FIRST_FUNCTION_KEY: Final = Qt.Key.Key_F1.value
_LAST_FUNCTION_KEY: Final = Qt.Key.Key_F35.value
_SLACK_MS: Final = 15  # events that wait behind a busy moment of the window are read before the timer gives up on them
_MOST_HELD: Final = 10_000

_Place = tuple[int, int]
"""A key, whatever it types: its number on the keyboard and its name, since either may be missing."""


class WedgeFilter(QObject):
    """Install on the window. Keys that belong to a scan reach nobody else; a person's keys arrive a moment later.

    Presses and releases stay in order and in pairs: a release waits behind its press, and goes where that one went. QML
    has no ``Shortcut``, which would see keys before any window does; screens hear of keys by ``Keys`` alone.
    """

    scanned = Signal(object)
    """A ``ScannedCode`` is whole."""

    def __init__(self, reader: WedgeReader, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._clock = clock
        self._held: list[tuple[KeyStroke | None, QObject, QKeyEvent]] = []
        self._swallowed: set[_Place] = set()
        self._dead_keys = DeadKeys()
        self._is_replaying = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._give_back)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_replaying or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._press(watched, event)
        if event.type() == QEvent.Type.KeyRelease:
            return self._release(watched, event)
        return False

    def _press(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() in _MODIFIERS:
            return False
        stroke = self._stroke(event)
        answer = self._reader.key(stroke)
        self._deliver(answer)
        if answer.swallow and self._reader.deadline_ms() is not None and len(self._held) < _MOST_HELD:
            self._held.append((stroke, watched, _copy(event)))
        elif answer.swallow:
            self._swallowed.add(_place(event))
        else:
            self._swallowed.discard(_place(event))
        self._watch(stroke.at_ms)
        self._tell(answer)
        return answer.swallow

    def _release(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Alt.value:
            answer = self._reader.key(KeyStroke(0, "", self._time(event), is_alt_up=True))
            self._deliver(answer)
            self._tell(answer)
            return False
        place = _place(event)
        # From the end, where it is: a long code has thousands.
        if any(stroke is not None and _place(press) == place for stroke, _, press in reversed(self._held)):
            self._held.append((None, watched, _copy(event)))
            return True
        if event.isAutoRepeat() or place not in self._swallowed:
            return False
        self._swallowed.discard(place)
        return True

    def _stroke(self, event: QKeyEvent) -> KeyStroke:
        modifiers, key = event.modifiers(), event.key()
        is_function = _FIRST_FUNCTION_KEY <= key <= _LAST_FUNCTION_KEY
        return KeyStroke(
            event.nativeScanCode(),
            _ENDS.get(key, event.text()),
            self._time(event),
            shift=bool(modifiers & Qt.KeyboardModifier.ShiftModifier),
            is_repeat=event.isAutoRepeat(),
            alt=bool(modifiers & Qt.KeyboardModifier.AltModifier),
            control=bool(modifiers & Qt.KeyboardModifier.ControlModifier),
            function=key - _FIRST_FUNCTION_KEY + 1 if is_function else 0,
        )

    def _time(self, event: QKeyEvent) -> float:
        # The time of the key, not of its handling: a busy window must not tear a scan apart.
        return event.timestamp() or self._clock.monotonic() * 1000

    def _watch(self, now_ms: float) -> None:
        deadline = self._reader.deadline_ms()
        if deadline is None:
            self._timer.stop()
        else:
            self._timer.start(round(max(0.0, deadline - now_ms)) + _SLACK_MS)

    def _give_back(self) -> None:
        deadline = self._reader.deadline_ms()
        if deadline is not None:
            answer = self._reader.overdue(deadline + 1)
            self._deliver(answer)
            self._watch(deadline + 1)
            self._tell(answer)

    def _tell(self, answer: WedgeAnswer) -> None:
        if answer.code is not None:
            self.scanned.emit(answer.code)

    def _deliver(self, answer: WedgeAnswer) -> None:
        """What is given back reaches its target, with the releases that came between; the rest of a scan is forgotten."""
        if not answer.replay and not answer.forget:
            return
        given = {id(stroke) for stroke in answer.replay}
        held, self._held = self._held, []
        gone: set[_Place] = set()
        self._is_replaying = True
        for stroke, target, event in held:
            place = _place(event)
            if stroke is not None and id(stroke) not in given:
                gone.add(place)
            elif stroke is None and place in gone:
                gone.discard(place)
            else:
                QCoreApplication.sendEvent(target, self._dead_keys.typed(event))
        self._is_replaying = False
        self._swallowed |= gone


def _place(event: QKeyEvent) -> _Place:
    # With shift let go first, the release has another name than the press had: the number counts where there is one.
    number = event.nativeScanCode()
    return (number, 0) if number else (0, event.key())


def _copy(event: QKeyEvent) -> QKeyEvent:
    # Qt destroys the event once the filter returned.
    return with_text(event, event.text())
