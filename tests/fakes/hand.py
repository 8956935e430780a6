"""A hand before a window: it finds things by name and touches them where they stand."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

_LOOKS = 3
_PATIENCE_MS = 20_000


@dataclass
class Hand:
    """Touches of a window, counted. Names are ``objectName``; only what is visible is found."""

    window: QQuickWindow
    qtbot: QtBot
    touches: int = field(default=0, init=False)

    def find(self, name: str) -> QQuickItem | None:
        """The item of this name that shows, if any does."""
        return visible_item(self.window.contentItem(), name)

    def item(self, name: str) -> QQuickItem:
        """The item of this name, waited for."""
        self.qtbot.waitUntil(lambda: self.find(name) is not None, timeout=_PATIENCE_MS)
        found = self.find(name)
        assert found is not None
        return found

    def text(self, name: str) -> str:
        """What the item of this name says."""
        return str(self.item(name).property("text"))

    def touch(self, *names: str) -> None:
        """One after the other, each where it is when it stands still inside the window."""
        for name in names:
            self.item(name)
            self.qtbot.waitUntil(lambda name=name: self._stands(name), timeout=_PATIENCE_MS)  # type: ignore[misc]
            QTest.mouseClick(
                self.window,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
                _centre(self.item(name)),
            )
            self.touches += 1

    def _stands(self, name: str) -> bool:
        # Looked up at each look: a list may have made its rows anew since the last one.
        places = set()
        for _look in range(_LOOKS):
            item = self.find(name)
            if item is None:
                return False
            places.add(_centre(item).toTuple())
            self.qtbot.wait(5)
        x, y = next(iter(places))
        return len(places) == 1 and 0 <= x < self.window.width() and 0 <= y < self.window.height()


def visible_item(root: QQuickItem, name: str) -> QQuickItem | None:
    """The first visible item of this name under another, in the order in which they are drawn."""
    for child in root.childItems():
        if child.isVisible():
            found = child if child.objectName() == name else visible_item(child, name)
            if found is not None:
                return found
    return None


def _centre(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
