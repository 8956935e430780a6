"""Reading a QR code module by module where a decoder gives up: bent, half in glare, damaged, touching the frame's edge."""

from collections.abc import Iterator
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from kiosk.domain.scan import ScannedCode
from kiosk.ports.decoder import Decoder, Frame
from kiosk.scanning.finder_patterns import find_eyes, find_triples
from kiosk.scanning.lost_eye import with_lost_eye
from kiosk.scanning.module_grid import ModuleGrid, Values, fit_grids, fits, settled
from kiosk.scanning.module_votes import ModuleVotes
from kiosk.scanning.qr_repair import Bits, repair
from kiosk.scanning.zxing_decoder import read_modules

_LIKELY_FIT: Final = 0.6
_REPAIRABLE_FIT: Final = 0.72
_SURE_FIT: Final = 0.8
_MOST_WITH_LOST_EYE: Final = 2
_BLOWN_OUT: Final = 247
_WINDOWS: Final = (10, 24)  # thresholding windows, as parts of the picture's longer side
_LEAST_WINDOW: Final = 15
_DARKER_BY: Final = 4
_NEIGHBOURHOOD: Final = (11, 11)
_CROSS: Final = np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]], np.float32)
_CROSSTALK: Final = 0.18


class ModuleQrDecoder(Decoder):
    """Finds eyes, lays a bent grid over each likely code, and repairs what is too damaged to be read at once.

    Given ``votes`` it is for a stream, and what single frames do not tell is put together from several.
    """

    def __init__(self, votes: ModuleVotes | None = None) -> None:
        self._votes = votes

    @override
    def decode(self, frame: Frame) -> list[ScannedCode]:
        """The code of this grey picture, or nothing; made for a region that holds one."""
        if self._votes is not None:
            self._votes.next_frame()
        smooth = np.asarray(cv2.GaussianBlur(frame, (3, 3), 0), np.uint8)
        for dark in _two_tone(frame):
            for grid in _likely_grids(smooth, dark):
                text = self._text(grid, smooth)
                if text:
                    return [ScannedCode(text, "qr", tuple((float(x), float(y)) for x, y in grid.corners()))]
        return []

    def _text(self, grid: ModuleGrid, smooth: Frame) -> str:
        """What the grid's modules say, at once or after it settled; one that fits no code is not worth repairing."""
        if fits(smooth, grid) < _LIKELY_FIT:
            return ""
        text = _read(grid.sampled(smooth))
        if text:
            return text
        better = settled(smooth, grid)
        if fits(smooth, better) < _REPAIRABLE_FIT:
            return ""
        levels = better.sampled(smooth)
        return _repaired(levels) or self._voted(levels)

    def _voted(self, levels: Values) -> str:
        if self._votes is None:
            return ""
        bits, margin = next(_decisions(levels))
        together = self._votes.add(np.where(bits, -1, 1) * _confidence(levels, margin))
        repaired = None if together is None else repair(together < 0, np.abs(together))
        text = "" if repaired is None else read_modules(repaired)
        if text:
            self._votes.clear()
        return text


def _likely_grids(smooth: Frame, dark: Frame) -> Iterator[ModuleGrid]:
    """Where three eyes are seen; and where two are, if none of these fits a code well."""
    eyes, best = find_eyes(dark), 0.0
    for triple in find_triples(eyes):
        for grid in fit_grids(smooth, triple):
            best = max(best, fits(smooth, grid))
            yield grid
    if best < _SURE_FIT:
        grids = [grid for triple in with_lost_eye(eyes) for grid in fit_grids(smooth, triple)]
        yield from sorted(grids, key=lambda grid: -fits(smooth, grid))[:_MOST_WITH_LOST_EYE]


def _read(levels: Values) -> str:
    return next((text for bits, _ in _decisions(levels) if (text := read_modules(bits))), "")


def _repaired(levels: Values) -> str:
    text = _read(levels)
    if text:
        return text
    for bits, margin in _decisions(levels):
        repaired = repair(bits, _confidence(levels, margin))
        text = "" if repaired is None else read_modules(repaired)
        if text:
            return text
    return ""


def _decisions(levels: Values) -> Iterator[tuple[Bits, Values]]:
    """Which modules are dark, by their neighbourhood, between its extremes, and without blur from their neighbours."""
    around = cv2.blur(levels, _NEIGHBOURHOOD)
    yield levels < around, np.asarray(levels - around, np.float32)
    crisp = levels + _CROSSTALK * (4 * levels - cv2.filter2D(levels, -1, _CROSS, borderType=cv2.BORDER_REPLICATE))
    crisp_around = cv2.blur(crisp, _NEIGHBOURHOOD)
    yield crisp < crisp_around, np.asarray(crisp - crisp_around, np.float32)
    low, high = _extremes(levels)
    middle = (low + high) / 2
    yield levels < middle, np.asarray(levels - middle, np.float32)


def _confidence(levels: Values, margin: NDArray[np.float32]) -> Values:
    """0 to 1 and more: how clearly each module is dark or light. Blown-out and flat places say little."""
    low, high = _extremes(levels)
    span = np.maximum(high - low, 8)
    lit = np.where(levels > _BLOWN_OUT, 0.1, 1.0)
    return np.asarray(np.abs(margin) / span * np.minimum(1, span / 40) * lit, np.float32)


def _extremes(levels: Values) -> tuple[Values, Values]:
    window = np.ones((7, 7))
    return (
        np.asarray(cv2.blur(cv2.erode(levels, window), (7, 7))),
        np.asarray(cv2.blur(cv2.dilate(levels, window), (7, 7))),
    )


def _two_tone(frame: Frame) -> Iterator[Frame]:
    for part in _WINDOWS:
        window = max(_LEAST_WINDOW, max(frame.shape) // part) | 1
        dark = cv2.adaptiveThreshold(frame, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, window, _DARKER_BY)
        yield np.asarray(dark, np.uint8)
