"""Reading a stream: the fast decoder on each frame, hard passes where something looks like a code, memory of what worked."""

from collections.abc import Callable
from typing import Final

from typing_extensions import override

from kiosk.domain.scan import ScannedCode
from kiosk.domain.scan_repeats import ScanRepeats
from kiosk.ports.decoder import Decoder, Frame
from kiosk.ports.frame_reader import FrameReader, FrameReading
from kiosk.scanning.confirmation import Confirmation
from kiosk.scanning.guidance import Guidance
from kiosk.scanning.motion_gate import MotionGate
from kiosk.scanning.picture_passes import grey
from kiosk.scanning.places import promising
from kiosk.scanning.second_look import SecondLook
from kiosk.scanning.zxing_decoder import ZxingDecoder

_MOST_LOCATED: Final = 3


class Pipeline(FrameReader):
    """The stream reader of one camera. One thread at a time."""

    def __init__(
        self,
        monotonic: Callable[[], float],
        fast: Decoder | None = None,
        second: SecondLook | None = None,
        repeats: ScanRepeats | None = None,
    ) -> None:
        self._monotonic = monotonic
        self._fast = fast or ZxingDecoder()
        self._second = second or SecondLook()
        self._confirmation = Confirmation(repeats)
        self._guidance = Guidance()
        self._gate = MotionGate()
        self._is_still = False
        self._in_view: list[ScannedCode] = []

    @override
    def is_lively(self, frame: Frame) -> bool:
        """Whether something moved in the last two seconds."""
        now = self._monotonic()
        self._is_still = not self._gate.is_open(frame, now)
        if self._is_still:
            # Looked at too seldom to be read within the time of a repeat; but what has not moved is there yet.
            self._confirmation.still_there(self._in_view, now)
        return not self._is_still

    @override
    def read_frame(self, frame: Frame) -> FrameReading:
        """The codes of one frame; at most one of them counts, the most central, so that a page of codes is one answer."""
        now = self._monotonic()
        picture = grey(frame)
        readings = self._second.where_it_was(picture, now) or self._fast.decode(picture)
        places = [] if readings else promising(picture, [])
        readings = readings or self._second.try_harder(picture, places, now)
        readings += self._second.second_opinion(picture, self._confirmation.awaited(readings, now))
        seen = self._confirmation.believed(readings, now)
        if seen or not self._is_still:
            self._in_view = seen
        if not seen:
            located = tuple(place.corners for place in places[:_MOST_LOCATED])
            guide = self._guidance.missed(picture, now)
            return FrameReading((), None, guide.hint, located, guide.sighted, guide.brightness, guide.levels)
        self._guidance.read(now)
        central = min(seen, key=lambda code: _distance_to_centre(code, picture))
        return FrameReading(tuple(seen), central if self._confirmation.counts(central, now) else None)


def _distance_to_centre(code: ScannedCode, frame: Frame) -> float:
    if not code.corners:
        return float("inf")
    x: float = sum(corner[0] for corner in code.corners) / len(code.corners) - frame.shape[1] / 2
    y: float = sum(corner[1] for corner in code.corners) / len(code.corners) - frame.shape[0] / 2
    return x * x + y * y
