"""What a scanner set to a US keyboard meant, when the computer reads it with another layout or with caps lock on."""

import re
from collections.abc import Sequence
from typing import Final

from kiosk.domain.gtin import normalise
from kiosk.ports.wedge import KeyStroke

# The same keys, row by row, as a US and as a French (AZERTY) keyboard print them. ``\0``: a dead key, which gives no text.
_US_ROWS: Final = "`1234567890-=qwertyuiop[]asdfghjkl;'\\zxcvbnm,./"
_US_SHIFTED: Final = '~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"|ZXCVBNM<>?'
_FR_ROWS: Final = "²&é\"'(-è_çà)=azertyuiop\0$qsdfghjklmù*wxcvbn,;:!"
_FR_SHIFTED: Final = "\x001234567890°+AZERTYUIOP\0£QSDFGHJKLM%µWXCVBN?./§"
_FRENCH_TO_US: Final = {
    ord(french): us for french, us in zip(_FR_ROWS + _FR_SHIFTED, _US_ROWS + _US_SHIFTED, strict=True) if french != "\0"
}

# XKB key codes (evdev + 8), which X11 and Wayland both give as the native scan code, in the order of the rows above.
_KEY_CODES: Final = (49, *range(10, 22), *range(24, 36), *range(38, 49), 51, *range(52, 62))
_PHYSICAL: Final = dict(zip(_KEY_CODES, zip(_US_ROWS, _US_SHIFTED, strict=True), strict=True)) | {
    65: (" ", " "),
    **{
        code: (digit, digit) for code, digit in zip((90, 87, 88, 89, 83, 84, 85, 79, 80, 81), "0123456789", strict=True)
    },
}

_ADDRESS: Final = re.compile(r"https?://[!-~]+")
_ELEMENT_STRING: Final = re.compile(r"01\d{14}[!-~\x1d]*|\][ACEFGIJLQXdez]\d[!-~\x1d]+")


def physical_character(stroke: KeyStroke) -> str | None:
    """What the key means on a US keyboard, or None when the key is not known; control keys keep their text."""
    if len(stroke.text) == 1 and ord(stroke.text) < ord(" "):
        return stroke.text
    pair = _PHYSICAL.get(stroke.scan_code)
    return None if pair is None else pair[stroke.shift]


def intended_text(strokes: Sequence[KeyStroke]) -> str:
    """The text the scanner sent: by the physical keys when they make sense, else by the first reading that does."""
    by_key = [physical_character(stroke) for stroke in strokes]
    physical = None if None in by_key else "".join(character for character in by_key if character is not None)
    if physical is not None and (_is_plausible(physical) or _is_plausible(physical.lower())):
        return physical
    written = "".join(stroke.text for stroke in strokes)
    plausible = (text for text in _readings(written) if _is_plausible(text))
    return next(plausible, physical or written)


def _readings(written: str) -> list[str]:
    """The text as it stands, with caps lock undone, with AZERTY undone, with both undone."""
    uncapped = _swapped_case(written)
    return [written, uncapped, written.translate(_FRENCH_TO_US), uncapped.translate(_FRENCH_TO_US)]


def _swapped_case(text: str) -> str:
    # µ has a Greek capital of its own, which no keyboard types.
    return "".join(c if c == "µ" else c.swapcase() for c in text)


def _is_plausible(text: str) -> bool:
    if _ADDRESS.fullmatch(text):
        return True
    return normalise(text) is not None or _ELEMENT_STRING.fullmatch(text) is not None
