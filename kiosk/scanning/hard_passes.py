"""The passes that cost: each looks once more at one place of a frame, in another way."""

from collections.abc import Callable
from typing import Final

from kiosk.domain.scan import ScannedCode
from kiosk.ports.decoder import Decoder, Frame
from kiosk.scanning.lens_blur import in_focus
from kiosk.scanning.module_decoder import ModuleQrDecoder
from kiosk.scanning.module_votes import ModuleVotes
from kiosk.scanning.opencv_decoder import OpencvBarcodeDecoder
from kiosk.scanning.picture_passes import (
    Pass,
    edged,
    enlarged,
    evened,
    evened_and_sharpened,
    inverted,
    no_larger_than_needed,
    of_size_for_modules,
    refocused,
    sharpened,
    smoothed,
    softened_and_sharpened,
    two_toned,
    unchanged,
)
from kiosk.scanning.places import Place, around
from kiosk.scanning.zxing_decoder import RARE, ZxingDecoder

HardPass = Callable[[Frame], list[ScannedCode]]

_FILL: Final = 0.15


def after(change: Pass, decoder: Decoder) -> HardPass:
    """The decoder on the changed picture, its corners in the one given."""

    def read(picture: Frame) -> list[ScannedCode]:
        changed, factor = change(picture)
        return [moved(code, 1 / factor) for code in decoder.decode(changed)]

    return read


def square_passes() -> tuple[HardPass, ...]:
    """For what looks like a QR code in a single picture: what recovers most for its cost first."""
    usual = ZxingDecoder()
    return (
        after(evened, usual),
        after(evened_and_sharpened, usual),
        after(no_larger_than_needed, ModuleQrDecoder()),
        after(two_toned, usual),
    )


def square_passes_of_stream() -> tuple[HardPass, ...]:
    """The cheap ones for the frames of a stream: what these do not read, others like them seldom do, but modules often."""
    usual = ZxingDecoder()
    return after(smoothed, usual), after(softened_and_sharpened, usual)


def module_pass_of_stream() -> HardPass:
    """Module by module, over several frames: it costs as much as all of the others, and reads most."""
    return after(of_size_for_modules, ModuleQrDecoder(ModuleVotes()))


def focus_pass_of_stream() -> HardPass:
    """The same where the lens was out of focus, whose blur is taken back first: at once, and module by module."""
    usual, modules = after(enlarged, ZxingDecoder()), module_pass_of_stream()

    def read(picture: Frame) -> list[ScannedCode]:
        clear = in_focus(picture)
        return usual(clear) or modules(clear)

    return read


def barred_passes() -> tuple[HardPass, ...]:
    """For what looks like a linear code: two engines, each with its own ways to fail."""
    usual, other = ZxingDecoder(), OpencvBarcodeDecoder()
    return (
        other.decode,
        after(sharpened, usual),
        after(evened, usual),
        after(edged, other),
        after(inverted, usual),
        after(smoothed, usual),
        after(refocused, usual),
    )


def rare_passes() -> tuple[HardPass, ...]:
    """For symbologies that are short or weakly checked: each twice, since one reading of them says little."""
    rare = ZxingDecoder(RARE)
    return tuple(_filling(after(change, rare)) for change in (unchanged, smoothed, sharpened))


def _filling(hard_pass: HardPass) -> HardPass:
    """Without Micro QR codes that fill little of the place: one "read" somewhere in a large QR code is none."""

    def read(picture: Frame) -> list[ScannedCode]:
        area = picture.shape[0] * picture.shape[1]
        return [
            code
            for code in hard_pass(picture)
            if code.symbology != "micro_qr" or around(code.corners, picture.shape, 0.0).area > _FILL * area
        ]

    return read


def at_place(hard_pass: HardPass, picture: Frame, place: Place) -> list[ScannedCode]:
    """What the pass reads in one part of the picture, with corners in the whole."""
    return [moved(code, 1.0, place.left, place.top) for code in hard_pass(place.cut(picture))]


def moved(code: ScannedCode, factor: float, left: float = 0.0, top: float = 0.0) -> ScannedCode:
    """The code in a picture ``factor`` times as large, in which its own begins at (left, top)."""
    if factor == 1 and not left and not top:
        return code
    return ScannedCode(code.text, code.symbology, tuple((x * factor + left, y * factor + top) for x, y in code.corners))
