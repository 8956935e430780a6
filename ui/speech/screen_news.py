"""What changed on the screen by itself: another screen or dialogue, and messages that were not there before."""

from PySide6.QtQuick import QQuickItem
from shiboken6 import Shiboken

from ui.speech.stops import messages_in, scope_of


class ScreenNews:
    """Remembers what was there at the last look."""

    def __init__(self, content: QQuickItem) -> None:
        self._content = content
        self._screen: tuple[int, int, str] = (0, 0, "")
        self._messages: frozenset[str] = frozenset()

    def take_note(self) -> None:
        """What is there now is known."""
        self._screen = self._present()
        self._messages = frozenset(messages_in(scope_of(self._content).root))

    def is_another_screen(self) -> bool:
        """Whether one goes elsewhere since the last look; its messages are part of it."""
        if self._present() == self._screen:
            return False
        self.take_note()
        return True

    def messages(self) -> list[str]:
        """Messages that came, or say something else, since the last look."""
        now = messages_in(scope_of(self._content).root)
        new = [text for text in now if text not in self._messages]
        self._messages = frozenset(now)
        return new

    def _present(self) -> tuple[int, int, str]:
        scope = scope_of(self._content)
        # The title as well: one screen may ask several questions after another.
        return (_which(scope.root), _which(scope.page), scope.title)


def _which(item: QQuickItem | None) -> int:
    # By what it is in Qt: Python's own object for it comes and goes.
    return 0 if item is None else int(Shiboken.getCppPointer(item)[0])
