"""A hand-held scanner that types its codes like a keyboard."""

from typing import Protocol

import msgspec


class KeyStroke(msgspec.Struct, frozen=True):
    """One key pressed: the layout-independent scan code (0 when unknown), the text it typed, and when (ms, monotonic)."""

    scan_code: int
    text: str
    at_ms: float
    shift: bool = False


class WedgeAnswer(msgspec.Struct, frozen=True):
    """What to do with a key stroke: keep it from the focused field or not, and the whole code once it ended."""

    swallow: bool
    code: str | None = None


class WedgeReader(Protocol):
    """Tells a scanner's typing from a person's, whatever the keyboard layout and caps lock."""

    def key(self, stroke: KeyStroke) -> WedgeAnswer:
        """Take one key stroke in order."""
        ...
