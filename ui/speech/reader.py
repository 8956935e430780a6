"""The screen-reader: where it is on the screen, what it says there, and what changed by itself.

Without speech its cursor stops at all that can be operated, with speech at texts too.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtQuick import QQuickItem

from ui.speech.cursor import Cursor
from ui.speech.places import place_of, stop_at
from ui.speech.press import press
from ui.speech.screen_news import FieldNews, ScreenNews
from ui.speech.sentences import joined, key_name, sentence
from ui.speech.speaker import Speaker
from ui.speech.stops import Stop, is_personal
from ui.translation import Texts

LOOK_MS: Final = 200
_MOST_TOLD: Final = 8
_WAY_BACK: Final = ("close-sheet", "back", "idle-stay")


@dataclass(frozen=True)
class ReaderDoors:
    """What the reader asks of the rest: a visit that begins, words of the language shown, and what one types into."""

    begin_visit: Callable[[], None]
    texts: Callable[[], Texts]
    focus: Callable[[], QQuickItem | None]


class ScreenReader(QObject):
    """Told by ``InputFilter`` what keys and fingers want; looks at the screen by itself while it reads aloud."""

    changed = Signal()
    """Speech went on or off, the volume or the place of the cursor changed."""

    def __init__(self, content: QQuickItem, speaker: Speaker, doors: ReaderDoors) -> None:
        super().__init__()
        self._speaker, self._doors = speaker, doors
        self._cursor, self._news, self._fields = Cursor(content), ScreenNews(), FieldNews()
        self._said_here = ""
        self.is_on = False
        self.place = QRectF()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def volume(self) -> int:
        """How loud, in percent."""
        return self._speaker.volume

    @property
    def item(self) -> QQuickItem | None:
        """What the cursor is at."""
        return self._cursor.item

    def switch(self, *, on: bool) -> None:
        """Begin or end reading aloud."""
        if on == self.is_on:
            return
        self.is_on = self._cursor.everything = on
        self._cursor.look()
        if on:
            self._doors.begin_visit()
            self._news.take_note(self._cursor.scope)
            self._enter(self._welcome())
            self._timer.start()
        else:
            self._speaker.forget()
            self.hide()

    def forget(self) -> None:
        """The visit is over: nothing of what was said stays."""
        self.switch(on=False)
        self._speaker.forget()
        self._news.forget()
        self._fields.forget()
        self._said_here = ""
        self.hide()

    def announce(self, text: str) -> None:
        """Say what came by itself."""
        if self.is_on:
            self._speaker.say(text)

    def hush(self) -> None:
        """Somebody does something: what is being said is of no use any more."""
        if self.is_on:
            self._speaker.stop()

    def repeat(self) -> None:
        """The last words again."""
        if self.is_on:
            self._speaker.repeat()

    def say_here(self) -> None:
        """Where the cursor is, anew: the language changed."""
        self._cursor.look()
        current = self._cursor.current
        if current is not None:
            self._say(current)

    def say_typed(self, text: str, field: QQuickItem) -> None:
        """A character from a keyboard."""
        if self.is_on:
            self._speaker.say(key_name(text, self._doors.texts()), is_personal=is_personal(field))

    def louder(self) -> None:
        """One step, and from the loudest to the softest."""
        volume = self._speaker.louder()
        self.announce(self._doors.texts().translate("Speech", "volume {percent} %", percent=volume))
        self.changed.emit()

    def look(self) -> None:
        """See what changed by itself: another screen, a message, the state of what was activated, a thing that went."""
        if not self.is_on and not self._cursor.is_used:
            return
        self._cursor.look()
        if self._news.is_another_screen(self._cursor.scope):
            self._enter("")
            return
        if not self.is_on:
            if self._cursor.current is None:
                self._cursor.recover()
            self._show_place()
            return
        words = self._news.messages(self._cursor.scope)
        there = self._cursor.current
        wrong = self._fields.wrong(self._cursor.stops)
        # To where something is to be mended at once; else to what is nearest to a thing that went.
        current = self._cursor.go(wrong) if wrong is not None else there or self._cursor.recover()
        here = self._sentence(current) if current is not None else ""
        # What is typed into a field was said letter by letter.
        if here != self._said_here and (there is not current or there is None or there.kind != "field"):
            words.append(here)
        self._said_here = here
        words += self._entered_field(current)
        if words:
            self._speaker.say(joined(words), is_personal=_is_covered(current))
        self._show_place()

    def move(self, by: int) -> None:
        """So many stops on, round and round."""
        self._cursor.look()
        # A key may come between a change of the screen and the next look at it.
        if self._news.is_another_screen(self._cursor.scope) and self.is_on:
            self._enter("")
            return
        stop = self._cursor.move(by)
        if stop is not None:
            self._say(stop)
            self._timer.start()
        self._show_place()

    def find_out(self, x: float, y: float) -> QQuickItem | None:
        """Go to what is under a finger and say it; the thing, if there is one."""
        self._cursor.look()
        stop = stop_at(self._cursor.stops, x, y)
        if stop is None:
            return None
        if stop.item is not self._cursor.item:
            self._say(self._cursor.go(stop))
            self._show_place()
        return stop.item

    def activate(self) -> None:
        """Do what the thing under the cursor is for; a text is read again."""
        self._cursor.look()
        stop = self._cursor.current
        if stop is None:
            return
        if not stop.is_operable or not stop.is_enabled:
            self._say(stop)
            return
        if stop.kind == "key":
            self._say(stop)
        press(stop)
        if stop.kind == "field":
            self._go_to_keyboard()
        else:
            self.look()

    def back(self) -> bool:
        """By the screen's own way back, whatever that asks or undoes; whether it has one."""
        self._cursor.look()
        ways = {stop.item.objectName(): stop for stop in self._cursor.stops if stop.item.objectName() in _WAY_BACK}
        way = next((ways[name] for name in _WAY_BACK if name in ways), None)
        if way is None:
            self.announce(self._doors.texts().translate("Speech", "rien avant cet écran"))
            return False
        press(way)
        self.look()
        return True

    def hide(self) -> None:
        """Nobody steers by keys now, and nobody listens."""
        self._timer.stop()
        self._cursor.leave()
        self._show_place()

    def close(self) -> None:
        """The window is about to go."""
        self._timer.stop()
        self.is_on = False

    def _enter(self, before: str) -> None:
        """A screen or a dialogue, from its title on: what stands between that and the first thing to operate."""
        start = self._cursor.start()
        told = self._opening()
        if start is not None and start not in told:
            told.append(start)
        self._said_here = self._sentence(start) if start is not None else ""
        if not self.is_on:
            self._show_place()
            return
        self._fields.wrong(self._cursor.stops)
        words = joined([before, *(self._sentence(stop) for stop in told), *self._entered_field(start)])
        self._speaker.say(words, is_personal=any(_is_covered(stop) for stop in told))
        self._show_place()

    def _opening(self) -> list[Stop]:
        title, stops = self._cursor.title, self._cursor.stops
        told: list[Stop] = []
        for stop in stops[stops.index(title) :][:_MOST_TOLD] if title is not None else []:
            if stop.is_operable and told:
                break
            told.append(stop)
        return told

    def _go_to_keyboard(self) -> None:
        """Past everything between the field and the keys of the screen that write into it."""
        self._cursor.look()
        key = next((stop for stop in self._cursor.stops if stop.kind == "key"), None)
        if key is not None:
            self._said_here = self._sentence(self._cursor.go(key))
            words = [self._doors.texts().translate("Speech", "clavier"), self._said_here]
            if self.is_on:
                self._speaker.say(joined(words), is_personal=_is_covered(key))
            self._show_place()

    def _entered_field(self, current: Stop | None) -> list[str]:
        """The field that is typed into is another one, and the cursor is elsewhere."""
        field = self._fields.entered(self._cursor.stops, self._doors.focus())
        return [self._sentence(field)] if field is not None and field is not current else []

    def _say(self, stop: Stop) -> None:
        self._said_here = self._sentence(stop)
        if self.is_on:
            self._speaker.say(self._said_here, is_personal=_is_covered(stop))

    def _sentence(self, stop: Stop) -> str:
        shows_value = self._speaker.is_private or not stop.is_personal
        return sentence(stop, self._doors.texts(), shows_value=shows_value)

    def _welcome(self) -> str:
        return self._doors.texts().translate(
            "Speech",
            "Lecture vocale. Touches : suivant, précédent, activer. La quatrième répète, et tenue une seconde, revient.",
        )

    def _show_place(self) -> None:
        item = self._cursor.item
        self.place = place_of(item) if item is not None and item.isVisible() else QRectF()
        self.changed.emit()


def _is_covered(stop: Stop | None) -> bool:
    # Of a field only the value is covered, which its sentence has seen to.
    return stop is not None and stop.is_personal and stop.kind != "field"
