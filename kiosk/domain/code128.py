"""Code 128 in its set B: bars for a parcel's number, as carriers' scanners read them (ISO/IEC 15417)."""

from typing import Final

QUIET_MODULES: Final = 10
"""Of white on each side (section 4.2)."""

_TABLE: Final = (
    "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222"
    "123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321"
    "232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121"
    "313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224"
    "111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111"
    "111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113"
    "114311411113411311113141114131311141411131211412211214211232"
)
_EACH: Final = 6
_WIDTHS: Final = (*(_TABLE[at : at + _EACH] for at in range(0, len(_TABLE), _EACH)), "2331112")
"""Widths of bar, space, bar … of each symbol character (table 1)."""

_FIRST, _LAST = " ", "~"
_START_B, _STOP, _MODULUS = 104, 106, 103


def modules(text: str) -> tuple[bool, ...]:
    """Dark and light modules from left to right, without the quiet zones; nothing where set B lacks a letter."""
    if not text or any(not _FIRST <= letter <= _LAST for letter in text):
        return ()
    values = [_START_B, *(ord(letter) - ord(_FIRST) for letter in text)]
    check = (values[0] + sum(place * value for place, value in enumerate(values))) % _MODULUS
    widths = "".join(_WIDTHS[value] for value in (*values, check, _STOP))
    return tuple(place % 2 == 0 for place, width in enumerate(widths) for _ in range(int(width)))
