"""QR codes as modules: made by ``qrcode``, drawn by whoever holds the page."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

import qrcode
from qrcode import constants
from qrcode.exceptions import DataOverflowError

QUIET_ZONE: Final = 4
"""Modules of light around the code (ISO/IEC 18004, section 9.1)."""

CorrectionLevel = Literal["L", "M", "Q", "H"]

Run = tuple[int, int, int]
"""Column, row and length of a dark stretch, in modules from the top left of the code without its quiet zone."""

_LEVELS: Final[dict[CorrectionLevel, int]] = {
    "L": constants.ERROR_CORRECT_L,
    "M": constants.ERROR_CORRECT_M,
    "Q": constants.ERROR_CORRECT_Q,
    "H": constants.ERROR_CORRECT_H,
}
_SHORTEST_SEGMENTS: Final = (0, 4, 8, 20)
_LARGEST_VERSION: Final = 40
_KEPT: Final = 256


@dataclass(frozen=True, slots=True)
class Symbol:
    """One code. ``modules``: along one side, without the quiet zone."""

    text: str
    modules: int
    runs: tuple[Run, ...]

    @property
    def side(self) -> int:
        """Modules along one side with the quiet zone."""
        return self.modules + 2 * QUIET_ZONE


@lru_cache(maxsize=_KEPT)
def symbol_of(text: str, level: CorrectionLevel) -> Symbol | None:
    """The smallest code for a text, or None when no code can hold it."""
    sizes = [(_version(text, level, shortest), shortest) for shortest in _SHORTEST_SEGMENTS]
    version, shortest = min(sizes)
    if version > _LARGEST_VERSION:
        return None
    code = qrcode.QRCode(version, error_correction=_LEVELS[level], border=0)
    code.add_data(text, optimize=shortest)
    code.make(fit=False)
    matrix: list[list[bool]] = code.get_matrix()
    return Symbol(text, len(matrix), tuple(_runs(matrix)))


def _version(text: str, level: CorrectionLevel, shortest: int) -> int:
    """The size of the code when stretches of digits or capitals from a length on are packed more tightly."""
    code = qrcode.QRCode(error_correction=_LEVELS[level], border=0)
    code.add_data(text, optimize=shortest)
    try:
        version: int = code.best_fit()
    except (DataOverflowError, ValueError):  # the library means one and raises the other
        return _LARGEST_VERSION + 1
    return version


def _runs(matrix: list[list[bool]]) -> list[Run]:
    runs: list[Run] = []
    for y, row in enumerate(matrix):
        start = 0
        for x, is_dark in enumerate([*row, False]):
            if is_dark:
                continue
            if x > start:
                runs.append((start, y, x - start))
            start = x + 1
    return runs
