"""Soft shadows as nine-patch pictures: one look with and without a GPU."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGradient, QImage, QLinearGradient, QPainter, QRadialGradient
from typing_extensions import override

from ui.drawing import DrawnProvider

_STOPS: Final = 32
"""Straight lines that stand for the curve of a shadow's edge."""


class ShadowProvider(DrawnProvider):
    """``image://shadows/<radius>/<blur>/<alpha %>/<RRGGBB>``: a square to be stretched with borders of radius + 2 blur."""

    @override
    def draw(self, name: str, wanted: QSize) -> QImage:
        radius, blur, percent, colour = name.split("/")
        return draw_shadow(int(float(radius)), int(float(blur)), float(percent) / 100, colour)


def draw_shadow(radius: int, blur: int, alpha: float, colour: str) -> QImage:
    """A blurred rounded square; its straight middle is two pixels wide."""
    half = radius + 2 * blur + 1
    image = QImage(2 * half, 2 * half, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    softness = max(blur, 1)
    corner, reach = float(half - blur - 1), float(radius + softness)

    def shade(distance: float) -> QColor:
        """By the distance from where a corner's circle has its centre."""
        strength = min(max(0.5 - (distance - radius) / (2 * softness), 0.0), 1.0)
        shown = QColor(f"#{colour}")
        shown.setAlphaF(strength * strength * (3 - 2 * strength) * alpha)
        return shown

    round_ = _graded(QRadialGradient(QPointF(corner, corner), reach), reach, shade)
    straight = _graded(QLinearGradient(QPointF(0, corner), QPointF(0, corner - reach)), reach, shade)
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    middle = 2 * half - 2 * corner
    painter.fillRect(QRectF(corner, corner, middle, middle), shade(0))
    for _side in range(4):
        painter.fillRect(QRectF(0, 0, corner, corner), round_)
        painter.fillRect(QRectF(corner, 0, middle, corner), straight)
        painter.translate(2 * half, 0)
        painter.rotate(90)
    painter.end()
    return image


def _graded(gradient: QGradient, reach: float, shade: Callable[[float], QColor]) -> QGradient:
    for stop in range(_STOPS + 1):
        gradient.setColorAt(stop / _STOPS, shade(stop / _STOPS * reach))
    return gradient
