"""Repairing a QR code's modules before a decoder reads them: each code word corrected with its doubtful modules known.

ISO/IEC 18004 gives the layout. What comes out is the code as printed, so any decoder can take the text from it.
"""

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kiosk.scanning.reed_solomon import repaired

Bits = NDArray[np.bool_]
Confidence = NDArray[np.float32]

_LARGEST_VERSION: Final = 20
# Redundant code words in each block, and blocks, for versions 1 to 20; rows by the level's bits in the format: M L H Q.
_CHECKS: Final = (
    (10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26),
    (7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28),
    (17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28),
    (13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30),
)
_BLOCKS: Final = (
    (1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16),
    (1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8),
    (1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25),
    (1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20),
)
_FORMATS_TRIED: Final = 4
_FORMAT_MASK: Final = 0b101010000010010
_DOUBTFUL_SHARES: Final = (0.0, 0.35, 0.7)  # of the redundant symbols that are given up as doubtful
_MORE_DOUBTFUL: Final = 0.9  # in codes of several blocks: chance would have to repair each of them


def repair(bits: Bits, confidence: Confidence) -> Bits | None:
    """The code that these modules (True is dark) are the damaged picture of, or None when too little is left of it."""
    size = len(bits)
    version = (size - 17) // 4
    if version > _LARGEST_VERSION:
        return None
    rows, columns = data_order(version)
    for code in _likely_formats(bits):
        level, mask = code >> 13, code >> 10 & 7
        flips = _mask(mask, rows, columns)
        stream = bits[rows, columns] ^ flips
        fixed = _repaired_stream(stream, confidence[rows, columns], version, level)
        if fixed is not None:
            whole = bits.copy()
            whole[rows, columns] = fixed ^ flips
            return _with_frame(whole, code, version)
    return None


def _repaired_stream(stream: Bits, confidence: Confidence, version: int, level: int) -> Bits | None:
    words = np.packbits(stream[: len(stream) // 8 * 8])
    doubt = confidence[: len(words) * 8].reshape(-1, 8).min(axis=1)
    checks = _CHECKS[level][version - 1]
    fixed = words.copy()
    blocks = _block_places(len(words), _BLOCKS[level][version - 1], checks)
    shares = _DOUBTFUL_SHARES if len(blocks) == 1 else (*_DOUBTFUL_SHARES, _MORE_DOUBTFUL)
    for places in blocks:
        block = _repaired_block(words[places], doubt[places], checks, shares)
        if block is None:
            return None
        fixed[places] = block
    return np.concatenate([np.unpackbits(fixed).astype(np.bool_), stream[len(words) * 8 :]])


def _repaired_block(
    words: NDArray[np.uint8], doubt: Confidence, checks: int, shares: tuple[float, ...]
) -> NDArray[np.uint8] | None:
    order = np.argsort(doubt)
    for share in shares:
        erased = [int(place) for place in order[: int(share * checks)]]
        fixed = repaired(words, checks, erased)
        if fixed is not None:
            return fixed
    return None


@lru_cache(maxsize=32)
def _block_places(words: int, blocks: int, checks: int) -> list[NDArray[np.intp]]:
    """Where in the stream each block's code words are: dealt out in turn, data first, long blocks last."""
    short, longer = divmod(words, blocks)
    data = [short - checks + (block >= blocks - longer) for block in range(blocks)]
    turns = [block for turn in range(max(data)) for block in range(blocks) if turn < data[block]]
    owner = np.array(turns + list(range(blocks)) * checks)
    return [np.flatnonzero(owner == block) for block in range(blocks)]


@lru_cache(maxsize=_LARGEST_VERSION)
def data_order(version: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Rows and columns of the data modules, in the order the bits are laid."""
    is_fixed = fixed_modules(version)
    size = len(is_fixed)
    order: list[tuple[int, int]] = []
    rightmost = [column if column > 6 else column - 1 for column in range(size - 1, 0, -2)]  # noqa: PLR2004 timing
    for turn, right in enumerate(rightmost):
        rows = range(size - 1, -1, -1) if turn % 2 == 0 else range(size)
        order += [(row, column) for row in rows for column in (right, right - 1) if not is_fixed[row, column]]
    rows_then_columns = np.array(order, np.intp).T
    return rows_then_columns[0], rows_then_columns[1]


def fixed_modules(version: int) -> Bits:
    """Which modules are not data: eyes, timing, alignment, format and version."""
    size = 17 + 4 * version
    fixed = np.zeros((size, size), np.bool_)
    fixed[6], fixed[:, 6] = True, True
    for row, column in alignment_middles(version):
        fixed[row - 2 : row + 3, column - 2 : column + 3] = True
    fixed[:9, :9], fixed[:9, -8:], fixed[-8:, :9] = True, True, True
    if version >= 7:  # noqa: PLR2004  # from here on the version is written in the code
        fixed[:6, -11:-8], fixed[-11:-8, :6] = True, True
    return fixed


def alignment_middles(version: int) -> list[tuple[int, int]]:
    """Rows and columns of the middles of the alignment patterns, of which none lies on an eye."""
    if version == 1:
        return []
    count = version // 7 + 2
    step = (version * 8 + count * 3 + 5) // (count * 4 - 4) * 2
    last = 10 + 4 * version
    lines = [6, *reversed([last - at * step for at in range(count - 1)])]
    eyes = {(6, 6), (6, last), (last, 6)}
    return [(row, column) for row in lines for column in lines if (row, column) not in eyes]


def _mask(mask: int, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> Bits:
    r, c = rows, columns
    formulas = (
        lambda: (r + c) % 2,
        lambda: r % 2,
        lambda: c % 3,
        lambda: (r + c) % 3,
        lambda: (r // 2 + c // 3) % 2,
        lambda: r * c % 2 + r * c % 3,
        lambda: (r * c % 2 + r * c % 3) % 2,
        lambda: ((r + c) % 2 + r * c % 3) % 2,
    )
    return np.asarray(formulas[mask]() == 0)


def _likely_formats(bits: Bits) -> list[int]:
    """The valid format codes nearest to what is read in both places, nearest first."""
    read = [bits[_format_places(len(bits), copy)] for copy in (0, 1)]
    distances = [(sum(int((copy != _format_bits(code)).sum()) for copy in read), code) for code in _all_formats()]
    return [code for _, code in sorted(distances)[:_FORMATS_TRIED]]


def _format_places(size: int, copy: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Rows and columns of the fifteen format modules, highest bit first; ``copy`` 0 is at the top left eye."""
    if copy == 0:
        places = [(8, column) for column in (0, 1, 2, 3, 4, 5, 7, 8)] + [(row, 8) for row in (7, 5, 4, 3, 2, 1, 0)]
    else:
        places = [(size - 1 - at, 8) for at in range(7)] + [(8, size - 8 + at) for at in range(8)]
    both = np.array(places, np.intp).T
    return both[0], both[1]


def _format_bits(code: int) -> Bits:
    return np.array([(code ^ _FORMAT_MASK) >> shift & 1 for shift in range(14, -1, -1)], np.bool_)


@lru_cache(maxsize=1)
def _all_formats() -> tuple[int, ...]:
    return tuple(_with_checks(value, 0b10100110111, 10) for value in range(32))


def _with_checks(value: int, generator: int, checks: int) -> int:
    rest = value << checks
    while rest.bit_length() > checks:
        rest ^= generator << (rest.bit_length() - checks - 1)
    return value << checks | rest


def _with_frame(bits: Bits, code: int, version: int) -> Bits:
    """The modules with all fixed patterns as they must be, so that a decoder cannot trip over damaged ones."""
    size = len(bits)
    whole = bits.copy()
    for row, column in alignment_middles(version):
        whole[row - 2 : row + 3, column - 2 : column + 3] = _ring(5)
    whole[:8, :8], whole[:8, -8:], whole[-8:, :8] = False, False, False
    whole[:7, :7] = whole[:7, -7:] = whole[-7:, :7] = _ring(7)
    whole[6, 8:-8] = whole[8:-8, 6] = np.arange(8, size - 8) % 2 == 0
    for copy in (0, 1):
        whole[_format_places(size, copy)] = _format_bits(code)
    whole[size - 8, 8] = True
    if version >= 7:  # noqa: PLR2004
        number = _with_checks(version, 0b1111100100101, 12)
        digits = np.array([number >> shift & 1 for shift in range(18)], np.bool_).reshape(6, 3)
        whole[:6, -11:-8], whole[-11:-8, :6] = digits, digits.T
    return whole


def _ring(size: int) -> Bits:
    ring = np.ones((size, size), np.bool_)
    ring[1:-1, 1:-1] = False
    ring[2:-2, 2:-2] = True
    return ring
