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
        self._scope: Scope | None = None
        self._stops: list[Stop] | None = None
        self.everything = False

    def look(self) -> None:
        """The screen may have changed: it is walked anew when next asked for."""
        self._scope = self._stops = None

    @property
    def scope(self) -> Scope:
        """What can be reached."""
        if self._scope is None:
            self._scope = scope_of(self._content)
        return self._scope

    @property
    def stops(self) -> list[Stop]:
        """All stops of the scope, in reading order."""
        if self._stops is None:
            self._stops = stops_in(self.scope.root, everything=self.everything)
        return self._stops

    @property
    def current(self) -> Stop | None:
        """The stop the reader is at, or None when that is gone."""
        return next((stop for stop in self.stops if stop.item is self._at), None)

    @property
    def item(self) -> QQuickItem | None:
        """What the reader is at, as long as it exists."""
        return self._at if self._at is not None and Shiboken.isValid(self._at) else None

    @property
    def is_used(self) -> bool:
        """Whether somebody steers by keys, even if what the cursor was at has gone."""
        return self._at is not None

    def move(self, by: int) -> Stop | None:
        """So many stops on, round and round."""
        if not self.stops:
            return None
        now = self.current
        if now is not None:
            return self.go(self.stops[(self.stops.index(now) + by) % len(self.stops)])
        return self.recover() if self._at is not None else self.start()

    def start(self) -> Stop | None:
        """Where a screen begins: at its title."""
        if not self.stops:
            self.leave()
            return None
        return self.go(self._first())

    def recover(self) -> Stop | None:
        """What was here is gone: the nearest that was before it and still is there, else the title."""
        there = {id(stop.item): stop for stop in self.stops}
        gone = next((index for index, item in enumerate(self._before) if item is self._at), 0)
        nearest = next((item for item in reversed(self._before[:gone]) if id(item) in there), None)
        return self.start() if nearest is None else self.go(there[id(nearest)])

    def go(self, stop: Stop) -> Stop:
        """Here, in sight, and with the keyboard's focus where the thing takes one."""
        self._at = stop.item
        # Kept alive by this list, so that each is known again by what it is.
        self._before = [other.item for other in self.stops]
        # Who listens goes past a field without writing into it; they say so by activating it.
        if takes_focus(stop.item) and not (self.everything and stop.kind == "field"):
            stop.item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        bring_into_sight(stop.item)
        return stop

    def leave(self) -> None:
        """Nowhere, until a key asks; nothing is remembered."""
        self._at = None
        self._before = []
        self.look()

    @property
    def title(self) -> Stop | None:
        """What the screen or the dialogue is about."""
        page = self.scope.page
        inside = [stop for stop in self.stops if _is_in(stop.item, page)] if page is not None else []
        stops = inside or self.stops
        titles = (stop for kind in ("heading", "field") for stop in stops if stop.kind == kind)
        return next(titles, stops[0] if stops else None)

    def _first(self) -> Stop:
        # A dialogue that puts the focus on its answer is urgent: one press is to be enough.
        focused = next((stop for stop in self.stops if stop.item.hasActiveFocus()), None)
        return focused if self.scope.page is None and focused is not None else self.title or self.stops[0]


def takes_focus(item: QQuickItem) -> bool:
    """Whether the keyboard's focus may go there: a key of our keyboard must leave it in the field."""
    policy = item.property("focusPolicy")
    if policy is not None:
        return bool(int(getattr(policy, "value", policy)) & _TAB)
    return item.activeFocusOnTab()


def _is_in(item: QQuickItem, page: QQuickItem | None) -> bool:
    parent: QQuickItem | None = item
    while parent is not None:
        if parent is page:
            return True
        parent = parent.parentItem()
    return False
