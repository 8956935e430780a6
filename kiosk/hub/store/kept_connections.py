"""Connections of short reads, kept open between them: taking one from a pool and giving it back costs as much as a read."""

from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from kiosk.hub.store.writer import Work

T = TypeVar("T")


class KeptConnections:
    """As many as there are readers at the same moment. Safe from any thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._idle: list[Connection] = []

    def read(self, work: Work[T]) -> T:
        """What a job reads; all of it is of the same moment."""
        try:
            return self._visit(work)
        except DBAPIError as error:
            if not error.connection_invalidated:
                raise
        # The server was away since the last read: every old connection is as dead, and the pool has forgotten its own.
        self.close()
        return self._visit(work)

    def close(self) -> None:
        """Give back those that nobody uses."""
        while self._idle:
            self._idle.pop().close()

    def _visit(self, work: Work[T]) -> T:
        try:
            connection = self._idle.pop()
        except IndexError:
            connection = self._engine.connect()
        try:
            result = work(connection)
            connection.rollback()
        except BaseException:
            connection.close()
            raise
        self._idle.append(connection)
        return result
