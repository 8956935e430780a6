"""The one thread that writes: jobs queue up, and those waiting together share one commit."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, text

from kiosk.errors import BugError
from kiosk.hub.store.point_write import PointWrite

T = TypeVar("T")
Work = Callable[[Connection], T]
_Job = tuple[Work[Any], "Future[Any]"]

_GROUP = 64
# SQLAlchemy's own savepoints take a tenth of an order.
_SAVE, _UNDO, _KEEP = (PointWrite(text(words)) for words in ("SAVEPOINT job", "ROLLBACK TO job", "RELEASE job"))


class Writer:
    """Runs jobs one after the other, each in its own savepoint. A result is given out only after the commit."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="hub-writer", daemon=True)
        self._thread.start()

    def submit(self, work: Work[T]) -> "Future[T]":
        """Queue a job; safe from any thread."""
        if self._closed:
            raise BugError("the writer is closed")
        future: Future[T] = Future()
        self._jobs.put((work, future))
        return future

    def close(self) -> None:
        """Finish what is queued, then stop."""
        if not self._closed:
            self._closed = True
            self._jobs.put(None)
            self._thread.join()

    def _run(self) -> None:
        is_open = True
        while is_open:
            batch, is_open = self._next_batch()
            if batch:
                self._commit_together(batch)

    def _next_batch(self) -> tuple[list[_Job], bool]:
        batch: list[_Job] = []
        job = self._jobs.get()
        while job is not None:
            work, future = job
            if future.set_running_or_notify_cancel():
                batch.append((work, future))
            if len(batch) >= _GROUP:
                return batch, True
            try:
                job = self._jobs.get_nowait()
            except Empty:
                return batch, True
        return batch, False

    def _commit_together(self, batch: list[_Job]) -> None:
        answers: list[tuple[Future[Any], Any, Exception | None]] = []
        try:
            with self._engine.begin() as connection:
                answers = [(future, *_attempt(connection, work)) for work, future in batch]
        except Exception as error:  # noqa: BLE001 - a job runner: whatever the commit says goes to those who wait
            answers = [(future, None, error) for _, future in batch]
        for future, result, failure in answers:
            if failure is None:
                future.set_result(result)
            else:
                future.set_exception(failure)


def _attempt(connection: Connection, work: Work[Any]) -> tuple[Any, Exception | None]:
    _SAVE.run(connection, {})
    try:
        result = work(connection)
    except Exception as error:  # noqa: BLE001 - a job runner: the failure belongs to the one who asked
        _UNDO.run(connection, {})
        _KEEP.run(connection, {})
        return None, error
    _KEEP.run(connection, {})
    return result, None
