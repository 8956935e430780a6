"""What stands on a screen, read from the item tree: texts, targets, grounds, each with what is seen of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow

_WHOLE = 0.99
_COLOURS = 48
_DIMMED = 0.3
_UNSEEN = 0.05
_SHARE_LEFT = {4: 0.5, 2: 1.0}
"""By Qt.AlignHCenter and Qt.AlignRight: how much of the free width lies left of the letters."""


@dataclass(frozen=True, eq=False)
class Piece:
    """One item. ``seen`` is what clips leave of ``box``; ``room`` where scrolling can bring it. Window px."""

    item: QQuickItem
    kind: str
    box: QRectF
    seen: QRectF
    room: QRectF
    order: int
    within: tuple["Piece", ...]
    """What surrounds it and is drawn or touched: buttons and grounds, outermost first."""
    enabled: bool = True
    scrollers: int = 0
    """In how many places that scroll it stands, one in the other."""

    @property
    def text(self) -> str:
        return str(self.item.property("text") or "")

    @property
    def where(self) -> str:
        """Words to find it by."""
        names = [piece.item.objectName() for piece in self.within if piece.item.objectName()]
        own = self.item.objectName() or self.text[:40] or self.item.metaObject().className().split("_QML")[0]
        return "/".join([*names[-2:], own])


@dataclass
class Facts:
    """A window, walked once."""

    scale: float
    area: QRectF
    texts: list[Piece] = field(default_factory=list)
    targets: list[Piece] = field(default_factory=list)
    grounds: list[Piece] = field(default_factory=list)
    veils: list[Piece] = field(default_factory=list)
    """What dims the whole window: nothing behind it is read or touched."""

    def hidden(self, piece: Piece) -> bool:
        """Whether something opaque that is drawn later covers all that is seen of it, or everything is dimmed."""
        return any(veil.order > piece.order for veil in self.veils) or any(
            ground.order > piece.order and ground.seen.adjusted(-1, -1, 1, 1).contains(piece.seen)
            for ground in self.grounds
            if ground not in piece.within and piece not in ground.within
        )

    def half_hidden(self, piece: Piece) -> bool:
        """Whether something opaque covers a part of it, as a notice or the keyboard does."""
        return any(
            ground.order > piece.order and ground.seen.intersects(piece.seen)
            for ground in self.grounds
            if ground not in piece.within and piece not in ground.within
        )

    def parted(self, one: Piece, other: Piece, common: QRectF) -> bool:
        """Whether an opaque ground lies between two things where both are."""
        low, high = sorted((one.order, other.order))
        return any(low < ground.order < high and ground.seen.contains(common) for ground in self.grounds)


@dataclass(frozen=True)
class _Walk:
    clip: QRectF
    room: QRectF
    opacity: float
    enabled: bool
    within: tuple[Piece, ...]
    scrollers: int = 0


def facts_of(window: QQuickWindow, scale: float) -> Facts:
    """Walk the window's items in the order in which they are drawn."""
    area = QRectF(0, 0, window.width(), window.height())
    facts = Facts(scale, area)
    count = iter(range(1_000_000))
    for child in _drawn(window.contentItem()):
        _look(child, facts, count, _Walk(area, area, 1.0, enabled=True, within=()))
    return facts


def _look(item: QQuickItem, facts: Facts, count: Iterator[int], walk: _Walk) -> None:
    opacity = walk.opacity * item.opacity()
    if not item.isVisible() or opacity < _UNSEEN:
        return
    box = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    walk = replace(walk, opacity=opacity, enabled=walk.enabled and item.isEnabled())
    kind = _kind(item, opacity)
    if kind:
        drawn = _text_box(item) if kind == "text" else _heard(item, box) if kind == "button" else box
        seen = drawn.intersected(walk.clip)
        piece = Piece(item, kind, drawn, seen, walk.room, next(count), walk.within, walk.enabled, walk.scrollers)
        _sort_in(piece, facts)
        if kind in {"button", "ground", "plate"}:
            walk = replace(walk, within=(*walk.within, piece))
    if item.clip():
        scrollers = walk.scrollers + item.inherits("QQuickFlickable")
        walk = replace(walk, clip=walk.clip.intersected(box), room=_room(item, box, walk.room), scrollers=scrollers)
    for child in _drawn(item):
        _look(child, facts, count, walk)


def _sort_in(piece: Piece, facts: Facts) -> None:
    if piece.kind == "text" and piece.text.strip():
        facts.texts.append(piece)
    elif piece.kind in {"button", "field"}:
        facts.targets.append(piece)
    elif piece.kind == "ground":
        facts.grounds.append(piece)
    elif piece.kind == "plate" and _dims(piece, facts):
        facts.veils.append(piece)


def _dims(piece: Piece, facts: Facts) -> bool:
    colour = piece.item.property("color")
    covers = piece.seen.adjusted(-2, -2, 2, 2).contains(facts.area)
    return covers and isinstance(colour, QColor) and colour.alphaF() > _DIMMED


def _kind(item: QQuickItem, opacity: float) -> str:
    if item.inherits("QQuickText"):
        return "text"
    if item.inherits("QQuickAbstractButton"):
        return "button"
    if item.inherits("QQuickTextInput"):
        return "field"
    if item.inherits("QQuickRectangle"):
        colour = item.property("color")
        if isinstance(colour, QColor) and colour.alpha() == 255 and opacity > _WHOLE:
            return "ground"
        return "plate"
    return ""


def _room(item: QQuickItem, box: QRectF, room: QRectF) -> QRectF:
    """Where things may stand in a clipped place: the place itself, and as far as it scrolls."""
    place = room.intersected(box) if not room.isEmpty() else box
    if not item.inherits("QQuickFlickable"):
        return place
    content = item.property("contentItem")
    if not isinstance(content, QQuickItem) or not item.property("interactive"):
        return place
    width = max(float(item.property("contentWidth")), item.width())
    height = max(float(item.property("contentHeight")), item.height())
    origin = QRectF(float(item.property("originX")), float(item.property("originY")), width, height)
    whole = content.mapRectToScene(origin)
    # Sideways it may lie anywhere in the content; what is beyond the surrounding place comes into it by scrolling there.
    return whole.united(place) if room.width() > 0 else whole


def _heard(item: QQuickItem, box: QRectF) -> QRectF:
    """Where a button hears: more than it draws, if it says so."""
    mask = item.property("containmentMask")
    if not isinstance(mask, QQuickItem):
        return box
    return mask.mapRectToScene(QRectF(0, 0, mask.width(), mask.height()))


def _text_box(item: QQuickItem) -> QRectF:
    """Where the letters are: lines are higher than letters, and a text is often wider than what it says."""
    width, height = float(item.property("contentWidth")), float(item.property("contentHeight"))
    left, right = float(item.property("leftPadding")), float(item.property("rightPadding"))
    top = float(item.property("topPadding"))
    slack = max(0.0, item.width() - left - right - width)
    offset = slack * _SHARE_LEFT.get(_alignment(item), 0.0) if slack > 1 else 0.0
    return item.mapRectToScene(QRectF(left + offset, top, width, height))


def _alignment(item: QQuickItem) -> int:
    # Qt's enumeration has no Python counterpart: as a property it cannot be read, as an expression it is a number.
    answer: Any = QQmlExpression(QQmlEngine.contextForObject(item), item, "horizontalAlignment + 0").evaluate()
    return int(answer[0] if isinstance(answer, tuple) else answer)


def _drawn(item: QQuickItem) -> list[QQuickItem]:
    return sorted(item.childItems(), key=lambda child: child.z())


# --- colour -------------------------------------------------------------------------------------------------------------


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio, WCAG."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def pixels_of(picture: QImage) -> "np.ndarray[Any, np.dtype[np.uint8]]":
    """A grabbed window as rows of blue, green, red."""
    image = picture.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 4].reshape(image.height(), image.width(), 4)[:, :, :3].copy()


def seen_contrast(pixels: "np.ndarray[Any, np.dtype[np.uint8]]", place: QRectF) -> float:
    """Contrast between the commonest colour of a place and what stands out most from it; 21 where there is nothing."""
    left, top = max(0, int(place.left())), max(0, int(place.top()))
    part = pixels[top : int(place.bottom()) + 1, left : int(place.right()) + 1].astype(np.uint32)
    if part.size == 0:
        return 21.0
    packed = (part[:, :, 2] << 16) | (part[:, :, 1] << 8) | part[:, :, 0]
    found, counts = np.unique(packed, return_counts=True)
    by_number = np.argsort(-counts)
    ground = QColor(int(found[by_number[0]]) | 0xFF000000)
    return max(contrast(ground, QColor(int(found[at]) | 0xFF000000)) for at in by_number[:_COLOURS])
