"""Where the modules of a QR code lie, once its eyes are found: perspective from the eyes' sizes, bend from the timing lines.

A decoder assumes one flat square. A code on a bottle is none: the two timing lines (row and column 6, alternating) are
followed with a bent line each, every other row and column is taken to bend like them, and then the whole grid settles
where its modules are most distinct.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.ports.decoder import Frame
from kiosk.scanning.finder_patterns import EyeTriple

Points = NDArray[np.float64]
Values = NDArray[np.float32]

SMALLEST: Final = 21
_LARGEST: Final = 97

_EYE_MIDDLE: Final = 3.5
_TIMING: Final = 6.5
_BENDS: Final = np.stack(np.meshgrid(np.linspace(-1, 1, 9), np.linspace(-1, 1, 9)), axis=-1).reshape(-1, 2)
_BEND_STEPS: Final = (1.0, 0.25, 0.07)
_WIDEST_BEND: Final = 0.16  # of the code's side
_TRUSTED_TIMING: Final = 0.6  # of 2: both lines alternate as they should
_TRUSTED_BY_LOST_EYE: Final = (1.0, 0.6, 0.6)
_STRONG: Final = 98  # per cent
_MOST_GRIDS: Final = 2

_FIRST_ALIGNED: Final = 25  # smaller codes have no alignment pattern
_ALIGNMENT_REACH: Final = 4
_SAMPLES_A_MODULE: Final = 3
_TRUSTED_ALIGNMENT: Final = 0.45

_SETTLING_STEPS: Final = (1.0, 0.5, 0.25, 0.12)
_FOUR_WAYS: Final = np.array([[1, 0], [-1, 0], [0, 1], [0, -1]], np.float64)


@dataclass(frozen=True, slots=True)
class ModuleGrid:
    """``pixels``: where the middle of each module lies, row by row. ``lost``: an eye that was not seen."""

    pixels: Points
    lost: int | None = None

    @property
    def size(self) -> int:
        """Modules along a side."""
        return len(self.pixels)

    def sampled(self, picture: Frame) -> Values:
        """The grey level in the middle of each module."""
        return _levels(picture, self.pixels)

    def corners(self) -> Points:
        """Of the whole code, clockwise from the top left: half a module beyond the middles of the corner modules."""
        inner = self.pixels[[0, 0, -1, -1], [0, -1, -1, 0]]
        middle = inner.mean(axis=0)
        return np.asarray(middle + (inner - middle) * self.size / (self.size - 1))


@dataclass(frozen=True, slots=True)
class _BentPlane:
    """A perspective (modules to pixels) and the shift of the middle row and column from it, in pixels."""

    size: int
    matrix: Points
    row_bend: Points
    column_bend: Points
    lost: int | None = None

    def places(self, x: Points, y: Points) -> Points:
        flat = np.stack([x, y, np.ones_like(x)], axis=-1) @ self.matrix.T
        return np.asarray(flat[..., :2] / flat[..., 2:3] + self.shift(x, y))

    def shift(self, x: Points, y: Points) -> Points:
        return np.asarray(_arch(x, self.size) * self.row_bend + _arch(y, self.size) * self.column_bend)

    def grid(self) -> ModuleGrid:
        return ModuleGrid(self.places(*_middles(self.size)), self.lost)


def fit_grids(picture: Frame, triple: EyeTriple) -> Iterator[ModuleGrid]:
    """Grids for the sizes the eyes allow, likely ones first; to be settled where they do not give a code."""
    nearest = round((triple.modules - 17) / 4) * 4 + 17
    spread = 4 * max(1, round(0.06 * nearest / 4))
    sizes = [size for size in range(nearest - spread, nearest + spread + 1, 4) if SMALLEST <= size <= _LARGEST]
    # Two eyes say too little about perspective to place the third and the last corner by it.
    trusts = (1.0, 0.0) if triple.lost is None else (0.0,)
    most, trusted = (_MOST_GRIDS, _TRUSTED_TIMING) if triple.lost is None else (1, _TRUSTED_BY_LOST_EYE[triple.lost])
    planes = [_flat(triple, size, trust) for size in sizes for trust in trusts]
    likely = sorted(((_timing(picture, bent), bent) for bent in planes), key=lambda pair: -pair[0])
    for score, bent in likely[:most]:
        if score > trusted:
            yield _aligned(picture, _followed(picture, bent)).grid()


def _flat(triple: EyeTriple, size: int, trust: float) -> _BentPlane:
    return _BentPlane(size, _matrix(triple, size, trust), np.zeros(2), np.zeros(2), triple.lost)


def fits(picture: Frame, grid: ModuleGrid) -> float:
    """Share of the modules whose colour is known that have it."""
    known = _known_modules(grid.size)
    levels = grid.sampled(picture)
    is_dark = levels < cv2.blur(levels, (7, 7))
    return float((is_dark == (known > 0))[known != 0].mean())


def _matrix(triple: EyeTriple, size: int, trust: float) -> Points:
    """The perspective: an eye twice as large is nearer, which places the fourth corner, too.

    On a bottle an eye is smaller where the surface turns away: ``trust`` 0 takes the code for seen from the front.
    """
    corner, right, below = triple.corners
    weight_right = float(np.clip((corner.area / right.area) ** (trust / 3), 0.6, 1.7))
    weight_below = float(np.clip((corner.area / below.area) ** (trust / 3), 0.6, 1.7))
    weight_last = max(0.3, weight_right + weight_below - 1)
    last = (right.middle * weight_right + below.middle * weight_below - corner.middle) / weight_last
    return _through(size, np.array([corner.middle, right.middle, below.middle, last]), size - _EYE_MIDDLE)


def _through(size: int, pixels: Points, last: float) -> Points:
    """The perspective in which the eyes' middles and the point (last, last) lie at these pixels."""
    far = size - _EYE_MIDDLE
    modules = np.array([[_EYE_MIDDLE, _EYE_MIDDLE], [far, _EYE_MIDDLE], [_EYE_MIDDLE, far], [last, last]])
    return np.asarray(cv2.getPerspectiveTransform(modules.astype(np.float32), pixels.astype(np.float32)))


def _timing(picture: Frame, bent: _BentPlane) -> float:
    """How well both timing lines alternate when bent as they like, roughly: 2 is the best; 1 where one leads to a lost eye."""
    seen = [is_row for is_row in (True, False) if bent.lost != (2 if is_row else 1)]
    return sum(_best_bend(picture, bent, _BEND_STEPS[:1], is_row=is_row)[0] for is_row in seen)


def _followed(picture: Frame, bent: _BentPlane) -> _BentPlane:
    """Bent along the timing lines."""
    row_bend, column_bend = (_best_bend(picture, bent, _BEND_STEPS, is_row=is_row)[1] for is_row in (True, False))
    return replace(bent, row_bend=row_bend, column_bend=column_bend)


def _best_bend(picture: Frame, bent: _BentPlane, steps: tuple[float, ...], *, is_row: bool) -> tuple[float, Points]:
    along: Points = np.arange(6, bent.size - 6, dtype=np.float64) + 0.5
    across = np.full_like(along, _TIMING)
    line = bent.places(along, across) if is_row else bent.places(across, along)
    signs = np.where(np.arange(len(along)) % 2 == 0, -1.0, 1.0)
    arch = _arch(along, bent.size)
    reach = _WIDEST_BEND * float(np.hypot(*(line[-1] - line[0]))) * bent.size / len(along)
    best, score = np.zeros(2), -1.0
    for step in steps:
        offsets = _BENDS * reach * step + best
        levels = _levels(picture, line[None] + arch[None] * offsets[:, None, :])
        scores = _alternation(levels, signs) - 0.1 * np.hypot(*offsets.T) / reach
        at = int(np.argmax(scores))
        best, score = offsets[at], float(scores[at])
    return score, best


def _alternation(levels: Values, signs: Points) -> Points:
    """How strongly each row of levels alternates as it should, slow changes of the light left out; 1 is the best seen."""
    detail = np.empty_like(levels)
    detail[:, 1:-1] = (2 * levels[:, 1:-1] - levels[:, :-2] - levels[:, 2:]) / 4
    detail[:, 0], detail[:, -1] = (levels[:, 0] - levels[:, 1]) / 4, (levels[:, -1] - levels[:, -2]) / 4
    means = np.abs(detail).mean(axis=1)
    strong = _STRONG * (len(means) - 1) // 100
    usual = max(4.0, float(np.partition(means, strong)[strong]))  # a percentile, in a tenth of numpy's time
    return np.asarray(np.clip(detail * signs, -2 * usual, 2 * usual).mean(axis=1) / usual)


def _aligned(picture: Frame, bent: _BentPlane) -> _BentPlane:
    """The far corner moved to where the alignment pattern is, if it can be seen."""
    if bent.size < _FIRST_ALIGNED:
        return bent
    middle = bent.size - 6.5
    reach = _ALIGNMENT_REACH + 2.5
    fine = np.arange(-reach, reach, 1 / _SAMPLES_A_MODULE) + 0.5 / _SAMPLES_A_MODULE + middle
    x, y = np.meshgrid(fine, fine)
    matched = cv2.matchTemplate(_levels(picture, bent.places(x, y)), _alignment_template(), cv2.TM_CCOEFF_NORMED)
    _, strength, _, (left, top) = cv2.minMaxLoc(matched)
    if strength < _TRUSTED_ALIGNMENT:
        return bent
    shift = np.array([left, top]) / _SAMPLES_A_MODULE - _ALIGNMENT_REACH
    found = bent.places(np.array([middle + shift[0]]), np.array([middle + shift[1]]))[0]
    return _moved(bent, found, middle)


def _moved(bent: _BentPlane, pixel: Points, module: float) -> _BentPlane:
    """The eyes where they were, and the point (module, module) at ``pixel``."""
    far = bent.size - _EYE_MIDDLE
    x, y = np.array([_EYE_MIDDLE, far, _EYE_MIDDLE]), np.array([_EYE_MIDDLE, _EYE_MIDDLE, far])
    pixels = np.concatenate([bent.places(x, y), pixel[None]])
    if bent.lost is not None:
        # It was worked out from the other two, like this point, and is off by as much; the top left one the other way.
        off = pixel - bent.places(np.array([module]), np.array([module]))[0]
        pixels[bent.lost] += off if bent.lost else -off
    pixels -= bent.shift(np.append(x, module), np.append(y, module))
    return replace(bent, matrix=_through(bent.size, pixels, module))


def settled(picture: Frame, grid: ModuleGrid) -> ModuleGrid:
    """Moved bit by bit to where the modules are most distinct: both bends, the far corner, both twists."""
    known = _known_modules(grid.size)
    best, score = grid.pixels, _distinctness(grid.sampled(picture), known)
    module = float(np.hypot(*(best[-1, -1] - best[0, 0]))) / grid.size / 2**0.5
    for step in _SETTLING_STEPS:
        for shape in _shapes(grid.size, grid.lost):
            for direction in _FOUR_WAYS:
                tried = best + shape * direction * step * module
                tried_score = _distinctness(_levels(picture, tried), known)
                if tried_score > score:
                    best, score = tried, tried_score
    return ModuleGrid(best, grid.lost)


@lru_cache(maxsize=8)
def _shapes(size: int, lost: int | None) -> tuple[Points, ...]:
    """The ways in which a grid gives; most of all where an eye was not seen."""
    x, y = _middles(size)
    corner = ((x - _EYE_MIDDLE) * (y - _EYE_MIDDLE) / (size - 2 * _EYE_MIDDLE) ** 2)[..., None]
    row, column = _arch(x, size), _arch(y, size)
    always = row, column, corner, row * (y / size)[..., None], column * (x / size)[..., None]
    if lost is None:
        return always
    right, below = ((one - _EYE_MIDDLE) / (size - 2 * _EYE_MIDDLE) for one in (x, y))
    return *always, ((1 - right) * (1 - below), right * (1 - below), (1 - right) * below)[lost][..., None]


def _distinctness(levels: Values, known: Values) -> float:
    """How far modules are from the grey around them, those whose colour is known counted with their sign."""
    detail = levels - cv2.blur(levels, (7, 7))
    return float(cv2.norm(detail, cv2.NORM_L1) / detail.size - 2 * np.vdot(detail, known) / np.vdot(known, known))


@lru_cache(maxsize=8)
def _known_modules(size: int) -> Values:
    """1 where every code of this size is dark, -1 where light, 0 where it depends."""
    known = np.zeros((size, size), np.float32)
    line = np.where(np.arange(size) % 2 == 0, 1.0, -1.0)
    known[6], known[:, 6] = line, line
    if size >= _FIRST_ALIGNED:
        known[size - 9 : size - 4, size - 9 : size - 4] = _rings(5)
    eye = np.pad(_rings(7), (0, 1), constant_values=-1)
    known[:8, :8], known[:8, -8:], known[-8:, :8] = eye, eye[:, ::-1], eye[::-1]
    return known


@lru_cache(maxsize=1)
def _alignment_template() -> Values:
    return np.kron(-_rings(5), np.ones((_SAMPLES_A_MODULE, _SAMPLES_A_MODULE), np.float32))


def _rings(size: int) -> Values:
    """An eye (7) or an alignment pattern (5): 1 is dark."""
    rings = np.ones((size, size), np.float32)
    rings[1:-1, 1:-1] = -1
    rings[2:-2, 2:-2] = 1
    return rings


@lru_cache(maxsize=8)
def _middles(size: int) -> tuple[Points, Points]:
    middles = np.arange(size) + 0.5
    x, y = np.meshgrid(middles, middles)
    return x, y


def _arch(modules: Points, size: int) -> Points:
    """1 in the middle, 0 at the eyes."""
    share = (modules - _EYE_MIDDLE) / (size - 2 * _EYE_MIDDLE)
    return np.asarray(4 * share * (1 - share))[..., None]


def _levels(picture: Frame, places: Points) -> Values:
    maps = places.astype(np.float32)
    across, down = np.ascontiguousarray(maps[..., 0]), np.ascontiguousarray(maps[..., 1])
    return np.asarray(cv2.remap(picture, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.float32)
