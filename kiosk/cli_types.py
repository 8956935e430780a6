"""What options of the command line may be: each kind says in a sentence what it takes."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import click
from typing_extensions import override

from kiosk.hub.store.address import DatabaseAddress, PostgresUrl, address_of

_SIZE = re.compile(r"([0-9]{1,5})x([0-9]{1,5})")
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


class ScannerPrefix(click.ParamType[str]):
    """One character or nothing."""

    name = "character"

    @override
    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The character, or a usage error."""
        if len(value) > 1:
            self.fail(f"{value!r} is {len(value)} characters; give one, or none", param, ctx)
        return value


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
