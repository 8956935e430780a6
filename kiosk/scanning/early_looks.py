"""Many passes at once where something like a QR code has just come into view, few where it has stood unread for a while."""

from typing import Final

from kiosk.domain.scan import ScannedCode
from kiosk.ports.decoder import Frame
from kiosk.scanning.hard_passes import HardPass, at_place
from kiosk.scanning.lens_blur import is_blurred
from kiosk.scanning.places import Place
from kiosk.scanning.square_locator import is_same

_MOST: Final = 36.0
_A_FRAME: Final = 4.0
_AGAIN_S: Final = 0.6  # until something new is worth all of it once more: a shaking shelf is new again and again
_MODULES_COST: Final = 5.0  # looking for modules, with or without the blur taken back

Read = tuple[list[ScannedCode], HardPass] | None


class EarlyLooks:
    """Spends a store of looks that fills slowly, and at once when something new stands there. One thread at a time."""

    def __init__(self, cheap: tuple[HardPass, ...], focus: HardPass, modules: HardPass) -> None:
        self._passes = (*((one, 1.0) for one in cheap), (focus, _MODULES_COST), (modules, _MODULES_COST))
        self._focus = focus
        self._left = 0.0
        self._known: list[Place] = []
        self._filled_at = float("-inf")
        self._next = 0

    def read(self, picture: Frame, places: list[Place], now: float) -> Read:
        """What one of the passes reads in one of these places, and which pass; each pass on all places before the next."""
        self._fill(places, now)
        tries = [(hard_pass, cost, place) for hard_pass, cost in self._passes for place in places]
        for _ in tries:
            hard_pass, cost, place = tries[self._next % len(tries)]
            if self._left < cost:
                break
            self._next = (self._next + 1) % len(tries)
            if hard_pass is self._focus and not is_blurred(place.cut(picture)):
                continue
            self._left -= cost
            readings = at_place(hard_pass, picture, place)
            if readings:
                return readings, hard_pass
        return None

    def _fill(self, places: list[Place], now: float) -> None:
        self._left = min(_MOST, self._left + _A_FRAME)
        is_new = places and not any(is_same(places[0], known) for known in self._known)
        if is_new and now - self._filled_at > _AGAIN_S:
            self._filled_at, self._left, self._next = now, _MOST, 0
        self._known = places
