"""``ExportFile`` on this machine's disks."""

from pathlib import Path

from typing_extensions import override

from kiosk.ports.export_file import ExportFile
from offline_cache.durable_file import write_durably

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
    def remove(self, path: Path) -> None:
        path.unlink(missing_ok=True)

    @override
    def write(self, path: Path, content: bytes) -> None:
        write_durably(path, content)
