"""Finding the three square eyes of QR codes in places where a decoder does not: bent, half lit, damaged."""

from dataclasses import dataclass
from itertools import combinations, permutations
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.ports.decoder import Frame

Points = NDArray[np.float64]

_RAYS: Final = 16
_STEPS: Final = 56
_REACH: Final = 7.0  # modules that a ray runs from the middle of an eye, which is 3.5 to 5 of them wide
_FEWEST_RAYS: Final = 10
_FIRST_RAYS: Final = 4  # looked at before the others, of which most blobs are worth none
_FEWEST_FIRST: Final = 2
_SMALLEST_MODULE: Final = 1.2
_MOST_BLOBS: Final = 240
_MOST_EYES: Final = 9
_MOST_TRIPLES: Final = 3
_ANGLES: Final = np.arange(_RAYS) * 2 * np.pi / _RAYS
RAY_DIRECTIONS: Final = np.stack([np.cos(_ANGLES), np.sin(_ANGLES)], axis=1)
SMALLEST_CODE: Final = 21
LARGEST_CODE: Final = 117


@dataclass(frozen=True, slots=True)
class Eye:
    """A finder pattern: its middle, and how far its outer edge is from there in sixteen directions."""

    middle: Points
    edge: Points
    quality: float

    @property
    def area(self) -> float:
        """Of the whole pattern, in pixels."""
        nearby = self.edge * np.roll(self.edge, -1)
        return float(nearby.sum() / 2 * np.sin(2 * np.pi / _RAYS))

    def module_towards(self, vector: Points) -> float:
        """Pixels of one module in a direction."""
        at = np.arctan2(vector[1], vector[0]) / (2 * np.pi) * _RAYS % _RAYS
        both = np.concatenate([self.edge, self.edge[:1]])
        there = float(np.interp(at, np.arange(_RAYS + 1), both))
        opposite = float(np.interp((at + _RAYS / 2) % _RAYS, np.arange(_RAYS + 1), both))
        return (there + opposite) / 7


@dataclass(frozen=True, slots=True)
class EyeTriple:
    """The eyes of one code (top left, top right, bottom left), and how many modules they say it has along a side.

    ``lost``: which of them is not seen, and only where it must be.
    """

    corners: tuple[Eye, Eye, Eye]
    modules: float
    misfit: float
    lost: int | None = None


def find_eyes(dark: Frame) -> list[Eye]:
    """Finder patterns of a two-tone picture (1 is dark), best first."""
    _, _, stats, middles = cv2.connectedComponentsWithStats(dark, connectivity=4, ltype=cv2.CV_32S)
    middles, areas = _compact_blobs(np.asarray(stats), np.asarray(middles), max(dark.shape))
    if not len(areas):
        return []
    modules = np.sqrt(areas) / 3
    glance, _ = _crossed(dark, middles, modules, RAY_DIRECTIONS[:: _RAYS // _FIRST_RAYS])
    likely = np.flatnonzero(glance.sum(axis=1) >= _FEWEST_FIRST)
    middles, modules = middles[likely], modules[likely]
    is_good, outer = _crossed(dark, middles, modules, RAY_DIRECTIONS)
    scores = is_good.sum(axis=1)
    eyes = [
        Eye(middles[at], _filled(outer[at], is_good[at]), float(scores[at]))
        for at in np.flatnonzero(scores >= _FEWEST_RAYS)
    ]
    return sorted(eyes, key=lambda eye: -eye.quality)[:_MOST_EYES]


def _crossed(dark: Frame, middles: Points, modules: Points, directions: Points) -> tuple[NDArray[np.bool_], Points]:
    """Along each ray from each middle: whether dark, light and dark follow as in an eye, and pixels to the outer edge."""
    steps = np.linspace(0, _REACH, _STEPS)
    offsets = steps[None, :, None] * directions[:, None, :]
    places = np.rint(middles[:, None, None, :] + offsets * modules[:, None, None, None]).astype(np.int32)
    xs = np.clip(places[..., 0], 0, dark.shape[1] - 1)
    ys = np.clip(places[..., 1], 0, dark.shape[0] - 1)
    inner, gap, outer = _crossings(dark[ys, xs] > 0)
    is_good = (inner > 0) & (gap > 1.2 * inner) & (gap < 2.4 * inner) & (outer > 1.2 * gap) & (outer < 1.9 * gap)
    return is_good, outer * (modules * _REACH / (_STEPS - 1))[:, None]


def find_triples(eyes: list[Eye]) -> list[EyeTriple]:
    """Eyes that may belong to one code, most likely first."""
    triples = [
        triple
        for three in combinations(eyes, 3)
        for order in permutations(three)
        if (triple := _triple((order[0], order[1], order[2]))) is not None
    ]
    return sorted(triples, key=lambda triple: triple.misfit)[:_MOST_TRIPLES]


def _compact_blobs(stats: NDArray[np.int32], middles: Points, longest: int) -> tuple[Points, Points]:
    """Middles and areas of dark blobs that could be the middle of an eye."""
    width, height, area = stats[:, 2], stats[:, 3], stats[:, 4].astype(np.float64)
    is_compact = (area > 0.42 * width * height) & (width < 2.6 * height) & (height < 2.6 * width)
    is_sized = (area > (3 * _SMALLEST_MODULE) ** 2 * 0.8) & (np.maximum(width, height) < longest / 5)
    chosen = np.flatnonzero(is_compact & is_sized)
    chosen = chosen[np.argsort(-area[chosen])][:_MOST_BLOBS]
    return middles[chosen], area[chosen]


def _crossings(is_dark: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
    """Steps along each ray to where dark ends, begins and ends again; 0 where it does not."""
    steps = np.arange(is_dark.shape[-1])
    inner = np.argmax(~is_dark, axis=-1)
    gap = np.argmax(is_dark & (steps > inner[..., None]), axis=-1)
    outer = np.argmax(~is_dark & (steps > gap[..., None]), axis=-1)
    return inner, gap, outer


def _filled(edge: Points, is_good: NDArray[np.bool_]) -> Points:
    """The edge, taken from the opposite ray or the neighbours where a ray saw something else."""
    at = np.arange(_RAYS)
    good = at[is_good]
    return np.where(is_good, edge, np.interp(at, good, edge[good], period=_RAYS))


def _triple(eyes: tuple[Eye, Eye, Eye]) -> EyeTriple | None:
    corner, right, below = eyes
    across, down = right.middle - corner.middle, below.middle - corner.middle
    long_across, long_down = float(np.hypot(*across)), float(np.hypot(*down))
    turn = float(across[0] * down[1] - across[1] * down[0]) / (long_across * long_down + 1e-9)
    if turn < 0.35:  # noqa: PLR2004  # mirrored, or three in a row
        return None
    in_row = long_across / ((corner.module_towards(across) + right.module_towards(across)) / 2) + 7
    in_column = long_down / ((corner.module_towards(down) + below.module_towards(down)) / 2) + 7
    modules = (in_row + in_column) / 2
    if not SMALLEST_CODE - 4 < modules < LARGEST_CODE or abs(in_row - in_column) > 0.3 * modules:
        return None
    areas = [eye.area for eye in eyes]
    misfit = abs(in_row - in_column) / modules + 0.5 * float(np.log(max(areas) / min(areas))) + 0.3 * (1 - turn)
    # Of nested choices the smaller square is the code: eyes of neighbours are further apart.
    return EyeTriple(eyes, modules, misfit + 0.004 * modules)
