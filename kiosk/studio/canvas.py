"""Drawing on a page of a PDF in millimetres: text in a brand's typefaces, codes as vector modules, pictures, marks."""

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal
from xml.etree.ElementTree import ParseError

from fpdf import FPDF
from fpdf.drawing_primitives import DeviceGray, DeviceRGB
from fpdf.enums import RenderStyle, ResourceAccessPolicy
from fpdf.errors import FPDFException
from fpdf.fonts import TTFFont
from fpdf.output import OutputProducer, PDFInfo
from fpdf.prefs import ViewerPreferences
from typing_extensions import override

from kiosk.studio.brand import Brand, Face
from kiosk.studio.fit import MM_PER_POINT
from kiosk.studio.geometry import Box
from kiosk.studio.symbol import Symbol
from kiosk.studio.typeface import font_file, letters

Role = Literal["display", "text", "strong"]
Align = Literal["left", "centre", "right"]

_STYLES: Final[dict[Role, tuple[str, Literal["", "B"]]]] = {
    "display": ("display", ""),
    "text": ("text", ""),
    "strong": ("text", "B"),
}
_NARROW_SPACE, _HARD_SPACE = "\u202f", "\u00a0"
_HAIRLINE_MM = 0.15
_KEPT_WIDTHS = 4096
_KEPT_PICTURES = 256
_UNDRAWABLE: Final = (
    ArithmeticError,
    AttributeError,
    FPDFException,
    LookupError,
    NotImplementedError,
    OSError,
    ParseError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What the library raises for drawings that are none, or that ask for more than it draws."""


def _fill(colour: str) -> str:
    """The operator for a colour. Greys are printed with black alone: four inks that do not quite meet blur a code."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return (DeviceGray(red) if red == green == blue else DeviceRGB(red, green, blue)).serialize()


@lru_cache(maxsize=_KEPT_PICTURES)
def picture_fault(svg: bytes) -> str | None:
    """Why a drawing cannot be drawn, found by drawing it on a page that is thrown away; None when it can."""
    page = FPDF()
    page.resource_access_policy = ResourceAccessPolicy.NONE
    page.add_page()
    try:
        page.image(BytesIO(svg), 0, 0, 10, 10, keep_aspect_ratio=True)
    except _UNDRAWABLE as error:
        return f"{type(error).__name__}: {error}"
    return None


class _Undated(OutputProducer):
    """A file says nothing about when it was made: the same sheet is the same bytes tomorrow."""

    @override
    def _add_info(self) -> PDFInfo:
        info = super()._add_info()
        del info.creation_date
        return info


class Canvas(FPDF):
    """The pages of one file. Text is set on its baseline; a colour is ``#RRGGBB``."""

    def __init__(self, brand: Brand, title: str, language: str) -> None:
        super().__init__(unit="mm")
        self.resource_access_policy = ResourceAccessPolicy.NONE  # a drawing opens no file and no address
        self.set_auto_page_break(auto=False)
        self.set_margin(0)
        self.c_margin = 0
        self.set_title(title)
        self.set_author(brand.name)
        self.set_creator("kiosk catalogue print")
        self.set_lang(language)
        self.set_creation_date(datetime(2000, 1, 1, tzinfo=UTC))  # enters the file's id; never the file
        # Office printers shrink a page to their margins unless the file forbids it, and codes and labels with it.
        self.viewer_preferences = ViewerPreferences(print_scaling="None")
        self._brand = brand
        self._faces: dict[Role, Face] = {"display": brand.display, "text": brand.text, "strong": brand.strong}
        self._letters = {role: letters(face) for role, face in self._faces.items()}
        self._load_faces()
        self._width_of = lru_cache(maxsize=_KEPT_WIDTHS)(self._measured)

    def _load_faces(self) -> None:
        with TemporaryDirectory() as folder:
            for role, (family, style) in _STYLES.items():
                path = Path(folder) / f"{role}.ttf"
                path.write_bytes(font_file(self._faces[role]))
                self.add_font(family, style, path)

    def missing_letter(self, text: str, role: Role) -> str | None:
        """The first character that a typeface cannot draw."""
        known = self._letters[role]
        return next((letter for letter in self._drawable(text, role) if ord(letter) not in known), None)

    def width_of(self, text: str, role: Role, points: float) -> float:
        """How wide a line is."""
        return self._width_of(text, role) * points

    def _measured(self, text: str, role: Role) -> float:
        self._choose(role, 1)
        return self.get_string_width(self._drawable(text, role))

    def _choose(self, role: Role, points: float) -> None:
        family, style = _STYLES[role]
        self.set_font(family, style, points)
        self.set_char_spacing(self._brand.tracking * points if role == "display" else 0)

    def _drawable(self, text: str, role: Role) -> str:
        return text if ord(_NARROW_SPACE) in self._letters[role] else text.replace(_NARROW_SPACE, _HARD_SPACE)

    def line_of_text(
        self, text: str, at: tuple[float, float], role: Role, points: float, colour: str, align: Align = "left"
    ) -> None:
        """One line on a baseline that begins, is centred or ends at a point."""
        width = self.width_of(text, role, points)
        x = at[0] - {"left": 0.0, "centre": width / 2, "right": width}[align]
        self._choose(role, points)
        self.set_text_color(colour)
        self.text(x, at[1], self._drawable(text, role))

    def struck(self, text: str, at: tuple[float, float], role: Role, points: float, colour: str) -> None:
        """A line of text that is no longer true."""
        self.line_of_text(text, at, role, points, colour)
        height = at[1] - 0.26 * points * MM_PER_POINT
        self.stroke([(at[0], height, at[0] + self.width_of(text, role, points), height)], colour, _HAIRLINE_MM)

    def code(self, symbol: Symbol, box: Box, dark: str, light: str) -> None:
        """A code that fills a box with its quiet zone; one path, so that no renderer leaves hairlines between modules."""
        self.set_fill_color(light)
        self.rect(box.x, box.y, box.width, box.height, style=RenderStyle.F)
        fill = _fill(dark)
        scale = box.width / symbol.side * self.k
        left = box.x * self.k + (symbol.side - symbol.modules) / 2 * scale
        top = (self.h - box.y) * self.k - (symbol.side - symbol.modules) / 2 * scale
        modules = " ".join(f"{x} {-y - 1} {length} 1 re" for x, y, length in symbol.runs)
        self._out(f"q {fill} {scale:.6f} 0 0 {scale:.6f} {left:.4f} {top:.4f} cm {modules} f Q")

    def panel(self, box: Box, colour: str, radius: float = 0.0) -> None:
        """A ground behind something."""
        self.set_fill_color(colour)
        self.rect(
            box.x, box.y, box.width, box.height, style=RenderStyle.F, round_corners=radius > 0, corner_radius=radius
        )

    def picture(self, svg: bytes, box: Box) -> None:
        """A drawing inside a box, as large as it can be, in the middle."""
        self.image(BytesIO(svg), box.x, box.y, box.width, box.height, keep_aspect_ratio=True)

    def stroke(self, lines: Iterable[tuple[float, float, float, float]], colour: str, width: float) -> None:
        """Straight lines."""
        self.set_draw_color(colour)
        self.set_line_width(width)
        for x1, y1, x2, y2 in lines:
            self.line(x1, y1, x2, y2)

    def close(self) -> None:
        """Let go of the typefaces' files, which a file that is never written would keep open."""
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.close()

    def save(self, path: Path) -> None:
        """Write the file."""
        self.output(str(path), output_producer_class=_Undated)
