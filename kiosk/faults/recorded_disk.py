"""What a session did to its files, in order: SQLite's operations, the program's own, and what had been answered by then."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from typing_extensions import override

from kiosk.faults.watched_disk import Kind, Operation, Watch, WatchedDisk


class DiskLog(Watch):
    """Everything but reads."""

    def __init__(self) -> None:
        self.operations: list[Operation] = []

    @override
    def before(self, operation: Operation) -> int:
        """Write it down and let it go on."""
        if operation.kind != "read":
            self.operations.append(operation)
        return 0

    def answered(self, said: Any) -> None:
        """The product has given an answer: from here on it is bound by it."""
        self.operations.append(Operation("ack", "", said=said))


@contextmanager
def recorded(folder: Path) -> Iterator[DiskLog]:
    """Log what this process does to SQLite's files in ``folder``, and to any file there by name or ``fsync``."""
    log = DiskLog()
    calls = _SystemCalls(log, str(folder.resolve()) + os.sep)
    calls.take_over()
    try:
        with WatchedDisk(log, folder):
            yield log
    finally:
        calls.give_back()


class _SystemCalls:
    """The four calls by which the product changes whole files; ``pathlib`` uses them too."""

    def __init__(self, log: DiskLog, root: str) -> None:
        self._log = log
        self._root = root
        self._real = {name: getattr(os, name) for name in ("fsync", "replace", "rename", "unlink")}

    def take_over(self) -> None:
        for name in self._real:
            setattr(os, name, getattr(self, name))

    def give_back(self) -> None:
        for name, call in self._real.items():
            setattr(os, name, call)

    def fsync(self, descriptor: int) -> None:
        path = os.path.realpath(f"/proc/self/fd/{descriptor}")
        if path + os.sep == self._root:
            self._log.before(Operation("sync", path, reaches_folder=True))
        else:
            self._note("sync", path)
        self._real["fsync"](descriptor)

    def rename(self, source: Any, target: Any) -> None:
        self._note("rename", source, os.path.realpath(target))
        self._real["rename"](source, target)

    replace = rename

    def unlink(self, path: Any) -> None:
        if os.path.lexists(path):
            self._note("delete", path)
        self._real["unlink"](path)

    def _note(self, kind: Kind, path: Any, other: str = "") -> None:
        name = os.path.realpath(path)
        if name.startswith(self._root):
            self._log.before(Operation(kind, name, other=other))
