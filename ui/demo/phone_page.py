"""The screen of the phone in the demonstration: one page with one code, drawn large enough for a camera to read."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath

from kiosk.errors import BugError
from kiosk.ports.decoder import Frame
from ui.drawing import rasterise
from ui.icons import icon_svg
from ui.qr_codes import draw_qr
from ui.theme import Brand, brand

WIDTH: Final = 1170
HEIGHT: Final = 2532

_MARGIN: Final = 36
_CARD_TOP: Final = 760
_CARD: Final = WIDTH - 2 * _MARGIN
_QUIET: Final = 54
_CODE: Final = _CARD - 2 * _QUIET
_DARK: Final = 128


@dataclass(frozen=True)
class PageWords:
    """What stands around the code: above it a heading and a note, below it a caption and, large, a figure."""

    heading: str
    note: str
    caption: str
    figure: str
    ending: str


def draw_page(words: PageWords, code: QImage, brand_id: str) -> QImage:
    """The page with its code; only what is drawn here is what the camera gets to see."""
    theme = brand(brand_id)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.colour["surface"]))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    page = _Page(painter, theme)
    page.frame(theme.name)
    page.write(_display(theme, 84), "on-surface", 470, words.heading)
    page.write(_sans(theme, 46), "on-surface-muted", 600, words.note)
    page.card(code)
    page.write(_sans(theme, 44), "on-surface-muted", _CARD_TOP + _CARD + 80, words.caption)
    page.write(_sans(theme, 100, "strong"), "on-surface", _CARD_TOP + _CARD + 160, words.figure)
    page.write(_sans(theme, 40), "on-surface-muted", HEIGHT - 260, words.ending)
    painter.end()
    return image


def drawn_code(text: str) -> QImage:
    """The code of a text, without the white around."""
    return _cropped(draw_qr(text, _CODE))


def code_in(picture: Path) -> QImage:
    """The code out of a picture that shows nothing else on white."""
    image = QImage(str(picture))
    if image.isNull():
        raise BugError(f"{picture} is no picture")
    return _cropped(image)


def as_frame(image: QImage) -> Frame:
    """The picture as the composer of camera frames takes it."""
    plain = image.convertToFormat(QImage.Format.Format_BGR888)
    lines = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return lines[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).copy()


def rounded(image: QImage, radius: float) -> QImage:
    """The picture with transparent corners, as the glass of a phone cuts it."""
    cut = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    cut.fill(Qt.GlobalColor.transparent)
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(image.rect()), radius, radius)
    painter = QPainter(cut)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(outline)
    painter.drawImage(0, 0, image)
    painter.end()
    return cut


class _Page:
    """Verbs of drawing on one painter in one brand's colours."""

    def __init__(self, painter: QPainter, theme: Brand) -> None:
        self._painter = painter
        self._theme = theme

    def frame(self, shop: str) -> None:
        """What every page of a phone has: the hour, the camera's hole, the shop's name, the bar to swipe."""
        painter = self._painter
        ink = QColor(self._theme.colour["on-surface"])
        painter.setPen(ink)
        painter.setFont(_sans(self._theme, 50, "strong"))
        painter.drawText(QRectF(90, 60, 300, 70), Qt.AlignmentFlag.AlignCenter, time.strftime("%H:%M"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(Qt.GlobalColor.black))
        painter.drawRoundedRect(QRectF(WIDTH / 2 - 180, 40, 360, 104), 52, 52)
        painter.setBrush(ink)
        painter.drawRoundedRect(QRectF(WIDTH / 2 - 200, HEIGHT - 40, 400, 14), 7, 7)
        for at, name in enumerate(("wifi", "battery-full")):
            drawing = icon_svg(name, ink.name()[1:])
            edge = 64
            picture = rasterise(drawing.encode(), QImage(edge, edge, QImage.Format.Format_RGB32).size())
            painter.drawImage(QPointF(WIDTH - 270 + 90 * at, 62), picture)
        self.write(_display(self._theme, 64), "accent", 230, shop)
        painter.fillRect(QRectF(0, 350, WIDTH, 3), QColor(self._theme.colour["outline"]))

    def write(self, font: QFont, role: str, top: float, text: str) -> None:
        """A paragraph in the middle, smaller if it would be wider than the page."""
        width = QFontMetricsF(font).horizontalAdvance(text)
        lines = 1 if width < _CARD else 2
        if width > 1.8 * _CARD:
            font.setPixelSize(int(font.pixelSize() * 1.8 * _CARD / width))
        self._painter.setFont(font)
        self._painter.setPen(QColor(self._theme.colour[role]))
        room = QRectF(_MARGIN, top, _CARD, lines * 1.3 * font.pixelSize())
        self._painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, text)

    def card(self, code: QImage) -> None:
        """The code in black on white with its quiet zone; each module stays a sharp square."""
        painter = self._painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(Qt.GlobalColor.white))
        painter.drawRoundedRect(QRectF(_MARGIN, _CARD_TOP, _CARD, _CARD), 64, 64)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        painter.drawImage(QRectF(_MARGIN + _QUIET, _CARD_TOP + _QUIET, _CODE, _CODE), code)


def _cropped(image: QImage) -> QImage:
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    lines = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    dark = lines[:, : plain.width()] < _DARK
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    if not len(rows):
        raise BugError("there is no code in the picture")
    left, top = int(columns[0]), int(rows[0])
    return image.copy(left, top, int(columns[-1]) + 1 - left, int(rows[-1]) + 1 - top)


def _display(theme: Brand, size: int) -> QFont:
    return _font(theme.font.display, size, theme.font.title_axes)


def _sans(theme: Brand, size: int, weight: str = "regular") -> QFont:
    return _font(theme.font.sans, size, {"wght": theme.font.sans_weights[weight]})


def _font(family: str, size: int, axes: dict[str, float]) -> QFont:
    font = QFont(family)
    font.setPixelSize(size)
    for name, value in axes.items():
        font.setVariableAxis(QFont.Tag(name), value)
    return font
