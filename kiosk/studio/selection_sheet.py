"""A selection on A4: its own code at the top, and every article with picture, price and code."""

from collections.abc import Sequence

from kiosk.studio.fit import MM_PER_POINT
from kiosk.studio.format import A4
from kiosk.studio.geometry import Box
from kiosk.studio.item import Item
from kiosk.studio.pen import Pen, below_code, cap_height

SIDE = 46.0
SMALLEST_TILE, LARGEST_TILE = 33.0, 41.0

_MARGIN = 14.0
_GUTTER = 8.0
_UNDER_TILE = 7.0
_HEAD, _SMALL_HEAD = 58.0, 18.0
_FOOT = 10.0
_PICTURE = (20.0, 25.0)
_MARK = 9.0
_RADIUS_MM_PER_PX = 0.12
_COLUMNS = 2


def draw_selection(pen: Pen, selection: Item, items: Sequence[Item], least_module: float) -> None:
    """All pages of one selection. Codes of articles grow with their links, so that modules stay large enough."""
    needed = max((pen.symbol(item).side * least_module for item in items), default=0.0)
    side = min(LARGEST_TILE, max(SMALLEST_TILE, needed))
    pages = _pages(items, side + _UNDER_TILE)
    for number, page in enumerate(pages):
        pen.canvas.add_page(format=A4)
        top = _draw_head(pen, selection) if number == 0 else _draw_small_head(pen, selection)
        for index, item in enumerate(page):
            row, column = divmod(index, _COLUMNS)
            width = (A4[0] - 2 * _MARGIN - _GUTTER) / _COLUMNS
            cell = Box(
                _MARGIN + column * (width + _GUTTER), top + row * (side + _UNDER_TILE), width, side + _UNDER_TILE
            )
            _draw_article(pen, item, cell, side, f"page {pen.canvas.page}, row {row + 1}, column {column + 1}")
        _draw_foot(pen, number + 1, len(pages))


def _pages(items: Sequence[Item], row: float) -> list[Sequence[Item]]:
    room = A4[1] - 2 * _MARGIN - _FOOT
    first = int((room - _HEAD) // row) * _COLUMNS
    later = int((room - _SMALL_HEAD) // row) * _COLUMNS
    return [items[:first], *(items[at : at + later] for at in range(first, len(items), later))]


def _draw_head(pen: Pen, selection: Item) -> float:
    """Brand, name and the code of all; answers where articles begin."""
    canvas, side = pen.canvas, pen.style.side or SIDE
    quiet = pen.quiet_zone(selection, side)
    # The dark modules stand on the margins; the quiet zone reaches into them.
    code = Box(A4[0] - _MARGIN - side + quiet, _MARGIN - quiet, side, side)
    pen.code(selection, code, f"page {canvas.page}, the selection's own code")
    below = code.bottom + below_code(11)
    pen.short_code(selection, (code.x + side / 2, below), 11, "centre")
    canvas.picture(pen.brand.mark.read_bytes(), Box(_MARGIN, _MARGIN, _MARK, _MARK))
    middle = _MARGIN + (_MARK + cap_height(13)) / 2
    canvas.line_of_text(pen.brand.name, (_MARGIN + _MARK + 3, middle), "display", 13, pen.ink("on-surface"))
    text = Box(_MARGIN, _MARGIN, code.x - _MARGIN - 4.0, _HEAD - 8.0)
    column = pen.column(text, _MARGIN + _MARK + 6.5)
    column.paragraph(selection.title, "display", 25, lines=2, leading=1.12)
    column.space(1.2)
    column.paragraph(selection.note, "strong", 9.5, "accent")
    column.paragraph(selection.detail, "text", 9, "on-surface-muted")
    column.paragraph(pen.words.say("scan_selection"), "text", 9, "on-surface-muted", lines=2)
    y = _MARGIN + _HEAD - 6.0
    canvas.stroke([(_MARGIN, y, A4[0] - _MARGIN, y)], pen.ink("outline"), 0.25)
    return _MARGIN + _HEAD


def _draw_small_head(pen: Pen, selection: Item) -> float:
    canvas = pen.canvas
    canvas.picture(pen.brand.mark.read_bytes(), Box(_MARGIN, _MARGIN, 6, 6))
    title = pen.fitted(selection.title, A4[0] - 2 * _MARGIN - 8, 1, "display", 12)
    middle = _MARGIN + (6 + cap_height(12)) / 2
    canvas.line_of_text(title.lines[0], (_MARGIN + 8, middle), "display", title.points, pen.ink("on-surface"))
    y = _MARGIN + _SMALL_HEAD - 7.0
    canvas.stroke([(_MARGIN, y, A4[0] - _MARGIN, y)], pen.ink("outline"), 0.25)
    return _MARGIN + _SMALL_HEAD


def _draw_article(pen: Pen, item: Item, cell: Box, side: float, place: str) -> None:
    """Picture, words and code side by side; the short code under the words, beside the code."""
    quiet = pen.quiet_zone(item, side)
    code = Box(cell.right - side + quiet, cell.y - quiet, side, side)
    pen.code(item, code, place)
    left = cell.x
    if item.picture:
        tile = Box(cell.x, cell.y, *_PICTURE)
        pen.canvas.panel(tile, pen.ink(item.ground), pen.brand.radius * _RADIUS_MM_PER_PX)
        pen.canvas.picture(item.picture, tile.inset(0.8))
        left = tile.right + 3.0
    below = code.bottom + below_code(8.5)
    pen.short_code(item, (code.x + side / 2, below), 8.5, "centre")
    _draw_words(pen, item, Box(left, cell.y, code.x - left - 0.5, cell.height - 4.0))


def _draw_words(pen: Pen, item: Item, box: Box) -> None:
    column = pen.column(box, box.y)
    column.paragraph(item.title, "display", 10.5, lines=3, leading=1.15)
    column.space(0.6)
    column.paragraph(item.detail, "text", 7, "on-surface-muted", lines=2)
    column.space(0.6)
    points = pen.points_for(item.price, "strong", 9.5, box.width)
    column.paragraph(item.price, "strong", points, "accent" if item.was else "on-surface")
    if item.was:
        y = column.y + cap_height(7)
        pen.canvas.struck(item.was, (box.x, y), "text", 7, pen.ink("on-surface-muted"))
        column.space(7 * MM_PER_POINT * 1.25)
    column.paragraph(item.note, "text", 5.8, "on-surface-muted", lines=2)
    column.paragraph(item.number, "text", 5.8, "on-surface-muted")


def _draw_foot(pen: Pen, number: int, count: int) -> None:
    y, muted = A4[1] - _MARGIN, pen.ink("on-surface-muted")
    pen.canvas.line_of_text(pen.words.say("true_size"), (_MARGIN, y), "text", 6.5, muted)
    said = pen.words.say("sheet", number=number, count=count)
    pen.canvas.line_of_text(said, (A4[0] - _MARGIN, y), "text", 6.5, muted, "right")
