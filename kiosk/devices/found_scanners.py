"""Which scanners this computer has, without opening them: a running terminal keeps its own."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import assert_never

from kiosk.devices.hid_scanner import HidPort, HidSystem, hid_scanners
from kiosk.devices.serial_scanner import SerialPort
from kiosk.domain.scanner import FoundScanner, HidLine, ScannerLine, ScannerState, SerialLine
from kiosk.ports.scanner import ScannerPort


@dataclass(frozen=True)
class DeviceFolders:
    """Where the system shows its devices."""

    serial: Path = Path("/dev/serial/by-id")
    keyboards: Path = Path("/dev/input/by-id")
    hid: HidSystem = field(default_factory=HidSystem)


def port_of(line: ScannerLine, monotonic: Callable[[], float] = time.monotonic) -> ScannerPort:
    """Where a scanner of the settings is plugged in."""
    match line:
        case SerialLine():
            return SerialPort(line, monotonic)
        case HidLine():
            return HidPort(line, monotonic=monotonic)
        case _:
            assert_never(line)


def found_scanners(folders: DeviceFolders | None = None) -> list[FoundScanner]:
    """USB scanners in their own mode, and serial devices, which do not say what they are."""
    where = folders or DeviceFolders()
    usb = [FoundScanner(HidLine(str(d.path)), d.name, _state(d.path)) for d in hid_scanners(where.hid)]
    serial = sorted(where.serial.iterdir()) if where.serial.is_dir() else []
    return usb + [FoundScanner(SerialLine(str(path)), path.name, _state(path), is_sure=False) for path in serial]


def found_keyboards(folders: DeviceFolders | None = None) -> list[str]:
    """Keyboards, and scanners that say that they are one."""
    where = (folders or DeviceFolders()).keyboards
    return sorted(path.name for path in where.glob("*-kbd")) if where.is_dir() else []


def state_of(line: ScannerLine, folders: DeviceFolders | None = None) -> ScannerState:
    """How a scanner of the settings does, as far as can be seen from outside."""
    if isinstance(line, SerialLine) or line.device:
        return _state(Path(line.device))
    states = [_state(device.path) for device in hid_scanners((folders or DeviceFolders()).hid)]
    return next(iter(sorted(states, key=lambda state: state != "on")), "missing")


def _state(path: Path) -> ScannerState:
    if not path.exists():
        return "missing"
    return "on" if os.access(path, os.R_OK) else "no_permission"
