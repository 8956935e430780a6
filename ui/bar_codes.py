"""Code 128 to show, always dark on light with its quiet zone: the bars are zxing-cpp's, drawn in whole pixels."""

from functools import lru_cache
from urllib.parse import unquote

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from typing_extensions import override

from ui.drawing import DrawnProvider, nothing

_QUIET_MODULES = 10
"""On each side (ISO/IEC 15417, section 4.2)."""


class BarProvider(DrawnProvider):
    """``image://bar/<percent-encoded text>``, as wide as asked for and as high."""

    @override
    def draw(self, name: str, wanted: QSize) -> QImage:
        if not name:
            return nothing()
        return draw_bars(unquote(name), max(wanted.width(), 1), max(wanted.height(), 1))


def draw_bars(text: str, width: int, height: int) -> QImage:
    """The code in black on white, centred; white alone where it would be too fine to read."""
    bars = _bars(text)
    module = width // (len(bars) + 2 * _QUIET_MODULES)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    margin = (width - module * len(bars)) // 2
    for x, dark in enumerate(bars):
        if dark and module:
            painter.fillRect(QRect(margin + x * module, 0, module, height), QColor(Qt.GlobalColor.black))
    painter.end()
    return image


@lru_cache(maxsize=8)
def _bars(text: str) -> tuple[bool, ...]:
    import numpy as np
    import zxingcpp

    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128)
    pixels = np.asarray(code.to_image(scale=1, add_quiet_zones=False))
    return tuple(bool(value < 128) for value in pixels[0])  # noqa: PLR2004 - half of white
