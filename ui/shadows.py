"""Soft shadows as nine-patch pictures: one look with and without a GPU."""

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from typing_extensions import override

from ui.drawing import DrawnProvider


class ShadowProvider(DrawnProvider):
    """``image://shadows/<radius>/<blur>/<alpha %>/<RRGGBB>``: a square to be stretched with borders of radius + 2 blur."""

    @override
    def draw(self, name: str, wanted: QSize) -> QImage:
        radius, blur, percent, colour = name.split("/")
        return draw_shadow(int(float(radius)), int(float(blur)), float(percent) / 100, colour)


def draw_shadow(radius: int, blur: int, alpha: float, colour: str) -> QImage:
    """A blurred rounded square; its straight middle is two pixels wide."""
    border = radius + 2 * blur
    edge = 2 * border + 2
    centre = np.abs(np.arange(edge) - (edge - 1) / 2)
    # Distance to a rounded rectangle that is smaller by the blur on every side.
    inner = edge / 2 - blur - radius
    x = np.maximum(centre - inner, 0.0)
    distance = np.hypot(x[:, None], x[None, :]) - radius
    strength = np.clip(0.5 - distance / (2 * max(blur, 1)), 0.0, 1.0)
    smooth = strength * strength * (3 - 2 * strength)
    pixels = np.empty((edge, edge, 4), np.uint8)
    pixels[..., :3] = [int(colour[at : at + 2], 16) for at in (4, 2, 0)]
    pixels[..., 3] = np.rint(smooth * alpha * 255)
    return QImage(pixels.tobytes(), edge, edge, 4 * edge, QImage.Format.Format_ARGB32).copy()
