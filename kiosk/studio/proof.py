"""Reading a finished file back: every page is rendered and every code on it decoded, as a scanner would."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import pypdfium2

from kiosk.domain.scan import ScannedCode
from kiosk.ports.decoder import Decoder, Frame
from kiosk.studio.geometry import MM_PER_INCH, Box
from kiosk.studio.item import readable
from kiosk.studio.job import Problem
from kiosk.studio.pen import PlacedCode
from kiosk.studio.symbol import QUIET_ZONE

RESOLUTIONS_DPI: Final = (150.0, 300.0)

_POINTS_PER_INCH: Final = 72
_MARGIN_MM: Final = 1.0
_OFF_CENTRE_MM: Final = 1.0
_ROUNDED_PX: Final = 2
_LIGHTEST_SPOT: Final = 40
"""How much darker than the rest a pixel of a quiet zone may be, of 255: the grain of rendering, not a letter."""


class Proof:
    """One file read with one decoder, at an office printer's resolutions and at those of whoever reads or prints it.

    ``has_text``: short codes are text in the file, not outlines.
    """

    def __init__(self, path: Path, decoder: Decoder, also_at: Sequence[float] = (), *, has_text: bool = True) -> None:
        self._path = path
        self._has_text = has_text
        self._resolutions = sorted({*RESOLUTIONS_DPI, *also_at})
        self._decoder = decoder

    def problems(self, placed: Sequence[PlacedCode]) -> list[Problem]:
        """Whatever on the pages is not as it was meant; pages are held in memory one at a time."""
        document = pypdfium2.PdfDocument(self._path)
        try:
            found: list[Problem] = []
            for number in range(len(document)):
                found += self._of_page(document, number, [code for code in placed if code.page == number])
            return found
        finally:
            document.close()

    def _of_page(self, document: Any, number: int, wanted: Sequence[PlacedCode]) -> Iterator[Problem]:
        page = document[number]
        try:
            if self._has_text:
                yield from _unprinted_short_codes(page, wanted)
            for dpi in self._resolutions:
                picture = _rendered(page, dpi)
                yield from self._misread(picture, dpi, number, wanted)
                if dpi == max(RESOLUTIONS_DPI):
                    yield from _disturbed(picture, dpi, wanted)
        finally:
            page.close()

    def _misread(self, picture: Frame, dpi: float, number: int, wanted: Sequence[PlacedCode]) -> Iterator[Problem]:
        """The page as a whole first: one code too many shows only there. What it misses is looked at alone."""
        read: dict[int, str] = {}
        for code in self._decoder.decode(picture):
            at = _centre(code, dpi)
            index = next((i for i, want in enumerate(wanted) if _is_there(at, want.box)), None)
            if code.symbology == "qr" and index is None:
                place = f"page {number + 1}"
                yield Problem("stray_code", f"a code at {at[0]:.0f}, {at[1]:.0f} mm that nobody placed", place)
            elif code.symbology == "qr" and index is not None:
                read[index] = code.text
        for index, want in enumerate(wanted):
            text = read.get(index) or self._alone(picture, dpi, want)
            if text != want.item.link:
                said = f"reads {text!r} instead of {want.item.link!r}" if text else f"cannot be read at {dpi:.0f} dpi"
                yield Problem("not_read_back", f"its code {said}", want.place, want.item.key)

    def _alone(self, picture: Frame, dpi: float, want: PlacedCode) -> str | None:
        codes = self._decoder.decode(np.ascontiguousarray(_cut(picture, want.box.inset(-_MARGIN_MM), dpi)))
        return next((code.text for code in codes if code.symbology == "qr"), None)


def _rendered(page: Any, dpi: float) -> Frame:
    bitmap = page.render(scale=dpi / _POINTS_PER_INCH, grayscale=True)
    try:
        # A copy: the bitmap's memory is the library's.
        pixels: Frame = np.array(bitmap.to_numpy(), dtype=np.uint8, copy=True)
    finally:
        bitmap.close()
    return pixels.reshape(pixels.shape[:2])


def _unprinted_short_codes(page: Any, wanted: Sequence[PlacedCode]) -> Iterator[Problem]:
    text_page = page.get_textpage()
    try:
        printed = text_page.get_text_range().replace("\u00a0", " ")
    finally:
        text_page.close()
    for want in wanted:
        if readable(want.item.short_code).replace("\u00a0", " ") not in printed:
            yield Problem("short_code_missing", "its code to type is not on the page", want.place, want.item.key)


def _disturbed(picture: Frame, dpi: float, wanted: Sequence[PlacedCode]) -> Iterator[Problem]:
    """Quiet zones with something in them: text that runs into a code reads well here and fails in the shop."""
    for want in wanted:
        cut = _cut(picture, want.box, dpi).copy()
        quiet = round(QUIET_ZONE * want.module_mm * dpi / MM_PER_INCH)
        light = int(np.median(cut[: max(1, quiet // 2)]))
        # Where the box begins, where it ends and where the modules do are each rounded: up to two pixels together.
        modules = slice(max(1, quiet - _ROUNDED_PX), min(-1, _ROUNDED_PX - quiet))
        cut[modules, modules] = light
        # The outermost pixels belong to the box and to its surroundings.
        if int(cut[1:-1, 1:-1].min()) < light - _LIGHTEST_SPOT:
            said = f"something stands within {QUIET_ZONE} modules of its code"
            yield Problem("quiet_zone_disturbed", said, want.place, want.item.key)


def _cut(picture: Frame, box: Box, dpi: float) -> Frame:
    per_mm = dpi / MM_PER_INCH
    left, top = max(0, round(box.x * per_mm)), max(0, round(box.y * per_mm))
    return picture[top : round(box.bottom * per_mm), left : round(box.right * per_mm)]


def _centre(code: ScannedCode, dpi: float) -> tuple[float, float]:
    count = len(code.corners)
    x, y = sum(x for x, _ in code.corners) / count, sum(y for _, y in code.corners) / count
    return x * MM_PER_INCH / dpi, y * MM_PER_INCH / dpi


def _is_there(at: tuple[float, float], box: Box) -> bool:
    x, y = box.x + box.width / 2, box.y + box.height / 2
    return abs(at[0] - x) <= _OFF_CENTRE_MM and abs(at[1] - y) <= _OFF_CENTRE_MM
