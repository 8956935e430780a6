"""What a missed frame tells the person before the camera: the hint, where the code is, and how light it is."""

from dataclasses import dataclass
from typing import Final

from kiosk.domain.scan import Corner
from kiosk.ports.decoder import Frame
from kiosk.ports.frame_reader import ScanHint
from kiosk.scanning.hints import HintGiver
from kiosk.scanning.measurement import FrameMeasure, FrameMeter

_LOOK_EVERY_S: Final = 0.12


@dataclass(frozen=True, slots=True)
class Guide:
    """``sighted``: corners of what may be a code in somebody's hand, empty for none."""

    hint: ScanHint
    sighted: tuple[Corner, ...]
    brightness: float
    levels: tuple[float, float] | None


class Guidance:
    """Looks at missed frames, eight a second at the most: a person does not follow faster."""

    def __init__(self) -> None:
        self._meter = FrameMeter()
        self._hints = HintGiver()
        self._measure: FrameMeasure | None = None
        self._hint: ScanHint = ""
        self._next_look = float("-inf")

    def missed(self, picture: Frame, now: float) -> Guide:
        """Nothing was read in this grey frame."""
        if self._measure is None or now >= self._next_look:
            self._next_look = now + _LOOK_EVERY_S
            self._measure = self._meter.measure(picture)
            self._hint = self._hints.missed(self._measure, now)
        return Guide(self._hint, self._measure.corners, self._measure.brightness, self._measure.levels)

    def read(self, now: float) -> None:
        """A code was read: nothing to say until it is missed for a while."""
        self._hint = self._hints.read(now)
        self._measure = None
