"""Reading a stream of frames: from pictures to scans that count."""

from dataclasses import dataclass
from typing import Literal, Protocol

from kiosk.domain.scan import Corner, ScannedCode
from kiosk.ports.decoder import Frame

ScanHint = Literal["", "closer", "farther", "hold_still", "brighter", "too_dark", "tilt"]
"""What would help to read the code in view; empty when there is nothing to say. ``tilt``: a lamp is mirrored in it."""


@dataclass(frozen=True, slots=True)
class FrameReading:
    """One frame's outcome. ``seen``: believed codes in view; ``scanned``: the one among them that counts as a new scan.

    ``located``: corners of what looks like a code and was not read, most likely first. ``sighted``: of the one that may be in
    somebody's hand, for showing; empty for none. ``brightness``: mean grey level, when the frame was measured. ``levels``: grey
    levels of the dark and the light parts of what was sighted.
    """

    seen: tuple[ScannedCode, ...] = ()
    scanned: ScannedCode | None = None
    hint: ScanHint = ""
    located: tuple[tuple[Corner, ...], ...] = ()
    sighted: tuple[Corner, ...] = ()
    brightness: float | None = None
    levels: tuple[float, float] | None = None


class FrameReader(Protocol):
    """Remembers the frames before; used by one thread, which is not the GUI's."""

    def is_lively(self, frame: Frame) -> bool:
        """Whether somebody is there, from a glance at this frame; asked for each one, so it must cost next to nothing."""
        ...

    def read_frame(self, frame: Frame) -> FrameReading:
        """What is in this frame. Never raises on picture content."""
        ...
