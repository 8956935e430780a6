"""``ExportFile`` on this machine's disks."""

import os
from pathlib import Path

from typing_extensions import override

from kiosk.ports.export_file import ExportFile

_REMOVABLE = ("/media/", "/run/media/", "/mnt/")
_MOUNTS = Path("/proc/self/mounts")


class DiskExportFile(ExportFile):
    """Removable disks as the desktop mounts them."""

    def __init__(self, mounts: Path = _MOUNTS) -> None:
        self._mounts = mounts

    @override
    def folders(self) -> tuple[Path, ...]:
        try:
            lines = self._mounts.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return ()
        # The kernel writes blanks in names as octal numbers.
        places = (line.split(" ")[1].replace("\\040", " ") for line in lines if line.count(" ") > 1)
        return tuple(sorted(Path(place) for place in places if place.startswith(_REMOVABLE)))

    @override
    def write(self, path: Path, content: bytes) -> None:
        part = path.with_name(path.name + ".part")
        try:
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)
            raise
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
