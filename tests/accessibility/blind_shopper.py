"""Somebody who orders with the screen off: presses keys, and knows nothing but what was said."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from tests.fakes.speech import FakeJack, LoggingVoice
from ui.app import Terminal
from ui.jobs import ManualJobs
from ui.speech.aloud import ReadingAloud

_Key = Qt.Key
PREVIOUS, NEXT, ACTIVATE, BACK = _Key.Key_F9, _Key.Key_F10, _Key.Key_F11, _Key.Key_F12
SPEECH, VOLUME = _Key.Key_F8, _Key.Key_F7
_MOST_PRESSES = 160


@dataclass
class BlindShopper:
    """Keys in, words out. ``parts`` and ``jobs`` are the shop behind the kiosk, which answers as a hub does."""

    terminal: Terminal
    jobs: ManualJobs
    parts: Any
    voice: LoggingVoice
    jack: FakeJack
    qtbot: QtBot
    presses: int = 0

    @property
    def heard(self) -> str:
        """The last words."""
        return self.voice.last

    def press(self, key: Qt.Key, *, held_s: float = 0.0) -> str:
        """One key, down and up; what was said last."""
        self._send(QEvent.Type.KeyPress, key)
        self.parts.clock.pass_seconds(held_s)
        self._send(QEvent.Type.KeyRelease, key)
        self.presses += 1
        QCoreApplication.processEvents()
        self.jobs.run_all()
        return self.heard

    def type(self, text: str) -> None:
        """On a keyboard with letters."""
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                self._send(kind, ord(character.upper()), character)
            self.qtbot.wait(60)  # a person's pace: a scanner's strokes come within 35 ms

    def plug_headset_in(self) -> str:
        self.jack.plug(present=True)
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

    def settled(self) -> str:
        """What is said once the screen has answered."""
        self.qtbot.wait(30)
        self.jobs.run_all()
        self.look()
        return self.heard

    def look(self) -> None:
        """Let the reader look at the screen, as it does five times a second."""
        for kept in self.terminal.screens.kept:
            if isinstance(kept, ReadingAloud) and kept.reader is not None:
                kept.reader.look()

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

    def _send(self, kind: QEvent.Type, key: int, text: str = "") -> None:
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QCoreApplication.sendEvent(self.terminal.window, event)


_LETTERS = "azertyuiopqsdfghjklmwxcvbn"
SPOKEN = {"@": "arobase", ".": "point", " ": "espace", "-": "tiret"}


def _towards(character: str, heard: str) -> Qt.Key:
    at, wanted = _LETTERS.find(heard[-1:].lower()), _LETTERS.find(character.lower())
    is_letter = len(heard.removeprefix("majuscule ")) == 1
    return PREVIOUS if is_letter and 0 <= wanted < at else NEXT
