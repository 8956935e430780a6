"""What changed on the screen by itself: another screen or dialogue, and messages that were not there before."""

from PySide6.QtQuick import QQuickItem
from shiboken6 import Shiboken

from ui.speech.stops import Scope, Stop, messages_in


class ScreenNews:
    """Remembers what was there at the last look."""

    def __init__(self) -> None:
        self._screen: tuple[int, int, str] = (0, 0, "")
        self._messages: frozenset[str] = frozenset()

    def take_note(self, scope: Scope) -> None:
        """What is there now is known."""
        self._screen = _screen(scope)
        self._messages = frozenset(messages_in(scope.root))

    def is_another_screen(self, scope: Scope) -> bool:
        """Whether one goes elsewhere since the last look; its messages are part of it."""
        if _screen(scope) == self._screen:
            return False
        self.take_note(scope)
        return True

    def forget(self) -> None:
        """The visit is over."""
        self._screen, self._messages = (0, 0, ""), frozenset()

    def messages(self, scope: Scope) -> list[str]:
        """Messages that came, or say something else, since the last look."""
        now = messages_in(scope.root)
        new = [text for text in now if text not in self._messages]
        self._messages = frozenset(now)
        return new


class FieldNews:
    """Remembers what is typed into, and what is wrong in which field."""

    def __init__(self) -> None:
        self._typed_into = ""
        self._problems: dict[str, str] = {}

    def wrong(self, stops: list[Stop]) -> Stop | None:
        """The first field of which something is wrong that was not wrong before."""
        fields = [stop for stop in stops if stop.kind == "field"]
        before, self._problems = self._problems, {field.name: field.description for field in fields}
        return next((field for field in fields if field.description not in {"", before.get(field.name, "")}), None)

    def entered(self, stops: list[Stop], focus: QQuickItem | None) -> Stop | None:
        """The field that is typed into, when it is another one than before."""
        field = next((stop for stop in stops if stop.kind == "field" and stop.item is focus), None)
        before, self._typed_into = self._typed_into, field.name if field is not None else ""
        return field if self._typed_into != before else None

    def forget(self) -> None:
        """The visit is over."""
        self._typed_into, self._problems = "", {}


def _screen(scope: Scope) -> tuple[int, int, str]:
    # The title as well: one screen may ask several questions after another.
    return (_which(scope.root), _which(scope.page), scope.title)


def _which(item: QQuickItem | None) -> int:
    # By what it is in Qt: Python's own object for it comes and goes.
    return 0 if item is None else int(Shiboken.getCppPointer(item)[0])
