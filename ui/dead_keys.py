"""Accents typed before their letter, put together here: a scanner's dead keys must be seen before anybody composes them."""

import unicodedata
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_ACCENTS: Final = {
    Qt.Key.Key_Dead_Grave.value: ("\u0300", "`"),
    Qt.Key.Key_Dead_Acute.value: ("\u0301", "´"),
    Qt.Key.Key_Dead_Circumflex.value: ("\u0302", "^"),
    Qt.Key.Key_Dead_Tilde.value: ("\u0303", "~"),
    Qt.Key.Key_Dead_Macron.value: ("\u0304", "¯"),
    Qt.Key.Key_Dead_Breve.value: ("\u0306", "˘"),
    Qt.Key.Key_Dead_Abovedot.value: ("\u0307", "˙"),
    Qt.Key.Key_Dead_Diaeresis.value: ("\u0308", "¨"),
    Qt.Key.Key_Dead_Abovering.value: ("\u030a", "˚"),
    Qt.Key.Key_Dead_Doubleacute.value: ("\u030b", "˝"),
    Qt.Key.Key_Dead_Caron.value: ("\u030c", "ˇ"),
    Qt.Key.Key_Dead_Cedilla.value: ("\u0327", "¸"),
    Qt.Key.Key_Dead_Ogonek.value: ("\u0328", "˛"),
}


class DeadKeys:
    """Remembers an accent until the next letter."""

    def __init__(self) -> None:
        self._accent: tuple[str, str] | None = None

    def typed(self, event: QKeyEvent) -> QKeyEvent:
        """The event, or one in its place whose text has the accent."""
        if event.type() != QEvent.Type.KeyPress:
            return event
        accent, self._accent = self._accent, _ACCENTS.get(event.key())
        if accent is None:
            return event
        if self._accent == accent:  # twice the same key is the accent itself
            self._accent = None
            return with_text(event, accent[1])
        if not event.text() or not event.text().isprintable():  # an arrow or Backspace takes it back
            return event
        return with_text(event, _accented(event.text(), *accent))


def _accented(text: str, mark: str, alone: str) -> str:
    if text == " ":
        return alone
    letter = unicodedata.normalize("NFC", text + mark)
    return letter if len(letter) == len(text) else alone + text


def with_text(event: QKeyEvent, text: str) -> QKeyEvent:
    """A copy of the event that types this text."""
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        text,
    )
