"""The hub's database: opened and migrated once, read anywhere, written by one thread."""

import asyncio
import sqlite3
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import TypeVar

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from kiosk.errors import HubFileUnusable
from kiosk.hub.store.dialect import sqlite_engine, writing
from kiosk.hub.store.writer import Work, Writer

__all__ = ["Connection", "Database", "StoreFailed"]

T = TypeVar("T")

StoreFailed = SQLAlchemyError
"""Anything that the database itself can do to us: a full disk, a lock held too long, a lost server."""

_MIGRATIONS = Path(__file__).with_name("migrations")


class Database:
    """An open store. Point reads may run in the event loop; every write goes through ``write`` or ``write_now``."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = Writer(writing(engine))

    @classmethod
    def open(cls, path: Path) -> "Database":
        """Open a file, making it or bringing it to the newest schema first. Raises ``HubFileUnusable``."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(
                mode=0o600
            )  # people's data and the signing key: for this user alone; the journal follows the file
            _refuse_another_kind(path)
            engine = sqlite_engine(path)
            _migrate(writing(engine))
        except OSError as error:
            raise HubFileUnusable(f"{path} cannot be opened: {error.strerror}") from error
        except (SQLAlchemyError, CommandError) as error:
            reason = error.orig if isinstance(error, DBAPIError) else error
            raise HubFileUnusable(f"{path} cannot be used as the hub's database: {reason}") from error
        return cls(engine)

    def read(self) -> AbstractContextManager[Connection]:
        """A connection whose reads all see the same moment; not for writing."""
        return self._engine.connect()

    async def write(self, work: Work[T]) -> T:
        """Run a job in a transaction on the writer thread; returns when it is durable."""
        return await asyncio.wrap_future(self._writer.submit(work))

    def write_now(self, work: Work[T]) -> T:
        """The same for callers without an event loop; blocks until it is durable."""
        return self._writer.submit(work).result()

    def close(self) -> None:
        """Finish queued writes and close the file."""
        self._writer.close()
        self._engine.dispose()


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


def _migrate(engine: Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
