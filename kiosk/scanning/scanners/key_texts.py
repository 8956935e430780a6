"""What a scanner that types meant: by the keys themselves, by what they wrote, or by what they would write elsewhere."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.domain.gtin import normalise
from kiosk.ports.wedge import KeyStroke
from kiosk.scanning.scanners.keyboard_layouts import LAYOUTS, physical_character
from kiosk.scanning.scanners.scanner_text import SEPARATOR

_ADDRESS: Final = re.compile(r"(https?|HTTPS?)://[A-Za-z0-9.:\[\]-]+(?:[/?#][A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*)?")
_ELEMENTS: Final = re.compile(r"(?:\][CJ]1|\]e0|\][dQ][2-6])?\x1d?01[0-9]{14}[!-~\x1d]*")
_NAMED_NUMBER: Final = re.compile(r"\]E[04][0-9]{8,14}(?:\|\]e0[!-~\x1d]+)?|\]E3[0-9]{15}(?:[0-9]{3})?")
_NAMED: Final = re.compile(r"\][ACFGIJLQXdz][0-9][ -~\x1d]+")
_ALT_NUMBER: Final = re.compile(r"[0-9]{1,5}")


@dataclass
class KeyTexts:
    """Turns strokes into text, and remembers what the scanner here turned out to do. ``separators``: as in its settings."""

    separators: tuple[str, ...] = ()
    _goes_by_keys: bool = True
    _layout: int | None = None

    def text(self, strokes: Sequence[KeyStroke]) -> str:
        """The first reading that makes sense, else the one that made sense before, with separators as separators."""
        units = list(self._units(strokes))
        written = self._separated("".join(written for _, written in units))
        physical = None if any(key is None for key, _ in units) else "".join(key for key, _ in units if key is not None)
        if physical is not None:
            physical = self._separated(physical)
            mended = _mended(physical)
            if mended is not None and (self._goes_by_keys or _mended(written) is None):
                self._goes_by_keys = True
                return mended
        return self._as_written(written, physical)

    def _as_written(self, written: str, physical: str | None) -> str:
        mended = _mended(written)
        if mended is not None:
            self._goes_by_keys &= physical in {None, written}
            return mended
        for index, reading in self._elsewhere(written):
            mended = _mended(reading)
            if mended is not None:
                self._layout = index
                return mended
        return physical if physical is not None and self._goes_by_keys else written

    def _elsewhere(self, written: str) -> Iterator[tuple[int, str]]:
        order = sorted(range(len(LAYOUTS)), key=lambda index: index != self._layout)
        for index in order:
            yield index, self._separated(written.translate(LAYOUTS[index].to_us))
            yield index, self._separated(swapped_case(written).translate(LAYOUTS[index].to_us))

    def _units(self, strokes: Sequence[KeyStroke]) -> Iterator[tuple[str | None, str]]:
        """Character by character: what the key means on a US keyboard, and what it wrote."""
        number = ""
        for stroke in strokes:
            if stroke.alt and stroke.text.isdigit():
                number += stroke.text
            elif stroke.is_alt_up:
                character = _by_number(number)
                number = ""
                yield character, character
            elif stroke.function:
                character = SEPARATOR if f"F{stroke.function}" in self.separators else ""
                yield character, character
            elif stroke.control:
                character = _with_control(stroke)
                yield character, character
            else:
                yield physical_character(stroke), stroke.text

    def _separated(self, text: str) -> str:
        for form in self.separators:
            text = text.replace(form, SEPARATOR) if not _is_function_key(form) else text
        return text


def makes_sense(text: str) -> bool:
    """Whether the text has a form that a scanner sends and nobody types by chance."""
    return _mended(text) is not None


def swapped_case(text: str) -> str:
    """Capitals and small letters exchanged, as caps lock does; letters without an own capital stay."""
    return "".join(_swapped(character) for character in text)


def _swapped(character: str) -> str:
    # µ has a Greek capital of its own, which no keyboard types; ß would become two letters.
    swapped = character.swapcase()
    return character if character == "µ" or len(swapped) != 1 else swapped


def _mended(text: str) -> str | None:
    """The text when it makes sense, with its case put right; None when it does not."""
    if _makes_sense_as_it_is(text):
        return text
    swapped = swapped_case(text)
    return swapped if _makes_sense_as_it_is(swapped) else None


def _makes_sense_as_it_is(text: str) -> bool:
    address = _ADDRESS.fullmatch(text)
    if address is not None:
        return not (address[1].isupper() and _is_inside_out(text.partition("://")[2]))
    if normalise(text) is not None:
        return True
    return any(form.fullmatch(text) is not None for form in (_ELEMENTS, _NAMED_NUMBER, _NAMED))


def _is_inside_out(rest: str) -> bool:
    """Whether, after HTTPS in capitals, the path has its case the wrong way round.

    An address in capitals alone is one, and so is HTTPS://SHOP/k/aB; HTTPS://SHOP/K/Ab is https://shop/k/aB from a scanner
    whose capitals are small letters.
    """
    steps = re.split(r"[/?#]", rest, maxsplit=1)
    path = steps[1] if len(steps) > 1 else ""
    first = next((character for character in path if character.isalpha()), "")
    return steps[0] == steps[0].upper() and first.isupper() and path != path.upper()


def _by_number(number: str) -> str:
    """A character sent as Alt and its number; 29 is the separator."""
    value = int(number) if _ALT_NUMBER.fullmatch(number) else 0
    return bytes([value]).decode("latin-1") if 0 < value < 256 else ""  # noqa: PLR2004 one byte


def _with_control(stroke: KeyStroke) -> str:
    """Ctrl-] is the separator, wherever the key stands on this keyboard; other control keys mean nothing in a code."""
    by_key = physical_character(stroke)
    if SEPARATOR in {stroke.text, by_key} or "]" in {stroke.text, by_key}:
        return SEPARATOR
    return ""


def _is_function_key(form: str) -> bool:
    return form[:1] == "F" and form[1:].isdigit()
