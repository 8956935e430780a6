"""Which receipt printer a terminal has, in a file of its folder that people may write, too."""

from pathlib import Path
from typing import Final

import msgspec

from kiosk.domain.printer import PrinterSettings
from offline_cache.durable_file import write_durably

PRINTER_FILE: Final = "printer.json"


class PrinterFile:
    """Read at start. A file that makes no sense is said and left as it is."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / PRINTER_FILE

    def load(self) -> PrinterSettings | None:
        """What is kept, no printer when nothing is; None when the file makes no sense."""
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=PrinterSettings)
        except FileNotFoundError:
            return PrinterSettings()
        except (OSError, msgspec.DecodeError):  # cut short, of another program, out of range
            return None

    def save(self, settings: PrinterSettings) -> None:
        """Keep it over a power cut."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        write_durably(self.path, msgspec.json.format(msgspec.json.encode(settings)) + b"\n")
