"""Keyboards of many countries as this system knows them, apart from the tables under test: libxkbcommon, which Qt needs."""

import ctypes
from collections.abc import Sequence
from functools import cache
from typing import ClassVar, Final, NamedTuple

from kiosk.ports.wedge import KeyStroke

NAMES: Final = {
    "us": ("us", ""),
    "fr": ("fr", ""),
    "be": ("be", ""),
    "de": ("de", ""),
    "ch": ("ch", ""),
    "ch(fr)": ("ch", "fr"),
    "uk": ("gb", ""),
    "es": ("es", ""),
    "it": ("it", ""),
}
KEYS: Final = (49, *range(10, 22), *range(24, 36), *range(38, 49), 51, *range(52, 62), 65, 94)
SHIFT, LOCK, LEVEL3 = "Shift", "Lock", "Mod5"
_LEVELS: Final[tuple[tuple[str, ...], ...]] = ((), (SHIFT,), (LEVEL3,), (LEVEL3, SHIFT))


class _RuleNames(ctypes.Structure):
    _fields_: ClassVar[Sequence[tuple[str, type[ctypes.c_char_p]]]] = [
        (name, ctypes.c_char_p) for name in ("rules", "model", "layout", "variant", "options")
    ]


class Touch(NamedTuple):
    """A key, and the keys held with it."""

    code: int
    held: tuple[str, ...]


class XkbKeyboard:
    """One layout."""

    def __init__(self, name: str) -> None:
        self._xkb = ctypes.CDLL("libxkbcommon.so.0")
        for function in ("xkb_context_new", "xkb_keymap_new_from_names", "xkb_state_new"):
            getattr(self._xkb, function).restype = ctypes.c_void_p
        layout, variant = NAMES[name]
        names = _RuleNames(b"evdev", b"pc105", layout.encode(), variant.encode(), b"")
        context = ctypes.c_void_p(self._xkb.xkb_context_new(0))
        self._keymap = ctypes.c_void_p(self._xkb.xkb_keymap_new_from_names(context, ctypes.byref(names), 0))
        self._state = ctypes.c_void_p(self._xkb.xkb_state_new(self._keymap))
        self._touches = {
            text: Touch(code, held)
            for held in reversed(_LEVELS)
            for code in reversed(KEYS)
            if (text := self.types(Touch(code, held)))
        }

    def touch(self, character: str) -> Touch | None:
        """How the character is typed here."""
        return self._touches.get(character)

    def types(self, touch: Touch, *, caps: bool = False) -> str:
        """What a touch types here; nothing for a dead key."""
        locked = self._mask((LOCK,)) if caps else 0
        self._xkb.xkb_state_update_mask(self._state, self._mask(touch.held), 0, locked, 0, 0, 0)
        text = ctypes.create_string_buffer(16)
        self._xkb.xkb_state_key_get_utf8(self._state, touch.code, text, len(text))
        return text.value.decode()

    def _mask(self, held: tuple[str, ...]) -> int:
        return sum(1 << self._xkb.xkb_keymap_mod_get_index(self._keymap, name.encode()) for name in held)


@cache
def keyboard(name: str) -> XkbKeyboard:
    """One of ``NAMES``."""
    return XkbKeyboard(name)


def scanner_strokes(
    text: str,
    scanner: str,
    computer: str,
    *,
    caps: bool = False,
    wrong_case: bool = False,
    has_codes: bool = True,
    start_ms: float = 0.0,
    gap_ms: float = 8.0,
) -> list[KeyStroke]:
    """The strokes of a scanner set to one country's keyboard, on a computer set to another's."""
    strokes: list[KeyStroke] = []
    for index, character in enumerate(text):
        sent = character.swapcase() if wrong_case else character
        touch = keyboard(scanner).touch(sent)
        assert touch is not None, f"{sent!r} is not on a {scanner} keyboard"
        typed = keyboard(computer).types(touch, caps=caps)
        code = touch.code if has_codes else 0
        strokes.append(KeyStroke(code, typed, start_ms + index * gap_ms, SHIFT in touch.held))
    return strokes
