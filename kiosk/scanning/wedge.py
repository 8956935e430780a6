"""A hand-held scanner that types ("keyboard wedge"): which key strokes are its own, and what they say.

Nothing that a scanner types may reach a text field or a short cut (a code can hold control characters), and nothing a
person types may get lost. So each stroke is held back for the time in which a scanner would send the next one, then
either belongs to a scan or is given back to be delivered.
"""

from typing import Final

from typing_extensions import override

from kiosk.ports.wedge import KeyStroke, WedgeAnswer, WedgeReader
from kiosk.scanning.keyboard_layouts import intended_text, physical_character

GAP_MS: Final = 35.0
PREFIXED_GAP_MS: Final = 200.0
SHORTEST: Final = 6
LONGEST: Final = 2048

_ENDS: Final = frozenset({"\r", "\n", "\t"})
_SEPARATOR: Final = "\x1d"


class Wedge(WedgeReader):
    """The strokes held back, and the rules. ``prefix``: a character the scanner is set to send first, or nothing."""

    def __init__(self, prefix: str = "") -> None:
        self._prefix = prefix
        self._held: list[KeyStroke] = []
        self._last_ms = 0.0
        self._is_prefixed = False

    @override
    def key(self, stroke: KeyStroke) -> WedgeAnswer:
        """One key press. A stroke without text (shift, arrows) passes and does not end a scan."""
        if not stroke.text:
            return WedgeAnswer(swallow=False)
        released = self._take() if self._is_overdue(stroke.at_ms) or stroke.is_repeat else ()
        if stroke.is_repeat:  # scanners do not hold keys down
            return WedgeAnswer(swallow=False, replay=released)
        if stroke.text in _ENDS:
            return self._end(released)
        if not self._held:
            self._is_prefixed = self._is_prefix(stroke)
        if len(self._held) <= LONGEST:  # the rest of an endless code is swallowed, too
            self._held.append(stroke)
        self._last_ms = stroke.at_ms
        return WedgeAnswer(swallow=True, replay=released)

    @override
    def overdue(self, at_ms: float) -> WedgeAnswer:
        """Give back what no further stroke followed in time; to be called at ``deadline_ms``."""
        return WedgeAnswer(swallow=False, replay=self._take() if self._is_overdue(at_ms) else ())

    @override
    def deadline_ms(self) -> float | None:
        """When the strokes held back are to be given back, or None when there are none."""
        return self._last_ms + self._gap() if self._held else None

    def _end(self, released: tuple[KeyStroke, ...]) -> WedgeAnswer:
        held, is_prefixed = self._held, self._is_prefixed
        strokes = held[1:] if is_prefixed else held
        if len(strokes) < (1 if is_prefixed else SHORTEST):
            return WedgeAnswer(swallow=False, replay=released + self._take())
        self._take()
        text = "".join(c for c in intended_text(strokes) if c.isprintable() or c == _SEPARATOR)
        return WedgeAnswer(swallow=True, replay=released, code=text)

    def _is_prefix(self, stroke: KeyStroke) -> bool:
        return bool(self._prefix) and self._prefix in {stroke.text, physical_character(stroke)}

    def _is_overdue(self, now: float) -> bool:
        return bool(self._held) and now - self._last_ms > self._gap()

    def _gap(self) -> float:
        return PREFIXED_GAP_MS if self._is_prefixed else GAP_MS

    def _take(self) -> tuple[KeyStroke, ...]:
        """The strokes held back, which are none afterwards. Half a prefixed scan is not a person's typing: it is dropped."""
        held, self._held = tuple(self._held), []
        is_broken_scan = self._is_prefixed and len(held) > 1
        self._is_prefixed = False
        return () if is_broken_scan else held
