"""The SQLite library that Python's own ``sqlite3`` module calls, reached from the side: the one that ships, not a copy.

Opened by way of the extension module: a lookup there goes on to the libraries that it was linked to, so it finds the right
one among several, and one that was linked into the extension and left visible.
"""

import _sqlite3
import ctypes
import sqlite3
from ctypes import CDLL, CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p

OK = 0

OPEN_CREATE = 0x4


class SqliteOutOfReach(Exception):
    """The library cannot be reached from here; the message says why, for whoever runs the campaign."""


class IoMethods(Structure):
    """``sqlite3_io_methods``: what can be done with an open file."""

    _fields_ = [
        ("version", c_int),
        ("close", c_void_p),
        ("read", c_void_p),
        ("write", c_void_p),
        ("truncate", c_void_p),
        ("sync", c_void_p),
        *((f"unwatched_{n}", c_void_p) for n in range(13)),  # sizes, locks, shared memory: stay the library's own
    ]


class File(Structure):
    """``sqlite3_file``: what every open file begins with."""

    _fields_ = [("methods", c_void_p)]


class Vfs(Structure):
    """``sqlite3_vfs``: a way to open and remove files."""

    _fields_ = [
        ("version", c_int),
        ("file_size", c_int),
        ("longest_path", c_int),
        ("next", c_void_p),
        ("name", c_char_p),
        ("app_data", c_void_p),
        ("open", c_void_p),
        ("delete", c_void_p),
        *((f"unwatched_{n}", c_void_p) for n in range(14)),
    ]


OpenFile = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
DeleteFile = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
Transfer = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
Truncate = CFUNCTYPE(c_int, c_void_p, c_int64)
Sync = CFUNCTYPE(c_int, c_void_p, c_int)


def library() -> CDLL:
    """The library behind ``import sqlite3``. Raises ``SqliteOutOfReach``."""
    path = getattr(_sqlite3, "__file__", None)  # None where the module is part of the interpreter
    try:
        found = CDLL(path)
        find, register, unregister = found.sqlite3_vfs_find, found.sqlite3_vfs_register, found.sqlite3_vfs_unregister
        version = found.sqlite3_libversion
    except (OSError, AttributeError) as error:
        raise SqliteOutOfReach(
            f"the SQLite {sqlite3.sqlite_version} of this Python ({path or 'built in'}) keeps its functions to itself: "
            f"disk faults need a Python whose sqlite3 is linked to a shared library. {error}"
        ) from error
    version.restype = c_char_p
    if version() != sqlite3.sqlite_version.encode():
        raise SqliteOutOfReach(f"found SQLite {version().decode()}, but Python runs on {sqlite3.sqlite_version}")
    find.argtypes, find.restype = [c_char_p], POINTER(Vfs)
    register.argtypes, register.restype = [POINTER(Vfs), c_int], c_int
    unregister.argtypes, unregister.restype = [POINTER(Vfs)], c_int
    return found


def default_vfs(found: CDLL) -> Vfs:
    """How files are opened now. Raises ``SqliteOutOfReach`` where that is not the Unix way, whose structures are known."""
    pointer = found.sqlite3_vfs_find(None)
    if not pointer or not pointer.contents.name.startswith((b"unix", b"watched")):
        raise SqliteOutOfReach("disk faults are made for SQLite's Unix files, and this system has others")
    vfs: Vfs = pointer.contents
    return vfs


def copied(vfs: Vfs) -> Vfs:
    """A structure of its own with the same content, to be changed."""
    copy = Vfs()
    ctypes.memmove(ctypes.addressof(copy), ctypes.addressof(vfs), ctypes.sizeof(Vfs))
    return copy
