"""The same keys as keyboards of other countries print them, by row. NUL: a dead key, which gives no text of its own.

Rows are those of the layouts that Linux ships (xkeyboard-config: fr, be, de, ch, ch(fr), gb, es, it).
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from kiosk.ports.wedge import KeyStroke

_US: Final = "`1234567890-=qwertyuiop[]asdfghjkl;'\\zxcvbnm,./"
_US_SHIFTED: Final = '~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"|ZXCVBNM<>?'


@dataclass(frozen=True)
class Layout:
    """A keyboard of another country. ``to_us`` turns what it typed into what a US keyboard types with the same keys."""

    name: str
    plain: str
    shifted: str

    @cached_property
    def to_us(self) -> dict[int, str]:
        """For ``str.translate``."""
        return {
            ord(here): us for here, us in zip(self.plain + self.shifted, _US + _US_SHIFTED, strict=True) if here != "\0"
        }


LAYOUTS: Final = (
    Layout(
        "fr",
        "²&é\"'(-è_çà)=azertyuiop\0$qsdfghjklmù*wxcvbn,;:!",
        "~1234567890°+AZERTYUIOP\0£QSDFGHJKLM%µWXCVBN?./§",
    ),
    Layout(
        "be",
        "²&é\"'(§è!çà)-azertyuiop\0$qsdfghjklmùµwxcvbn,;:=",
        "³1234567890°_AZERTYUIOP\0*QSDFGHJKLM%£WXCVBN?./+",
    ),
    Layout(
        "de",
        "\x001234567890ß\0qwertzuiopü+asdfghjklöä#yxcvbnm,.-",
        "°!\"§$%&/()=?\0QWERTZUIOPÜ*ASDFGHJKLÖÄ'YXCVBNM;:_",
    ),
    Layout(
        "ch",
        "§1234567890'\0qwertzuiopü\0asdfghjklöä$yxcvbnm,.-",
        '°+"*ç%&/()=?\0QWERTZUIOPè!ASDFGHJKLéà£YXCVBNM;:_',
    ),
    Layout(
        "ch(fr)",
        "§1234567890'\0qwertzuiopè\0asdfghjkléà$yxcvbnm,.-",
        '°+"*ç%&/()=?\0QWERTZUIOPü!ASDFGHJKLöä£YXCVBNM;:_',
    ),
    Layout(
        "uk",
        "`1234567890-=qwertyuiop[]asdfghjkl;'#zxcvbnm,./",
        '¬!"£$%^&*()_+QWERTYUIOP{}ASDFGHJKL:@~ZXCVBNM<>?',
    ),
    Layout(
        "es",
        "º1234567890'¡qwertyuiop\0+asdfghjklñ\0çzxcvbnm,.-",
        'ª!"·$%&/()=?¿QWERTYUIOP\0*ASDFGHJKLÑ\0ÇZXCVBNM;:_',
    ),
    Layout(
        "it",
        "\\1234567890'ìqwertyuiopè+asdfghjklòàùzxcvbnm,.-",
        '|!"£$%&/()=?^QWERTYUIOPé*ASDFGHJKLç°§ZXCVBNM;:_',
    ),
)

# XKB key codes (evdev + 8), which X11 and Wayland both give as the native scan code, in the order of the rows above.
_KEY_CODES: Final = (49, *range(10, 22), *range(24, 36), *range(38, 49), 51, *range(52, 62))
_KEYPAD: Final = dict(zip((90, 87, 88, 89, 83, 84, 85, 79, 80, 81), "0123456789", strict=True))
_PHYSICAL: Final = (
    dict(zip(_KEY_CODES, zip(_US, _US_SHIFTED, strict=True), strict=True))
    | {65: (" ", " ")}
    | {code: (digit, digit) for code, digit in _KEYPAD.items()}
)


def physical_character(stroke: KeyStroke) -> str | None:
    """What the key means on a US keyboard, or None when the key is not known; control keys keep their text."""
    if len(stroke.text) == 1 and ord(stroke.text) < ord(" "):
        return stroke.text
    pair = _PHYSICAL.get(stroke.scan_code)
    return None if pair is None else pair[stroke.shift]
