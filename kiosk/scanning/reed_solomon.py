"""Reed-Solomon correction over GF(256) with erasures: symbols known to be doubtful cost half as much as unknown errors.

Decoders that work from pictures throw that knowledge away; under glare it doubles what can be repaired.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

_POLYNOMIAL: Final = 0x11D


def _tables() -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    power, log = np.zeros(512, np.int32), np.zeros(256, np.int32)
    value = 1
    for exponent in range(255):
        power[exponent] = power[exponent + 255] = value
        log[value] = exponent
        value = (value << 1) ^ (_POLYNOMIAL if value & 0x80 else 0)
    return power, log


_POWER, _LOG = _tables()
_POWERS: Final[list[int]] = _POWER.tolist()
_LOGS: Final[list[int]] = _LOG.tolist()


def repaired(block: NDArray[np.uint8], checks: int, erased: list[int], spare: int = 2) -> NDArray[np.uint8] | None:
    """The code word nearest to ``block`` of which ``checks`` symbols are redundant, or None when it is too far away.

    ``erased``: places of doubtful symbols. ``spare`` redundant symbols must stay unused: with none left anything "repairs".
    """
    syndromes = _syndromes(block, checks)
    if not any(syndromes):
        return block
    if len(erased) > checks - spare:
        return None
    locator = _locator(syndromes, [len(block) - 1 - place for place in erased])
    errors = len(locator) - 1 - len(erased)
    if errors < 0 or 2 * errors + len(erased) > checks - spare:
        return None
    places = _roots(locator, len(block))
    if len(places) != len(locator) - 1:
        return None
    fixed = block.copy()
    for place, amount in zip(places, _amounts(syndromes, locator, places), strict=True):
        fixed[len(block) - 1 - place] ^= amount
    return None if any(_syndromes(fixed, checks)) else fixed


def _times(a: int, b: int) -> int:
    return _POWERS[_LOGS[a] + _LOGS[b]] if a and b else 0


def _syndromes(block: NDArray[np.uint8], checks: int) -> list[int]:
    exponents = np.arange(len(block) - 1, -1, -1)
    logs = (_LOG[block][None, :] + exponents[None, :] * np.arange(checks)[:, None]) % 255
    terms = np.where(block[None, :] > 0, _POWER[logs], 0)
    return [int(term) for term in np.bitwise_xor.reduce(terms, axis=1)]


def _locator(syndromes: list[int], erased: list[int]) -> list[int]:
    """Berlekamp-Massey, begun with the places known to be doubtful. Lowest power first."""
    current = [1]
    for place in erased:
        current = _added([*current, 0], [0, *(_times(value, _POWERS[place]) for value in current)])
    previous, length = list(current), len(erased)
    for step in range(len(erased), len(syndromes)):
        previous = [0, *previous]
        gap = 0
        for back, value in enumerate(current):
            gap ^= _times(value, syndromes[step - back]) if back <= step else 0
        if gap == 0:
            continue
        revised = _added(current, [_times(gap, value) for value in previous])
        if 2 * length <= step + len(erased):
            length = step + 1 + len(erased) - length
            inverse = _POWERS[255 - _LOGS[gap]]
            previous = [_times(inverse, value) for value in current]
        current = revised
    while current[-1] == 0:
        current.pop()
    return current


def _added(a: list[int], b: list[int]) -> list[int]:
    longest = max(len(a), len(b))
    return [x ^ y for x, y in zip(a + [0] * (longest - len(a)), b + [0] * (longest - len(b)), strict=True)]


def _roots(locator: list[int], length: int) -> list[int]:
    """Places (powers) at which the locator is zero."""
    values = np.zeros(length, np.int32)
    places = np.arange(length)
    for power, value in enumerate(locator):
        if value:
            values ^= _POWER[(_LOGS[value] + (255 - places) * power) % 255]
    return [int(place) for place in np.flatnonzero(values == 0)]


def _amounts(syndromes: list[int], locator: list[int], places: list[int]) -> list[int]:
    """Forney: by what each wrong symbol is wrong."""
    count = len(syndromes)
    evaluator = [0] * count
    for i, value in enumerate(locator):
        for j in range(count - i):
            evaluator[i + j] ^= _times(value, syndromes[j])
    amounts: list[int] = []
    for place in places:
        inverse = (255 - place) % 255
        top = slope = 0
        for power, value in enumerate(evaluator):
            top ^= _times(value, _POWERS[inverse * power % 255])
        for power in range(1, len(locator), 2):
            slope ^= _times(locator[power], _POWERS[inverse * (power - 1) % 255])
        amounts.append(_times(_times(top, _POWERS[place]), _POWERS[255 - _LOGS[slope]]) if slope else 0)
    return amounts
