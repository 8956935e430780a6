"""Where the reader is on the screen. It is never lost, and never in what a dialogue covers."""

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from shiboken6 import Shiboken

from ui.speech.places import bring_into_sight
from ui.speech.stops import Scope, Stop, scope_of, stops_in

_TAB = Qt.FocusPolicy.TabFocus.value


class Cursor:
    """One place among the stops of the present scope; ``everything``: texts too, not only what can be operated."""

    def __init__(self, content: QQuickItem) -> None:
        self._content = content
        self._at: QQuickItem | None = None
        self._before: list[QQuickItem] = []
        self.everything = False

    def scope(self) -> Scope:
        """What can be reached now."""
        return scope_of(self._content)

    def stops(self) -> list[Stop]:
        """All stops of the scope, in reading order."""
        return stops_in(self.scope().root, everything=self.everything)

    def current(self, stops: list[Stop] | None = None) -> Stop | None:
        """The stop the reader is at, or None when that is gone."""
        stops = self.stops() if stops is None else stops
        return next((stop for stop in stops if stop.item is self._at), None)

    def move(self, by: int) -> Stop | None:
        """So many stops on, round and round."""
        stops = self.stops()
        if not stops:
            return None
        now = self.current(stops)
        if now is not None:
            return self.go(stops[(stops.index(now) + by) % len(stops)])
        return self.recover() if self._at is not None else self.go(self._start(stops))

    def start(self) -> Stop | None:
        """Where a screen begins: at its title."""
        stops = self.stops()
        return self.go(self._start(stops)) if stops else self.leave()

    def recover(self) -> Stop | None:
        """What was here is gone: the nearest that was before it and still is there, else the title."""
        stops = {id(stop.item): stop for stop in self.stops()}
        gone = next((index for index, item in enumerate(self._before) if item is self._at), 0)
        for item in reversed(self._before[:gone]):
            if Shiboken.isValid(item) and id(item) in stops:
                return self.go(stops[id(item)])
        return self.start()

    def go(self, stop: Stop) -> Stop:
        """Here, in sight, and with the keyboard's focus where the thing takes one."""
        self._at = stop.item
        self._before = [other.item for other in self.stops()]
        if takes_focus(stop.item):
            stop.item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        bring_into_sight(stop.item)
        return stop

    def leave(self) -> None:
        """Nowhere, until a key asks."""
        self._at = None
        self._before = []

    @property
    def item(self) -> QQuickItem | None:
        """What the reader is at, as long as it exists."""
        return self._at if self._at is not None and Shiboken.isValid(self._at) else None

    def _start(self, stops: list[Stop]) -> Stop:
        page = self.scope().page
        if page is not None:
            inside = [stop for stop in stops if _is_in(stop.item, page)]
            stops = inside or stops
        for kind in ("heading", "field"):
            first = next((stop for stop in stops if stop.kind == kind), None)
            if first is not None:
                return first
        return stops[0]


def takes_focus(item: QQuickItem) -> bool:
    """Whether the keyboard's focus may go there: a key of our keyboard must leave it in the field."""
    policy = item.property("focusPolicy")
    if policy is not None:
        return bool(int(getattr(policy, "value", policy)) & _TAB)
    return item.activeFocusOnTab()


def _is_in(item: QQuickItem, page: QQuickItem) -> bool:
    parent: QQuickItem | None = item
    while parent is not None:
        if parent is page:
            return True
        parent = parent.parentItem()
    return False
