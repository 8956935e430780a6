"""What a person last worked with, keys or a finger: whoever has keys needs none drawn on the screen."""

from typing import Final

from PySide6.QtCore import Property, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickWindow
from typing_extensions import override

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_MOVES: Final = frozenset(
    key.value
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
)


@QmlElement
@QmlUncreatable("made by the composition root")
class LastInput(QObject):
    """Attach before the scanners are: their strokes are taken off the window's events first and never come here.

    A mouse says nothing. Some panels pass fingers off as one, and beside a real mouse there often are keys.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by_keys = False

    def attach(self, window: QQuickWindow) -> None:
        """The window is there."""
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.TouchBegin:
            self._know(by_keys=False)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _is_typing(event):
            self._know(by_keys=True)
        return False

    @Slot()
    def forget(self) -> None:
        """The next person may have no keys; or this one touches a field that has the focus, and asks for some."""
        self._know(by_keys=False)

    @Property(bool, notify=changed)
    def byKeys(self) -> bool:
        """Whether a keyboard was used last."""
        return self._by_keys

    def _know(self, *, by_keys: bool) -> None:
        if by_keys != self._by_keys:
            self._by_keys = by_keys
            self.changed.emit()


def _is_typing(event: QKeyEvent) -> bool:
    """Tablets have keys of their own, for the volume: they type nothing."""
    return bool(event.text()) or event.key() in _MOVES
