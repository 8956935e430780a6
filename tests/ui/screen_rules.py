"""What every screen must keep, computed from what stands on it. Each rule gives sentences, one for each fault."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QColor

from tests.ui.screen_facts import Facts, Piece, seen_contrast

LARGE_PX = 44
"""From this size on, in px of the design, 3:1 is enough."""
_MOST = 0.6


def texts_fit(facts: Facts) -> list[str]:
    """Nothing is cut: not by its own width, not by what it stands in, not by a clip that does not scroll, not by the window."""
    return [f"{piece.where}: {why}" for piece in _shown(facts, facts.texts) for why in _cut(piece, facts)]


def _cut(piece: Piece, facts: Facts) -> Iterator[str]:
    item, one = piece.item, facts.scale
    if item.property("truncated") and not _said_elsewhere(piece):
        yield f"truncated: {piece.text!r}"
    if float(item.property("contentWidth")) > item.width() + 1:
        yield f"wider than its place ({item.property('contentWidth'):.0f} in {item.width():.0f})"
    inner = _letters(piece, facts)
    if not _inside(inner, piece.room, one):
        yield f"outside what can be seen: {_words(inner)} of {_words(piece.room)}"
    for around in piece.within:
        if around.kind == "plate" or around.scrollers < piece.scrollers:
            continue
        if _touching(inner, around.box) and not _inside(inner, around.box, one):
            surrounding = around.item.metaObject().className().split("_QML")[0]
            yield f"beyond the {surrounding} around it: {_words(inner)} of {_words(around.box)}"
            return


def _letters(piece: Piece, facts: Facts) -> QRectF:
    """The box without the air that lines have above and below letters."""
    size = _size(piece) * facts.scale
    line = float(piece.item.property("lineHeight")) * facts.scale
    air = max(0.0, (line - size) / 2) if line > 3 else 0.0
    return piece.box.adjusted(0, air, 0, -air)


def _size(piece: Piece) -> float:
    return float(piece.item.property("font").pixelSize())


def _said_elsewhere(piece: Piece) -> bool:
    """A text that is one part of a row, as a name in a tile, is said whole with the row; a button's own label never is cut."""
    for around in reversed(piece.within):
        interface: Any = QAccessible.queryAccessibleInterface(around.item)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        if piece.text in name and piece.text != name:
            return True
    return False


def texts_apart(facts: Facts) -> list[str]:
    """No two texts lie on each other."""
    found = []
    for one, other in combinations(_shown(facts, facts.texts), 2):
        common = _letters(one, facts).intersected(one.seen) & _letters(other, facts).intersected(other.seen)
        if common.width() > 2 and common.height() > 3 and not facts.parted(one, other, common):
            found.append(f"{one.where} lies on {other.where}")
    return found


def targets_large(facts: Facts, *, least: float, least_mm: float = 0, pitch: float = 0) -> list[str]:
    """Every target is large enough in px of the design and, where the panel is known, in mm."""
    need = max(least, least_mm / pitch if pitch else 0)
    found = []
    for piece in _touchable(facts):
        width, height = piece.box.width() / facts.scale, piece.box.height() / facts.scale
        if piece.kind == "button" and min(width, height) < need - 0.5:
            found.append(f"{piece.where}: {width:.0f} × {height:.0f}, {need:.0f} needed")
    return found


def targets_apart(facts: Facts, *, gap_mm: float, core_mm: float, pitch: float) -> list[str]:
    """Targets are apart, or so large that what is left between two of them still leaves each its size."""
    gap, core = gap_mm / pitch * facts.scale, core_mm / pitch * facts.scale
    found = []
    buttons = [piece for piece in _touchable(facts) if piece.kind == "button"]
    for one, other in combinations(buttons, 2):
        if one in other.within or other in one.within:
            continue
        a, b = one.seen, other.seen
        beside = max(a.left(), b.left()) - min(a.right(), b.right())
        below = max(a.top(), b.top()) - min(a.bottom(), b.bottom())
        free = max(beside, below)
        if free < -2 and not facts.parted(one, other, a & b):
            found.append(f"{one.where} overlaps {other.where}")
        elif -2 <= free < gap:
            boxes = (one.box, other.box)
            sizes = [box.width() if beside >= below else box.height() for box in boxes]
            if min(sizes) - (gap - free) / 2 < core:
                found.append(f"{one.where} is {free / facts.scale * pitch:.1f} mm from {other.where}")
    return found


def contrast_kept(
    facts: Facts,
    pixels: "np.ndarray[Any, np.dtype[np.uint8]]",
    *,
    text: float = 4.5,
    large: float = 3.0,
    control: float = 3.0,
) -> list[str]:
    """Letters and controls stand out from what is drawn behind them."""
    found = []
    for piece in _shown(facts, facts.texts):
        if not _plain(piece, facts):
            continue
        need = large if _size(piece) >= LARGE_PX else text
        ratio = seen_contrast(pixels, piece.seen)
        if ratio < need - 0.05:
            found.append(
                f"{piece.where}: {ratio:.1f} : 1, {need} needed ({QColor(piece.item.property('color')).name()})"
            )
    for piece in (piece for piece in _touchable(facts) if _plain(piece, facts)):
        drawn = piece.within[-1] if piece.kind == "field" and piece.within else piece
        ratio = seen_contrast(pixels, drawn.seen)
        if ratio < control:
            found.append(f"{piece.where}: a control at {ratio:.1f} : 1")
    return found


def _plain(piece: Piece, facts: Facts) -> bool:
    """Seen for the most part, so that its colours can be judged."""
    part = piece.seen.width() * piece.seen.height()
    whole = piece.box.width() * piece.box.height()
    return piece.enabled and part > _MOST * whole > 0 and not facts.half_hidden(piece)


def within_reach(facts: Facts, line: float) -> list[str]:
    """Everything that can be touched is below the line."""
    return [
        f"{piece.where}: at {piece.seen.top() / facts.scale:.0f}"
        for piece in _touchable(facts)
        if piece.seen.top() / facts.scale < line - 1
    ]


def letters_high(facts: Facts, *, least_mm: float, pitch: float) -> list[str]:
    """A capital H has its height on the glass; the sans faces draw it 0.72 of their size high, the others less."""
    return [
        f"{piece.where}: H is {_size(piece) * 0.68 * pitch:.1f} mm high"
        for piece in _shown(facts, facts.texts)
        if _size(piece) * 0.68 * pitch < least_mm
    ]


def _shown(facts: Facts, pieces: list[Piece]) -> list[Piece]:
    return [piece for piece in pieces if not piece.room.isEmpty() and not facts.hidden(piece)]


def _touchable(facts: Facts) -> list[Piece]:
    return [
        piece
        for piece in facts.targets
        if piece.enabled and piece.seen.width() > 1 and piece.seen.height() > 1 and not facts.hidden(piece)
    ]


def _inside(inner: QRectF, outer: QRectF, scale: float) -> bool:
    slack = 2 * scale
    return outer.adjusted(-slack, -slack, slack, slack).contains(inner)


def _touching(inner: QRectF, outer: QRectF) -> bool:
    return outer.contains(inner.center())


def _words(box: QRectF) -> str:
    return f"{box.left():.0f}–{box.right():.0f} × {box.top():.0f}–{box.bottom():.0f}"
