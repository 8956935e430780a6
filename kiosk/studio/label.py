"""Labels: shelf edges and rolls. The code on the right, what it is and what it costs on the left."""

from dataclasses import dataclass

from kiosk.studio.format import A4, SheetFormat
from kiosk.studio.geometry import Box
from kiosk.studio.item import Item
from kiosk.studio.pen import Pen, below_code, cap_height

_UNPRINTABLE = 4.5
_PAD = 2.5
_QUIET_PAD = 1.5
_REFERENCE_HEIGHT = 37.0
_WIDEST_CODE = 0.45
_TITLE_LINE_MM, _DETAIL_MM = 4.26, 3.6


@dataclass(frozen=True, slots=True)
class Label:
    """The measures of one format: margins in which no ink may be, and how large type is beside the usual label."""

    pad_x: float
    pad_y: float
    scale: float
    code_points: float
    side: float


def label_of(form: SheetFormat, side: float | None) -> Label:
    """Measures for a format. Sheets that reach the paper's edges keep ink out of what office printers cannot print."""
    is_sheet = form.page == A4
    pad_x = max(_PAD, _UNPRINTABLE - form.origin[0]) if is_sheet else _PAD
    pad_y = max(_PAD, _UNPRINTABLE - form.origin[1]) if is_sheet else _PAD
    width, height = form.cell
    scale = min(1.3, max(0.78, height / _REFERENCE_HEIGHT))
    points = 8.5 * scale
    room = height - _QUIET_PAD - pad_y - below_code(points)
    return Label(pad_x, pad_y, scale, points, side or min(room, width * _WIDEST_CODE))


def largest_code(form: SheetFormat) -> float:
    """The largest code for which the format leaves half its width to the text."""
    label = label_of(form, None)
    return min(form.cell[1] - _QUIET_PAD - label.pad_y - below_code(label.code_points), form.cell[0] * 0.55)


def draw_label(pen: Pen, item: Item, cell: Box, form: SheetFormat, place: str) -> None:
    """One label."""
    label = label_of(form, pen.style.side)
    # The quiet zone is white: it may reach into the margin where no ink is allowed, the dark modules do not.
    height = label.side + below_code(label.code_points)
    top = cell.y + _QUIET_PAD + max(0.0, cell.height - _QUIET_PAD - label.pad_y - height) / 2
    code = Box(cell.right - _QUIET_PAD - label.side, top, label.side, label.side)
    pen.code(item, code, place)
    pen.short_code(
        item, (code.x + code.width / 2, code.bottom + below_code(label.code_points)), label.code_points, "centre"
    )
    _draw_text(pen, item, Box(cell.x + label.pad_x, cell.y + label.pad_y, code.x - cell.x - label.pad_x - 0.5,
                              cell.height - 2 * label.pad_y), label.scale)  # fmt: skip


def _draw_text(pen: Pen, item: Item, box: Box, scale: float) -> None:
    foot = _draw_foot(pen, item, box, scale)
    column = pen.column(Box(box.x, box.y, box.width, foot - box.y), box.y)
    free = foot - box.y - _DETAIL_MM * scale
    lines = max(1, min(3, int(free / (_TITLE_LINE_MM * scale))))
    column.paragraph(item.title, "display", 10.5 * scale, lines=lines, leading=1.15)
    column.space(0.5 * scale)
    column.paragraph(item.detail, "text", 7.2 * scale, "on-surface-muted", lines=2)


def _draw_foot(pen: Pen, item: Item, box: Box, scale: float) -> float:
    """Number, day and price from the bottom up; answers the height above which is free."""
    y = box.bottom
    canvas, muted = pen.canvas, pen.ink("on-surface-muted")
    for text in (item.number, item.note):
        if text:
            points = pen.points_for(text, "text", 5.8 * scale, box.width)
            canvas.line_of_text(text, (box.x, y), "text", points, muted)
            y -= cap_height(points) + 1.0 * scale
    if item.price:
        points = pen.points_for(item.price, "display", 17 * scale, box.width)
        y -= 0.5 * scale
        canvas.line_of_text(item.price, (box.x, y), "display", points, pen.ink("accent" if item.was else "on-surface"))
        y -= cap_height(points) + 1.7 * scale
    if item.was:
        canvas.struck(item.was, (box.x, y), "text", 7 * scale, muted)
        y -= cap_height(7 * scale) + 1.0 * scale
    return y
