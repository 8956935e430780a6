"""The hard passes of a stream: in turn, where something looks like a code, and first the one that worked a moment ago."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kiosk.domain.scan import ScannedCode
from kiosk.ports.decoder import Frame
from kiosk.scanning.early_looks import EarlyLooks
from kiosk.scanning.hard_passes import (
    HardPass,
    after,
    at_place,
    barred_passes,
    focus_pass_of_stream,
    module_pass_of_stream,
    rare_passes,
    square_passes_of_stream,
)
from kiosk.scanning.picture_passes import evened, sharpened
from kiosk.scanning.places import Place, around, is_barred, whole
from kiosk.scanning.square_locator import square_places
from kiosk.scanning.zxing_decoder import ZxingDecoder

_REMEMBERED_S: Final = 0.7
_MOVED: Final = 0.35  # of the code's longer side, from one frame to the next
_RARE_EVERY: Final = 4
_WHOLE_EVERY: Final = 3
_WHOLE_EVERY_WITHOUT_PLACES: Final = 2
_PLACES_IN_TURN: Final = 3
_PASSES_A_FRAME: Final = 3  # cheap on a region: three cost less than one on the whole frame
_SQUARES: Final = 3


@dataclass(frozen=True, slots=True)
class _Success:
    """A pass that read a code, where, and when."""

    hard_pass: HardPass
    place: Place
    at: float


class SecondLook:
    """Remembers whose turn it is and what worked. One thread at a time."""

    def __init__(
        self,
        square: tuple[HardPass, ...] = (),
        barred: tuple[HardPass, ...] = (),
        rare: tuple[HardPass, ...] = (),
        everywhere: tuple[HardPass, ...] = (),
    ) -> None:
        usual = ZxingDecoder()
        self._square = square or square_passes_of_stream()
        self._early = EarlyLooks(self._square, focus_pass_of_stream(), module_pass_of_stream())
        self._barred = barred or barred_passes()
        self._rare = rare or rare_passes()
        self._everywhere = everywhere or (after(evened, usual), self._barred[0], after(sharpened, usual))
        self._turn = 0
        self._success: _Success | None = None

    def where_it_was(self, picture: Frame, now: float) -> list[ScannedCode]:
        """What the pass that worked a moment ago reads in the same place; nothing when none did."""
        success = self._success
        if success is None or now - success.at > _REMEMBERED_S:
            self._success = None
            return []
        readings = at_place(success.hard_pass, picture, success.place)
        return self._remembered(readings, success.hard_pass, picture, success.at)

    def try_harder(self, picture: Frame, places: list[Place], now: float) -> list[ScannedCode]:
        """Where a QR code may stand, then where bars are in turn, and now and then the whole picture."""
        early = self._early.read(picture, square_places(picture, _SQUARES), now)
        if early is not None:
            return self._remembered(*early, picture, now)
        turn, self._turn = self._turn, self._turn + 1
        for hard_pass, place in self._tries(picture, places, turn):
            readings = at_place(hard_pass, picture, place)
            if readings:
                return self._remembered(readings, hard_pass, picture, now)
        return []

    def _tries(self, picture: Frame, places: list[Place], turn: int) -> Iterator[tuple[HardPass, Place]]:
        """Passes and where: most in the largest place, but for rare symbologies, which cost most and are seldom there."""
        for rank, place in enumerate(places[:_PLACES_IN_TURN]):
            passes = self._passes_for(place.cut(picture), turn)
            if passes is self._rare:
                yield passes[turn // _RARE_EVERY % len(passes)], place
                continue
            for further in range(min(_PASSES_A_FRAME, len(passes)) if rank == 0 else 1):
                yield passes[(_PASSES_A_FRAME * turn + further) % len(passes)], place
        every, first = (_WHOLE_EVERY, 1) if places else (_WHOLE_EVERY_WITHOUT_PLACES, 0)
        if turn % every == first:
            yield self._everywhere[turn // every % len(self._everywhere)], whole(picture)

    def second_opinion(self, picture: Frame, awaited: list[ScannedCode]) -> list[ScannedCode]:
        """What another engine, or another pass, reads where codes stand that one reading is too little for."""
        opinions: list[ScannedCode] = []
        for code in awaited:
            place = around(code.corners, picture.shape, _MOVED)
            passes = self._barred[:2] if code.symbology in {"ean13", "upca"} else self._rare[1:2]
            for hard_pass in passes:
                opinions += at_place(hard_pass, picture, place)
        return opinions

    def _passes_for(self, part: Frame, turn: int) -> tuple[HardPass, ...]:
        if turn % _RARE_EVERY == _RARE_EVERY - 1:
            return self._rare
        # Noise has edges that run every way: bars in it do not look barred, and have their turn with the squares.
        return self._barred if is_barred(part) else self._square

    def _remembered(
        self, readings: list[ScannedCode], hard_pass: HardPass, picture: Frame, at: float
    ) -> list[ScannedCode]:
        if readings and readings[0].corners:
            self._success = _Success(hard_pass, around(readings[0].corners, picture.shape, _MOVED), at)
        return readings
