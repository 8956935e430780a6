"""What a person does with a window: look for something, touch it, type, wait."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

PATIENCE_S = 40.0
"""Of a machine that does much else; who looks at a screen sees at once what is there."""
_SLICE_MS = 20
_SETTLE_S = 0.35
STILL_SETTLE_S = 0.08
"""Before a window in which nothing moves (``TerminalSettings.is_still``)."""
_STROKE_MS = 3
_SLOW_STROKE_MS = 120


class NothingThere(Exception):
    """What was looked for did not appear in time."""


class Person:
    """Sees only what is drawn: an item counts when it and all around it are visible and it lies in the window.

    ``settle_s`` is how long they look before and after a touch.
    """

    def __init__(self, window: QQuickWindow, settle_s: float = _SETTLE_S) -> None:
        self.window = window
        self._settle_s = settle_s

    def sees(self, name: str) -> bool:
        """Whether something with this object name is on the screen now."""
        return self._find(name) is not None

    def reads(self, name: str) -> str:
        """The words on something, or inside it."""
        item = self.waits_for(name)
        texts = [str(text) for each in [item, *_inside(item)] if (text := each.property("text")) and each.isVisible()]
        return " ".join(texts)

    def finds(self, text: str) -> int:
        """How many texts of the window, shown or not, contain something; what was copied counts as well."""
        texts = [str(item.property("text") or "") for item in _inside(self.window.contentItem())]
        return sum(text in found for found in (*texts, QGuiApplication.clipboard().text()))

    def waits_for(self, name: str, patience_s: float = PATIENCE_S) -> QQuickItem:
        """Look until it is there."""
        self.waits_until(lambda: self.sees(name), name, patience_s)
        item = self._find(name)
        if item is None:
            raise NothingThere(name)
        return item

    def waits_until(self, holds: Callable[[], bool], what: str, patience_s: float = PATIENCE_S) -> None:
        """Let the program work until something holds."""
        deadline = time.monotonic() + patience_s
        while not holds():
            if time.monotonic() > deadline:
                raise NothingThere(f"{what}; on the screen: {', '.join(sorted(self.names()))}")
            self.pauses(_SLICE_MS / 1000)

    def pauses(self, seconds: float) -> None:
        """Do nothing for a while; the program goes on."""
        deadline = time.monotonic() + seconds
        while True:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _SLICE_MS)
            left = deadline - time.monotonic()
            if left <= 0:
                return
            time.sleep(min(left, 0.005))

    def touches(self, name: str) -> None:
        """Touch the middle of something, once it stands still."""
        self.waits_for(name)
        self.pauses(self._settle_s)
        self._touches(name)
        self.pauses(self._settle_s)

    def _touches(self, name: str) -> None:
        item = self.waits_for(name)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=QPoint(round(middle.x()), round(middle.y())))

    def types(self, text: str, key: str = "key-{}") -> None:
        """Type on the on-screen keys: once they stand still, one after the other."""
        self.pauses(self._settle_s)
        for character in text:
            self._touches(key.format(character))
            self.pauses(STILL_SETTLE_S)
        self.pauses(self._settle_s)

    def strikes(self, text: str) -> None:
        """Type on a real keyboard; faster than this would be a scanner."""
        began = time.monotonic_ns() // 1_000_000
        for place, character in enumerate(text):
            self._strikes(Qt.Key(ord(character.upper())), character, began + place * _SLOW_STROKE_MS)
        self.pauses(self._settle_s)

    def scans(self, text: str) -> None:
        """A hand-held scanner types a code and ends it; faster than any person."""
        began = time.monotonic_ns() // 1_000_000
        for place, character in enumerate(text):
            self._strikes(Qt.Key(ord(character.upper())), character, began + place * _STROKE_MS)
        self._strikes(Qt.Key.Key_Return, "\r", began + len(text) * _STROKE_MS)
        self.pauses(self._settle_s)

    def _strikes(self, key: Qt.Key, text: str, at_ms: int) -> None:
        # The system notes when a key was struck, so a busy machine does not make a scanner look like a person.
        shift = Qt.KeyboardModifier.ShiftModifier if text.isupper() else Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, shift, text)
            event.setTimestamp(at_ms)
            QCoreApplication.sendEvent(self.window, event)

    def photographs(self, path: Path) -> None:
        """The window as it is drawn now."""
        self.pauses(self._settle_s)
        if not self.window.grabWindow().save(str(path)):
            raise OSError(f"cannot write {path}")

    def _find(self, name: str) -> QQuickItem | None:
        found = (item for item in _inside(self.window.contentItem()) if item.objectName() == name)
        return next((item for item in found if item.isVisible() and self._is_inside(item)), None)

    def _is_inside(self, item: QQuickItem) -> bool:
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        return 0 <= middle.x() <= self.window.width() and 0 <= middle.y() <= self.window.height()

    def names(self) -> set[str]:
        """Object names of all that is on the screen now."""
        items = _inside(self.window.contentItem())
        return {item.objectName() for item in items if item.objectName() and item.isVisible() and self._is_inside(item)}


def _inside(item: QQuickItem) -> Iterator[QQuickItem]:
    # Delegates are children in the scene without being children as objects: findChild does not see them.
    for child in item.childItems():
        yield child
        yield from _inside(child)
