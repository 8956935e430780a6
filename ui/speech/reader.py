"""The screen-reader: hears keys and fingers before the screen does, moves the cursor, and says what is there.

Without speech, keys move a visible cursor over all that can be operated. With speech the cursor stops at texts too, and
the first touch says what the second one does.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QMetaObject, QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from typing_extensions import override

from kiosk.domain.speech import PadKeys
from kiosk.ports.clock import Clock
from ui.speech.cursor import Cursor
from ui.speech.pad import OF_A_TEXT, Command, Repeats, command_keys
from ui.speech.places import place_of, stop_at
from ui.speech.screen_news import ScreenNews
from ui.speech.sentences import joined, key_name, sentence
from ui.speech.speaker import Speaker
from ui.speech.stops import Stop, is_personal
from ui.translation import Texts

LOOK_MS: Final = 200
HELD_FOR_BACK_S: Final = 1.0
_MOST_TOLD: Final = 8
_WAY_BACK: Final = ("close-sheet", "back", "idle-stay")

_TOUCHES: Final = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TouchCancel,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
    }
)
_BEGINS: Final = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
_ENDS: Final = frozenset({QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease})


@dataclass(frozen=True)
class ReaderDoors:
    """What the reader asks of the rest: a visit that begins, and the words of the language shown."""

    begin_visit: Callable[[], None]
    texts: Callable[[], Texts]


class ScreenReader(QObject):
    """Install on the window before anything that takes keys away: filters run from the last one installed."""

    changed = Signal()
    """Speech went on or off, the volume or the place of the cursor changed."""

    def __init__(self, speaker: Speaker, keys: PadKeys, repeats: Repeats, clock: Clock, doors: ReaderDoors) -> None:
        super().__init__()
        self._speaker, self._clock, self._doors = speaker, clock, doors
        self._keys, self.repeats = command_keys(keys), repeats
        self._cursor: Cursor | None = None
        self._news: ScreenNews | None = None
        self._window: QQuickWindow | None = None
        self._said_of_current = ""
        self._touched: QQuickItem | None = None
        self._held_since = 0.0
        self.is_on = False
        self.place = QRectF()
        self._deeds: dict[Command, Callable[[], None]] = {
            "next": lambda: self._move(1),
            "previous": lambda: self._move(-1),
            "activate": self._activate,
            "repeat": self._hold,
            "speech": lambda: self.switch(on=not self.is_on),
            "volume": self.louder,
            "headset_in": lambda: self._jack_told(present=True),
            "headset_out": lambda: self._jack_told(present=False),
        }
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def attach(self, window: QQuickWindow) -> None:
        """This is the screen to read."""
        self._window = window
        self._cursor = Cursor(window.contentItem())
        self._news = ScreenNews(window.contentItem())
        window.installEventFilter(self)

    @property
    def volume(self) -> int:
        """How loud, in percent."""
        return self._speaker.volume

    def switch(self, *, on: bool) -> None:
        """Begin or end reading aloud."""
        if on == self.is_on or self._cursor is None or self._news is None:
            return
        self.is_on = self._cursor.everything = on
        if on:
            self._doors.begin_visit()
            self._news.take_note()
            self._enter(self._welcome())
            self._timer.start()
        else:
            self._timer.stop()
            self._speaker.forget()
            self._hide()

    def headset(self, *, present: bool) -> None:
        """Plugged in: read aloud, to one person. Pulled out: be silent at once, nobody else may hear the rest."""
        self.switch(on=present)

    def forget(self) -> None:
        """The visit is over."""
        self.switch(on=False)
        self._speaker.forget()
        self.repeats.ignores_quick = False
        self._hide()

    def announce(self, text: str) -> None:
        """Say what came by itself."""
        if self.is_on:
            self._speaker.say(text)

    def say_again(self) -> None:
        """The language changed: the screen from its title on, in the other one."""
        if self.is_on and self._cursor is not None:
            stop = self._cursor.current()
            if stop is not None:
                self._say_stop(stop)

    def close(self) -> None:
        """The window is about to go."""
        self._timer.stop()
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._cursor = self._news = self._window = None

    def louder(self) -> None:
        """One step."""
        volume = self._speaker.louder()
        if self.is_on:
            self._speaker.say(self._doors.texts().translate("Speech", "volume {percent} %", percent=volume))
        self.changed.emit()

    def look(self) -> None:
        """See what changed by itself: another screen, a message, the state of what was activated, a thing that went."""
        if not self.is_on or self._cursor is None or self._news is None:
            return
        if self._news.is_another_screen():
            self._enter("")
            return
        words = self._news.messages()
        current = self._cursor.current()
        if current is None:
            current = self._cursor.recover()
            words += [self._sentence(current)] if current is not None else []
        elif self._sentence(current) != self._said_of_current and current.kind != "field":
            words.append(self._sentence(current))
        if words:
            self._said_of_current = self._sentence(current) if current is not None else ""
            self._speaker.say(joined(words), is_personal=_is_covered(current))
        self._show_place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() in _TOUCHES and self.is_on:
            return self._finger(event)
        if event.type() in _BEGINS:
            self._hide()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        command = self._keys.get(event.key())
        if event.type() == QEvent.Type.KeyRelease:
            return self._release(command)
        if event.type() != QEvent.Type.KeyPress:
            return False
        if self.is_on:
            self._speaker.stop()
        if command is None or self._belongs_to_text(event):
            self._typed(event)
            return self.repeats.ignores_quick and not self.repeats.counts(event, self._clock.monotonic())
        if command == "activate" and not self.is_on and self._cursor_item() is None:
            return False
        if not self.repeats.counts(event, self._clock.monotonic()):
            return True
        return self._do(command)

    def _release(self, command: Command | None) -> bool:
        if command == "repeat" and self._held_since:
            held, self._held_since = self._clock.monotonic() - self._held_since, 0.0
            if held >= HELD_FOR_BACK_S or not self.is_on:
                self._back()
            else:
                self._speaker.repeat()
            return True
        return command is not None

    def _do(self, command: Command) -> bool:
        if command == "back":
            return self._back()
        self._deeds[command]()
        return True

    def _hold(self) -> None:
        self._held_since = self._clock.monotonic()

    def _jack_told(self, *, present: bool) -> None:
        self._speaker.headset(present=present)
        self.headset(present=present)

    def _belongs_to_text(self, event: QKeyEvent) -> bool:
        """In a field, some keys move within the text or are part of it."""
        if event.key() not in OF_A_TEXT or self._cursor is None:
            return False
        focus = self._window.activeFocusItem() if self._window is not None else None
        if focus is None or not focus.inherits("QQuickTextInput"):
            return False
        at = self._cursor_item()
        return at is None or at is focus

    def _typed(self, event: QKeyEvent) -> None:
        focus = self._window.activeFocusItem() if self._window is not None else None
        text = event.text()
        if self.is_on and focus is not None and focus.inherits("QQuickTextInput") and text.isprintable() and text:
            self._speaker.say(key_name(text, self._doors.texts()), is_personal=is_personal(focus))

    def _move(self, by: int) -> None:
        if self._cursor is None:
            return
        if self.is_on:
            self.look_for_another_screen()
        stop = self._cursor.move(by)
        if stop is not None:
            self._say_stop(stop)
        self._show_place()

    def look_for_another_screen(self) -> None:
        """A key may come between a change and the next look at the screen."""
        if self._news is not None:
            self._news.is_another_screen()

    def _activate(self) -> None:
        stop = self._cursor.current() if self._cursor is not None else None
        if stop is None or not stop.is_operable:
            if stop is not None:
                self._say_stop(stop)
            return
        if not stop.is_enabled:
            self._say_stop(stop)
            return
        if stop.kind == "key" and self.is_on:
            self._speaker.say(sentence(stop, self._doors.texts()), is_personal=stop.is_personal)
        press(stop)
        self.look()

    def _back(self) -> bool:
        """By the screen's own way back, whatever that asks or undoes."""
        stops = self._cursor.stops() if self._cursor is not None else []
        for name in _WAY_BACK:
            way = next((stop for stop in stops if stop.item.objectName() == name), None)
            if way is not None:
                press(way)
                self.look()
                return True
        if self.is_on:
            self._speaker.say(self._doors.texts().translate("Speech", "rien avant cet écran"))
        return False

    def _finger(self, event: QEvent) -> bool:
        if self._cursor is None:
            return True
        point = _point_of(event)
        stop = stop_at(self._cursor.stops(), point.x(), point.y()) if point is not None else None
        if event.type() in _BEGINS:
            self._speaker.stop()
            self._touched = stop.item if stop is not None and stop.item is self._cursor.item else None
        elif event.type() == QEvent.Type.TouchCancel or (stop is None or stop.item is not self._touched):
            self._touched = None
        if event.type() in _ENDS:
            if self._touched is not None:
                self._touched = None
                self._activate()
        elif stop is not None and stop.item is not self._cursor.item:
            self._say_stop(self._cursor.go(stop))
            self._show_place()
        return True

    def _enter(self, before: str) -> None:
        """A screen, or a dialogue, from its title on: what stands between that and the first thing to operate."""
        assert self._cursor is not None
        start = self._cursor.start()
        if start is None:
            self._speaker.say(before)
            return
        stops = self._cursor.stops()
        told: list[Stop] = []
        for stop in stops[stops.index(start) :][:_MOST_TOLD]:
            if stop.is_operable and told:
                break
            told.append(stop)
        self._said_of_current = self._sentence(start)
        words = joined([before, *(self._sentence(stop) for stop in told)])
        self._speaker.say(words, is_personal=any(_is_covered(stop) for stop in told))
        self._show_place()

    def _say_stop(self, stop: Stop) -> None:
        self._said_of_current = self._sentence(stop)
        if self.is_on:
            self._speaker.say(self._said_of_current, is_personal=_is_covered(stop))

    def _sentence(self, stop: Stop) -> str:
        shows_value = self._speaker.is_private or not stop.is_personal
        return sentence(stop, self._doors.texts(), shows_value=shows_value)

    def _cursor_item(self) -> QQuickItem | None:
        return self._cursor.item if self._cursor is not None else None

    def _show_place(self) -> None:
        item = self._cursor_item()
        self.place = place_of(item) if item is not None and item.isVisible() else QRectF()
        self.changed.emit()

    def _hide(self) -> None:
        if self._cursor is not None:
            self._cursor.leave()
        self.place = QRectF()
        self.changed.emit()

    def _welcome(self) -> str:
        return self._doors.texts().translate(
            "Speech",
            "Lecture vocale. Touches : suivant, précédent, activer. La quatrième répète, et tenue une seconde, revient.",
        )


def _is_covered(stop: Stop | None) -> bool:
    # Of a field only the value is covered, which its sentence has seen to.
    return stop is not None and stop.is_personal and stop.kind != "field"


def press(stop: Stop) -> None:
    """As a finger would: a button is clicked, a field gets the keyboard."""
    if stop.kind != "field":
        told = QAccessible.queryAccessibleInterface(stop.item)
        if told is not None and told.actionInterface() is not None:
            told.actionInterface().doAction("Press")
        return
    stop.item.forceActiveFocus()
    parent = stop.item.parentItem()
    if parent is not None and parent.metaObject().indexOfSignal("tapped()") >= 0:
        QMetaObject.invokeMethod(parent, "tapped")


def _point_of(event: QEvent) -> QPointF | None:
    if isinstance(event, QTouchEvent):
        points = event.points()
        return points[0].position() if points else None
    return event.position() if isinstance(event, QMouseEvent) else None
