"""Hubs by the dozen: a process that has read all of the program already, and becomes a hub each time it is asked to.

Starting Python and reading the program takes over a second, in which nothing of what is tested happens. ``--careless``
hubs are the weakened build: they answer before what they answer is on the disk.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from kiosk.demo.hub_process import free_port
from kiosk.hub.server import serve
from kiosk.hub.settings import HubSettings
from kiosk.hub.store.address import DatabaseAddress, PostgresUrl, address_of
from kiosk.hub.store.parallel_writer import ParallelWriter
from kiosk.hub.store.writer import Writer

_CARELESS_PAUSE_S = 0.03


class Nursery:
    """Starts one hub at a time on a database, and kills it."""

    def __init__(self, where: DatabaseAddress, log: Path, *, is_careless: bool = False) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        address = where.secret_text if isinstance(where, PostgresUrl) else str(where)
        command = [sys.executable, "-m", "kiosk.faults.hub_nursery", address, str(self.port)]
        with log.open("ab") as output:
            self._process = subprocess.Popen(  # noqa: S603 - ourselves
                command + ["--careless"] * is_careless,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=output,
                text=True,
                bufsize=1,
            )
        self._hub = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.kill()
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()

    def start(self) -> None:
        """A new hub, without waiting until it serves."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("\n")
        self._hub = int(self._process.stdout.readline())

    def kill(self) -> None:
        """SIGKILL: nothing is flushed or said. Returns when it is gone."""
        if self._hub:
            os.kill(self._hub, signal.SIGKILL)
            while Path(f"/proc/{self._hub}").exists():
                time.sleep(0.001)
            self._hub = 0


class _Careless:
    """A writer that says done before it is: what a hub without durable answers would do."""

    def __init__(self, writer: Writer | ParallelWriter) -> None:
        self._writer = writer
        self._aside = ThreadPoolExecutor(8)

    def submit(self, work: Callable[..., Any]) -> "Future[Any]":
        answer: Future[Any] = Future()

        def run(connection: Any) -> None:
            answer.set_result(work(connection))
            time.sleep(_CARELESS_PAUSE_S)

        self._writer.submit(run)
        return answer

    def close(self) -> None:
        self._writer.close()


def main() -> None:
    """Fork a hub for each line that comes in; its process id goes out."""
    where, port = address_of(sys.argv[1]), int(sys.argv[2])
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # whoever was killed is gone at once
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            _become_a_hub(where, port)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


def _become_a_hub(where: DatabaseAddress, port: int) -> None:
    os.close(0)
    os.dup2(2, 1)
    if "--careless" in sys.argv:
        _weaken()
    serve(HubSettings(where, port=port))
    os._exit(0)


def _weaken() -> None:
    from kiosk.hub.store import database  # noqa: PLC0415 - the strong build never comes here

    for name, strong in (("Writer", Writer), ("ParallelWriter", ParallelWriter)):
        setattr(database, name, lambda *arguments, strong=strong: _Careless(strong(*arguments)))


if __name__ == "__main__":
    main()
