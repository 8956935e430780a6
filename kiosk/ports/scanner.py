"""A scanner that is no keyboard: on a serial port, or a USB bar code scanner."""

from typing import Protocol

from kiosk.domain.scan import ScannedCode


class OpenScanner(Protocol):
    """One scanner while it is plugged in, used by one thread."""

    def read(self) -> list[ScannedCode]:
        """The codes that arrived; waits a moment for the first. Raises ``ScannerMissing`` when the device went away."""
        ...

    def close(self) -> None:
        """Let go of the device."""
        ...


class ScannerPort(Protocol):
    """Where a scanner is plugged in, whether or not one is."""

    @property
    def name(self) -> str:
        """What it is called in settings and logs."""
        ...

    def open(self) -> OpenScanner:
        """The scanner. Raises ``ScannerMissing`` when there is none, or it cannot be read."""
        ...
