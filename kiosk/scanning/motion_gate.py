"""Whether somebody is there: a glance at each frame, so that a terminal nobody stands at costs next to nothing."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.ports.decoder import Frame

LIVELY_FOR_S: Final = 2.0

_STEP: Final = 8  # every eighth pixel of every eighth row: averaging all of them would cost as much as decoding
_CELLS: Final = (32, 18)
_ADAPTS: Final = 0.15  # of the difference, each frame: slow movement adds up before it is forgotten
_LEAST_CHANGE: Final = 4.0
_NOISES: Final = 4.0
_MOVED_CELLS: Final = 6
_FLICKER: Final = 0.2  # of the brightness: lamps at mains frequency darken rows of a frame by this much


class MotionGate:
    """Open while something moved in the last two seconds. Noise of the sensor and flicker of the light do not count."""

    def __init__(self) -> None:
        self._usual: NDArray[np.float32] | None = None
        self._open_until = float("-inf")

    def is_open(self, frame: Frame, now: float) -> bool:
        """Whether to look at this frame; a movement opens the gate with the very frame that shows it."""
        glance = _glance(frame)
        usual = self._usual
        if usual is None or usual.shape != glance.shape:
            self._usual = glance
            self._open_until = now + LIVELY_FOR_S
            return True
        if _is_moved(usual, glance):
            self._open_until = now + LIVELY_FOR_S
        self._usual = usual + _ADAPTS * (glance - usual)
        return now < self._open_until


def _glance(frame: Frame) -> NDArray[np.float32]:
    thin = frame[_STEP // 2 :: _STEP, _STEP // 2 :: _STEP]
    thin = thin if thin.size else frame
    grey = thin if thin.ndim == 2 else thin[..., 1]  # noqa: PLR2004  # green is nearly grey, and costs nothing
    return np.asarray(cv2.resize(np.ascontiguousarray(grey), _CELLS, interpolation=cv2.INTER_AREA), np.float32)


def _is_moved(usual: NDArray[np.float32], glance: NDArray[np.float32]) -> bool:
    # Light that changes by some per cent darkens whole rows: that much of what a row's cells have in common is taken out.
    common = _middle((glance + 1) / (usual + 1))[:, None]
    rest = np.abs(glance - usual * np.clip(common, 1 - _FLICKER, 1 + _FLICKER))
    usual_rest = float(_middle(rest.reshape(-1)))
    is_much = np.count_nonzero(rest > _LEAST_CHANGE + _NOISES * usual_rest) >= _MOVED_CELLS
    return bool(is_much) or usual_rest > 4 * _LEAST_CHANGE


def _middle(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Of the last axis: a median in a third of numpy's time, asked for with every frame of the day."""
    half = values.shape[-1] // 2
    return np.asarray(np.partition(values, half, axis=-1)[..., half])
