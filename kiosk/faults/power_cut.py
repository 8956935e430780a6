"""What a disk can hold after the power went at any moment of a recorded session.

What was synced is there. What was not is dropped, kept, or torn: any of its 512-byte sectors, and cuts of a file's length, made
it or did not. Names of files follow the syncs of their folder; torn, some of the later ones are there too, in the order in
which they were made, as journalling file systems keep it.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from kiosk.faults.watched_disk import Operation

Cut = Literal["drop", "keep", "torn"]
CUTS: tuple[Cut, ...] = ("drop", "keep", "torn", "torn", "torn")
"""The images of one moment."""

_SECTOR = 512


@dataclass(frozen=True)
class Image:
    """The files that are there, and all that had been answered before."""

    files: dict[str, bytes]
    said: tuple[Any, ...]

    def lay_out(self, folder: Path) -> None:
        """Write the files into an empty folder."""
        for name, content in self.files.items():
            (folder / name).write_bytes(content)


@dataclass(eq=False)
class _Content:
    """What is in a file, whatever it is called."""

    synced: bytes = b""
    unsynced: list[Operation] = field(default_factory=list)

    def after(self, cut: Cut, chance: random.Random) -> bytes:
        content = bytearray(self.synced)
        for operation in self.unsynced if cut != "drop" else ():
            _apply(content, operation, chance if cut == "torn" else None)
        return bytes(content)

    def sync(self) -> None:
        self.synced = self.after("keep", random.Random())
        self.unsynced.clear()


class Disk:
    """A disk with a cache that forgets when the power goes."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._now = {name: _Content(content) for name, content in files.items()}
        self._synced = dict(self._now)
        self._renamings: list[tuple[str, _Content | None]] = []
        self._said: list[Any] = []

    def do(self, operation: Operation) -> None:
        """Go on by one operation."""
        name = Path(operation.path).name
        match operation.kind:
            case "ack":
                self._said.append(operation.said)
            case "create":
                self._name(name, _Content())
            case "delete":
                self._name(name, None)
            case "rename":
                content = self._now[name]
                self._name(Path(operation.other).name, content)
                self._name(name, None)
            case "write" | "truncate":
                self._change(name, operation)
            case "sync" if name in self._now:
                self._now[name].sync()
        if operation.reaches_folder:
            self._synced = dict(self._now)
            self._renamings.clear()

    def image(self, cut: Cut, chance: random.Random) -> Image:
        """What is left when the power goes now."""
        names = dict(self._synced)
        made = {"drop": 0, "keep": len(self._renamings), "torn": chance.randint(0, len(self._renamings))}[cut]
        for name, content in self._renamings[:made]:
            _rename(names, name, content)
        files = {name: content.after(cut, chance) for name, content in sorted(names.items(), key=lambda item: item[0])}
        return Image(files, tuple(self._said))

    def _change(self, name: str, operation: Operation) -> None:
        if name not in self._now:  # made by the program itself, and found there by SQLite
            self._name(name, _Content())
        self._now[name].unsynced.append(operation)

    def _name(self, name: str, content: _Content | None) -> None:
        _rename(self._now, name, content)
        self._renamings.append((name, content))


def images(files: dict[str, bytes], log: Sequence[Operation], chance: random.Random) -> Iterator[Image]:
    """All images of a session that began with these files: some for each moment between two operations."""
    disk = Disk(files)
    for operation in log:
        disk.do(operation)
        for cut in CUTS:
            yield disk.image(cut, chance)


def _rename(names: dict[str, _Content], name: str, content: _Content | None) -> None:
    if content is None:
        names.pop(name, None)
    else:
        names[name] = content


def _apply(content: bytearray, operation: Operation, chance: random.Random | None) -> None:
    if operation.kind == "truncate":
        if chance is None or chance.random() < 0.5:  # noqa: PLR2004 - heads or tails
            del content[operation.offset :]
        return
    for start in range(0, len(operation.data), _SECTOR):
        if chance is None or chance.random() < 0.5:  # noqa: PLR2004
            sector, at = operation.data[start : start + _SECTOR], operation.offset + start
            if len(content) < at:
                content.extend(bytes(at - len(content)))
            content[at : at + len(sector)] = sector
