"""``CameraStore`` in the terminal's folder: a file of its own, so that it can be read and changed while no hub is near."""

from pathlib import Path
from typing import Final

import msgspec
from typing_extensions import override

from kiosk.domain.camera import KeptCameras, TerminalCameras
from kiosk.ports.camera_store import CameraStore
from offline_cache.durable_file import write_durably

CAMERA_FILE: Final = "cameras.json"


class CameraFile(CameraStore):
    """Read anew whenever it was written, by whichever program."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / CAMERA_FILE

    @override
    def load(self) -> KeptCameras:
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return KeptCameras()
        except OSError:
            return KeptCameras(is_damaged=True)
        try:
            return KeptCameras(msgspec.json.decode(content, type=TerminalCameras))
        except msgspec.DecodeError:  # cut short, of another program, out of range
            return KeptCameras(is_damaged=True)

    @override
    def save(self, cameras: TerminalCameras) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_durably(self._path, msgspec.json.format(msgspec.json.encode(cameras)) + b"\n")

    @override
    def version(self) -> int:
        try:
            found = self._path.stat()
        except OSError:
            return 0
        return hash((found.st_mtime_ns, found.st_ino, found.st_size))
