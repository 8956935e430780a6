"""What a frame looks like to a reader: light, motion, and the region most like a code. Made on missed frames, 1 to 2 ms."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from kiosk.domain.scan import Corner
from kiosk.ports.decoder import Frame
from kiosk.scanning.locator import Region, reduced
from kiosk.scanning.sighting import best_sighting

_SURELY: Final = 0.66  # a likeness that needs no sharpness
_BEHIND: Final = 0.115  # less sharp than this is the shop behind, not a code in somebody's hand
_GLARE_FROM: Final = 250
_GLARE_REACH: Final = 0.12  # of the region's shorter side
_DARK_MODE_SHARE: Final = 0.5
_RUNS_A_MODULE: Final = 1.9  # mean length of a run of one colour in a code's row, in modules
_FEWEST_RUNS: Final = 60
_LONGEST_PATCH_SIDE: Final = 360
_MOTION_SIZE: Final = (64, 36)


@dataclass(frozen=True, slots=True)
class FrameMeasure:
    """Grey levels are 0 to 255, places are pixels of the frame.

    ``levels`` (of dark and light parts), ``contrast``, ``sharpness``, ``glare``, ``is_inverted`` and ``module_px`` are of the
    most code-like region, whose ``corners`` are empty when there is none. ``sharpness``: share of the contrast that is crossed
    within one pixel at the steepest edges; about 0.5 and more in focus, below 0.2 out of focus or moved. ``glare``: share of
    the region that lies in blown-out spots larger than a few modules.
    ``motion``: mean difference in grey levels from the frame measured before, general changes of the light left out.
    """

    brightness: float
    p99: float
    motion: float = 0.0
    corners: tuple[Corner, ...] = ()
    levels: tuple[float, float] | None = None
    contrast: float = 0.0
    sharpness: float = 0.0
    glare: float = 0.0
    module_px: float | None = None
    is_inverted: bool = False
    frame_size: tuple[int, int] = (1280, 720)

    @property
    def side(self) -> float:
        """Of a square as large as the region, in pixels; 0 when there is none."""
        points = np.array(self.corners, np.float32)
        return float(cv2.contourArea(points)) ** 0.5 if self.corners else 0.0


class FrameMeter:
    """Measures grey frames; remembers the frame before for the motion."""

    def __init__(self) -> None:
        self._before: Frame | None = None

    def measure(self, picture: Frame) -> FrameMeasure:
        """A glance at a grey frame."""
        small, _ = reduced(picture)
        glance = np.asarray(cv2.resize(small, _MOTION_SIZE, interpolation=cv2.INTER_AREA), np.uint8)
        motion = 0.0 if self._before is None else _motion(self._before, glance)
        self._before = glance
        sighting = best_sighting(picture)
        height, width = picture.shape[:2]
        light = (float(small.mean()), float(np.percentile(small[::3, ::3], 99)), motion)
        if sighting is not None:
            measured = _measured(picture, sighting.region, light)
            if sighting.likeness > _SURELY or measured.sharpness > _BEHIND:
                return measured
        return FrameMeasure(*light, frame_size=(width, height))


def _measured(picture: Frame, region: Region, light: tuple[float, float, float]) -> FrameMeasure:
    patch = _inside(picture, region)
    low, high = (float(level) for level in np.percentile(patch, (5, 95)))
    height, width = picture.shape[:2]
    return FrameMeasure(
        *light,
        corners=region.corners,
        levels=(low, high),
        contrast=high - low,
        sharpness=_sharpness(patch, high - low),
        glare=_glare(picture, region),
        module_px=_module_size(patch),
        is_inverted=_is_inverted(picture, region, (low + high) / 2),
        frame_size=(width, height),
    )


def _motion(before: Frame, now: Frame) -> float:
    difference = now.astype(np.float32) - before
    return float(np.abs(difference - np.median(difference)).mean())


def _inside(picture: Frame, region: Region) -> Frame:
    """The middle of the region at full resolution, no larger than it takes to judge it."""
    (left, top), (right, bottom) = region.box(picture.shape)
    middle_x, middle_y = (left + right) // 2, (top + bottom) // 2
    half = _LONGEST_PATCH_SIDE // 2
    return picture[
        max(top, middle_y - half) : min(bottom, middle_y + half),
        max(left, middle_x - half) : min(right, middle_x + half),
    ]


def _sharpness(patch: Frame, contrast: float) -> float:
    """Along the direction with the steeper edges: a linear code has them in one only."""
    levels = patch.astype(np.int16)
    steepest = [np.percentile(steps, 97) for axis in (0, 1) if (steps := np.abs(np.diff(levels, axis=axis))).size]
    return float(max(steepest, default=0.0)) / max(contrast, 1.0)


def _glare(picture: Frame, region: Region) -> float:
    """White paper may be blown out, too, but no further than from one dark module to the next."""
    (left, top), (right, bottom) = region.box(picture.shape)
    white = (picture[top:bottom, left:right] >= _GLARE_FROM).astype(np.uint8)
    reach = max(3, round(min(white.shape) * _GLARE_REACH))
    spots = cv2.morphologyEx(white, cv2.MORPH_OPEN, np.ones((reach, reach), np.uint8))
    inside = np.zeros_like(white)
    cv2.fillConvexPoly(inside, np.round(np.array(region.corners) - (left, top)).astype(np.int32), (1,))
    return float(spots[inside > 0].mean()) if inside.any() else 0.0


def _module_size(patch: Frame) -> float | None:
    """From the mean run of one colour along rows and columns; None when the patch has too few edges."""
    blurred = cv2.GaussianBlur(patch, (3, 3), 0)
    threshold, _ = cv2.threshold(blurred, 0, 255, cv2.THRESH_OTSU)
    bits = np.asarray(blurred) > threshold
    across, down = int((bits[:, 1:] != bits[:, :-1]).sum()), int((bits[1:] != bits[:-1]).sum())
    # A linear code changes along one axis only: the other one's runs mean nothing.
    changes = (across + down) / 2 if min(across, down) > max(across, down) / 3 else max(across, down)
    return bits.size / changes / _RUNS_A_MODULE if changes >= _FEWEST_RUNS else None


def _is_inverted(picture: Frame, region: Region, middle: float) -> bool:
    """Light on dark: a code's quiet zone has the colour of its ground."""
    (left, top), (right, bottom) = region.box(picture.shape, margin=0.12)
    border = np.concatenate(
        [
            picture[top, left:right],
            picture[bottom - 1, left:right],
            picture[top:bottom, left],
            picture[top:bottom, right - 1],
        ]
    )
    return float((border < middle).mean()) > _DARK_MODE_SHARE
