"""Keys and fingers, before the screen gets them: the reader's commands are taken out, the rest passes."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from typing_extensions import override

from kiosk.domain.speech import PadKeys
from kiosk.ports.clock import Clock
from ui.speech.pad import OF_A_TEXT, Command, Repeats, command_keys
from ui.speech.reader import ScreenReader

HELD_FOR_BACK_S: Final = 1.0

_Type = QEvent.Type
_BEGINS: Final = frozenset({_Type.TouchBegin, _Type.MouseButtonPress, _Type.MouseButtonDblClick})
_GOES_ON: Final = frozenset({_Type.TouchUpdate, _Type.MouseMove})
_ENDS: Final = frozenset({_Type.TouchEnd, _Type.MouseButtonRelease})
_TOUCHES: Final = _BEGINS | _GOES_ON | _ENDS | {_Type.TouchCancel}


class InputFilter(QObject):
    """Install on the window before anything that takes keys away: filters run from the last one installed.

    While the screen is read aloud, a finger finds out what is under it; on what the reader is at already, it acts when
    it is lifted there, and sliding off changes its mind.
    """

    def __init__(
        self,
        window: QQuickWindow,
        reader: ScreenReader,
        keys: PadKeys,
        repeats: Repeats,
        clock: Clock,
        headset_told: Callable[[bool], None],
    ) -> None:
        super().__init__()
        self._window, self._reader, self._repeats, self._clock = window, reader, repeats, clock
        self._keys = command_keys(keys)
        self._touched: QQuickItem | None = None
        self._held_since: float | None = None
        self._deeds: dict[Command, Callable[[], object]] = {
            "next": lambda: reader.move(1),
            "previous": lambda: reader.move(-1),
            "activate": reader.activate,
            "repeat": self._hold,
            "speech": lambda: reader.switch(on=not reader.is_on),
            "volume": reader.louder,
            "headset_in": lambda: headset_told(True),
            "headset_out": lambda: headset_told(False),
        }
        window.installEventFilter(self)

    def close(self) -> None:
        """The window is about to go."""
        self._window.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() in _TOUCHES and self._reader.is_on:
            self._finger(event)
            return True
        if event.type() in _BEGINS:
            self._reader.hide()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        command = self._command(event)
        if event.type() == _Type.KeyRelease:
            return self._release(command, event)
        if event.type() != _Type.KeyPress:
            return False
        if not self._repeats.counts(event, self._clock.monotonic()):
            return True
        self._reader.hush()
        if command is None:
            self._type(event)
            return False
        if command == "back":
            return self._reader.back()
        self._deeds[command]()
        return True

    def _command(self, event: QKeyEvent) -> Command | None:
        """What a key is for, now: in a field some keys are part of the text, and with no cursor Enter is the screen's."""
        command = self._keys.get(event.key())
        at = self._reader.item
        if event.key() in OF_A_TEXT and self._field() is not None and at in {None, self._field()}:
            return None
        if command == "activate" and at is None:
            return None
        return command

    def _release(self, command: Command | None, event: QKeyEvent) -> bool:
        if command == "repeat" and self._held_since is not None and not event.isAutoRepeat():
            held_s = self._clock.monotonic() - self._held_since
            self._held_since = None
            if held_s >= HELD_FOR_BACK_S or not self._reader.is_on:
                self._reader.back()
            else:
                self._reader.repeat()
        return command is not None

    def _hold(self) -> None:
        self._held_since = self._clock.monotonic()

    def _type(self, event: QKeyEvent) -> None:
        field, text = self._field(), event.text()
        if field is not None and text and text.isprintable():
            self._reader.say_typed(text, field)

    def _field(self) -> QQuickItem | None:
        focus = self._focus()
        return focus if focus is not None and focus.inherits("QQuickTextInput") else None

    def _focus(self) -> QQuickItem | None:
        return self._window.activeFocusItem()  # nothing, whatever the stubs say, before anything was touched

    def _finger(self, event: QEvent) -> None:
        before, point = self._reader.item, _point_of(event)
        if event.type() in _BEGINS:
            self._reader.hush()
        elif isinstance(event, QMouseEvent) and not event.buttons() and event.type() in _GOES_ON:
            return  # a mouse that only passes
        under = self._reader.find_out(point.x(), point.y()) if point is not None else None
        if event.type() in _BEGINS:
            self._touched = under if under is before else None
        elif under is not self._touched or event.type() == _Type.TouchCancel:
            self._touched = None
        if event.type() in _ENDS and self._touched is not None:
            self._touched = None
            self._reader.activate()


def _point_of(event: QEvent) -> QPointF | None:
    if isinstance(event, QTouchEvent):
        points = event.points()
        return points[0].position() if points else None
    return event.position() if isinstance(event, QMouseEvent) else None
