"""Work away from the GUI thread: coroutines on one network thread, each result back as one queued call."""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Protocol, TypeVar

import structlog
from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.errors import BugError, KioskError
from ui.garbage import GuiGarbage

T = TypeVar("T")
CoroutineFactory = Callable[[], Coroutine[Any, Any, T]]
OnError = Callable[[Exception], None]

_STOP_S = 5.0
_log = structlog.get_logger(__name__)


class Jobs(Protocol):
    """Runs coroutines; callbacks come on the GUI thread."""

    def run(self, make: CoroutineFactory[T], on_result: Callable[[T], None], on_error: OnError | None = None) -> None:
        """Start a coroutine on the network loop. Without ``on_error`` a failure is only logged."""
        ...


class _Delivery(QObject):
    ready = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.ready.connect(self._call, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _call(self, deliver: Callable[[], None]) -> None:
        deliver()


class NetworkJobs:
    """The network thread. ``background`` coroutines (synchronisation, heartbeat) run until ``stop``."""

    def __init__(self, background: Sequence[CoroutineFactory[None]] = ()) -> None:
        self._background = background
        self._delivery = _Delivery()
        self._garbage = GuiGarbage(self.call_on_gui)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._main, name="network", daemon=True)
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        """Start the thread and the background coroutines."""
        self._thread.start()
        for make in (*self._background, self._garbage.watch):
            self._loop.call_soon_threadsafe(self._spawn, make, lambda _result: None, None)

    def run(self, make: CoroutineFactory[T], on_result: Callable[[T], None], on_error: OnError | None = None) -> None:
        """Start a coroutine on the network loop."""
        self._loop.call_soon_threadsafe(self._spawn, make, on_result, on_error)

    def call_on_gui(self, deliver: Callable[[], None]) -> None:
        """Queue a call for the GUI thread, from any thread."""
        self._delivery.ready.emit(deliver)

    def stop(self) -> None:
        """Cancel everything and wait for the thread to end."""
        self._loop.call_soon_threadsafe(self._cancel_all)
        self._thread.join(_STOP_S)
        if self._thread.is_alive():
            raise BugError("a network coroutine did not end when cancelled")
        self._garbage.end()

    def _main(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()

    def _spawn(self, make: CoroutineFactory[T], on_result: Callable[[T], None], on_error: OnError | None) -> None:
        task = self._loop.create_task(self._follow(make, on_result, on_error))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _follow(
        self, make: CoroutineFactory[T], on_result: Callable[[T], None], on_error: OnError | None
    ) -> None:
        try:
            result = await make()
        except Exception as error:  # noqa: BLE001 - the job runner is where every failure ends up
            if isinstance(error, KioskError):  # the environment: a traceback would say less than the code does
                _log.warning("job failed", code=error.code, reason=str(error))
            else:
                _log.error("job failed", exc_info=error)
            if on_error is not None:
                self.call_on_gui(_bind(on_error, error))
        else:
            self.call_on_gui(_bind(on_result, result))

    def _cancel_all(self) -> None:
        for task in tuple(self._tasks):
            task.cancel()
        self._loop.create_task(self._end()).add_done_callback(lambda _task: None)

    async def _end(self) -> None:
        await asyncio.gather(*tuple(self._tasks), return_exceptions=True)
        self._loop.stop()


def _bind(callback: Callable[[T], None], value: T) -> Callable[[], None]:
    return lambda: callback(value)


class ManualJobs:
    """For tests: coroutines wait until ``run_all``, then run to their end on the caller's thread."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(self, make: CoroutineFactory[T], on_result: Callable[[T], None], on_error: OnError | None = None) -> None:
        """Keep the job for later."""

        def work() -> None:
            try:
                result = asyncio.run(make())
            except Exception as error:
                if on_error is None:
                    raise
                on_error(error)
            else:
                on_result(result)

        self.waiting.append(work)

    def run_all(self) -> None:
        """Run what waits, and what that starts."""
        while self.waiting:
            self.waiting.pop(0)()
