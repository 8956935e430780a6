"""Light for reading in the dark: the camera's own torch where it has one, else the screen itself, which turns bright."""

import threading
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

SetTorch = Callable[[bool], bool]
"""Switch the light at the camera; whether there is one that took it. Called on a thread of its own."""

_DARK: Final = 42.0
_LIGHT: Final = 75.0
_DARK_FOR_S: Final = 0.7
_SETTLES_S: Final = 1.5  # the camera adjusts its exposure to the new light
_LIGHT_FOR_S: Final = 3.0
_BACK_WITHIN_S: Final = 60.0


class LightRule:
    """Whether light is needed. Its own light does not count: what it added is measured once and taken off.

    Should the light be needed again soon after it went out, it was wrong about that, and stays on until ``forget``.
    """

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Nobody reads any more: the light goes out, and nothing is known."""
        self.is_lit = False
        self._before = 0.0
        self._own: float | None = None
        self._lit_at = float("-inf")
        self._out_at = float("-inf")
        self._since: float | None = None
        self._stays = False

    def note(self, brightness: float, now: float) -> bool:
        """The mean grey level of a frame; whether there should be light now."""
        if self.is_lit:
            self._watch_lit(brightness, now)
        elif self._holds(brightness < _DARK, now, _DARK_FOR_S):
            self._switch(is_lit=True)
            self._stays = now - self._out_at < _BACK_WITHIN_S
            self._before, self._own, self._lit_at = brightness, None, now
        return self.is_lit

    def _watch_lit(self, brightness: float, now: float) -> None:
        if now - self._lit_at < _SETTLES_S:
            return
        if self._own is None:
            self._own = max(0.0, brightness - self._before)
        is_light = brightness - self._own > _LIGHT
        if self._holds(is_light, now, _LIGHT_FOR_S) and not self._stays:
            self._switch(is_lit=False)
            self._out_at = now

    def _holds(self, is_so: bool, now: float, for_s: float) -> bool:  # noqa: FBT001  # a truth, not a switch
        if not is_so:
            self._since = None
            return False
        self._since = now if self._since is None else self._since
        return now - self._since >= for_s

    def _switch(self, *, is_lit: bool) -> None:
        self.is_lit, self._since = is_lit, None


@QmlElement
@QmlUncreatable("made by the frame feed")
class Lamp(QObject):
    """Lit only while a screen asks for codes."""

    changed = Signal()
    asked = Signal()
    """A screen that asks for codes came."""
    _torched = Signal(bool, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rule = LightRule()
        self._set_torch: SetTorch | None = None
        self._asking = 0
        self._is_lit = False
        self._has_torch = False
        self._torched.connect(self._take_torch, Qt.ConnectionType.QueuedConnection)

    def use_torch(self, set_torch: SetTorch) -> None:
        """There may be a light at the camera."""
        self._set_torch = set_torch

    def note(self, brightness: float) -> None:
        """How light the newest frame is."""
        if self._asking:
            self._light(is_lit=self._rule.note(brightness, time.monotonic()))

    @Slot()
    def ask(self) -> None:
        """A screen that asks for codes came: light from now on, when it is dark."""
        self._asking += 1
        self.asked.emit()

    @Slot()
    def release(self) -> None:
        """Such a screen went; the light goes out with the last one."""
        self._asking -= 1
        if not self._asking:
            self._rule.forget()
            self._light(is_lit=False)

    @Property(bool, notify=changed)
    def lit(self) -> bool:
        """Whether the screen is to give light: it is dark, and the camera has no light of its own."""
        return self._is_lit and not self._has_torch

    def _light(self, *, is_lit: bool) -> None:
        if is_lit == self._is_lit:
            return
        self._is_lit = is_lit
        if self._set_torch is not None:
            # Asking a device may take a while.
            threading.Thread(target=self._switch_torch, args=(self._set_torch, is_lit), daemon=True).start()
        self.changed.emit()

    def _switch_torch(self, set_torch: SetTorch, is_lit: bool) -> None:  # noqa: FBT001  # a thread's argument
        is_taken = set_torch(is_lit)
        self._torched.emit(is_lit, is_taken)

    @Slot(bool, bool)
    def _take_torch(self, _is_lit: bool, is_taken: bool) -> None:  # noqa: FBT001  # a signal's arguments
        if is_taken != self._has_torch:
            self._has_torch = is_taken
            self.changed.emit()
