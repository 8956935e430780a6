"""Picture work that lets a decoder read what it missed at first; each pass says how to undo its scaling."""

from collections.abc import Callable
from typing import Final, cast

import cv2
import numpy as np

from kiosk.ports.decoder import Frame

_UNSHARP_SIGMA: Final = 3.0
_UNSHARP_AMOUNT: Final = 1.5
_ENLARGED_LONGEST_SIDE: Final = 2560

Pass = Callable[[Frame], tuple[Frame, float]]
"""A changed frame and how much larger it is than the one given."""


def grey(frame: Frame) -> Frame:
    """The frame in grey; a frame that is grey already is returned as it is."""
    return frame if frame.ndim == 2 else _frame(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY))  # noqa: PLR2004 dimensions


def smoothed(frame: Frame) -> tuple[Frame, float]:
    """Without sensor noise."""
    return _frame(cv2.GaussianBlur(frame, (3, 3), 0)), 1.0


def sharpened(frame: Frame) -> tuple[Frame, float]:
    """Twice as large with its edges raised: the pass that recovers most blurred codes."""
    factor = max(1.0, min(2.0, _ENLARGED_LONGEST_SIDE / max(frame.shape[:2])))
    large = cv2.resize(frame, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
    soft = cv2.GaussianBlur(large, (0, 0), _UNSHARP_SIGMA)
    return _frame(cv2.addWeighted(large, 1 + _UNSHARP_AMOUNT, soft, -_UNSHARP_AMOUNT, 0)), factor


def evened(frame: Frame) -> tuple[Frame, float]:
    """With local contrast evened out: shadows, glare on a pack."""
    return _frame(cv2.createCLAHE(3.0, (8, 8)).apply(frame)), 1.0


def limited(frame: Frame, longest_side: int) -> tuple[Frame, float]:
    """No larger than ``longest_side``; the factor is below one when it was."""
    factor = longest_side / max(frame.shape[:2])
    if factor >= 1:
        return frame, 1.0
    return _frame(cv2.resize(frame, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)), factor


def _frame(picture: object) -> Frame:
    # OpenCV's stubs say "array of integers or floats"; from 8-bit pictures it makes 8-bit pictures.
    return cast("Frame", np.asarray(picture))
