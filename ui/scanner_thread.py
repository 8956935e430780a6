"""One thread for each scanner that is no keyboard: it waits for codes, and for the scanner when it is unplugged."""

import threading
from collections.abc import Callable
from typing import Final

import structlog
from typing_extensions import override

from kiosk.domain.scan import ScannedCode
from kiosk.errors import ScannerMissing
from kiosk.ports.scanner import OpenScanner, ScannerPort

_RETRY_S: Final = 1.0
"""A scanner that is plugged in again is expected to work at once; looking costs a few file names."""

_PAUSE_S: Final = 0.04
"""After each code: nobody scans 25 a second. A device that floods waits at its own end, and the window stays usable."""

_log = structlog.get_logger(__name__)


class ScannerThread(threading.Thread):
    """Reads one scanner. Both callbacks come on this thread."""

    def __init__(
        self,
        port: ScannerPort,
        on_code: Callable[[ScannedCode], None],
        on_presence: Callable[[bool], None],
        retry_s: float = _RETRY_S,
    ) -> None:
        super().__init__(name=f"scanner {port.name}"[:60], daemon=True)
        self._port = port
        self._on_code = on_code
        self._on_presence = on_presence
        self._retry_s = retry_s
        self._stopping = threading.Event()
        self._is_present: bool | None = None

    def stop(self) -> None:
        """End within the moment that a read waits."""
        self._stopping.set()

    @override
    def run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._read(self._port.open())
            except ScannerMissing as missing:
                self._tell(is_present=False, why=missing.reason)
                self._stopping.wait(self._retry_s)

    def _read(self, scanner: OpenScanner) -> None:
        try:
            self._tell(is_present=True, why="")
            while not self._stopping.is_set():
                self._hand_over(scanner.read())
        finally:
            scanner.close()

    def _hand_over(self, codes: list[ScannedCode]) -> None:
        for code in codes:
            self._on_code(code)
            if self._stopping.wait(_PAUSE_S):
                return

    def _tell(self, *, is_present: bool, why: str) -> None:
        if is_present != self._is_present:
            self._is_present = is_present
            _log.info("scanner", port=self._port.name, present=is_present, reason=why)
            self._on_presence(is_present)
