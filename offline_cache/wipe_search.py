"""Reading the terminal's own files for what a shopper typed: as UTF-8, as UTF-16, escaped as in JSON."""

import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec
from typing_extensions import override

from kiosk.ports.wipe_search import DiskSearch, DiskSearched

_OPEN_FILES: Final = Path("/proc/self/fd")
_PIECE: Final = 1 << 20
_SLACK_S: Final = 2.0
"""Times of files are coarse on some disks."""

_ALWAYS: Final = ("-wal", "-shm")
"""Written through memory: their time says little."""


class OwnFiles(DiskSearch):
    """A terminal's folder, and every other file that this process has open."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @override
    def search(self, texts: Sequence[str], since: float) -> DiskSearched:
        wanted = [form for text in texts for form in _forms(text)]
        files, found = 0, []
        for path in self._files():
            if not _was_written(path, since):
                continue
            files += 1
            if wanted and _holds(path, wanted):
                found.append(path.name)
        return DiskSearched(files, tuple(sorted(found)))

    def _files(self) -> Iterator[Path]:
        inside = [path for path in self._folder.rglob("*") if path.is_file()]
        yield from inside
        known = {path.resolve() for path in inside}
        yield from (path for path in _open_elsewhere() if path.resolve() not in known)


def _open_elsewhere() -> Iterator[Path]:
    """Regular files that this process can write to, by the system's own list; a deleted one is read through it."""
    names = list(_OPEN_FILES.iterdir()) if _OPEN_FILES.is_dir() else []
    for name in names:
        try:
            is_file = stat.S_ISREG(name.stat().st_mode)
            is_writable = bool(name.lstat().st_mode & stat.S_IWUSR)
        except OSError:
            continue  # closed meanwhile
        if is_file and is_writable:
            yield name


def _was_written(path: Path, since: float) -> bool:
    if path.name.endswith(_ALWAYS):
        return True
    try:
        return path.stat().st_mtime >= since - _SLACK_S
    except OSError:
        return False  # gone meanwhile, and what was in it


def _forms(text: str) -> tuple[bytes, ...]:
    escaped = msgspec.json.encode(text)[1:-1]
    ascii_only = text.encode("ascii", "backslashreplace")
    return tuple(dict.fromkeys((text.encode(), text.encode("utf-16-le"), escaped, ascii_only)))


def _holds(path: Path, wanted: Sequence[bytes]) -> bool:
    """Piece by piece, each with the end of the one before: a text may lie across."""
    overlap = max(len(form) for form in wanted)
    try:
        with path.open("rb") as file:
            before = b""
            while piece := file.read(_PIECE):
                content = before + piece
                if any(form in content for form in wanted):
                    return True
                before = content[-overlap:]
    except OSError:
        return False
    return False
