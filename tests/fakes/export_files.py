"""A removable disk in memory, or one that is pulled out."""

from pathlib import Path

from typing_extensions import override

from kiosk.ports.export_file import ExportFile


class MemoryFiles(ExportFile):
    """What was written, by path."""

    def __init__(self) -> None:
        self.places: tuple[Path, ...] = (Path("/media/boutique/CLE-USB"),)
        self.written: dict[Path, bytes] = {}
        self.is_gone = False

    @override
    def folders(self) -> tuple[Path, ...]:
        return self.places

    @override
    def remove(self, path: Path) -> None:
        self.written.pop(path, None)

    @override
    def write(self, path: Path, content: bytes) -> None:
        if self.is_gone:
            raise OSError(5, "Input/output error")
        self.written[path] = content
