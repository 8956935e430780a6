"""What options of the command line may be: each kind says in a sentence what it takes."""

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import click
from typing_extensions import override

from kiosk.domain.scanner import ScannerLine, scanner_line
from kiosk.hub.store.address import DatabaseAddress, PostgresUrl, address_of

_SIZE = re.compile(r"([0-9]{1,5})x([0-9]{1,5})")
_LONGEST_AFFIX = 8
_SMALLEST, _LARGEST = (320, 240), (7680, 4320)


class HubAddress(click.ParamType[str]):
    """``http://host`` or ``https://host``, with a port if need be; without the slash at the end."""

    name = "url"

    @override
    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The address, or a usage error."""
        if not _is_address(value):
            self.fail(f"{value!r} is no address; write http://HOST:PORT or https://HOST", param, ctx)
        return value.rstrip("/")


class HubDatabase(click.ParamType[DatabaseAddress]):
    """The path of a hub's file, or ``postgresql://user:password@host/database``."""

    name = "file or url"

    def __init__(self, *, must_exist: bool = False) -> None:
        self._file = click.Path(path_type=Path, dir_okay=False, exists=must_exist)

    @override
    def convert(
        self, value: str | DatabaseAddress, param: click.Parameter | None, ctx: click.Context | None
    ) -> DatabaseAddress:
        """The address, or a usage error."""
        address = address_of(value) if isinstance(value, str) else value
        if isinstance(address, PostgresUrl):
            return address
        path: Path = self._file.convert(str(address), param, ctx)
        return path


class WindowSize(click.ParamType[tuple[int, int]]):
    """``540x960``."""

    name = "size"

    @override
    def convert(
        self, value: str | tuple[int, int], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Width and height, or a usage error."""
        if isinstance(value, tuple):
            return value
        match = _SIZE.fullmatch(value)
        if match is None:
            self.fail(f"{value!r} is no size; write it as 1080x1920", param, ctx)
        size = int(match[1]), int(match[2])
        if any(not low <= side <= high for low, side, high in zip(_SMALLEST, size, _LARGEST, strict=True)):
            self.fail(f"{value} is out of range; from 320x240 to 7680x4320", param, ctx)
        return size


class Camera(click.ParamType[str]):
    """A device index, a device, a picture, a video file, or ``none``."""

    name = "camera"

    @override
    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The source, or a usage error."""
        is_index = value.isascii() and value.isdigit()
        if not (is_index or value == "none" or value.startswith("/dev/") or Path(value).is_file()):
            message = f"{value!r} is no camera; give a number such as 0, a device such as /dev/video0, "
            self.fail(message + "an existing picture or video file, or none", param, ctx)
        return value


@dataclass(frozen=True)
class Level:
    """What a control of a camera is to be set to; None: left to the camera."""

    value: int | None


class Automatic(click.ParamType[Level]):
    """A number, or ``auto``."""

    name = "level"

    @override
    def convert(self, value: str | Level, param: click.Parameter | None, ctx: click.Context | None) -> Level:
        """The level, or a usage error."""
        if isinstance(value, Level):
            return value
        if value == "auto":
            return Level(None)
        if re.fullmatch(r"-?[0-9]{1,9}", value) is None:
            self.fail(f"{value!r} is neither a number nor auto", param, ctx)
        return Level(int(value))


class ScannerPrefix(click.ParamType[str]):
    """One character, ``enter``, ``tab``, or ``none``."""

    name = "character"

    @override
    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The character, empty for none, or a usage error."""
        if value == "none":
            return ""
        if len(value) > 1 and value not in {"enter", "tab"}:
            self.fail(f"{value!r} is {len(value)} characters; give one, enter, tab or none", param, ctx)
        return value


class ScannerSuffix(click.ParamType[str]):
    """``auto``, ``none``, ``enter``, ``tab``, ``crlf``, or the characters themselves."""

    name = "characters"

    @override
    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The suffix, or a usage error."""
        if not 0 < len(value) <= _LONGEST_AFFIX:
            self.fail("give auto, none, enter, tab, crlf, or one to eight characters", param, ctx)
        return value


class Scanner(click.ParamType[ScannerLine | None]):
    """A scanner that is no keyboard, or ``none``."""

    name = "scanner"

    @override
    def convert(
        self, value: str | ScannerLine | None, param: click.Parameter | None, ctx: click.Context | None
    ) -> ScannerLine | None:
        """Where it is plugged in, None for none, or a usage error."""
        if not isinstance(value, str):
            return value
        line = None if value == "none" else scanner_line(value)
        if line is None and value != "none":
            message = f"{value!r} is no scanner; write serial:/dev/serial/by-id/NAME@9600,8N1, hid, or none"
            self.fail(message, param, ctx)
        return line


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    is_plain = not (parts.query or parts.fragment or parts.username) and re.search(r"\s", text) is None
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and port != 0 and is_plain


def counted(count: int, one: str, several: str = "") -> str:
    """``1 order``, ``2 orders``: for commands that count."""
    return f"{count} {one if count == 1 else several or one + 's'}"
