"""A VFS under the product's SQLite that shows every operation to a watch first, which may let it fail or kill the process.

Files stay those of SQLite's own "unix" VFS, with its locks and shared memory: after each open, only the entries for read,
write, truncate and sync are replaced in a copy of the file's table of methods.
"""

import ctypes
import os
import threading
from ctypes import cast, string_at
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, NamedTuple, Protocol, Self

from kiosk.faults import sqlite_below as below

Kind = Literal["create", "read", "write", "truncate", "sync", "delete", "rename", "ack"]

FAILED = 10
"""``SQLITE_IOERR``: what C is told when this module itself went wrong."""

_NUMBERS = count(1)
_KEPT: list["WatchedDisk"] = []
"""Never freed: a connection may outlive its shim, and SQLite goes on calling into it."""


class Operation(NamedTuple):
    """One thing done to a file. ``offset`` is the new size of a truncated one; ``other`` the new name of a renamed one.

    ``reaches_folder`` is set where SQLite or the system syncs the folder too. ``said`` belongs to ``ack``: what the product
    had answered when the log was at this place.
    """

    kind: Kind
    path: str
    offset: int = 0
    data: bytes = b""
    other: str = ""
    reaches_folder: bool = False
    said: Any = None


class Watch(Protocol):
    """Asked before each operation, under one lock. 0: go on; else the SQLite code with which it fails, undone."""

    def before(self, operation: Operation) -> int:
        """Decide."""
        ...


class _Originals(NamedTuple):
    """What the "unix" VFS itself does with files of one kind, and the table in which this shim comes first."""

    table: below.IoMethods
    read: Any
    write: Any
    truncate: Any
    sync: Any


class WatchedDisk:
    """Within the block, files below ``folder`` that this process opens by ``sqlite3`` are watched."""

    def __init__(self, watch: Watch, folder: Path) -> None:
        self._watch = watch
        self._folder = str(folder.resolve()) + os.sep
        self._lock = threading.Lock()
        self._files: dict[int, tuple[str, _Originals]] = {}
        self._unsynced_names: set[str] = set()
        self._kinds: dict[int, _Originals] = {}
        self._bugs: list[BaseException] = []
        self._library = below.library()
        self._real = below.default_vfs(self._library)
        self._callbacks = (
            below.OpenFile(self._open), below.DeleteFile(self._delete), below.Transfer(self._read),
            below.Transfer(self._write), below.Truncate(self._truncate), below.Sync(self._sync),
        )  # fmt: skip
        self._vfs = below.copied(self._real)
        self._vfs.next, self._vfs.name = None, f"watched-{next(_NUMBERS)}".encode()
        self._vfs.open, self._vfs.delete = (_address(callback) for callback in self._callbacks[:2])
        self._real_open = below.OpenFile(self._real.open)
        self._real_delete = below.DeleteFile(self._real.delete)

    def __enter__(self) -> Self:
        _KEPT.append(self)
        self._library.sqlite3_vfs_register(ctypes.byref(self._vfs), 1)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._library.sqlite3_vfs_unregister(ctypes.byref(self._vfs))
        self._library.sqlite3_vfs_register(ctypes.byref(self._real), 1)
        if self._bugs:
            raise self._bugs[0]

    # Called by SQLite. Nothing may be raised into C: ``_asked`` keeps what went wrong for the end of the block.

    def _open(self, _vfs: int, name: int | None, file: int, flags: int, flags_out: int | None) -> int:
        path = os.fsdecode(string_at(name)) if name else ""  # temporary files have no name
        is_watched = path.startswith(self._folder)
        is_new = is_watched and bool(flags & below.OPEN_CREATE) and not os.path.lexists(path)
        if is_new and (code := self._asked(Operation("create", path))):
            return code
        code = int(self._real_open(ctypes.addressof(self._real), name, file, flags, flags_out))
        if code == below.OK and is_watched:
            self._take_over(file, path)
            if is_new:
                self._unsynced_names.add(path)
        return code

    def _take_over(self, file: int, path: str) -> None:
        head = below.File.from_address(file)
        if head.methods not in self._kinds:
            real = below.IoMethods.from_address(head.methods)
            table = below.IoMethods.from_buffer_copy(real)
            table.read, table.write, table.truncate, table.sync = (_address(each) for each in self._callbacks[2:])
            self._kinds[head.methods] = _Originals(
                table,
                below.Transfer(real.read),
                below.Transfer(real.write),
                below.Truncate(real.truncate),
                below.Sync(real.sync),
            )
        kind = self._kinds[head.methods]
        self._files[file] = (path, kind)
        head.methods = ctypes.addressof(kind.table)

    def _delete(self, _vfs: int, name: int, sync_folder: int) -> int:
        path = os.fsdecode(string_at(name))
        operation = Operation("delete", path, reaches_folder=bool(sync_folder))
        is_watched = path.startswith(self._folder) and os.path.lexists(path)
        if is_watched and (code := self._asked(operation)):
            return code
        return int(self._real_delete(ctypes.addressof(self._real), name, sync_folder))

    def _read(self, file: int, buffer: int, size: int, offset: int) -> int:
        path, real = self._files[file]
        return self._asked(Operation("read", path, offset)) or int(real.read(file, buffer, size, offset))

    def _write(self, file: int, buffer: int, size: int, offset: int) -> int:
        path, real = self._files[file]
        operation = Operation("write", path, offset, string_at(buffer, size))
        return self._asked(operation) or int(real.write(file, buffer, size, offset))

    def _truncate(self, file: int, size: int) -> int:
        path, real = self._files[file]
        return self._asked(Operation("truncate", path, size)) or int(real.truncate(file, size))

    def _sync(self, file: int, flags: int) -> int:
        path, real = self._files[file]
        # The "unix" VFS syncs the folder with the first sync of a journal that it has made.
        is_first = path in self._unsynced_names and path.endswith(("-wal", "-journal"))
        code = self._asked(Operation("sync", path, reaches_folder=is_first))
        if code:
            return code
        self._unsynced_names.discard(path)
        return int(real.sync(file, flags))

    def _asked(self, operation: Operation) -> int:
        try:
            with self._lock:
                return self._watch.before(operation)
        except BaseException as error:  # noqa: BLE001 - kept, and raised where Python can see it
            self._bugs.append(error)
            return FAILED


def _address(callback: Any) -> int | None:
    return cast(callback, ctypes.c_void_p).value
