"""What a key means to the reader: of a keyboard, or of a pad of four keys that one can feel."""

from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kiosk.domain.speech import PadKeys

Command = Literal["previous", "next", "activate", "back", "repeat", "speech", "volume", "headset_in", "headset_out"]

IGNORED_FOR_S: Final = 0.5
"""How long another press of the same key does not count for somebody whose hand shakes."""

_Key = Qt.Key
_KEYBOARD: Final[dict[int, Command]] = {
    _Key.Key_Tab.value: "next",
    _Key.Key_Down.value: "next",
    _Key.Key_Right.value: "next",
    _Key.Key_Backtab.value: "previous",
    _Key.Key_Up.value: "previous",
    _Key.Key_Left.value: "previous",
    _Key.Key_Return.value: "activate",
    _Key.Key_Enter.value: "activate",
    _Key.Key_Select.value: "activate",
    _Key.Key_Space.value: "activate",
    _Key.Key_Escape.value: "back",
}
OF_A_TEXT: Final = frozenset({_Key.Key_Left.value, _Key.Key_Right.value, _Key.Key_Space.value})
"""Keys that a field under the cursor keeps for itself."""


def command_keys(keys: PadKeys) -> dict[int, Command]:
    """Every key that steers, by its number; those of the pad come before a keyboard's own."""
    pad: dict[str, Command] = {
        keys.previous: "previous",
        keys.next: "next",
        keys.activate: "activate",
        keys.back: "repeat",
        keys.speech: "speech",
        keys.volume: "volume",
        keys.headset_in: "headset_in",
        keys.headset_out: "headset_out",
    }
    named = {_number(name): command for name, command in pad.items() if _number(name)}
    return _KEYBOARD | named


def _number(name: str) -> int:
    key = getattr(Qt.Key, f"Key_{name}", None) if name else None
    return key.value if isinstance(key, Qt.Key) else 0


class Repeats:
    """Which presses count. A held key counts once, or again after a while; a trembling hand's second press can be ignored."""

    def __init__(self, repeat_s: float = 0.0) -> None:
        self._repeat_s = repeat_s
        self._last: dict[int, float] = {}
        self.ignores_quick = False

    def counts(self, event: QKeyEvent, now_s: float) -> bool:
        """Whether this press is meant."""
        key, before = event.key(), self._last.get(event.key(), float("-inf"))
        if event.isAutoRepeat():
            if not self._repeat_s or now_s - before < self._repeat_s:
                return False
        elif self.ignores_quick and now_s - before < IGNORED_FOR_S:
            return False
        self._last[key] = now_s
        return True
