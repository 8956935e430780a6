"""Hand-held and fixed scanners of a terminal: how each is attached, and how it writes its codes."""

import re
from typing import Annotated, Final, Literal, get_args

import msgspec
from typing_extensions import override

Parity = Literal["N", "E", "O", "M", "S"]
PARITIES: Final[tuple[Parity, ...]] = get_args(Parity)

ScannerState = Literal["on", "missing", "no_permission", "busy"]
"""``busy``: another program reads the device."""

_LONGEST_AFFIX: Final = 8
_SERIAL: Final = re.compile(r"serial:(?P<device>.+?)(?:@(?P<baud>[0-9]{3,7})(?:,(?P<frame>[5-8][NEOMS][12]))?)?")


class SerialLine(msgspec.Struct, frozen=True, tag="serial"):
    """A scanner on a serial port, real or by USB. ``device``: best a path under ``/dev/serial/by-id``, which stays."""

    device: str
    baud: int = 9600
    bits: int = 8
    parity: Parity = "N"
    stop_bits: int = 1

    @override
    def __str__(self) -> str:
        return f"serial:{self.device}@{self.baud},{self.bits}{self.parity}{self.stop_bits}"


class HidLine(msgspec.Struct, frozen=True, tag="hid"):
    """A scanner that speaks USB's own language for bar code scanners. ``device`` empty: the first one that is there."""

    device: str = ""

    @override
    def __str__(self) -> str:
        return f"hid:{self.device}" if self.device else "hid"


ScannerLine = SerialLine | HidLine
"""A scanner that is no keyboard, as ``--scanner`` names it."""


def scanner_line(text: str) -> ScannerLine | None:
    """``serial:/dev/serial/by-id/…@9600,8N1`` (speed and frame may be left out), ``hid`` or ``hid:/dev/hidraw0``."""
    if text == "hid":
        return HidLine()
    if text.startswith("hid:"):
        return HidLine(text[4:]) if text[4:].startswith("/") else None
    found = _SERIAL.fullmatch(text)
    if found is None or not found["device"].startswith("/"):
        return None
    frame = found["frame"] or "8N1"
    parity = next(parity for parity in PARITIES if parity == frame[1])
    return SerialLine(found["device"], int(found["baud"] or 9600), int(frame[0]), parity, int(frame[2]))


Affix = Annotated[str, msgspec.Meta(max_length=_LONGEST_AFFIX)]


class KeyboardScanner(msgspec.Struct, frozen=True, omit_defaults=True):
    """A scanner that types. What it was set to send around its codes; the defaults fit one as it comes out of its box.

    ``prefix``: one character, ``enter`` or ``tab``; empty for none.
    ``suffix``: ``auto`` (Enter or Tab, or a number or address of a form we know and then silence), ``none`` (silence),
    ``enter``, ``tab``, ``crlf``, or the characters themselves. ``separators``: how it sends the group separator of GS1
    codes besides Ctrl-] and ASCII 029: a function key such as ``F8``, or characters such as ``~d029`` or ``{GS}``.
    """

    prefix: str = ""
    suffix: Affix = "auto"
    separators: tuple[Affix, ...] = ()


class ScannerSettings(msgspec.Struct, frozen=True, omit_defaults=True):
    """All scanners of one terminal but its cameras. ``is_muted``: an answer is seen, not heard."""

    keyboard: KeyboardScanner = KeyboardScanner()
    lines: tuple[ScannerLine, ...] = ()
    is_muted: bool = False


class FoundScanner(msgspec.Struct, frozen=True):
    """A device of this computer that is or may be a scanner. ``is_sure``: its own description says that it is one."""

    line: ScannerLine
    name: str
    state: ScannerState
    is_sure: bool = True


class ScannerChanges(msgspec.Struct, frozen=True):
    """What is to be different from what a terminal keeps; None leaves a setting as it is."""

    prefix: str | None = None
    suffix: str | None = None
    separators: tuple[str, ...] | None = None
    lines: tuple[ScannerLine, ...] | None = None
    is_muted: bool | None = None

    def applied_to(self, kept: ScannerSettings) -> ScannerSettings:
        """The settings with the changes made."""
        keyboard = kept.keyboard
        return ScannerSettings(
            keyboard=KeyboardScanner(
                prefix=keyboard.prefix if self.prefix is None else self.prefix,
                suffix=keyboard.suffix if self.suffix is None else self.suffix,
                separators=keyboard.separators if self.separators is None else self.separators,
            ),
            lines=kept.lines if self.lines is None else self.lines,
            is_muted=kept.is_muted if self.is_muted is None else self.is_muted,
        )
