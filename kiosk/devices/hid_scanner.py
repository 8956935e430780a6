"""USB bar code scanners in their own mode (HID Point of Sale), read from Linux's ``hidraw`` devices."""

import errno
import os
import select
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from typing_extensions import override

from kiosk.domain.scan import ScannedCode
from kiosk.domain.scanner import HidLine
from kiosk.errors import ScannerMissing, ScannerReason
from kiosk.ports.scanner import OpenScanner, ScannerPort
from kiosk.scanning.scanners.hid_pos import HidPos, reads_codes

_WAIT_S: Final = 0.05
_MOST_REPORTS: Final = 64
_NOT_A_NAME: Final = "USB bar code scanner"


@dataclass(frozen=True)
class HidSystem:
    """Where the system shows its HID devices."""

    devices: Path = Path("/dev")
    about: Path = Path("/sys/class/hidraw")


@dataclass(frozen=True)
class HidDevice:
    """A scanner that is plugged in."""

    path: Path
    name: str
    descriptor: bytes


def hid_scanners(system: HidSystem) -> list[HidDevice]:
    """The devices whose own description says that they send codes, by name of their device files."""
    found: list[HidDevice] = []
    for about in sorted(system.about.glob("hidraw*")) if system.about.is_dir() else []:
        try:
            descriptor = (about / "device" / "report_descriptor").read_bytes()
        except OSError:  # unplugged while we looked
            continue
        if reads_codes(descriptor):
            found.append(HidDevice(system.devices / about.name, _name(about), descriptor))
    return found


class HidPort(ScannerPort):
    """Where a USB scanner is plugged in: any, or the one at a device file (a link made by a udev rule is one, too)."""

    def __init__(
        self, line: HidLine, system: HidSystem | None = None, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._line = line
        self._system = system or HidSystem()
        self._monotonic = monotonic

    @property
    @override
    def name(self) -> str:
        return str(self._line)

    @override
    def open(self) -> OpenScanner:
        device = self._device()
        try:
            number = os.open(device.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError as error:
            raise ScannerMissing(f"{device.path}: {error}", _reason(error)) from error
        return HidScanner(number, HidPos(device.descriptor), self._monotonic)

    def _device(self) -> HidDevice:
        wanted = self._line.device
        found = hid_scanners(self._system)
        if wanted:
            real = Path(wanted).resolve()
            found = [device for device in found if device.path.resolve() == real]
        if not found:
            raise ScannerMissing(wanted or "no USB bar code scanner")
        return found[0]


class HidScanner(OpenScanner):
    """An open device: each read gives one report."""

    def __init__(self, number: int, reports: HidPos, monotonic: Callable[[], float]) -> None:
        self._number = number
        self._reports = reports
        self._monotonic = monotonic

    @override
    def read(self) -> list[ScannedCode]:
        codes: list[ScannedCode] = []
        wait_s = _WAIT_S
        for _ in range(_MOST_REPORTS):
            report = self._report(wait_s)
            if report is None:
                self._reports.silent(self._monotonic())
                break
            wait_s = 0.0
            code = self._reports.feed(report, self._monotonic())
            if code is not None:
                codes.append(code)
        return codes

    def _report(self, wait_s: float) -> bytes | None:
        try:
            if not select.select([self._number], [], [], wait_s)[0]:
                return None
            report = os.read(self._number, self._reports.report_length)
        except BlockingIOError:
            return None
        except (OSError, ValueError) as error:
            raise ScannerMissing(str(error)) from error
        if not report:
            raise ScannerMissing("the device is gone")
        return report

    @override
    def close(self) -> None:
        number, self._number = self._number, -1
        if number >= 0:
            os.close(number)


def _name(about: Path) -> str:
    try:
        lines = (about / "device" / "uevent").read_text(errors="replace").splitlines()
    except OSError:
        return _NOT_A_NAME
    names = [line.removeprefix("HID_NAME=") for line in lines if line.startswith("HID_NAME=")]
    return next(iter(names), "") or _NOT_A_NAME


def _reason(error: OSError) -> ScannerReason:
    return "no_permission" if error.errno in {errno.EACCES, errno.EPERM} else "missing"
