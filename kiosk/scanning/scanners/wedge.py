"""A hand-held scanner that types ("keyboard wedge"): which key strokes are its own, and what they say.

Nothing that a scanner types may reach a text field or a short cut (a code can hold control characters), and nothing a
person types may get lost. So each stroke is held back for the time in which a scanner would send the next one, then
either belongs to a scan or is given back to be delivered.
"""

from typing import Final

from typing_extensions import override

from kiosk.domain.scan import LONGEST_TEXT
from kiosk.domain.scanner import KeyboardScanner
from kiosk.ports.wedge import KeyStroke, WedgeAnswer, WedgeReader
from kiosk.scanning.scanners.key_texts import KeyTexts, makes_sense
from kiosk.scanning.scanners.keyboard_layouts import physical_character
from kiosk.scanning.scanners.scanner_text import scanned

GAP_MS: Final = 35.0
"""Between two strokes of a scanner. Nobody types 28 keys a second for long."""
HICCUP_MS: Final = 150.0
"""Once it is clear that a scanner types: a radio link may pause, and one that sends no end is over after this."""
PREFIXED_GAP_MS: Final = 200.0
SHORTEST: Final = 6
_SHORTEST_AT_SPEED: Final = 3
_SPEED_MS: Final = 12.0
_MOST_HELD: Final = 2 * LONGEST_TEXT  # with a prefix, and characters that are sent by number

_ENDS: Final = {"auto": "\r\n\t", "enter": "\r\n", "tab": "\t", "crlf": "\r\n", "none": ""}
_PREFIXES: Final = {"enter": "\r", "tab": "\t"}
_PASS: Final = WedgeAnswer(swallow=False)


class Wedge(WedgeReader):
    """The strokes held back, and the rules."""

    def __init__(self, settings: KeyboardScanner | None = None) -> None:
        self._settings = settings or KeyboardScanner()
        self._ends = _ENDS.get(self._settings.suffix, "")
        self._own_suffix = "" if self._settings.suffix in _ENDS else self._settings.suffix
        self._prefix = _PREFIXES.get(self._settings.prefix, self._settings.prefix)
        self._texts = KeyTexts(self._settings.separators)
        self._held: list[KeyStroke] = []
        self._last_ms = float("-inf")
        self._scan_ended_ms = float("-inf")
        self._is_prefixed = False
        self._goes_on = False
        self._is_scanner: bool | None = None

    @override
    def key(self, stroke: KeyStroke) -> WedgeAnswer:
        """One key press. What nobody but a scanner would wait for passes at once: arrows and function keys on their own."""
        before = self._decide() if self._is_overdue(stroke.at_ms) else _PASS
        if stroke.is_repeat:
            return self._repeat(stroke, before)
        if stroke.is_alt_up:
            return self._let_alt_go(stroke, before)
        if stroke.text and stroke.text in self._ends and (self._held or not self._is_prefix(stroke)):
            return self._end(stroke, before)
        if not self._held and not self._may_begin(stroke):
            return _joined(before, swallow=False)
        self._hold(stroke)
        if self._own_suffix and self._ends_with_own_suffix():
            return self._finished(self._held[: -len(self._own_suffix)], before, swallow=True)
        return _joined(before, swallow=True)

    @override
    def overdue(self, at_ms: float) -> WedgeAnswer:
        """Decide on what no further stroke followed in time; to be called at ``deadline_ms``, which may move by that."""
        return self._decide() if self._is_overdue(at_ms) else _PASS

    @override
    def deadline_ms(self) -> float | None:
        """When the strokes held back are due, or None when there are none."""
        if not self._held:
            return None
        # Whether a scanner typed them is found out when they are due for the first time, not at each of a code's strokes.
        return self._last_ms + (self._gap() if self._is_prefixed or self._is_scanner else GAP_MS)

    def _hold(self, stroke: KeyStroke) -> None:
        if not self._held:
            self._is_prefixed = self._is_prefix(stroke)
            self._goes_on = stroke.at_ms - self._scan_ended_ms <= GAP_MS
        if len(self._held) < _MOST_HELD:  # the rest of an endless code is swallowed, too
            self._held.append(stroke)
        self._last_ms = stroke.at_ms
        self._is_scanner = None

    def _repeat(self, stroke: KeyStroke, before: WedgeAnswer) -> WedgeAnswer:
        """A person holds a key, since scanners do not: it was theirs from the start. A scan beside it is left alone."""
        if self._held and self._held[-1].text == stroke.text:
            before = self._given_back()
        return _joined(before, swallow=False)

    def _let_alt_go(self, stroke: KeyStroke, before: WedgeAnswer) -> WedgeAnswer:
        """The end of a character sent by number. The key itself is no secret and passes."""
        if self._held and self._held[-1].alt:
            self._hold(stroke)
        return _joined(before, swallow=False)

    def _may_begin(self, stroke: KeyStroke) -> bool:
        if stroke.function:
            return f"F{stroke.function}" in self._settings.separators
        return bool(stroke.text) or physical_character(stroke) is not None

    def _end(self, stroke: KeyStroke, before: WedgeAnswer) -> WedgeAnswer:
        if not self._held:
            # The second half of CR LF.
            is_second = stroke.at_ms - self._scan_ended_ms <= GAP_MS
            if is_second:
                self._scan_ended_ms = stroke.at_ms
            return _joined(before, swallow=is_second)
        self._last_ms = stroke.at_ms
        if not self._is_ended_scan(stroke.at_ms):
            return _joined(self._given_back(), swallow=False)
        return self._finished(self._held, before, swallow=True)

    def _is_ended_scan(self, end_ms: float) -> bool:
        count = len(self._held)
        if self._is_prefixed:
            return count > 1
        if self._goes_on or count >= SHORTEST:
            return True
        return count >= _SHORTEST_AT_SPEED and (end_ms - self._held[0].at_ms) / count <= _SPEED_MS

    def _finished(self, strokes: list[KeyStroke], before: WedgeAnswer, *, swallow: bool) -> WedgeAnswer:
        text = self._texts.text(strokes[1:] if self._is_prefixed else strokes)
        self._scan_ended_ms = self._last_ms
        self._clear()
        return WedgeAnswer(swallow, scanned(text) or before.code, before.replay, forget=True)

    def _decide(self) -> WedgeAnswer:
        """No end came, and nothing else: a code without an end, half a code, or a person's typing."""
        if not self._is_scanners():
            return self._given_back()
        if self._may_end_in_silence():
            return self._finished(self._held, _PASS, swallow=False)
        self._clear()
        return WedgeAnswer(swallow=False, forget=True)

    def _may_end_in_silence(self) -> bool:
        """Half a number may be a good number, so it must be whole in some way: by its form, or since no end is ever sent."""
        if len(self._held) < SHORTEST and not self._is_prefixed:
            return False
        if self._settings.suffix == "auto":
            return makes_sense(self._texts.text(self._held[self._is_prefixed :])) or self._has_odd_keys()
        return self._settings.suffix == "none"

    def _is_scanners(self) -> bool:
        """Whether these strokes cannot be a person's: quick, and in a form that nobody types, or with keys that none holds."""
        if self._is_scanner is None:
            self._is_scanner = self._looks_like_a_scanner()
        return self._is_scanner

    def _looks_like_a_scanner(self) -> bool:
        count = len(self._held)
        if self._is_prefixed:
            return count > 1
        if count < SHORTEST:
            return self._goes_on and count >= _SHORTEST_AT_SPEED
        if self._settings.suffix == "none" or self._has_odd_keys():
            return True
        return makes_sense(self._texts.text(self._held))

    def _has_odd_keys(self) -> bool:
        is_quick = (self._last_ms - self._held[0].at_ms) / len(self._held) <= _SPEED_MS
        return is_quick and not self._is_prefixed and any(_is_odd(stroke) for stroke in self._held)

    def _given_back(self) -> WedgeAnswer:
        held = tuple(self._held)
        self._clear()
        return WedgeAnswer(swallow=False, replay=held)

    def _clear(self) -> None:
        self._held = []
        self._is_prefixed = self._goes_on = False
        self._is_scanner = None

    def _is_prefix(self, stroke: KeyStroke) -> bool:
        return bool(self._prefix) and self._prefix in {stroke.text, physical_character(stroke)}

    def _ends_with_own_suffix(self) -> bool:
        length = len(self._own_suffix)
        if len(self._held) <= length:
            return False
        last = self._held[-length:]
        written = "".join(stroke.text for stroke in last)
        return self._own_suffix in {written, "".join(physical_character(stroke) or "" for stroke in last)}

    def _is_overdue(self, now: float) -> bool:
        silence = now - self._last_ms
        return bool(self._held) and silence > GAP_MS and silence > self._gap()

    def _gap(self) -> float:
        if self._is_prefixed:
            return PREFIXED_GAP_MS
        return HICCUP_MS if self._is_scanners() else GAP_MS


def _is_odd(stroke: KeyStroke) -> bool:
    """A key that means something to a program and nothing to a text field."""
    is_control_character = len(stroke.text) == 1 and stroke.text < " " and stroke.text != "\b"
    return stroke.alt or stroke.control or bool(stroke.function) or is_control_character


def _joined(before: WedgeAnswer, *, swallow: bool) -> WedgeAnswer:
    return WedgeAnswer(swallow, before.code, before.replay, before.forget)
