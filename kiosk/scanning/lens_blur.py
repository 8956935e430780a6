"""Taking back what a lens out of focus does: how wide it spreads a point is measured first, then undone.

Out of focus a point becomes a disc, and an edge as wide as the disc: the steepest edges tell its radius. With the radius
the picture is restored wherever the lens left anything of it (Wiener's filter), which sharpening of no known width is not.
"""

from functools import lru_cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.ports.decoder import Frame

_SHARP: Final = 1.7  # pixels: a smaller disc leaves nothing to take back
_WIDEST: Final = 8.0
_RADII_A_PIXEL: Final = 5  # that are told apart
_STEEPEST: Final = 99  # per cent
_DARK_AND_LIGHT: Final = (3, 97)
_WINDOW: Final = (9, 9)  # of every second pixel; it sees both sides of an edge
_CONTRAST_OF_WINDOWS: Final = 90
# Radius by height and slope of edges, a line fitted to frames whose radius is known; by windows, and by all of the part.
_BY_WINDOWS: Final = (0.86, -1.36)
_BY_ALL: Final = (0.8, -1.0)
_NOISE: Final = 0.005  # of the signal's power
_SIZE: Final = 96
_REACH: Final = 24


def blur_radius(part: Frame) -> float:
    """Of the disc that a point becomes, in pixels; the part should be mostly code."""
    calm = cv2.GaussianBlur(part, (3, 3), 0)
    across, down = (cv2.Sobel(calm, cv2.CV_16S, *order)[::2, ::2].astype(np.float32) for order in ((1, 0), (0, 1)))
    slope = max(1.0, float(np.percentile(cv2.magnitude(across, down), _STEEPEST)) / 8)
    thin, window = np.ascontiguousarray(calm[::2, ::2]), np.ones(_WINDOW, np.uint8)
    heights = cv2.subtract(cv2.dilate(thin, window), cv2.erode(thin, window))
    dark, light = np.percentile(thin, _DARK_AND_LIGHT)
    # A lamp in the picture raises the one, an edge beside modules that have run together the other.
    pairs = (_BY_ALL, float(light - dark)), (_BY_WINDOWS, float(np.percentile(heights, _CONTRAST_OF_WINDOWS)))
    return min(slant * height / slope + offset for (slant, offset), height in pairs)


def is_blurred(part: Frame) -> bool:
    """Whether there is something to take back, and something left."""
    return _SHARP < blur_radius(part) < _WIDEST


def in_focus(part: Frame) -> Frame:
    """The part as a lens in focus would show it."""
    inverse = _inverse(round(float(np.clip(blur_radius(part), _SHARP, _WIDEST)) * _RADII_A_PIXEL))
    restored = cv2.filter2D(part, cv2.CV_32F, inverse, borderType=cv2.BORDER_REPLICATE)
    low, high = np.percentile(restored[::2, ::2], (1, 99))
    return np.asarray(np.clip((restored - low) * (255 / max(high - low, 1)), 0, 255), np.uint8)


@lru_cache(maxsize=64)
def _inverse(radius: int) -> NDArray[np.float32]:
    """What takes a disc back."""
    rows, columns = np.indices((_SIZE, _SIZE)) - _SIZE // 2
    disc = np.clip(radius / _RADII_A_PIXEL + 0.5 - np.hypot(rows, columns), 0, 1)
    spread = np.fft.fft2(np.fft.ifftshift(disc / disc.sum()))
    inverse = np.fft.fftshift(np.fft.ifft2(np.conj(spread) / (np.abs(spread) ** 2 + _NOISE)).real)
    middle = slice(_SIZE // 2 - _REACH, _SIZE // 2 + _REACH + 1)
    kernel = inverse[middle, middle]
    return np.asarray(kernel / kernel.sum(), np.float32)
