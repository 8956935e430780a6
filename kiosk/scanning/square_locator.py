"""Where in a frame something like a QR code stands: a compact patch whose edges run both ways, sharp or not."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.ports.decoder import Frame
from kiosk.scanning.places import Place, around

Map = NDArray[np.float32]

_WIDTH: Final = 640
_NOISE: Final = (5, 5), 1.0
_NEIGHBOURHOOD: Final = (5, 5)  # in steps
_LIGHT: Final = (9, 9)
_DARK: Final = 10  # grey levels; below these the sensor's noise would be as busy as a code
_STEP: Final = 2  # only every second pixel is looked at: the neighbourhood has smoothed them
_LEVELS: Final = (0.36, 0.16, 0.06, 0.015, 0.004)  # of the busiest patch: a code stands alone at one level or another
_ABOVE_USUAL: Final = 4.0
_SPECKS: Final = (5, 5)
_SMALLEST_SIDE: Final = 8  # in steps
_LONGEST_ASPECT: Final = 2.2
_FILL: Final = 0.5
_MARGIN: Final = 0.14
_SAME: Final = 0.5  # of what two boxes cover together


def square_places(picture: Frame, most: int) -> list[Place]:
    """The likeliest first, at most ``most``; stripes and single edges are none, a block of print may be one."""
    factor = min(1.0, _WIDTH / max(picture.shape[:2]))
    size = (max(1, round(picture.shape[1] * factor)), max(1, round(picture.shape[0] * factor)))
    small = cv2.GaussianBlur(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), *_NOISE)
    ranked = [sorted(_patches(busy), key=lambda pair: -pair[0]) for busy in _busy(np.asarray(small, np.uint8))]
    places: list[Place] = []
    for pair in (pair for of_one_rank in zip_longest(*ranked) for pair in of_one_rank if pair is not None):
        left, top, width, height = pair[1]
        x, y, right, bottom = (side * _STEP / factor for side in (left, top, left + width, top + height))
        place = around(((x, y), (right, y), (right, bottom), (x, bottom)), picture.shape, _MARGIN)
        if not any(is_same(place, other) for other in places):
            places.append(place)
        if len(places) == most:
            break
    return places


def _busy(small: Frame) -> Iterator[Map]:
    """The smaller of the two eigenvalues of the gradients: large only where edges run both ways. Blur and contrast scale it.

    First by the brightness around, as a dim screen wants it, then plainly, as a code in glare does.
    """
    across, down = (
        np.ascontiguousarray(cv2.Sobel(small, cv2.CV_16S, *order)[::_STEP, ::_STEP], np.float32)
        for order in ((1, 0), (0, 1))
    )
    light = cv2.blur(small, _LIGHT)[::_STEP, ::_STEP].astype(np.float32) + _DARK
    for x, y in ((across / light, down / light), (across, down)):
        xx, yy, xy = (cv2.blur(product, _NEIGHBOURHOOD) for product in (x * x, y * y, x * y))
        yield np.asarray((xx + yy) / 2 - np.sqrt((xx - yy) ** 2 / 4 + xy * xy), np.float32)


def is_same(a: Place, b: Place) -> bool:
    """Whether two places are about one."""
    both = Place(max(a.left, b.left), max(a.top, b.top), min(a.right, b.right), min(a.bottom, b.bottom))
    shared = both.area if both.right > both.left and both.bottom > both.top else 0
    return shared > _SAME * (a.area + b.area - shared)


def _patches(busy: Map) -> Iterator[tuple[float, tuple[int, ...]]]:
    """How likely, and the box: what is large, compact, and busy."""
    strongest, usual = float(busy.max()), float(np.median(busy[::2, ::2]))
    for level in _LEVELS:
        above = (busy > max(level * strongest, _ABOVE_USUAL * usual)).astype(np.uint8)
        above = cv2.morphologyEx(above, cv2.MORPH_OPEN, np.ones(_SPECKS, np.uint8)).astype(np.uint8)
        for contour in cv2.findContours(above, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)[0]:
            box = tuple(cv2.boundingRect(contour))
            short, long = sorted(box[2:])
            area = cv2.contourArea(contour)
            if short >= _SMALLEST_SIDE and long < _LONGEST_ASPECT * short and area > _FILL * short * long:
                yield area * level**0.5, box
