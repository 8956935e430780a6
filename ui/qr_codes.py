"""QR codes to show, always dark on light with their quiet zone."""

from urllib.parse import unquote

import qrcode
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from qrcode.constants import ERROR_CORRECT_M
from typing_extensions import override

from ui.drawing import DrawnProvider, nothing

_QUIET_MODULES = 2  # the light card around adds the rest of the four that readers want


class QrProvider(DrawnProvider):
    """``image://qr/<percent-encoded text>``; modules are whole pixels, so every edge is sharp."""

    @override
    def draw(self, name: str, wanted: QSize) -> QImage:
        if not name:
            return nothing()
        return draw_qr(unquote(name), max(wanted.width(), 1))


def draw_qr(text: str, edge: int) -> QImage:
    """The code in black on white, at most ``edge`` pixels wide, centred."""
    code = qrcode.QRCode(border=_QUIET_MODULES, error_correction=ERROR_CORRECT_M)
    code.add_data(text)
    matrix = code.get_matrix()
    module = max(1, edge // len(matrix))
    margin = max(0, (edge - module * len(matrix)) // 2)
    image = QImage(edge, edge, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect(
                    QRect(margin + x * module, margin + y * module, module, module), QColor(Qt.GlobalColor.black)
                )
    painter.end()
    return image
