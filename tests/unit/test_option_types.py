"""What options of the command line take, and what they refuse in a sentence."""

from pathlib import Path
from typing import Any

import click
import pytest

from kiosk.cli_types import Camera, HubAddress, Scanner, ScannerPrefix, ScannerSuffix, WindowSize
from kiosk.domain.scanner import HidLine, SerialLine


@pytest.mark.parametrize(
    ("kind", "given", "taken"),
    [
        (HubAddress(), "https://shop.example/", "https://shop.example"),
        (HubAddress(), "http://127.0.0.1:8321", "http://127.0.0.1:8321"),
        (WindowSize(), "540x960", (540, 960)),
        (WindowSize(), "7680x4320", (7680, 4320)),
        (Camera(), "0", "0"),
        (Camera(), "none", "none"),
        (Camera(), "/dev/video2", "/dev/video2"),
        (ScannerPrefix(), "", ""),
        (ScannerPrefix(), "$", "$"),
        (ScannerPrefix(), "tab", "tab"),
        (ScannerPrefix(), "none", ""),
        (ScannerSuffix(), "crlf", "crlf"),
        (ScannerSuffix(), "##", "##"),
        (Scanner(), "hid", HidLine()),
        (Scanner(), "serial:/dev/ttyS0@19200,7O1", SerialLine("/dev/ttyS0", 19_200, 7, "O", 1)),
        (Scanner(), "none", None),
    ],
)
def test_taken(kind: click.ParamType[Any], given: str, taken: object) -> None:
    assert kind.convert(given, None, None) == taken


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        (HubAddress(), "shop.example"),
        (HubAddress(), "ftp://shop.example"),
        (HubAddress(), "http://"),
        (HubAddress(), "http://shop.example:99999"),
        (HubAddress(), "http://shop example"),
        (WindowSize(), "1080"),
        (WindowSize(), "319x240"),
        (WindowSize(), "7681x4320"),
        (Camera(), "no-such-picture.png"),
        (Camera(), "-1"),
        (ScannerPrefix(), "ab"),
        (ScannerSuffix(), ""),
        (ScannerSuffix(), "123456789"),
        (Scanner(), "serial:COM3"),
        (Scanner(), "wedge"),
    ],
)
def test_refused(kind: click.ParamType[Any], given: str) -> None:
    with pytest.raises(click.BadParameter):
        kind.convert(given, None, None)


def test_a_camera_may_be_a_file(tmp_path: Path) -> None:
    (tmp_path / "code.png").touch()
    assert Camera().convert(str(tmp_path / "code.png"), None, None) == str(tmp_path / "code.png")
