"""Writes on a server: several transactions at a time, each repeated as a whole when another one got in its way."""

import random
import time
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

import structlog
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from kiosk.hub.store.dialect import is_conflict
from kiosk.hub.store.writer import Work

T = TypeVar("T")
_TRIES = 6
_PAUSE_S = 0.01
_LOG = structlog.get_logger(__name__)


class ParallelWriter:
    """A few threads with a connection each. A result is given out only after the commit."""

    def __init__(self, engine: Engine, threads: int) -> None:
        self._engine = engine
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="hub-writer")

    def submit(self, work: Work[T]) -> "Future[T]":
        """Queue a job; safe from any thread. It may run more than once, and counts once."""
        return self._threads.submit(self._run, work)

    def close(self) -> None:
        """Finish what is queued, then stop."""
        self._threads.shutdown()

    def _run(self, work: Work[T]) -> T:
        for left in reversed(range(1, _TRIES)):
            outcome = self._attempt(work)
            if not isinstance(outcome, _Undone):
                return outcome
            _LOG.info("transaction_repeated", reason=type(outcome.error.orig).__name__, tries_left=left)
            time.sleep(random.uniform(0, _PAUSE_S * 2 ** (_TRIES - left)))
        outcome = self._attempt(work)
        if isinstance(outcome, _Undone):
            raise outcome.error
        return outcome

    def _attempt(self, work: Work[T]) -> "T | _Undone":
        has_worked = False
        try:
            with self._engine.begin() as connection:
                result = work(connection)
                has_worked = True
        except DBAPIError as error:
            # A connection lost during the commit leaves open whether it counted: whoever asked has to find out.
            if is_conflict(error) or (error.connection_invalidated and not has_worked):
                return _Undone(error)
            raise
        return result


class _Undone:
    """A transaction that did not happen, for a reason that may be over."""

    def __init__(self, error: DBAPIError) -> None:
        self.error = error
