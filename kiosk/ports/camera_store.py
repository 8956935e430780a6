"""Which cameras a terminal reads, and how each is set: kept at the terminal, since it is about its place and its mounting."""

from typing import Protocol

from kiosk.domain.camera import KeptCameras, TerminalCameras


class CameraStore(Protocol):
    """Written by the staff's screen and by the command line, perhaps while the terminal runs."""

    def load(self) -> KeptCameras:
        """What is kept. Never raises on content."""
        ...

    def save(self, cameras: TerminalCameras) -> None:
        """Keep other ones durably; they are there whole, or those before are. May raise ``OSError``."""
        ...

    def version(self) -> int:
        """Differs once something else was kept; cheap."""
        ...
