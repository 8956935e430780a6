"""Putting a table where somebody can carry it away: onto a disk that is plugged in, or into the terminal's own folder."""

from pathlib import Path

import msgspec

from kiosk.ports.export_file import ExportFile

_BOM = "\ufeff"
"""Spreadsheets take a file without it for another alphabet."""


class TableSaved(msgspec.Struct, frozen=True):
    """The file is on the disk."""

    path: Path


class TableNotSaved(msgspec.Struct, frozen=True):
    """Nothing was written; ``detail`` is what the system says."""

    detail: str


class SaveTable:
    """Writes CSV. ``own`` is the terminal's folder for what nobody carries away at once."""

    def __init__(self, files: ExportFile, own: Path) -> None:
        self._files = files
        self._own = own

    def folders(self) -> tuple[Path, ...]:
        """Where it can be written to; the terminal's own folder last."""
        return (*self._files.folders(), self._own)

    def into(self, folder: Path, name: str, text: str) -> TableSaved | TableNotSaved:
        """Write ``name`` into one of the folders. Blocks."""
        path = folder / name
        try:
            self._files.write(path, (_BOM + text).encode())
        except OSError as error:
            return TableNotSaved(error.strerror or "")
        return TableSaved(path)
