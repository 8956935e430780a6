"""What moves a camera's exposure when its own is wrong for a code, and gives it back."""

from collections.abc import Callable
from typing import Final

import structlog

from kiosk.domain.camera import CameraControl, CameraOffer, ControlOutcome, ControlSet
from ui.camera.exposure_rule import ExposureRule, Wish

_STEP: Final = 1.6
_LONGEST: Final = 660
"""Tenths of a millisecond, as every driver of Linux counts: more would leave fewer than 15 frames a second."""

_log = structlog.get_logger(__name__)


class ExposureHand:
    """One opening of a camera: all calls on its thread. What it refuses once is not tried again."""

    def __init__(
        self, rule: ExposureRule, offer: Callable[[], CameraOffer], tell: Callable[[int | None], ControlOutcome]
    ) -> None:
        self._rule = rule
        self._offer = offer
        self._tell = tell
        self._is_refused = False
        self._is_ours = False

    def take_back_from_before(self) -> None:
        """A terminal that died meanwhile may have left the exposure where it had moved it: nobody set it so."""
        found = self._offer().control("exposure")
        if found is not None and found.has_automatic and not found.is_automatic:
            self._tell(None)

    def follow(self) -> None:
        """Do what the rule wishes now; for exposures that staff left to the camera only."""
        if self._is_refused:
            return
        wish = self._rule.wish()
        if wish == "automatic":
            self.give_back()
        elif wish is not None:
            self._step(wish)

    def forget(self) -> None:
        """Staff set it: it is not ours to give back."""
        self._is_ours = False

    def give_back(self) -> None:
        """The camera's own again, if it was moved."""
        if self._is_ours:
            self._is_ours = False
            self._tell(None)

    def _step(self, wish: Wish) -> None:
        found = self._offer().control("exposure")
        if found is None or not found.has_automatic or (not self._is_ours and not found.is_automatic):
            self._is_refused = True  # nothing to move, or nothing that could be given back
            return
        value = _next(found, wish)
        if value == found.value:
            return
        self._is_ours = True
        outcome = self._tell(value)
        if not isinstance(outcome, ControlSet):
            _log.warning("camera takes no exposure", value=value, reason=outcome.reason)
            self._is_refused = True
            self.give_back()  # it may have left its automatic all the same


def _next(control: CameraControl, wish: Wish) -> int:
    lowest, highest = max(control.minimum, 1), min(control.maximum, max(_LONGEST, control.value))
    wanted = control.value / _STEP if wish == "darker" else control.value * _STEP
    steps = round((wanted - control.minimum) / control.step)
    return max(lowest, min(highest, control.minimum + steps * control.step))
