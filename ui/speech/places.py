"""Where things stand in the window, and how they are brought into sight."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem

from ui.speech.stops import Stop


def place_of(item: QQuickItem) -> QRectF:
    """The item's rectangle in the window, as far as what it stands in shows it."""
    place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    parent = item.parentItem()
    while parent is not None:
        if parent.clip():
            place = place.intersected(parent.mapRectToScene(QRectF(0, 0, parent.width(), parent.height())))
        parent = parent.parentItem()
    return place


def bring_into_sight(item: QQuickItem) -> None:
    """Scroll everything that the item stands in until it is in its middle, as far as there is something to scroll."""
    parent = item.parentItem()
    while parent is not None:
        if parent.inherits("QQuickFlickable"):
            _scroll(parent, item, "contentY", "contentHeight", "originY")
            _scroll(parent, item, "contentX", "contentWidth", "originX")
        parent = parent.parentItem()


def _scroll(view: QQuickItem, item: QQuickItem, along: str, length: str, origin: str) -> None:
    is_down = along == "contentY"
    room = view.height() if is_down else view.width()
    start = float(view.property(origin))
    rest = float(view.property(length)) - room
    if rest <= 0:
        return
    at = item.mapToItem(view, QPointF(0, 0))
    place, size = (at.y(), item.height()) if is_down else (at.x(), item.width())
    if place >= 0 and place + size <= room and view.inherits("QQuickItemView") is False:
        return
    # In the middle, so that a list has made the rows on both sides.
    wanted = float(view.property(along)) + place - max(0.0, (room - size) / 2)
    view.setProperty(along, min(start + rest, max(start, wanted)))


def stop_at(stops: list[Stop], x: float, y: float) -> Stop | None:
    """What is under a finger: the smallest thing there."""
    under = [stop for stop in stops if place_of(stop.item).contains(x, y)]
    return min(under, key=lambda stop: stop.item.width() * stop.item.height(), default=None)
