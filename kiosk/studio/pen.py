"""Columns of text and codes as all layouts draw them: in a brand's colours, never wider than their place."""

from dataclasses import dataclass

from kiosk.studio.brand import Brand
from kiosk.studio.canvas import Align, Canvas, Role
from kiosk.studio.fit import MM_PER_POINT, Fitted, fitted
from kiosk.studio.geometry import Box
from kiosk.studio.item import Item, readable
from kiosk.studio.symbol import QUIET_ZONE, CorrectionLevel, Symbol, symbol_of
from kiosk.studio.wording import Wording

_CAP_HEIGHT = 0.72  # of the size; the same within a hundredth in all four faces


@dataclass(frozen=True, slots=True)
class CodeStyle:
    """How codes are drawn. ``side``: with the quiet zone, in mm; None leaves it to the layout.

    ``dot_mm``: of a printer whose dots are so coarse that a module must be a whole number of them; 0 for any other.
    """

    dark: str = "#000000"
    light: str = "#FFFFFF"
    level: CorrectionLevel = "M"
    side: float | None = None
    dot_mm: float = 0.0


@dataclass(frozen=True, slots=True)
class PlacedCode:
    """A code as it was drawn: what it must say, and where. ``box`` with the quiet zone; ``place`` for people."""

    item: Item
    symbol: Symbol
    page: int
    box: Box
    place: str

    @property
    def module_mm(self) -> float:
        """How large one module is."""
        return self.box.width / self.symbol.side


class Pen:
    """What layouts draw with."""

    def __init__(self, canvas: Canvas, brand: Brand, words: Wording, style: CodeStyle) -> None:
        self.canvas = canvas
        self.brand = brand
        self.words = words
        self.style = style
        self.placed: list[PlacedCode] = []
        self.shortened: list[str] = []

    def ink(self, role: str) -> str:
        """A colour of the brand."""
        return self.brand.colours[role]

    def symbol(self, item: Item) -> Symbol:
        """The modules of an item's code."""
        symbol = symbol_of(item.link, self.style.level)
        assert symbol is not None, "checked before anything is drawn"
        return symbol

    def quiet_zone(self, item: Item, side: float) -> float:
        """How wide the light margin of an item's code is, in mm."""
        return QUIET_ZONE * side / self.symbol(item).side

    def code(self, item: Item, box: Box, place: str) -> PlacedCode:
        """Draw the code of an item and remember what is where. ``box`` is a square with the quiet zone."""
        symbol = self.symbol(item)
        box = self._on_dots(symbol, box)
        self.canvas.code(symbol, box, self.style.dark, self.style.light)
        placed = PlacedCode(item, symbol, self.canvas.page - 1, box, place)
        self.placed.append(placed)
        return placed

    def _on_dots(self, symbol: Symbol, box: Box) -> Box:
        """The box, no larger, in which every module is the same number of dots."""
        dot = self.style.dot_mm
        if not dot:
            return box
        side = symbol.side * dot * max(1, int(box.width / symbol.side / dot))
        x, y = (round((start + (box.width - side) / 2) / dot) * dot for start in (box.x, box.y))
        return Box(x, y, side, side)

    def short_code(self, item: Item, at: tuple[float, float], points: float, align: Align = "left") -> None:
        """The characters to type, on a baseline."""
        self.canvas.line_of_text(readable(item.short_code), at, "strong", points, self.style.dark, align)

    def fitted(self, text: str, width: float, most_lines: int, role: Role, points: float) -> Fitted:
        """The text in lines that fit; what had to be shortened is remembered."""
        fit = fitted(text, width, most_lines, points, lambda line, size: self.canvas.width_of(line, role, size))
        if fit.is_shortened:
            self.note_shortened(text)
        return fit

    def note_shortened(self, text: str) -> None:
        """Remember a text that is not there in full."""
        if text not in self.shortened:
            self.shortened.append(text)

    def points_for(self, text: str, role: Role, points: float, width: float) -> float:
        """The size at which a price or a number fits in one line; neither is ever shortened."""
        wide = self.canvas.width_of(text, role, points)
        return points if wide <= width else points * width / wide

    def column(self, box: Box, y: float) -> "Column":
        """A column of text that begins at a height."""
        return Column(self, box, y)


class Column:
    """Lines of text from top to bottom. ``y`` is where the next one may begin; nothing is drawn below the box."""

    def __init__(self, pen: Pen, box: Box, y: float) -> None:
        self._pen = pen
        self._box = box
        self.y = y

    def paragraph(
        self, text: str, role: Role, points: float, colour: str = "on-surface", lines: int = 1, leading: float = 1.22
    ) -> None:
        """A text in at most so many lines; none at all when the box is full."""
        room = int((self._box.bottom - self.y) / (points * MM_PER_POINT * leading) + 0.25)
        if not text:
            return
        if room < 1:
            self._pen.note_shortened(text)
            return
        fit = self._pen.fitted(text, self._box.width, min(lines, room), role, points)
        for line in fit.lines:
            self.y += cap_height(fit.points)
            self._pen.canvas.line_of_text(line, (self._box.x, self.y), role, fit.points, self._pen.ink(colour))
            self.y += fit.points * MM_PER_POINT * (leading - _CAP_HEIGHT)

    def space(self, mm: float) -> None:
        """Leave some white."""
        self.y += mm


def below_code(points: float) -> float:
    """How far below a code's quiet zone the baseline of a text stands: round letters reach a little above capitals."""
    return cap_height(points) + 0.4


def cap_height(points: float) -> float:
    """How tall capitals and digits stand, in mm."""
    return points * MM_PER_POINT * _CAP_HEIGHT
