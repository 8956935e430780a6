"""Reading codes in a frame."""

from typing import TYPE_CHECKING, Protocol

from typing_extensions import TypeAliasType

from kiosk.domain.scan import ScannedCode

if TYPE_CHECKING:  # a terminal without a camera never loads it
    import numpy as np
    from numpy.typing import NDArray

Frame = TypeAliasType("Frame", "NDArray[np.uint8]")
"""Height × width × 3 (BGR) or height × width (grey)."""


class Decoder(Protocol):
    """Finds codes in one frame. Never raises on picture content; releases the GIL while it works."""

    def decode(self, frame: Frame) -> list[ScannedCode]:
        """All codes found, with their corners in pixels of the frame."""
        ...
