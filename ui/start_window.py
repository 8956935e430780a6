"""The brand, on the screen while the rest of a terminal is loaded: that takes several times as long as showing this.

So next to nothing is imported here: no QML, no camera, no network. The window promises nothing, it says whose terminal this
is. Who touches it meanwhile has begun all the same: the terminal's window opens where that touch would have led.
"""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRasterWindow,
)
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from ui.environment import prepare_platform
from ui.fonts import load_fonts
from ui.theme import THEMES, Brand, brand

if TYPE_CHECKING:  # not before the first picture
    from PySide6.QtQuick import QQuickWindow

_PATIENCE_MS: Final = 500
"""A screen that shows nothing by then does not hold the start up."""
_ONE_WINDOW: Final = frozenset({"eglfs", "linuxfb"})
_PORTRAIT: Final = 1080
_LANDSCAPE: Final = 1920
"""Widths of the design, as in ``Viewport``."""


class StartWindow(QRasterWindow):
    """Mark and name in the middle of an empty screen, until the terminal's window has painted."""

    painted = Signal()

    def __init__(self, brand_id: str, app: QGuiApplication) -> None:
        super().__init__()
        self._app = app  # as long as a window is there, so is the application
        self._brand = brand(brand_id)
        self._mark = QSvgRenderer(str(THEMES / brand_id / "mark.svg"))
        self._next: tuple[QQuickWindow, Callable[[], None]] | None = None
        self._is_touched = False
        self._is_over = False
        self.setTitle(self._brand.name)

    def hand_over(self, window: "QQuickWindow", begin: Callable[[], None]) -> None:
        """Go as soon as the terminal's window has painted; ``begin`` is called then if somebody touched this one."""
        self._next = (window, begin)
        # On a threaded render loop it arrives on the render thread.
        window.frameSwapped.connect(self._go, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _go(self) -> None:
        if self._next is None:
            return  # a second frame was on its way already
        (window, begin), self._next = self._next, None
        window.frameSwapped.disconnect(self._go)
        self.end()
        if self._is_touched:
            begin()

    def end(self) -> None:
        """Go, and keep none of the screen's memory: whoever still has this keeps nothing but a name."""
        if not self._is_over:
            self._is_over = True
            self.close()
            self.deleteLater()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A finger too: Qt makes this of a touch that nobody takes."""
        self._is_touched = True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, self.width(), self.height(), QColor(self._brand.colour["surface"]))
        scale = self.width() / (_PORTRAIT if self.height() >= self.width() else _LANDSCAPE)
        size = self._brand.type["display"][0] * scale
        font = _display_font(self._brand, size)
        width = QFontMetricsF(font).horizontalAdvance(self._brand.name)
        left, top = (self.width() - width - 1.5 * size) / 2, (self.height() - size) / 2
        self._mark.render(painter, QRectF(left, top, size, size))
        painter.setFont(font)
        painter.setPen(QColor(self._brand.colour["on-surface"]))
        name = QRectF(left + 1.5 * size, top, width, size)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, self._brand.name)
        painter.end()
        self.painted.emit()


def show_start(brand_id: str, size: tuple[int, int] | None) -> StartWindow | None:
    """Show the brand, ``size`` large or over the whole screen, and come back when it is seen; makes the application.

    None where the system has room for one window only.
    """
    prepare_platform()
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    if not isinstance(app, QGuiApplication) or app.platformName() in _ONE_WINDOW:
        return None
    window = StartWindow(brand_id, app)
    load_fonts()
    if size is None:
        window.showFullScreen()
    else:
        window.resize(*size)
        window.show()
    loop = QEventLoop()
    window.painted.connect(loop.quit)
    QTimer.singleShot(_PATIENCE_MS, loop, loop.quit)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return window


def _display_font(theme: Brand, size: float) -> QFont:
    font = QFont(theme.font.display)
    font.setPixelSize(max(1, round(size)))
    for axis, value in theme.font.display_axes.items():
        font.setVariableAxis(QFont.Tag(axis), value)
    return font
