"""SVG text to pixels, and pictures that Python draws for QML."""

from threading import Condition
from typing import Final

import structlog
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

_LONGEST_DRAWING_S: Final = 2.0

_log = structlog.get_logger(__name__)


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


class DrawnProvider(QQuickImageProvider):
    """An image provider whose pictures Python draws, most of them on Qt's reader thread.

    Whoever ends its engine calls ``rest`` first: Qt takes the engine apart while the reader thread may still be inside a
    drawing here, and the two together have ended a whole process.
    """

    def __init__(self, flags: QQmlImageProviderBase.Flag | None = None) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image, flags or QQmlImageProviderBase.Flag(0))
        self._under_way = 0
        self._is_resting = False
        self._finished = Condition()

    def draw(self, name: str, wanted: QSize) -> QImage:
        """The picture of a name, ``wanted`` pixels large; an invalid size is its own."""
        raise NotImplementedError

    def rest(self) -> None:
        """Draw no more, and come back when what is being drawn is done, or after two seconds."""
        with self._finished:
            self._is_resting = True
            if not self._finished.wait_for(lambda: self._under_way == 0, _LONGEST_DRAWING_S):
                _log.warning("a picture is still being drawn")

    @override
    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        with self._finished:
            if self._is_resting:
                return nothing()
            self._under_way += 1
        try:
            return self.draw(id, requestedSize)
        except Exception:  # noqa: BLE001 - an exception that leaves such an override ends the whole process
            _log.exception("picture cannot be drawn", name=id)
            return QImage()
        finally:
            with self._finished:
                self._under_way -= 1
                self._finished.notify_all()


def nothing() -> QImage:
    """One pixel that does not show: of a null image QML complains."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image
