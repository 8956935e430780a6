"""The line to a receipt printer, network or device, and what it answers about itself.

Real-time status (DLE EOT n) is answered even while the printer waits for paper. Source: Epson ESC/POS command reference,
``DLE EOT``; bits 0, 1, 4 and 7 of every answer are fixed, which tells an answer from noise.
"""

import os
import select
import socket
import time
from pathlib import Path
from typing import Final, Protocol

from escpos.exceptions import Error
from escpos.printer import Network
from typing_extensions import override

from kiosk.domain.printer import DevicePath, NetworkAddress, PrinterAddress
from kiosk.domain.receipt import PrinterTrouble
from kiosk.ports.receipt_printer import PrinterReady, PrinterRefused

_DEVICES: Final = Path("/dev")
_CONNECT_S: Final = 3.0
_ANSWER_S: Final = 1.5
_WRITE_S: Final = 15.0
"""How long a printer may keep us waiting while it prints what is in its buffer."""

_PRINTER, _WHY_OFFLINE, _PAPER = b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x04\x04"
_FIXED_MASK, _FIXED = 0x93, 0x12
_IS_OFFLINE, _COVER_IS_OPEN, _STOPPED_BY_PAPER = 0x08, 0x04, 0x20
_NO_PAPER, _PAPER_IS_LOW = 0x60, 0x0C

LINE_FAILED: Final = (OSError, Error)
"""What ends a line: the network, the device, or the library that speaks over it."""


class PrinterLine(Protocol):
    """An open line, used by one thread."""

    def send(self, data: bytes) -> None:
        """Everything, or one of ``LINE_FAILED``."""
        ...

    def ask(self, query: bytes) -> int | None:
        """One byte of status; None when nothing sensible came in time."""
        ...

    def close(self) -> None:
        """Let go of the printer: others may use it."""
        ...


class NetworkLine(PrinterLine):
    """A printer that listens on TCP."""

    def __init__(self, address: NetworkAddress) -> None:
        self._printer = Network(address.host, address.port, timeout=_CONNECT_S)
        # Not the library's open(): it knows no IPv6, and leaves a socket behind where nobody answers.
        self._printer.device = socket.create_connection((address.host, address.port), _CONNECT_S)

    @override
    def send(self, data: bytes) -> None:
        self._printer.device.settimeout(_WRITE_S)
        self._printer._raw(data)  # noqa: SLF001 - the library's own verb for bytes

    @override
    def ask(self, query: bytes) -> int | None:
        self._printer.device.settimeout(_ANSWER_S)
        try:
            return _status_in(self._printer.query_status(query))
        except TimeoutError:
            return None

    @override
    def close(self) -> None:
        self._printer.close()


class DeviceLine(PrinterLine):
    """A printer on a port of this machine. A plain file takes everything and answers nothing."""

    def __init__(self, address: DevicePath) -> None:
        path = Path(address.path)
        # A printer that was pulled out leaves no device behind, and must not get a file in its place.
        self.is_file = _DEVICES not in path.parents and not path.is_char_device()
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT if self.is_file else os.O_RDWR | os.O_NONBLOCK
        self._file = os.open(path, flags, 0o600)

    @override
    def send(self, data: bytes) -> None:
        left = memoryview(data)
        until = time.monotonic() + _WRITE_S
        while left:
            if not self.is_file and not select.select([], [self._file], [], max(0.0, until - time.monotonic()))[1]:
                raise TimeoutError("the printer takes nothing")
            left = left[os.write(self._file, left) :]

    @override
    def ask(self, query: bytes) -> int | None:
        self.send(query)
        if not select.select([self._file], [], [], _ANSWER_S)[0]:
            return None
        return _status_in(os.read(self._file, 16))

    @override
    def close(self) -> None:
        os.close(self._file)


def open_line(address: PrinterAddress) -> NetworkLine | DeviceLine:
    """The line. Raises one of ``LINE_FAILED`` when nobody is there."""
    return NetworkLine(address) if isinstance(address, NetworkAddress) else DeviceLine(address)


def status_of(line: PrinterLine) -> PrinterReady | PrinterRefused:
    """How the printer is. One that does not answer is not there, as far as anybody who wants paper is concerned."""
    if isinstance(line, DeviceLine) and line.is_file:
        return PrinterReady()
    printer, paper = line.ask(_PRINTER), line.ask(_PAPER)
    if printer is None or paper is None:
        return PrinterRefused("offline")
    trouble: PrinterTrouble | None = "out_of_paper" if paper & _NO_PAPER else None
    if trouble is None and printer & _IS_OFFLINE:
        trouble = _why_offline(line.ask(_WHY_OFFLINE))
    return PrinterReady(is_paper_low=bool(paper & _PAPER_IS_LOW)) if trouble is None else PrinterRefused(trouble)


def _why_offline(cause: int | None) -> PrinterTrouble:
    if cause is not None and cause & _COVER_IS_OPEN:
        return "cover_open"
    return "out_of_paper" if cause is not None and cause & _STOPPED_BY_PAPER else "offline"


def _status_in(answer: bytes) -> int | None:
    """The last byte that can be a status: automatic ones may have come before it."""
    found = [byte for byte in answer if byte & _FIXED_MASK == _FIXED]
    return found[-1] if found else None
