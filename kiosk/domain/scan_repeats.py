"""One code read again and again is one scan: the one rule for cameras and scanners alike."""

import re
import threading
from typing import Final

from kiosk.domain.gtin import normalise
from kiosk.domain.scan import ScannedCode

REPEAT_S: Final = 2.0

_RETAIL: Final = frozenset({"ean13", "ean8", "upca", "upce"})
_NUMBER: Final = re.compile(r"[0-9]{8}|[0-9]{12,14}")
_SYMBOLOGY_PREFIX: Final = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_SEPARATOR: Final = "\x1d"


def identity(code: ScannedCode) -> str:
    """What makes two readings the same code, whichever device read it.

    For retail codes it is the number (UPC-A is an EAN-13 with a zero in front); a scanner's name of the symbology and a
    separator in front do not count.
    """
    prefix = _SYMBOLOGY_PREFIX.match(code.text)
    text = code.text[prefix.end() :] if prefix else code.text
    text = text.lstrip(_SEPARATOR)
    if code.symbology in _RETAIL or _NUMBER.fullmatch(text):
        return f"gtin:{normalise(text) or text}"
    return f"text:{text}"


class ScanRepeats:
    """The codes of the last two seconds, for all that reads codes at one terminal; any thread may ask.

    A code counts again once nobody read it for two seconds: held before a reader it counts once, the second piece of an
    article counts when it is scanned after them. Another code counts at any time.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._read_at: dict[str, float] = {}

    def is_repeat(self, code: ScannedCode, now: float) -> bool:
        """Whether the code counted and was read since without a break; if so, this reading goes on with it."""
        with self._lock:
            return self._is_repeat(identity(code), now)

    def is_new(self, code: ScannedCode, now: float) -> bool:
        """Whether this reading counts as a scan; it is remembered either way."""
        with self._lock:
            key = identity(code)
            if self._is_repeat(key, now):
                return False
            self._read_at = {other: at for other, at in self._read_at.items() if now - at < REPEAT_S}
            self._read_at[key] = now
            return True

    def _is_repeat(self, key: str, now: float) -> bool:
        is_repeat = now - self._read_at.get(key, float("-inf")) < REPEAT_S
        if is_repeat:
            self._read_at[key] = max(now, self._read_at[key])
        return is_repeat
