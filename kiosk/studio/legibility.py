"""How large a module must be for who reads it.

A camera needs 3 pixels a module; one that sees 140 mm across its 1,280 pixels has them at 0.33 mm, which is also the
nominal module of an EAN-13 on a pack: that is a phone or a scanner brought close. A sheet held before the kiosk is seen
from about 25 cm by a lens of 60°, which is 290 mm across, and needs 0.68 mm.
"""

from typing import Final

from kiosk.domain.print_choice import Reader
from kiosk.studio.geometry import MM_PER_INCH

LEAST_MODULE_MM: Final = 0.33

FIELDS_MM: Final[dict[Reader, float]] = {"hand": 140.0, "kiosk": 290.0}
"""What the reader's camera sees from side to side where the code is."""

_FRAME_PX: Final = 1280
_PX_PER_MODULE: Final = 3


def resolution_dpi(field_mm: float) -> float:
    """How finely a camera that sees so much resolves a page."""
    return _FRAME_PX * MM_PER_INCH / field_mm


def least_module(field_mm: float) -> float:
    """The smallest module for a camera that sees so much."""
    return max(LEAST_MODULE_MM, round(_PX_PER_MODULE * field_mm / _FRAME_PX, 3))
