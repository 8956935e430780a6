"""The one place of a frame that somebody may be holding up as a code, read or not: a solid block of edges with quiet around.

Other than the places where a decoder tries harder, this one is shown and spoken of: better none than a wrong one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.ports.decoder import Frame
from kiosk.scanning.locator import Region

_WIDTH: Final = 640
_NEAR_WIDTH: Final = 240  # for codes so near that the edges of their modules lie apart
_NEAR: Final = 0.85  # of the frame's shorter side
_CELL: Final = 3  # pixels of the reduced frame, whose share of edges is one value
_SOLID: Final = 0.55
_EDGE_OVER_MEDIAN: Final = 2.2
_EDGE_LIMITS: Final = (10.0, 60.0)
_SMALLEST: Final = 4  # cells
_OPENINGS: Final = (
    3,
    7,
)  # cells: what is narrower is cut off, so that lines of print nearby do not belong to the block
_LONGEST_ASPECT: Final = 4.2
_SQUARE_ASPECT: Final = 1.7
_LIKELY: Final = 0.48
_MIDDLE_COUNTS: Final = 0.9
_GAP: Final = 1.5
_QUIET: Final = (3.0, 0.12)  # width of the ring that should be quiet: cells, and share of the shorter side

Cells = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Sighting:
    """``likeness`` from 0 to 1: how much it looks like a code that is held before the camera."""

    region: Region
    likeness: float

    @property
    def side(self) -> float:
        """Of a square as large."""
        return float(cv2.contourArea(np.array(self.region.corners, np.float32)) ** 0.5)


def best_sighting(picture: Frame) -> Sighting | None:
    """The most code-like block of a grey frame, in its pixels; None when nothing is like one."""
    found = _best(*_edge_cells(picture, _WIDTH))
    if found is not None:
        return found
    near = _best(*_edge_cells(picture, _NEAR_WIDTH))
    return near if near is not None and near.side > _NEAR * min(picture.shape) else None


def _best(cells: Cells, factor: float) -> Sighting | None:
    dense = cv2.morphologyEx((cells > _SOLID).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    found = [
        one
        for reach in _OPENINGS
        for one in _blocks(cells, cv2.morphologyEx(dense, cv2.MORPH_OPEN, np.ones((reach, reach), np.uint8)), factor)
        if one.likeness > _LIKELY
    ]
    return max(found, key=lambda one: one.likeness, default=None)


def _blocks(cells: Cells, solid: Any, factor: float) -> Iterator[Sighting]:
    # With holes told apart: a phone's edge runs around the code, which is a block of its own inside.
    outlines, nesting = cv2.findContours(solid, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    for number, outline in enumerate(outlines):
        if nesting[0][number][3] < 0 and (found := _judged(cells, solid, outline, factor)) is not None:
            yield found


def _edge_cells(picture: Frame, width: int) -> tuple[Cells, float]:
    """The share of edges, cell by cell, and the size of the frame in cells as a share of that in pixels."""
    factor = min(1.0, width / max(picture.shape[:2]))
    height, width = (max(1, round(length * factor)) for length in picture.shape)
    small = picture if factor == 1 else cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA)
    slopes = cv2.morphologyEx(small, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    low, high = _EDGE_LIMITS
    edges = np.asarray(slopes) > min(max(low, _EDGE_OVER_MEDIAN * float(np.median(slopes[::4, ::4]))), high)
    size = max(1, small.shape[1] // _CELL), max(1, small.shape[0] // _CELL)
    return np.asarray(cv2.resize(edges.astype(np.float32), size, interpolation=cv2.INTER_AREA), np.float32), (
        factor / _CELL
    )


def _judged(cells: Cells, solid: Any, outline: Any, factor: float) -> Sighting | None:
    (x, y), (width, height), angle = cv2.minAreaRect(outline)
    width, height = width + 1, height + 1  # from the middles of cells to their edges
    short, long = sorted((width, height))
    if short < _SMALLEST or long > _LONGEST_ASPECT * short or cv2.contourArea(outline) < _LIKELY * short * long / 2:
        return None
    block = np.zeros(cells.shape, np.uint8)
    cv2.drawContours(block, [outline], -1, 1, -1)
    block &= solid
    filled = min(1.0, float(block.sum()) / (width * height))
    if filled < _LIKELY:
        return None
    inside = float(cells[block > 0].mean())
    outside = _ring_mean(cells, (x, y), (width, height), angle)
    size = min(1.0, 0.5 + short / 20)
    shape = 1.0 if long < _SQUARE_ASPECT * short else 0.8
    likeness = filled * max(0.0, inside - outside) * _nearness(x, y, cells) * size * shape
    corners = tuple((float(a + 0.5) / factor, float(b + 0.5) / factor) for a, b in _box((x, y), (width, height), angle))
    return Sighting(Region(corners), likeness)


def _ring_mean(cells: Cells, middle: tuple[float, float], size: tuple[float, float], angle: float) -> float:
    """The share of edges in the quiet zone, where a code has none."""
    ring = np.zeros(cells.shape, np.uint8)
    grow = _QUIET[0] + _QUIET[1] * min(size)
    for wider, value in ((grow, 1), (_GAP, 0)):
        box = _box(middle, (size[0] + wider, size[1] + wider), angle)
        cv2.fillConvexPoly(ring, np.round(box).astype(np.int32), (value,))
    return float(cells[ring > 0].mean()) if ring.any() else 1.0


def _nearness(x: float, y: float, cells: Cells) -> float:
    """1 in the middle of the frame, where the viewfinder asks for the code; less towards its edges."""
    height, width = cells.shape
    off = max(abs(x - width / 2) / (width / 2), abs(y - height / 2) / (height / 2))
    return float(max(0.0, min(1.0, 1.3 - _MIDDLE_COUNTS * off)))


def _box(middle: tuple[float, float], size: tuple[float, float], angle: float) -> NDArray[np.float32]:
    return np.asarray(cv2.boxPoints((middle, size, angle)), np.float32)
