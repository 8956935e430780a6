"""The item that shows the camera's picture; a plain texture node, so it works with and without a GPU."""

# Property("QVariantList"): the stubs know only Python types, Qt also takes the name of a C++ one.
# mypy: disable-error-code="arg-type"

from PySide6.QtCore import Property, QObject, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickWindow, QSGNode, QSGSimpleTextureNode
from typing_extensions import override

from kiosk.ports.decoder import Frame
from ui.camera.frame_feed import FrameFeed
from ui.camera.geometry import Crop, Point, brackets, fill, grown, thickened, to_item

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_BRACKET_DISTANCE = 0.14  # the brackets stand a little outside the code


@QmlElement
class CameraView(QQuickItem):
    """The newest frame of a feed, filling the item, and the outline of the code found in it in the item's coordinates."""

    feedChanged = Signal()
    hostChanged = Signal()
    mirroredChanged = Signal()
    outlineChanged = Signal()
    filledChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setFlag(QQuickItem.Flag.ItemHasContents, True)
        self._feed: FrameFeed | None = None
        self._host: QQuickWindow | None = None
        self._is_mirrored = False
        self._outline: list[QPointF] = []
        self._brackets: list[list[QPointF]] = []
        self._sighting: list[list[QPointF]] = []
        self._waiting: QImage | None = None
        self._pixels: tuple[Frame | None, Frame | None] = (None, None)
        self._is_filled = False

    def read_feed(self) -> FrameFeed | None:
        """Where frames come from."""
        return self._feed

    def set_feed(self, feed: FrameFeed | None) -> None:
        """Show another feed, or none."""
        if feed is self._feed:
            return
        if self._feed is not None:
            self._feed.frameReady.disconnect(self._show_newest)
            self._feed.outlineChanged.disconnect(self._place_outline)
        self._feed = feed
        if feed is not None:
            feed.frameReady.connect(self._show_newest)
            feed.outlineChanged.connect(self._place_outline)
            self._show_newest()
        self._place_outline()
        self.feedChanged.emit()

    def read_host(self) -> QQuickWindow | None:
        """The window that the item lies in.

        Told by QML and never asked with ``window()``: that call makes the window's Python object a child of this item's,
        and the window's dies with the item.
        """
        return self._host

    def set_host(self, host: QQuickWindow | None) -> None:
        """The item came into a window."""
        if host is not self._host:
            self._host = host
            self._show_newest()
            self.hostChanged.emit()

    host = Property(QObject, read_host, set_host, notify=hostChanged)

    feed = Property(QObject, read_feed, set_feed, notify=feedChanged)

    def is_mirrored(self) -> bool:
        """Whether left and right are exchanged, as people expect of a camera that faces them."""
        return self._is_mirrored

    def set_mirrored(self, is_mirrored: bool) -> None:  # noqa: FBT001  # a property's setter
        """Exchange left and right from the next frame on."""
        if is_mirrored != self._is_mirrored:
            self._is_mirrored = is_mirrored
            self._place_outline()
            self.mirroredChanged.emit()

    mirrored = Property(bool, is_mirrored, set_mirrored, notify=mirroredChanged)

    @Property("QVariantList", notify=outlineChanged)
    def outline(self) -> list[QPointF]:
        """Corners of the code in view, clockwise; empty when there is none."""
        return self._outline

    @Property("QVariantList", notify=outlineChanged)
    def brackets(self) -> list[list[QPointF]]:
        """One list of three points for each corner: along one side, the corner, along the other."""
        return self._brackets

    @Property("QVariantList", notify=outlineChanged)
    def sighting(self) -> list[list[QPointF]]:
        """Brackets around what may be a code and is not read."""
        return self._sighting

    @Property(bool, notify=filledChanged)
    def filled(self) -> bool:
        """Whether a frame was ever shown."""
        return self._is_filled

    @override
    def geometryChange(self, new_geometry: QRectF | QRect, old_geometry: QRectF | QRect) -> None:
        super().geometryChange(new_geometry, old_geometry)
        if new_geometry.size() != old_geometry.size():
            self._show_newest()
            self._place_outline()

    @override
    def updatePaintNode(self, old_node: QSGNode, data: QQuickItem.UpdatePaintNodeData) -> QSGNode:
        if self._waiting is None or self._host is None:
            return old_node
        node = old_node if isinstance(old_node, QSGSimpleTextureNode) else QSGSimpleTextureNode()
        node.setOwnsTexture(True)
        node.setTexture(self._host.createTextureFromImage(self._waiting))
        node.setRect(self.boundingRect())
        self._waiting = None
        return node

    def _show_newest(self) -> None:
        frame = None if self._feed is None else self._feed.take()
        if frame is None or self.width() < 1 or self.height() < 1:
            return
        scale = self._pixel_ratio()
        pixels = shown_pixels(
            frame, (round(self.width() * scale), round(self.height() * scale)), is_mirrored=self._is_mirrored
        )
        height, width = pixels.shape[:2]
        self._waiting = QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_RGB32)
        # QImage borrows the pixels: those on the way to the screen and those shown before must live.
        self._pixels = (pixels, self._pixels[0])
        self.update()
        if not self._is_filled:
            self._is_filled = True
            self.filledChanged.emit()

    def _place_outline(self) -> None:
        feed = self._feed
        outline = self._in_item(() if feed is None else feed.outline)
        outline = thickened(outline) if outline else ()
        self._outline = [QPointF(x, y) for x, y in outline]
        self._brackets = _bracket_points(outline)
        self._sighting = _bracket_points(self._in_item(() if feed is None else feed.sighted))
        self.outlineChanged.emit()

    def _in_item(self, corners: tuple[Point, ...]) -> tuple[Point, ...]:
        """Corners of a frame's pixels as points of this item; none when there are not four."""
        if self._feed is None or len(corners) != 4 or self.width() < 1 or self.height() < 1:  # noqa: PLR2004 corners
            return ()
        crop = fill(self._feed.frame_size, self._size())
        return tuple(to_item(point, crop, self._size(), is_mirrored=self._is_mirrored) for point in corners)

    def _pixel_ratio(self) -> float:
        return 1.0 if self._host is None else self._host.effectiveDevicePixelRatio()

    def _size(self) -> tuple[float, float]:
        return (self.width(), self.height())


def shown_pixels(frame: Frame, size: tuple[int, int], *, is_mirrored: bool) -> Frame:
    """The part of the frame that fills ``size``, at that size, as 32-bit pixels. 2 to 3 ms for a kiosk's screen."""
    import cv2
    import numpy as np

    crop: Crop = fill((frame.shape[1], frame.shape[0]), size)
    top, left = round(crop.y), round(crop.x)
    part = frame[top : top + max(1, round(crop.height)), left : left + max(1, round(crop.width))]
    sized = cv2.resize(part, size, interpolation=cv2.INTER_LINEAR)
    if is_mirrored:
        sized = cv2.flip(sized, 1)
    wide = cv2.cvtColor(sized, cv2.COLOR_GRAY2BGRA if sized.ndim == 2 else cv2.COLOR_BGR2BGRA)  # noqa: PLR2004 grey
    return np.ascontiguousarray(wide, np.uint8)


def _bracket_points(outline: tuple[Point, ...]) -> list[list[QPointF]]:
    if not outline:
        return []
    return [[QPointF(x, y) for x, y in bracket] for bracket in brackets(grown(outline, _BRACKET_DISTANCE))]
