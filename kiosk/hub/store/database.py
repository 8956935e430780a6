"""The hub's database: opened and migrated once, read anywhere, written by one thread."""

import asyncio
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TypeVar

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

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
        """Open a file, making it or bringing it to the newest schema first."""
        path.parent.mkdir(parents=True, exist_ok=True)
        engine = sqlite_engine(path)
        _migrate(writing(engine))
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


def _migrate(engine: Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
