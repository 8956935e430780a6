"""The bytes of a serial scanner, cut into codes. Any bytes at all: nothing here raises, and what never ends is bounded."""

from typing import Final

from kiosk.domain.scan import LONGEST_TEXT, ScannedCode
from kiosk.scanning.scanners.scanner_text import scanned

SILENCE_S: Final = 0.12
"""A scanner that sends no end is over after this; at 1200 baud a character takes 9 ms."""

_STX: Final = 0x02
_ETX: Final = 0x03
_ENDS: Final = frozenset({0x0D, 0x0A, _ETX, 0x04})
_ROOM: Final = 4 * (LONGEST_TEXT + 1)  # a character of UTF-8 has at most four bytes


class SerialFrames:
    """Frames end by CR, LF, both, ETX, EOT or silence. After STX only ETX ends one, so that a code may hold line ends."""

    def __init__(self) -> None:
        self._held = bytearray()
        self._is_framed = False
        self._is_too_long = False
        self._last_at = 0.0

    def feed(self, data: bytes, now: float) -> list[ScannedCode]:
        """The codes that these bytes complete, in order; without bytes, the one that silence completed.

        What is already there when it is fetched came without a pause, however late that is: half a number may be a good
        one.
        """
        if not data:
            return self._overdue(now)
        self._last_at = now
        found: list[ScannedCode] = []
        for byte in data:
            code = self._take(byte)
            if code is not None:
                found.append(code)
        return found

    def _overdue(self, now: float) -> list[ScannedCode]:
        """A frame that began with STX and broke off is no code."""
        if not (self._held or self._is_framed) or now - self._last_at < SILENCE_S:
            return []
        is_broken = self._is_framed
        code = self._finish()
        return [] if code is None or is_broken else [code]

    def _take(self, byte: int) -> ScannedCode | None:
        if byte == _STX:
            self._finish()
            self._is_framed = True
        elif byte in _ENDS and (byte == _ETX or not self._is_framed):
            return self._finish()
        elif len(self._held) < _ROOM:
            self._held.append(byte)
        else:
            self._is_too_long = True
        return None

    def _finish(self) -> ScannedCode | None:
        held, is_too_long = bytes(self._held), self._is_too_long
        self._held.clear()
        self._is_framed = self._is_too_long = False
        return None if is_too_long else scanned(decoded(held))


def decoded(data: bytes) -> str:
    """UTF-8 where it is, else Latin-1, in which every byte is a character."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
