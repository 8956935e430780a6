"""From frames to scans: the fast decoder on each frame, and on a miss one of the hard passes, in turn."""

from collections.abc import Callable, Sequence
from typing import Final

from typing_extensions import override

from kiosk.domain.scan import ScannedCode
from kiosk.ports.decoder import Decoder, Frame
from kiosk.ports.frame_reader import FrameReader, FrameReading
from kiosk.scanning.confirmation import Confirmation, identity, needs_agreement
from kiosk.scanning.hints import HintGiver
from kiosk.scanning.opencv_decoder import OpencvBarcodeDecoder, OpencvQrDecoder
from kiosk.scanning.picture_passes import Pass, evened, grey, limited, sharpened, smoothed
from kiosk.scanning.zxing_decoder import ZxingDecoder

_HARD_PASS_LONGEST_SIDE: Final = 1280
_LONGEST_SIDE: Final = 4096

HardPass = Callable[[Frame], list[ScannedCode]]


class Pipeline(FrameReader):
    """The stream reader of one camera. One thread at a time."""

    def __init__(
        self, monotonic: Callable[[], float], fast: Decoder | None = None, hard: Sequence[HardPass] = ()
    ) -> None:
        self._monotonic = monotonic
        self._fast = fast or ZxingDecoder()
        self._hard = hard or hard_passes(self._fast, OpencvBarcodeDecoder())
        self._turn = 0
        self._confirmation = Confirmation()
        self._hints = HintGiver()

    @override
    def read_frame(self, frame: Frame) -> FrameReading:
        """The codes of one frame; at most one of them counts, the most central, so that a page of codes is one answer."""
        now = self._monotonic()
        picture = grey(frame)
        readings = self._fast.decode(picture) or self._try_harder(picture)
        seen = self._confirmation.believed(readings, now)
        if not seen:
            return FrameReading(hint=self._hints.missed(picture, now))
        central = min(seen, key=lambda code: _distance_to_centre(code, picture))
        return FrameReading(
            tuple(seen), central if self._confirmation.counts(central, now) else None, self._hints.read(now)
        )

    def _try_harder(self, picture: Frame) -> list[ScannedCode]:
        """One hard pass: the one that read the last missed frame, else the next in turn."""
        readings = self._hard[self._turn % len(self._hard)](picture)
        self._turn += not readings
        return readings


class PictureReader:
    """Reads single pictures with every pass; for tools and tests, where 100 ms do not matter."""

    def __init__(self) -> None:
        self._fast = ZxingDecoder(with_ean8=True)
        self._passes = hard_passes(self._fast, OpencvBarcodeDecoder(with_ean8=True))
        self._last_resort = OpencvQrDecoder()

    def read_picture(self, frame: Frame) -> list[ScannedCode]:
        """All codes that can be believed: QR codes, and retail codes that two passes agree on or nothing contradicts."""
        picture, factor = limited(grey(frame), _LONGEST_SIDE)
        first = self._fast.decode(picture)
        small, small_factor = limited(picture, _HARD_PASS_LONGEST_SIDE)
        readings = [*first]
        for hard_pass in self._passes:
            readings += [_scaled(code, 1 / small_factor) for code in hard_pass(small)]
        if not readings:
            readings = [_scaled(code, 1 / small_factor) for code in self._last_resort.decode(small)]
        return [_scaled(code, 1 / factor) for code in _agreed(readings, first)]


def _agreed(readings: list[ScannedCode], first: list[ScannedCode]) -> list[ScannedCode]:
    """Each code once. A retail code read by one pass only stands if it is the fast decoder's and the only one."""
    votes: dict[str, list[ScannedCode]] = {}
    for code in readings:
        votes.setdefault(identity(code), []).append(code)
    retail = [key for key, codes in votes.items() if needs_agreement(codes[0])]
    return [
        codes[0]
        for key, codes in votes.items()
        if not needs_agreement(codes[0])
        or len(codes) > 1
        or (retail == [key] and codes[0] in first and codes[0].symbology != "ean8")
    ]


def hard_passes(decoder: Decoder, barcodes: Decoder) -> tuple[HardPass, ...]:
    """The second opinion on barcodes, and the decoder again after each picture pass, best first on blurred barcodes."""

    def after(change: Pass) -> HardPass:
        def read(picture: Frame) -> list[ScannedCode]:
            changed, factor = change(picture)
            return [_scaled(code, 1 / factor) for code in decoder.decode(changed)]

        return read

    return (barcodes.decode, after(smoothed), after(sharpened), after(evened))


def _scaled(code: ScannedCode, factor: float) -> ScannedCode:
    if factor == 1:
        return code
    return ScannedCode(code.text, code.symbology, tuple((x * factor, y * factor) for x, y in code.corners))


def _distance_to_centre(code: ScannedCode, frame: Frame) -> float:
    if not code.corners:
        return float("inf")
    x: float = sum(corner[0] for corner in code.corners) / len(code.corners) - frame.shape[1] / 2
    y: float = sum(corner[1] for corner in code.corners) / len(code.corners) - frame.shape[0] / 2
    return x * x + y * y
