"""SQLite files of the terminal: one connection per thread, errors translated in this one place.

Threads: any. Reads never wait for writes (WAL); writes of this process queue on one lock.
"""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from kiosk.errors import CacheBusy, CacheDamaged, CacheError, CacheFull
from offline_cache.seals import add_functions

Synchronous = Literal["FULL", "NORMAL"]

BUSY_TIMEOUT_S = 5.0
_CACHE_KB = 4_000
"""For each of up to eight threads. Behind it are the system's own pages, which all of them share."""

_PRIMARY_CODE = 0xFF
_CANNOT_WRITE = frozenset(
    {
        sqlite3.SQLITE_IOERR_WRITE,  # file size limit and disk quota arrive as this, not as SQLITE_FULL
        sqlite3.SQLITE_IOERR_TRUNCATE,
        sqlite3.SQLITE_IOERR_FSYNC,
        sqlite3.SQLITE_IOERR_DIR_FSYNC,
        sqlite3.SQLITE_IOERR_SHMSIZE,
        sqlite3.SQLITE_FULL,
    }
)
_NOT_TEXT = "Could not decode to UTF-8"
"""Said by Python's module, under the code of a wrong statement."""

_ERRORS: dict[int, type[CacheError]] = {
    sqlite3.SQLITE_BUSY: CacheBusy,
    sqlite3.SQLITE_LOCKED: CacheBusy,
    sqlite3.SQLITE_CORRUPT: CacheDamaged,
    sqlite3.SQLITE_NOTADB: CacheDamaged,
    sqlite3.SQLITE_IOERR: CacheDamaged,
    sqlite3.SQLITE_READONLY: CacheError,
    sqlite3.SQLITE_CANTOPEN: CacheError,
    sqlite3.SQLITE_PERM: CacheError,
}


@contextmanager
def translated() -> Iterator[None]:
    """Turn what the environment did to SQLite into ``CacheError``; wrong SQL stays a bug and passes unchanged."""
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite's own message about a damaged name, quoting it
        raise CacheDamaged(str(error)) from error
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
        if str(error).startswith(_NOT_TEXT):
            raise CacheDamaged(str(error)) from error
        if code in _CANNOT_WRITE:
            raise CacheFull(str(error)) from error
        meaning = _ERRORS.get(code & _PRIMARY_CODE)
        if meaning is None:
            raise
        raise meaning(str(error)) from error


class Database:
    """One SQLite file in WAL mode."""

    def __init__(self, path: Path, synchronous: Synchronous) -> None:
        self.path = path
        self._synchronous: Synchronous = synchronous
        self._local = threading.local()
        self._open: list[tuple[threading.Thread, sqlite3.Connection]] = []
        self._write_lock = threading.Lock()
        self._changed = threading.Condition()
        self._active = 0
        self._is_exclusive = False
        self._generation = 0

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """This thread's connection, which the file's replacement waits for. May be nested."""
        depth = getattr(self._local, "depth", 0)
        if depth == 0:
            with self._changed:
                self._changed.wait_for(lambda: not self._is_exclusive)
                self._active += 1
        self._local.depth = depth + 1
        try:
            with translated():
                yield self._connection()
        finally:
            self._local.depth = depth
            if depth == 0:
                with self._changed:
                    self._active -= 1
                    self._changed.notify_all()

    @contextmanager
    def reading_at_once(self) -> Iterator[sqlite3.Connection]:
        """Several reads that see one state of the file, whatever is written meanwhile."""
        with self.reading() as connection:
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("COMMIT")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: committed when the block ends, rolled back when it raises. Never inside ``reading``."""
        with self._write_lock, self.reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                # A failed COMMIT (disk full) leaves the transaction open; some errors have closed it already.
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def checkpoint(self) -> None:
        """Move the journal into the file and truncate it, so that nothing deleted can be read there any more."""
        with self._write_lock, self.reading() as connection:
            (is_busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if is_busy:
            raise CacheBusy(f"{self.path.name}: the journal is still being read")

    def replace_file(self, change: Callable[[], None]) -> None:
        """Close every connection, let ``change`` put another file in place, and let threads open that one."""
        with self._write_lock:
            with self._changed:
                self._is_exclusive = True
                self._changed.wait_for(lambda: self._active == 0)
            try:
                self._close_all()
                change()
            finally:
                with self._changed:
                    self._is_exclusive = False
                    self._changed.notify_all()

    def close(self) -> None:
        """Close all connections; a later call opens them again."""
        self.replace_file(lambda: None)

    def _connection(self) -> sqlite3.Connection:
        if getattr(self._local, "generation", None) != self._generation:
            self._local.connection = connect(self.path, self._synchronous)
            self._local.generation = self._generation
            with self._changed:
                self._forget_dead_threads()
                self._open.append((threading.current_thread(), self._local.connection))
        connection: sqlite3.Connection = self._local.connection
        return connection

    def _forget_dead_threads(self) -> None:
        for thread, connection in self._open:
            if not thread.is_alive():
                connection.close()
        self._open = [pair for pair in self._open if pair[0].is_alive()]

    def _close_all(self) -> None:
        for _, connection in self._open:
            connection.close()
        self._open = []
        self._generation += 1


def connect(path: Path, synchronous: Synchronous) -> sqlite3.Connection:
    """Open a file with our settings. The caller closes it."""
    with translated():
        # Autocommit: transactions are begun and ended by hand. Another thread may close, never use, the connection.
        connection = sqlite3.connect(
            path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False, cached_statements=256
        )
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute(f"PRAGMA synchronous={synchronous}")
            connection.execute("PRAGMA secure_delete=ON")
            connection.execute("PRAGMA temp_store=MEMORY")
            connection.execute(f"PRAGMA cache_size=-{_CACHE_KB}")
            add_functions(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def quick_check(connection: sqlite3.Connection) -> None:
    """Read every page of the file. Raises ``CacheDamaged``."""
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise CacheDamaged(verdict)


def thorough_check(connection: sqlite3.Connection) -> None:
    """Read every page, and every index against its table. Raises ``CacheDamaged``."""
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise CacheDamaged(verdict)


def files_of(path: Path) -> tuple[Path, Path, Path]:
    """A database file and the two that belong to it."""
    return path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")


def remove_database(path: Path) -> None:
    """Remove a file with its journal. Nobody may have it open."""
    for part in reversed(files_of(path)):
        part.unlink(missing_ok=True)


def sync_folder(path: Path) -> None:
    """Wait until the names in a folder are on the disk."""
    sync_file(path)


def sync_file(path: Path) -> None:
    """Wait until a finished file is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
