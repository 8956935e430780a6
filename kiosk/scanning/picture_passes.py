"""Picture work that lets a decoder read what it missed at first; each pass says how to undo its scaling."""

from collections.abc import Callable
from typing import Final, cast

import cv2
import numpy as np

from kiosk.ports.decoder import Frame

_UNSHARP_SIGMA: Final = 3.0
_UNSHARP_AMOUNT: Final = 1.5
_WIDE_SIGMA: Final = 6.0
_WIDE_AMOUNT: Final = 2.5
_ENLARGED_LONGEST_SIDE: Final = 1280
_MODULES_LONGEST_SIDE: Final = 640
_LOCAL_WINDOW: Final = 51
_DARKER_BY: Final = 3

Pass = Callable[[Frame], tuple[Frame, float]]
"""A changed frame and how much larger it is than the one given."""


def grey(frame: Frame) -> Frame:
    """The frame in grey; a frame that is grey already is returned as it is."""
    return frame if frame.ndim == 2 else _frame(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY))  # noqa: PLR2004 dimensions


def unchanged(frame: Frame) -> tuple[Frame, float]:
    """As it is: for a region that was too small a part of the frame, or for another binarizer."""
    return frame, 1.0


def inverted(frame: Frame) -> tuple[Frame, float]:
    """Dark for light: linear codes on screens in dark mode, which decoders only read dark on light."""
    return _frame(cv2.bitwise_not(frame)), 1.0


def smoothed(frame: Frame) -> tuple[Frame, float]:
    """Without sensor noise."""
    return _frame(cv2.GaussianBlur(frame, (3, 3), 0)), 1.0


def sharpened(frame: Frame) -> tuple[Frame, float]:
    """Twice as large with its edges raised: the pass that recovers most blurred codes."""
    large, factor = enlarged(frame)
    return _unsharp(large, _UNSHARP_SIGMA, _UNSHARP_AMOUNT), factor


def edged(frame: Frame) -> tuple[Frame, float]:
    """Edges raised at the size it has."""
    return _unsharp(frame, _UNSHARP_SIGMA, _UNSHARP_AMOUNT), 1.0


def refocused(frame: Frame) -> tuple[Frame, float]:
    """Twice as large and sharpened for a wider blur: linear codes out of focus."""
    large, factor = enlarged(frame)
    return _unsharp(large, _WIDE_SIGMA, _WIDE_AMOUNT), factor


def evened(frame: Frame) -> tuple[Frame, float]:
    """With local contrast evened out: shadows, glare on a pack."""
    return _frame(cv2.createCLAHE(3.0, (8, 8)).apply(frame)), 1.0


def evened_and_sharpened(frame: Frame) -> tuple[Frame, float]:
    """Both: the best single pass on a region."""
    return sharpened(evened(frame)[0])


def softened_and_sharpened(frame: Frame) -> tuple[Frame, float]:
    """Sharpened without its noise: dark places, dim screens, cheap cameras."""
    return sharpened(_frame(cv2.GaussianBlur(frame, (5, 5), 0)))


def two_toned(frame: Frame) -> tuple[Frame, float]:
    """Black and white by each neighbourhood, from the sharpened picture: bright spots and hard shadows."""
    large, factor = sharpened(frame)
    tones = cv2.adaptiveThreshold(large, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, _LOCAL_WINDOW, _DARKER_BY)
    return _frame(cv2.GaussianBlur(tones, (0, 0), 1.2)), factor


def no_larger_than_needed(frame: Frame) -> tuple[Frame, float]:
    """Small enough to be cheap, and large enough for the modules of any code that fills it."""
    return limited(frame, _MODULES_LONGEST_SIDE)


def of_size_for_modules(frame: Frame) -> tuple[Frame, float]:
    """As large as the reader of modules wants it: small codes doubled, or a module is two pixels, large ones made smaller."""
    if max(frame.shape[:2]) < _MODULES_LONGEST_SIDE // 2:
        return enlarged(frame)
    return no_larger_than_needed(frame)


def limited(frame: Frame, longest_side: int) -> tuple[Frame, float]:
    """No larger than ``longest_side``; the factor is below one when it was."""
    factor = longest_side / max(frame.shape[:2])
    if factor >= 1:
        return frame, 1.0
    return _frame(cv2.resize(frame, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)), factor


def enlarged(frame: Frame) -> tuple[Frame, float]:
    """Twice as large, or less where that is more than any decoder needs."""
    factor = max(1.0, min(2.0, _ENLARGED_LONGEST_SIDE / max(frame.shape[:2])))
    return _frame(cv2.resize(frame, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)), factor


def _unsharp(frame: Frame, sigma: float, amount: float) -> Frame:
    soft = cv2.GaussianBlur(frame, (0, 0), sigma)
    return _frame(cv2.addWeighted(frame, 1 + amount, soft, -amount, 0))


def _frame(picture: object) -> Frame:
    # OpenCV's stubs say "array of integers or floats"; from 8-bit pictures it makes 8-bit pictures.
    return cast("Frame", np.asarray(picture))
