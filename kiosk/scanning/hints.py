"""The one thing that would help a person whose code is not read, from what was measured on the frames missed."""

from collections import Counter, deque
from typing import Final

from kiosk.ports.frame_reader import ScanHint
from kiosk.scanning.measurement import FrameMeasure

_PATIENCE_S: Final = 0.8
_LOOKS_BACK_S: Final = 1.2
_FEWEST_LOOKS: Final = 2
_LOOKS_SPAN_S: Final = 0.45
_GIVEN_FROM: Final = 0.55  # share of the looks that agree on a hint
_KEPT_FROM: Final = 0.25

_DARK: Final = 20
_DARK_AROUND_A_CODE: Final = 50
_DARK_BRIGHTEST: Final = 112
_FLAT_CONTRAST: Final = 70
_GLARE: Final = 0.035
_BLURRED: Final = 0.3
# In shares of the frame's shorter side. A cart's code has 41 modules of 2 pixels at the least, which is 0.11 of 720.
_TOO_SMALL: Final = 0.16
_TOO_LARGE: Final = 0.85


class HintGiver:
    """Remembers the looks of the last second: a hint is given when most of them agree, and kept while some still do."""

    def __init__(self) -> None:
        self._looks: deque[tuple[float, ScanHint]] = deque()
        self._read_at = float("-inf")
        self._hint: ScanHint = ""

    def read(self, now: float) -> ScanHint:
        """A code was read: no hint."""
        self._read_at = now
        self._looks.clear()
        self._hint = ""
        return self._hint

    def missed(self, measure: FrameMeasure, now: float) -> ScanHint:
        """Nothing was read in a frame that looks like this."""
        if now - self._read_at <= _PATIENCE_S:
            return self._hint
        self._looks.append((now, advice(measure)))
        while now - self._looks[0][0] > _LOOKS_BACK_S:
            self._looks.popleft()
        self._hint = self._agreed(now)
        return self._hint

    def _agreed(self, now: float) -> ScanHint:
        count = len(self._looks)
        if count < _FEWEST_LOOKS or now - self._looks[0][0] < _LOOKS_SPAN_S:
            return self._hint
        votes = Counter(hint for _, hint in self._looks)
        likely, agreeing = votes.most_common(1)[0]
        if agreeing >= _GIVEN_FROM * count:
            return likely
        return self._hint if votes[self._hint] >= _KEPT_FROM * count else ""


def advice(measure: FrameMeasure) -> ScanHint:
    """What one frame asks for: light before anything else, then what hides the code, then where it is held, then how."""
    if measure.brightness < (_DARK_AROUND_A_CODE if measure.corners else _DARK) and measure.p99 < _DARK_BRIGHTEST:
        return "too_dark"
    if not measure.corners:
        return ""
    if measure.glare > _GLARE:
        return "tilt"
    if measure.contrast < _FLAT_CONTRAST:
        return "brighter"
    return _distance(measure)


def _distance(measure: FrameMeasure) -> ScanHint:
    side = measure.side / min(measure.frame_size)
    if side < _TOO_SMALL:
        return "closer"
    if side > _TOO_LARGE:
        return "farther"
    return "" if measure.sharpness >= _BLURRED else "hold_still"
