"""Codes to be placed in somebody else's layout: the code, its short code below, a caption above."""

from kiosk.studio.geometry import Box
from kiosk.studio.item import Item
from kiosk.studio.pen import Pen, below_code, cap_height

CELL = (62.0, 66.0)
SIDE = 46.0

_EDGE = 3.0
_GAP = 1.3  # what hangs below the baseline stays out of the quiet zone
_CAPTION_POINTS = 9.5
_DETAIL_POINTS = 6.8
_CODE_POINTS = 10.5
_TEXT_HEIGHT = 17.0
"""What caption, detail and short code take of a block's height."""


def block_of(side: float) -> tuple[float, float]:
    """The size of a block around a code of this side."""
    return max(CELL[0], side + 2 * _EDGE), max(CELL[1], side + _TEXT_HEIGHT + _EDGE)


def draw_bare_code(pen: Pen, item: Item, cell: Box, place: str) -> None:
    """One block."""
    side = pen.style.side or SIDE
    middle = cell.x + cell.width / 2
    width = cell.width - 2 * _EDGE
    title = pen.fitted(item.title, width, 1, "display", _CAPTION_POINTS)
    y = cell.y + _EDGE + cap_height(_CAPTION_POINTS)
    canvas = pen.canvas
    canvas.line_of_text(title.lines[0], (middle, y), "display", title.points, pen.ink("on-surface"), "centre")
    if item.detail:
        y += 1.6 + cap_height(_DETAIL_POINTS)
        line = pen.fitted(item.detail, width, 1, "text", _DETAIL_POINTS)
        canvas.line_of_text(line.lines[0], (middle, y), "text", line.points, pen.ink("on-surface-muted"), "centre")
    pen.code(item, Box(middle - side / 2, y + _GAP, side, side), place)
    pen.short_code(item, (middle, y + _GAP + side + below_code(_CODE_POINTS)), _CODE_POINTS, "centre")
