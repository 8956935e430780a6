"""Pictures of the shop on this terminal's disk: bounded, written whole or not at all."""

import hashlib
import os
import threading
from pathlib import Path

from kiosk.errors import CacheFull

_MAX_BYTES = 200_000_000


class PictureCache:
    """Files named by the hash of picture name and palette. Any thread. The oldest go when there are too many bytes."""

    def __init__(self, folder: Path, max_bytes: int = _MAX_BYTES) -> None:
        self._folder = folder
        self._max_bytes = max_bytes
        self._lock = threading.Lock()
        self._size: int | None = None
        folder.mkdir(parents=True, exist_ok=True)

    def path_of(self, name: str, palette: dict[str, str]) -> Path:
        """Where a picture lies, whether or not it is there."""
        text = "\x00".join([name, *(f"{key}={palette[key]}" for key in sorted(palette))])
        return self._folder / hashlib.blake2b(text.encode(), digest_size=16).hexdigest()

    def get(self, name: str, palette: dict[str, str]) -> bytes | None:
        """The bytes, or None when they must be fetched."""
        try:
            return self.path_of(name, palette).read_bytes()
        except OSError:
            return None  # not there, or not readable: the hub has it

    def put(self, name: str, palette: dict[str, str], content: bytes) -> Path:
        """Keep a picture. Raises ``CacheFull`` when it cannot be written; nothing half-written is ever seen."""
        path = self.path_of(name, palette)
        partial = path.with_name(f"{path.name}.{threading.get_ident()}.part")
        try:
            partial.write_bytes(content)
            os.replace(partial, path)  # noqa: PTH105 - atomic
        except OSError as error:
            partial.unlink(missing_ok=True)
            raise CacheFull(str(error)) from error
        self._bound(len(content))
        return path

    def _bound(self, added: int) -> None:
        with self._lock:
            if self._size is None:
                self._size = sum(file.stat().st_size for file in self._folder.iterdir())
            else:
                self._size += added
            if self._size <= self._max_bytes:
                return
            files = [(file.stat(), file) for file in self._folder.iterdir()]
            files.sort(key=lambda pair: pair[0].st_mtime)
            for stat, file in files:
                if self._size <= self._max_bytes * 0.8:
                    break
                file.unlink(missing_ok=True)
                self._size -= stat.st_size
