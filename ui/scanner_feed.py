"""Every scanner of a terminal but its cameras, as one stream of codes: keyboard, serial port, USB."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.scan import ScannedCode
from kiosk.ports.scanner import ScannerPort
from ui.parts import TerminalParts
from ui.scanner_thread import ScannerThread
from ui.wedge_filter import WedgeFilter

_STOP_WITHIN_S: Final = 2.0


class ScannerFeed(QObject):
    """Codes that count, on the GUI thread, whichever screen is open. Cameras ask the same memory of repeats."""

    codeScanned = Signal(object)
    """A ``ScannedCode`` that counts as a scan."""

    _read = Signal(object)
    _present = Signal(int, bool)

    def __init__(
        self, parts: TerminalParts, counts_each: Callable[[], bool] = lambda: False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._counts_each = counts_each
        self._repeats = parts.scan_repeats
        self._clock = parts.clock
        self._vitals = parts.vitals
        self._wedge = WedgeFilter(parts.wedge, parts.clock, self) if parts.wedge else None
        if self._wedge is not None:
            self._wedge.scanned.connect(self._take)
        self._is_present = [False] * len(parts.scanners)
        queued = Qt.ConnectionType.QueuedConnection
        self._read.connect(self._take, queued)
        self._present.connect(self._take_presence, queued)
        self._threads = [self._thread(index, port) for index, port in enumerate(parts.scanners)]
        self._note()

    def attach(self, window: QQuickWindow) -> None:
        """The window is there: keys are taken off it, and scanners are read."""
        if self._wedge is not None:
            window.installEventFilter(self._wedge)
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End the threads. Nothing is emitted afterwards."""
        self._read.disconnect(self._take)
        self._present.disconnect(self._take_presence)
        for thread in self._threads:
            thread.stop()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(_STOP_WITHIN_S)

    def _thread(self, index: int, port: ScannerPort) -> ScannerThread:
        return ScannerThread(port, self._read.emit, lambda is_present: self._present.emit(index, is_present))

    @Slot(object)
    def _take(self, code: ScannedCode) -> None:
        # Remembered also while shelves are counted, where each pull of a scanner's trigger is a piece: a camera must not
        # count the same piece once more.
        is_new = self._repeats.is_new(code, self._clock.monotonic())
        if is_new or self._counts_each():
            self.codeScanned.emit(code)

    @Slot(int, bool)
    def _take_presence(self, index: int, is_present: bool) -> None:  # noqa: FBT001  # a signal's argument
        self._is_present[index] = is_present
        self._note()

    def _note(self) -> None:
        """For the heartbeat. A keyboard scanner cannot be told from a keyboard: it is never missing."""
        if self._is_present:
            self._vitals.scanner = "on" if all(self._is_present) else "missing"
        else:
            self._vitals.scanner = "wedge" if self._wedge is not None else "none"
