"""How the scanners of a terminal are set, in a file of its folder that people may write, too."""

from pathlib import Path
from typing import Final

import msgspec

from kiosk.domain.scanner import ScannerSettings
from offline_cache.durable_file import write_durably

SCANNER_FILE: Final = "scanners.json"


class ScannerFile:
    """Read at start. A file that makes no sense is said and left as it is."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / SCANNER_FILE

    def load(self) -> ScannerSettings | None:
        """What is kept, the defaults when nothing is; None when the file makes no sense."""
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=ScannerSettings)
        except FileNotFoundError:
            return ScannerSettings()
        except (OSError, msgspec.DecodeError):  # cut short, of another program, out of range
            return None

    def save(self, settings: ScannerSettings) -> None:
        """Keep it over a power cut."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        write_durably(self.path, msgspec.json.format(msgspec.json.encode(settings)) + b"\n")
