"""What would help a person whose code is not read: judged from the picture, on misses only, twice a second."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from kiosk.ports.decoder import Frame
from kiosk.ports.frame_reader import ScanHint

_LOOK_EVERY_S: Final = 0.5
_PATIENCE_S: Final = 0.8
_WIDTH: Final = 480

_DARK: Final = 28
_STRONG_EDGE: Final = 36
_DENSE: Final = 0.5
_FLAT_CONTRAST: Final = 70
_ASPECTS: Final = (0.6, 1.7)
_FILL: Final = 0.6
# In shares of the frame's height. A code of 45 modules needs about 2.5 pixels each, 0.16 of 720.
_SMALLEST: Final = 0.05
_TOO_SMALL: Final = 0.22
_TOO_LARGE: Final = 0.9


@dataclass(frozen=True, slots=True)
class CodeLike:
    """A square region dense with edges, as codes are. ``side`` in heights of the frame; ``contrast`` 0 to 255."""

    side: float
    contrast: float


class HintGiver:
    """Remembers what it saw half a second ago: a hint must hold for two looks, and goes as soon as a code is read."""

    def __init__(self) -> None:
        self._next_look = 0.0
        self._read_at = float("-inf")
        self._candidate: ScanHint = ""
        self._hint: ScanHint = ""

    def read(self, now: float) -> ScanHint:
        """A code was read: no hint."""
        self._read_at = now
        self._candidate = self._hint = ""
        return self._hint

    def missed(self, picture: Frame, now: float) -> ScanHint:
        """Nothing was read in this grey picture."""
        if now >= self._next_look and now - self._read_at > _PATIENCE_S:
            self._next_look = now + _LOOK_EVERY_S
            latest = advice(picture)
            if latest == self._candidate:
                self._hint = latest
            self._candidate = latest
        return self._hint


def advice(picture: Frame) -> ScanHint:
    """The one thing to change in this grey picture, as far as a glance tells."""
    small = _reduced(picture)
    if float(small.mean()) < _DARK and float(np.percentile(small, 99)) < 4 * _DARK:
        return "too_dark"
    region = code_like(small)
    if region is None:
        return ""
    if region.contrast < _FLAT_CONTRAST:
        return "brighter"
    if region.side < _TOO_SMALL:
        return "closer"
    return "farther" if region.side > _TOO_LARGE else "hold_still"


def code_like(small: Frame) -> CodeLike | None:
    """The largest square region that is dense with edges, if there is one. Text is long and thin, goods have few edges."""
    edges = cv2.morphologyEx(small, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)) > _STRONG_EDGE
    dense = cv2.boxFilter(edges.astype(np.float32), -1, (9, 9)) > _DENSE
    closed = cv2.morphologyEx(dense.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8))
    contours, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    best: CodeLike | None = None
    for contour in contours:
        _, (width, height), _ = cv2.minAreaRect(contour)
        side = (width * height) ** 0.5 / small.shape[0]
        if side < max(_SMALLEST, best.side if best else 0) or not _is_squarish(width, height, cv2.contourArea(contour)):
            continue
        x, y, w, h = cv2.boundingRect(contour)
        low, high = np.percentile(small[y : y + h, x : x + w], (5, 95))
        best = CodeLike(side, float(high - low))
    return best


def _is_squarish(width: float, height: float, area: float) -> bool:
    return _ASPECTS[0] < width / height < _ASPECTS[1] and area > _FILL * width * height


def _reduced(picture: Frame) -> Frame:
    height = max(1, round(picture.shape[0] * _WIDTH / picture.shape[1]))
    return np.asarray(cv2.resize(picture, (_WIDTH, height), interpolation=cv2.INTER_AREA), np.uint8)
