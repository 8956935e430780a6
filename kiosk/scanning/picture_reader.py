"""Reading single pictures: cheap for those a decoder reads at once, up to a tenth of a second for hard ones."""

from typing import Final

from kiosk.domain.scan import ScannedCode
from kiosk.domain.scan_repeats import identity
from kiosk.ports.decoder import Frame
from kiosk.scanning.confirmation import agreed, unconfirmed
from kiosk.scanning.hard_passes import HardPass, after, at_place, barred_passes, moved, rare_passes, square_passes
from kiosk.scanning.picture_passes import evened, grey, limited, sharpened, smoothed
from kiosk.scanning.places import Place, around, is_barred, promising, whole
from kiosk.scanning.zxing_decoder import ZxingDecoder

_LONGEST_SIDE: Final = 4096
_WORK_LONGEST_SIDE: Final = 1280
_CHEAP_PIXELS: Final = 400_000
_SECOND_LOOK_MARGIN: Final = 0.25


class PictureReader:
    """For tools, measurements and tests; a stream has frames to come and takes ``Pipeline``."""

    def __init__(self) -> None:
        self._fast = ZxingDecoder()
        self._square = square_passes()
        self._barred = barred_passes()
        self._rare = rare_passes()
        self._whole: tuple[HardPass, ...] = (after(evened, self._fast),)
        self._whole_and_slow: tuple[HardPass, ...] = (self._barred[0], after(sharpened, self._fast))
        self._second: tuple[HardPass, ...] = (after(smoothed, self._fast), *self._barred)

    def read_picture(self, frame: Frame) -> list[ScannedCode]:
        """All codes that can be believed: QR codes, and others that two passes agree on."""
        picture, factor = limited(grey(frame), _LONGEST_SIDE)
        work, work_factor = limited(picture, _WORK_LONGEST_SIDE)
        read = [moved(code, work_factor) for code in self._fast.decode(picture)]
        readings = self._read_work(work, read)
        return [moved(code, 1 / (factor * work_factor)) for code in agreed(readings)]

    def _read_work(self, work: Frame, read: list[ScannedCode]) -> list[ScannedCode]:
        readings = list(read)
        places = promising(work, read)
        for rank, place in enumerate(places):
            readings += self._read_place(work, place, self._square[: max(2, len(self._square) - rank)])
        if not readings:
            # What is far out of focus has no edges to be found by. In a large picture with places the chance is small.
            is_worth_more = not places or work.size <= _CHEAP_PIXELS
            passes = self._whole + (self._whole_and_slow if is_worth_more else ())
            readings += _until_read(passes, work, whole(work))
        return readings + self._second_opinions(work, readings)

    def _read_place(self, work: Frame, place: Place, square: tuple[HardPass, ...]) -> list[ScannedCode]:
        passes = self._barred if is_barred(place.cut(work)) else square
        return _until_read(passes, work, place) or at_place(self._rare[0], work, place)

    def _second_opinions(self, work: Frame, readings: list[ScannedCode]) -> list[ScannedCode]:
        """More looks at each code that one pass alone has read, until another one agrees."""
        opinions: list[ScannedCode] = []
        for code in unconfirmed(readings):
            place = around(code.corners, work.shape, _SECOND_LOOK_MARGIN)
            passes = self._second if code.symbology in {"ean13", "upca"} else self._rare[1:]
            for hard_pass in passes:
                found = at_place(hard_pass, work, place)
                opinions += found
                if identity(code) in {identity(other) for other in found}:
                    break
        return opinions


def _until_read(passes: tuple[HardPass, ...], work: Frame, place: Place) -> list[ScannedCode]:
    return next((found for hard_pass in passes if (found := at_place(hard_pass, work, place))), [])
