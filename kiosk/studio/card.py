"""Product cards: a picture if there is one, what the article is, its code large enough for the kiosk's camera."""

from kiosk.studio.geometry import Box
from kiosk.studio.item import Item
from kiosk.studio.pen import Pen, cap_height

CELL = (97.0, 70.25)
SIDE = 40.0

_PAD = 5.0
_TILE = (36.0, 45.0)
_EDGE = 2.0
_MARK = 6.0
_PRICE_POINTS, _PRICE_POINTS_ALONE = 12, 17
_WAS_POINTS = 7.2
_RADIUS_MM_PER_PX = 0.15


def draw_card(pen: Pen, item: Item, cell: Box, place: str) -> None:
    """One card."""
    side = pen.style.side or SIDE
    inner = cell.inset(_PAD)
    left = inner.x + (_TILE[0] + 4.0 if item.picture else 0.0)
    code_x = left if item.picture else cell.right - _EDGE - side
    code = pen.code(item, Box(code_x, cell.bottom - _EDGE - side, side, side), place)
    quiet = 4 * code.module_mm
    if item.picture:
        # Text stands above the dark modules, not above the quiet zone.
        left += quiet
        _draw_tile(pen, item, Box(inner.x, inner.y, *_TILE))
    # Beside a code that stands under its text there is room for the mark; else it stands beside the name.
    mark = Box(inner.right - _MARK, inner.bottom - _MARK if item.picture else inner.y, _MARK, _MARK)
    pen.canvas.picture(pen.brand.mark.read_bytes(), mark)
    width = inner.right - left - (0.0 if item.picture else _MARK + 2.0)
    text = Box(left, inner.y, width, code.box.y - inner.y + quiet)
    _draw_words(pen, item, text)
    _draw_foot(pen, item, inner)


def _draw_tile(pen: Pen, item: Item, tile: Box) -> None:
    pen.canvas.panel(tile, pen.ink(item.ground), pen.brand.radius * _RADIUS_MM_PER_PX)
    if item.picture:
        pen.canvas.picture(item.picture, tile.inset(1.5))


def _draw_words(pen: Pen, item: Item, box: Box) -> None:
    column = pen.column(box, box.y)
    column.paragraph(item.title, "display", 12.5, lines=2, leading=1.15)
    column.space(0.7)
    column.paragraph(item.detail, "text", 7.8, "on-surface-muted")
    column.space(1.5)
    if item.price:
        points = pen.points_for(
            item.price, "display", _PRICE_POINTS if item.picture else _PRICE_POINTS_ALONE, box.width
        )
        y = column.y + cap_height(points)
        ink = pen.ink("accent" if item.was else "on-surface")
        pen.canvas.line_of_text(item.price, (box.x, y), "display", points, ink)
        if item.was:
            beside = box.x + pen.canvas.width_of(item.price, "display", points) + 2.0
            room = box.right - beside
            if pen.canvas.width_of(item.was, "text", _WAS_POINTS) > room:
                y += 1.4 + cap_height(_WAS_POINTS)
                beside, room = box.x, box.width
            small = pen.points_for(item.was, "text", _WAS_POINTS, room)
            pen.canvas.struck(item.was, (beside, y), "text", small, pen.ink("on-surface-muted"))
        if item.note:
            y += 1.8 + cap_height(6.2)
            pen.canvas.line_of_text(item.note, (box.x, y), "text", 6.2, pen.ink("on-surface-muted"))


def _draw_foot(pen: Pen, item: Item, inner: Box) -> None:
    """Under the picture, from the bottom up."""
    y, muted = inner.bottom, pen.ink("on-surface-muted")
    if item.number:
        pen.canvas.line_of_text(item.number, (inner.x, y), "text", 6.2, muted)
        y -= cap_height(6.2) + 1.8
    pen.short_code(item, (inner.x, y), 12)
    y -= cap_height(12) + 1.4
    pen.canvas.line_of_text(pen.words.say("to_type"), (inner.x, y), "text", 6.2, muted)
