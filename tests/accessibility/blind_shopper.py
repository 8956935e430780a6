"""Somebody who orders with the screen off: presses keys, and knows nothing but what was said."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from tests.fakes.speech import FakeJack, LoggingVoice
from ui.app import Terminal
from ui.jobs import ManualJobs
from ui.speech.aloud import ReadingAloud
from ui.speech.stops import scope_of, stops_in

_Key = Qt.Key
PREVIOUS, NEXT, ACTIVATE, BACK = _Key.Key_F9, _Key.Key_F10, _Key.Key_F11, _Key.Key_F12
SPEECH, VOLUME = _Key.Key_F8, _Key.Key_F7
_MOST_PRESSES = 160


@dataclass
class Bench:
    """A kiosk on the bench; ``parts`` and ``jobs`` are the shop behind it, which answers as a hub does."""

    terminal: Terminal
    jobs: ManualJobs
    parts: Any
    voice: LoggingVoice
    jack: FakeJack

    def begin_anew(self) -> None:
        """Nothing of the test before is left but the hour."""
        self.parts.clock.pass_seconds(5)
        self.parts.outbox.pending.clear()
        self.parts.sounds.played.clear()
        self.voice.log.clear()
        self.voice.deeds.clear()

    def leave(self) -> None:
        """As a shopper does."""
        self.jack.plug(present=False)
        QCoreApplication.processEvents()
        self.terminal.screens.shell.leave()
        self.jobs.run_all()


class BlindShopper:
    """Keys in, words out."""

    def __init__(self, bench: Bench, qtbot: QtBot) -> None:
        self.terminal, self.jobs, self.parts = bench.terminal, bench.jobs, bench.parts
        self.voice, self.jack = bench.voice, bench.jack
        self.qtbot = qtbot
        self.presses = 0

    @property
    def heard(self) -> str:
        """The last words."""
        return self.voice.last

    def press(self, key: Qt.Key, *, held_s: float = 0.0) -> str:
        """One key, down and up; what was said last."""
        self.send(QEvent.Type.KeyPress, key)
        self.parts.clock.pass_seconds(held_s)
        self.send(QEvent.Type.KeyRelease, key)
        self.presses += 1
        QCoreApplication.processEvents()
        self.jobs.run_all()
        return self.heard

    def type(self, text: str) -> None:
        """On a keyboard with letters."""
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                self.send(kind, ord(character.upper()), character)
            self.qtbot.wait(60)  # a person's pace: a scanner's strokes come within 35 ms

    def plug_headset_in(self, *, present: bool = True) -> str:
        self.jack.plug(present=present)
        QCoreApplication.processEvents()
        return self.heard

    def find(self, *words: str) -> str:
        """Press "next" until all these words are said; what was said."""
        before = len(self.voice.log)
        for _press in range(_MOST_PRESSES):
            said = self.press(NEXT)
            if all(word.casefold() in said.casefold() for word in words):
                return said
        heard = "\n".join(said.text for said in self.voice.log[before:])
        raise AssertionError(f"{words} was never said:\n{heard}")

    def choose(self, *words: str) -> str:
        """Find it and activate it; what was said after that."""
        self.find(*words)
        self.press(ACTIVATE)
        return self.settled()

    def model(self, name: str) -> Any:
        """A view-model behind the screen, to bring a test to where it begins."""
        return self.terminal.screens.models[name]

    def count_stops(self, *, everything: bool = True) -> int:
        """How many there are on this screen, so that a test goes round once."""
        return len(stops_in(scope_of(self.terminal.window.contentItem()).root, everything=everything))

    def settled(self) -> str:
        """What is said once the screen has answered."""
        self.qtbot.wait(30)
        self.jobs.run_all()
        self.look()
        return self.heard

    def look(self) -> None:
        """Let the reader look at the screen, as it does five times a second."""
        if self._aloud.reader is not None:
            self._aloud.reader.look()

    def write(self, text: str) -> None:
        """Key by key on the kiosk's own keyboard, by what is said of each."""
        for character in text:
            self.find_key(character)
            self.press(ACTIVATE)

    def find_key(self, character: str) -> None:
        """Until exactly this key is said; the other layer of the keyboard is opened when that is said and needed.

        Who types knows in which order the letters come, and goes back where that is nearer.
        """
        wanted = {character, SPOKEN.get(character, character), f"majuscule {character.lower()}"}
        layer = "Lettres" if character.isalpha() or character in "@ ’" else "Chiffres"
        for _press in range(2 * _MOST_PRESSES):
            said = self.press(_towards(character, self.heard))
            if said in wanted:
                return
            if said == layer and character != " ":
                self.press(ACTIVATE)
        raise AssertionError(f"the key {character} was never said")

    def wait_until_warned(self) -> None:
        """Do nothing for as long as the kiosk allows."""
        self.parts.clock.pass_seconds(self.parts.idle_after_s + 0.1)
        self.model("idle").tick()

    def scan(self, text: str) -> None:
        """As a hand-held scanner does: keys, fast, then Enter."""
        self.parts.clock.pass_seconds(2)
        for character in [*text, "\r"]:
            key = Qt.Key.Key_Return.value if character == "\r" else ord(character.upper())
            self.send(QEvent.Type.KeyPress, key, character)
        self.jobs.run_all()

    @property
    def screen(self) -> str:
        """Which screen shows."""
        return self.terminal.screens.navigation.current

    @property
    def cursor(self) -> QQuickItem | None:
        """What the keys are at."""
        reader = self._aloud.reader
        return reader.item if reader is not None else None

    def shows_ring(self) -> bool:
        """Whether whoever looks sees where the keys are."""
        place, window = self.model("speech").place, self.terminal.window
        return place.width() > 0 and QRectF(0, 0, window.width(), window.height()).intersects(place)

    def send(self, kind: QEvent.Type, key: int, text: str = "", *, is_repeat: bool = False) -> None:
        """One event of a key."""
        QCoreApplication.sendEvent(self.terminal.window, self.key_event(kind, key, text, is_repeat=is_repeat))

    @staticmethod
    def key_event(kind: QEvent.Type, key: int, text: str = "", *, is_repeat: bool = False) -> QKeyEvent:
        """As the system makes it."""
        return QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text, is_repeat)

    @property
    def _aloud(self) -> ReadingAloud:
        return next(kept for kept in self.terminal.screens.kept if isinstance(kept, ReadingAloud))


_LETTERS = "azertyuiopqsdfghjklmwxcvbn"
SPOKEN = {"@": "arobase", ".": "point", " ": "espace", "-": "tiret"}


def _towards(character: str, heard: str) -> Qt.Key:
    at, wanted = _LETTERS.find(heard[-1:].lower()), _LETTERS.find(character.lower())
    is_letter = len(heard.removeprefix("majuscule ")) == 1
    return PREVIOUS if is_letter and 0 <= wanted < at else NEXT
