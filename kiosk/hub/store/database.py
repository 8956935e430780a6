"""The hub's database: opened and migrated once, read anywhere, written by threads of its own."""

import asyncio
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, closing
from functools import cache
from pathlib import Path
from typing import TypeVar

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, SQLAlchemyError

from kiosk.errors import HubFileUnusable
from kiosk.hub.store.address import DatabaseAddress, PostgresUrl
from kiosk.hub.store.dialect import Engines, postgresql_engines, serialise_migrations, sqlite_engines
from kiosk.hub.store.feed_rows import publishing_last
from kiosk.hub.store.kept_connections import KeptConnections
from kiosk.hub.store.parallel_writer import ParallelWriter
from kiosk.hub.store.writer import Work, Writer

__all__ = ["Connection", "Database", "StoreFailed", "ValueRefused"]

T = TypeVar("T")

StoreFailed = SQLAlchemyError
"""Anything that the database itself can do to us: a full disk, a lock held too long, a lost server."""

ValueRefused = DataError
"""A value that the database has no room for: a number past 31 bits, a text with a NUL. The same again fails again."""

_MIGRATIONS = Path(__file__).with_name("migrations")
_MIGRATING = threading.Lock()
"""Alembic keeps what it works on in its module: one migration at a time in a process."""


class Database:
    """An open store. In the event loop use ``fetch`` and ``write``; ``read`` and ``write_now`` block."""

    def __init__(self, engines: Engines) -> None:
        self._engines = engines
        self._points = KeptConnections(engines.points)
        threads = engines.writer_threads
        self._writer = Writer(engines.writes) if threads == 1 else ParallelWriter(engines.writes, threads)
        readers = engines.reader_threads
        self._readers = ThreadPoolExecutor(readers, thread_name_prefix="hub-reader") if readers else None

    @classmethod
    def open(cls, where: DatabaseAddress) -> "Database":
        """Open a file or server, making the schema or bringing it to the newest first. Raises ``HubFileUnusable``."""
        try:
            engines = _server(where) if isinstance(where, PostgresUrl) else _file(where)
            _migrate(engines.writes, where)
        except OSError as error:
            raise HubFileUnusable(f"{where} cannot be opened: {error.strerror}") from error
        except (SQLAlchemyError, CommandError) as error:
            reason = error.orig if isinstance(error, DBAPIError) else error
            raise HubFileUnusable(f"{where} cannot be used as the hub's database: {reason}") from error
        return cls(engines)

    def read(self) -> AbstractContextManager[Connection]:
        """A connection whose reads all see the same moment; not for writing. Blocks: not for the event loop."""
        return self._engines.reads.connect()

    async def fetch(self, work: Work[T]) -> T:
        """Short reads from the event loop, all of the same moment: at once from a file, in a thread from a server."""
        if self._readers is None:
            return self._points.read(work)
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._points.read, work)

    async def write(self, work: Work[T]) -> T:
        """Run a job in a transaction on a writer thread; returns when it is durable.

        The job may be run again when another transaction undid it, so all that it changes is in the database.
        """
        return await asyncio.wrap_future(self._writer.submit(publishing_last(work)))

    def write_now(self, work: Work[T]) -> T:
        """The same for callers without an event loop; blocks until it is durable."""
        return self._writer.submit(publishing_last(work)).result()

    def close(self) -> None:
        """Finish queued work and let go of the file or server."""
        self._writer.close()
        if self._readers is not None:
            self._readers.shutdown()
        self._points.close()
        for engine in self._engines[:3]:
            engine.dispose()


def _file(path: Path) -> Engines:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)  # people's data and the signing key: for this user alone; the journal follows the file
    _refuse_another_kind(path)
    return sqlite_engines(path)


def _server(url: PostgresUrl) -> Engines:
    try:
        return postgresql_engines(url)
    except (ArgumentError, ValueError):
        # What the parser says of an address repeats it, password and all.
        raise HubFileUnusable("the database is no postgresql://USER:PASSWORD@HOST:PORT/NAME") from None


def _refuse_another_kind(path: Path) -> None:
    """Never add tables to a file of another program, such as a terminal's."""
    if not path.stat().st_size:
        return
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.OperationalError:
        return  # locked or not to be read: opening it says why
    except sqlite3.DatabaseError:
        names = {""}
    if names and "alembic_version" not in names:
        raise HubFileUnusable(f"{path} is not a hub's database; give another file with --database")


def _migrate(engine: Engine, where: DatabaseAddress) -> None:
    with _MIGRATING, engine.begin() as connection:
        serialise_migrations(connection)
        names = set(inspect(connection).get_table_names())
        if names and "alembic_version" not in names:
            raise HubFileUnusable(f"{where} is not a hub's database; give another one with --database")
        if names and MigrationContext.configure(connection).get_current_revision() == _newest():
            return
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return config


@cache
def _newest() -> str | None:
    """Read once in a process: every migration is a program to load."""
    return ScriptDirectory.from_config(_config()).get_current_head()
