"""A scanner on a serial port."""

import errno
import os
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import serial
from typing_extensions import override

from kiosk.domain.scan import ScannedCode
from kiosk.domain.scanner import SerialLine
from kiosk.errors import ScannerMissing, ScannerReason
from kiosk.ports.scanner import OpenScanner, ScannerPort
from kiosk.scanning.scanners.serial_frames import SerialFrames

_WAIT_S: Final = 0.05
_MOST_AT_ONCE: Final = 4096

_GONE: Final = (serial.SerialException, OSError, termios.error, TypeError)
"""What pyserial raises when a device is pulled out; TypeError when it notices in the middle of a read."""

Port = serial.Serial


class SerialPort(ScannerPort):
    """Where a serial scanner is plugged in."""

    def __init__(self, line: SerialLine, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._line = line
        self._monotonic = monotonic

    @property
    @override
    def name(self) -> str:
        return str(self._line)

    @override
    def open(self) -> OpenScanner:
        line = self._line
        if not Path(line.device).exists():
            raise ScannerMissing(line.device)
        try:
            port = Port(
                line.device,
                line.baud,
                line.bits,
                line.parity,
                line.stop_bits,
                timeout=_WAIT_S,
                exclusive=True,  # a terminal in a shell, or another kiosk, would get half of each code
            )
        except (serial.SerialException, OSError, ValueError, termios.error) as error:
            raise ScannerMissing(f"{line.device}: {error}", _reason(line.device, error)) from error
        return SerialScanner(port, self._monotonic)


class SerialScanner(OpenScanner):
    """A scanner on an open port."""

    def __init__(self, port: Port, monotonic: Callable[[], float]) -> None:
        self._port = port
        self._monotonic = monotonic
        self._frames = SerialFrames()

    @override
    def read(self) -> list[ScannedCode]:
        try:
            data = self._port.read(1)
            if data:
                data += self._port.read(min(self._port.in_waiting, _MOST_AT_ONCE))
        except _GONE as error:
            raise ScannerMissing(f"{self._port.name}: {error}") from error
        return self._frames.feed(data, self._monotonic())

    @override
    def close(self) -> None:
        try:
            self._port.close()
        except OSError as error:
            if error.errno not in {errno.EIO, errno.ENODEV, errno.EBADF}:
                raise


def _reason(device: str, error: Exception) -> ScannerReason:
    number = getattr(error, "errno", None)
    if number in {errno.EBUSY, errno.EAGAIN}:
        return "busy"
    if number in {errno.EACCES, errno.EPERM} or not os.access(device, os.R_OK | os.W_OK):
        return "no_permission"
    return "missing"
