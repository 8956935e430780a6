"""Whether two colours can be a code: dark on light, and far enough apart for cameras and for red-light scanners.

The measure is the idea of symbol contrast in ISO/IEC 15415 (lightest minus darkest reflectance; 70 % and more is its
best grade), computed from the screen colours. A camera sees luminance; a laser or an LED scanner sees what comes back at
660 nm, for which the red channel stands. The smaller of the two counts: a red code is white under red light.
"""

import re
from typing import Final

LEAST_CONTRAST: Final = 0.70

_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_LINEAR_BELOW: Final = 0.04045


def is_colour(text: str) -> bool:
    """Whether a text is ``#RRGGBB``."""
    return _COLOUR.fullmatch(text) is not None


def symbol_contrast(dark: str, light: str) -> float:
    """Reflectance of the light parts minus that of the dark ones, 0 to 1; below 0 when the code is inverted."""
    camera = _luminance(light) - _luminance(dark)
    scanner = _channels(light)[0] - _channels(dark)[0]
    return min(camera, scanner)


def _luminance(colour: str) -> float:
    red, green, blue = _channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[float, float, float]:
    """Linear light of the three channels (IEC 61966-2-1)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return red, green, blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= _LINEAR_BELOW else ((value + 0.055) / 1.055) ** 2.4
