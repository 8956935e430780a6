"""SVG text to pixels."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import structlog
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_log = structlog.get_logger(__name__)

RequestImage = Callable[[Any, str, QSize, QSize], QImage]


def rasterise(svg: bytes, size: QSize) -> QImage:
    """The drawing, fitted into ``size`` without distortion; a null image when it is no SVG."""
    renderer = QSvgRenderer(QByteArray(svg))
    if not renderer.isValid():
        return QImage()
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    natural = renderer.viewBoxF().size() if not renderer.viewBoxF().isEmpty() else renderer.defaultSize().toSizeF()
    fitted = natural.scaled(size.toSizeF(), Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (size.width() - fitted.width()) / 2, (size.height() - fitted.height()) / 2
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(left, top, fitted.width(), fitted.height()))
    painter.end()
    return image


def always_answers(request: RequestImage) -> RequestImage:
    """For ``requestImage`` of image providers: an exception that leaves such an override ends the whole process."""

    @wraps(request)
    def answer(provider: Any, name: str, size: QSize, requested: QSize) -> QImage:
        try:
            return request(provider, name, size, requested)
        except Exception:  # noqa: BLE001 - nothing may leave an override
            _log.exception("picture cannot be drawn", name=name)
            return QImage()

    return answer
