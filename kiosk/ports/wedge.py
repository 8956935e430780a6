"""A hand-held scanner that types its codes like a keyboard."""

from typing import Protocol

import msgspec

from kiosk.domain.scan import ScannedCode


class KeyStroke(msgspec.Struct, frozen=True):
    """One key pressed: the layout-independent scan code (0 when unknown), the text it typed, and when (ms, monotonic).

    ``is_repeat``: the key is being held down, which scanners never do. ``alt`` and ``control`` are held with it.
    ``function``: 8 for F8. ``is_alt_up`` is no key press: the Alt key was let go, which ends a character sent by number.
    """

    scan_code: int
    text: str
    at_ms: float
    shift: bool = False
    is_repeat: bool = False
    alt: bool = False
    control: bool = False
    function: int = 0
    is_alt_up: bool = False


class WedgeAnswer(msgspec.Struct, frozen=True):
    """What to do with a key stroke: keep it from the focused field or not, and the whole code once it ended.

    ``replay`` are strokes kept back before that turned out to be a person's: deliver them first, in order.
    ``forget``: what else was kept back before this stroke was a scanner's, and nobody may see it.
    """

    swallow: bool
    code: ScannedCode | None = None
    replay: tuple[KeyStroke, ...] = ()
    forget: bool = False


class WedgeReader(Protocol):
    """Tells a scanner's typing from a person's, whatever the keyboard layout and caps lock."""

    def key(self, stroke: KeyStroke) -> WedgeAnswer:
        """Take one key stroke in order."""
        ...

    def deadline_ms(self) -> float | None:
        """When strokes kept back are due for ``overdue``, or None when there are none."""
        ...

    def overdue(self, at_ms: float) -> WedgeAnswer:
        """Decide on the strokes that no further one followed in time."""
        ...
