"""Where the third eye of a QR code must be when two are seen: under glare, a finger, a tear.

An eye is a square, so its outline tells how the picture stretches and turns it, and with that where the rest of the code
lies. Which of its corners the two are, the outline does not tell: each likely answer is given, for the grid to choose.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

import numpy as np

from kiosk.scanning.finder_patterns import LARGEST_CODE, RAY_DIRECTIONS, SMALLEST_CODE, Eye, EyeTriple, Points

_AS_LARGE: Final = 2.0
_SEEN_WELL: Final = 13.0  # rays
_MOST_PAIRS: Final = 3
_SIDE: Final = 7  # modules
_QUARTER_TURN: Final = np.array([[0.0, -1.0], [1.0, 0.0]])


def with_lost_eye(eyes: list[Eye]) -> list[EyeTriple]:
    """Two eyes and a third where it would be, in all roles they may have."""
    clear = [eye for eye in eyes if eye.quality >= _SEEN_WELL]
    pairs = sorted(combinations(clear, 2), key=lambda pair: _misfit(*pair))
    return [triple for pair in pairs[:_MOST_PAIRS] if _misfit(*pair) < _AS_LARGE for triple in _completed(*pair)]


def _misfit(a: Eye, b: Eye) -> float:
    return max(a.area, b.area) / min(a.area, b.area)


def _completed(a: Eye, b: Eye) -> Iterator[EyeTriple]:
    stretch, edges = _stretch(a, b)
    across = np.asarray(np.linalg.solve(stretch, b.middle - a.middle), np.float64)
    length = float(np.hypot(*across))
    is_diagonal = _is_diagonal(edges, across)
    modules = (length / 2**0.5 if is_diagonal else length) + _SIDE
    if not SMALLEST_CODE - 2 < modules < LARGEST_CODE:
        return
    misfit, edge = _misfit(a, b), (a.edge + b.edge) / 2
    turned = stretch @ _QUARTER_TURN @ across
    if is_diagonal:
        middle = (a.middle + b.middle) / 2
        yield EyeTriple((Eye(middle - turned / 2, edge, 0.0), b, a), modules, misfit, 0)
        yield EyeTriple((Eye(middle + turned / 2, edge, 0.0), a, b), modules, misfit, 0)
        return
    yield EyeTriple((a, b, Eye(a.middle + turned, edge, 0.0)), modules, misfit, 2)
    yield EyeTriple((b, Eye(b.middle + turned, edge, 0.0), a), modules, misfit, 1)
    yield EyeTriple((b, a, Eye(b.middle - turned, edge, 0.0)), modules, misfit, 2)
    yield EyeTriple((a, Eye(a.middle - turned, edge, 0.0), b), modules, misfit, 1)


def _stretch(a: Eye, b: Eye) -> tuple[Points, Points]:
    """What makes a square of modules the mean outline of both, but for a turn; and that outline, unstretched."""
    outline = (a.edge + b.edge)[:, None] / 2 * RAY_DIRECTIONS
    after = np.roll(outline, -1, axis=0)
    areas = (outline[:, 0] * after[:, 1] - outline[:, 1] * after[:, 0]) / 2
    sums = outline + after
    spread = sum(
        area / 12 * (np.outer(total, total) + np.outer(one, one) + np.outer(other, other))
        for area, total, one, other in zip(areas, sums, outline, after, strict=True)
    )
    values, vectors = np.linalg.eigh(np.asarray(spread) / areas.sum() * 12 / _SIDE**2)
    stretch = (vectors * np.sqrt(np.maximum(values, 1e-6))) @ vectors.T
    return np.asarray(stretch), np.asarray(np.linalg.solve(stretch, outline.T).T)


def _is_diagonal(outline: Points, across: Points) -> bool:
    """Whether the way to the other eye leaves this one at a corner."""
    angles = np.arctan2(outline[:, 1], outline[:, 0])
    corners = np.sum(np.hypot(*outline.T) * np.exp(4j * angles))
    return bool((corners * np.exp(-4j * np.arctan2(across[1], across[0]))).real > 0)
