"""Where an export is written to."""

from pathlib import Path
from typing import Protocol


class ExportFile(Protocol):
    """Files of this machine."""

    def folders(self) -> tuple[Path, ...]:
        """Folders that somebody can carry away: what is plugged in now."""
        ...

    def remove(self, path: Path) -> None:
        """Take a file away again; one that is not there is no error. May raise ``OSError``."""
        ...

    def write(self, path: Path, content: bytes) -> None:
        """Write a file durably that only its owner may read; it is there whole, or not at all. May raise ``OSError``."""
        ...
