"""A parcel's label drawn as PDF, 100 by 150 mm."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from fpdf import FPDF
from fpdf.enums import ResourceAccessPolicy

from kiosk.domain.code128 import QUIET_MODULES, modules
from kiosk.domain.shipping_label import HEIGHT_MM, WIDTH_MM, ShippingLabel, lines_of
from kiosk.hub.invoicing.typeface import font_file, known_letters

_MARGIN: Final = 6.0
_WIDTH: Final = WIDTH_MM - 2 * _MARGIN
_BARS_HIGH: Final = 26.0
_PADDING: Final = 2.0
"""That a cell keeps beside its text."""


def as_pdf(label: ShippingLabel) -> bytes:
    """The label: always the same bytes for the same values. Blocks for some hundredths of a second."""
    paper = _Label(label)
    paper.draw()
    out = BytesIO()
    paper.output(out)
    return out.getvalue()


class _Label(FPDF):
    """One page."""

    def __init__(self, label: ShippingLabel) -> None:
        super().__init__(unit="mm", format=(WIDTH_MM, HEIGHT_MM))
        self.resource_access_policy = ResourceAccessPolicy.NONE
        self._label, self._letters = label, known_letters()
        self.set_margin(_MARGIN)
        self.set_auto_page_break(auto=False)
        self.set_title(label.number)
        self.set_creation_date(datetime(2000, 1, 1, tzinfo=UTC))
        with TemporaryDirectory() as folder:
            for style, weight in (("", "text"), ("B", "strong")):
                path = Path(folder) / f"{weight}.ttf"
                path.write_bytes(font_file("strong" if style else "text"))
                self.add_font("Inter", style, path)

    def draw(self) -> None:
        """Everything, from the carrier down to our own numbers."""
        label = self._label
        self.add_page()
        self._say(label.carrier, size=16, strong=True, height=8)
        if label.weight_g:
            self.set_xy(_MARGIN, _MARGIN)
            self._say(f"{label.weight_g / 1000:.2f} kg", size=11, height=8, align="R")
        self._rule()
        for line in lines_of(label.sender):
            self._say(line, size=8, height=3.8)
        self.ln(2)
        self._rule()
        self.ln(3)
        for line in lines_of(label.recipient):
            self._say(line, size=15, strong=True, height=7)
        self.set_y(82)
        self._rule()
        self._bars(self.get_y() + 3)
        self.set_y(self.get_y() + _BARS_HIGH + 5)
        self._say(label.scanned, size=13, strong=True, height=6, align="C")
        self.set_y(HEIGHT_MM - 18)
        self._rule()
        self._say(f"{label.order_number}  ·  {label.number}  ·  {label.pieces} ×", size=10, height=6)

    def _bars(self, top: float) -> None:
        dark = modules(self._label.scanned)
        width = _WIDTH / (len(dark) + 2 * QUIET_MODULES)
        self.set_fill_color(0)
        for place, is_dark in enumerate(dark):
            if is_dark:
                self.rect(_MARGIN + (place + QUIET_MODULES) * width, top, width, _BARS_HIGH, style="F")

    def _say(self, text: str, *, size: float, strong: bool = False, height: float = 5.0, align: str = "L") -> None:
        self.set_font("Inter", "B" if strong else "", self._fitting(text, size, strong=strong))
        self.set_x(_MARGIN)
        self.cell(_WIDTH, height, self._drawable(text), align=align, new_x="LMARGIN", new_y="NEXT")

    def _fitting(self, text: str, size: float, *, strong: bool) -> float:
        """As large as asked, or as small as it has to be to stay on the label."""
        self.set_font("Inter", "B" if strong else "", size)
        wide = self.get_string_width(self._drawable(text))
        return size if wide <= _WIDTH - _PADDING else size * (_WIDTH - _PADDING) / wide

    def _rule(self) -> None:
        self.set_draw_color(0)
        self.set_line_width(0.3)
        self.line(_MARGIN, self.get_y(), _MARGIN + _WIDTH, self.get_y())
        self.ln(1.5)

    def _drawable(self, text: str) -> str:
        """A mark where the typeface has no letter."""
        plain = text.replace("\u202f", "\u00a0")
        return "".join(letter if ord(letter) in self._letters else "?" for letter in plain)
