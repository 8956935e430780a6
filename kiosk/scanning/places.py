"""The places of a frame that deserve a hard pass: what the decoder located and could not read, and what looks like a code."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from kiosk.domain.scan import Corner, ScannedCode
from kiosk.ports.decoder import Frame
from kiosk.scanning.locator import code_like_regions, reduced

_MARGIN: Final = 0.14
_LOCATED_MARGIN: Final = 0.2
_SMALLEST_SIDE: Final = 24
_SAME: Final = 0.5  # of the smaller one's area
_SAME_EXTENT: Final = 0.75
_NARROW: Final = 1.15
_GAP: Final = 0.3
_JOINED_MARGIN: Final = 0.06
_MOST: Final = 5
_ONE_WAY: Final = 0.45

Corners = tuple[Corner, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """An upright box of a frame. ``corners``: of what is there, for showing."""

    left: int
    top: int
    right: int
    bottom: int
    corners: Corners = ()

    @property
    def area(self) -> int:
        """In pixels."""
        return max(0, self.right - self.left) * max(0, self.bottom - self.top)

    def cut(self, picture: Frame) -> Frame:
        """The part of the picture."""
        return picture[self.top : self.bottom, self.left : self.right]

    def covers(self, other: "Place") -> bool:
        """Whether most of the smaller one lies in the other."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 0 and down > 0 and across * down > _SAME * min(self.area, other.area)


def around(corners: Corners, shape: tuple[int, ...], margin: float = _LOCATED_MARGIN) -> Place:
    """The box around a code, grown by a share of its longer side."""
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    grow = margin * max(max(xs) - min(xs), max(ys) - min(ys))
    left, top = max(0, int(min(xs) - grow)), max(0, int(min(ys) - grow))
    right, bottom = min(shape[1], int(max(xs) + grow) + 1), min(shape[0], int(max(ys) + grow) + 1)
    return Place(left, top, right, bottom, corners)


def whole(picture: Frame) -> Place:
    """All of the picture."""
    return Place(0, 0, picture.shape[1], picture.shape[0])


def promising(picture: Frame, read: list[ScannedCode]) -> list[Place]:
    """Where codes may be that were not read, the largest first."""
    taken = [around(code.corners, picture.shape, 0.1) for code in read if code.corners]
    small, factor = reduced(picture)
    candidates = [
        around(region.scaled(1 / factor).corners, picture.shape, _MARGIN) for region in code_like_regions(small)
    ]
    places: list[Place] = []
    for place in _joined(candidates, picture.shape):
        is_small = min(place.right - place.left, place.bottom - place.top) < _SMALLEST_SIDE
        if not is_small and not any(place.covers(other) for other in (*taken, *places)):
            places.append(place)
    return places[:_MOST]


def _joined(candidates: list[Place], shape: tuple[int, ...]) -> list[Place]:
    """Parts of one linear code made one: wide bars look like gaps between narrow regions of the same height."""
    joined: list[Place] = []
    for place in sorted(candidates, key=lambda one: (one.left, one.top)):
        partner = next((other for other in joined if _is_one_code(other, place)), None)
        if partner is None:
            joined.append(place)
            continue
        joined.remove(partner)
        left, top = min(partner.left, place.left), min(partner.top, place.top)
        right, bottom = max(partner.right, place.right), max(partner.bottom, place.bottom)
        corners = tuple((float(x), float(y)) for x, y in ((left, top), (right, top), (right, bottom), (left, bottom)))
        joined.append(around(corners, shape, _JOINED_MARGIN))
    return sorted(joined, key=lambda one: -one.area)


def _is_one_code(a: Place, b: Place) -> bool:
    across, down = min(a.right, b.right) - max(a.left, b.left), min(a.bottom, b.bottom) - max(a.top, b.top)
    width, height = min(one.right - one.left for one in (a, b)), min(one.bottom - one.top for one in (a, b))
    is_beside = across >= -_GAP * height and down > _SAME_EXTENT * height and width < _NARROW * height
    is_below = down >= -_GAP * width and across > _SAME_EXTENT * width and height < _NARROW * width
    return is_beside or is_below


def is_barred(part: Frame) -> bool:
    """Whether edges run one way, as a linear code's do."""
    small, _ = reduced(part)
    across, down = (cv2.Sobel(small, cv2.CV_32F, *order) for order in ((1, 0), (0, 1)))
    xx, yy, xy = (float((a * b).mean()) for a, b in ((across, across), (down, down), (across, down)))
    return bool(np.hypot(xx - yy, 2 * xy) > _ONE_WAY * (xx + yy + 1e-6))
