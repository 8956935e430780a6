"""A real hub process on a database of one's choice, quick to start again: its shop is in the database already."""

import subprocess
import sys
from pathlib import Path

import httpx

from kiosk.demo.hub_process import free_port
from kiosk.errors import BugError
from kiosk.hub.store.address import DatabaseAddress, PostgresUrl

_START_S = 90.0
_ASK_EVERY_S = 0.02


class BareHub:
    """``kiosk hub --database …``; ``program`` runs another one with the same options, such as a weakened build."""

    def __init__(self, where: DatabaseAddress, log: Path, program: tuple[str, ...] = ("kiosk", "hub")) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        module, *words = program
        address = where.secret_text if isinstance(where, PostgresUrl) else str(where)
        self._command = [sys.executable, "-m", module, *words, "--database", address, "--port", str(self.port)]
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start, without waiting for it."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(self._command, stdout=log, stderr=log)  # noqa: S603 - our own program

    def wait(self) -> None:
        """Until it answers. Raises ``BugError`` with the end of its log when it does not."""
        for _ in range(int(_START_S / _ASK_EVERY_S)):
            assert self._process is not None
            if self._process.poll() is not None:
                break
            try:
                httpx.get(f"{self.url}/health", timeout=1.0)
            except httpx.HTTPError:
                _wait_a_moment(self._process)
            else:
                return
        raise BugError(f"the hub did not start: {self._log.read_text(errors='replace')[-2000:]}")

    @property
    def pid(self) -> int:
        """Its process, while it runs."""
        assert self._process is not None
        return self._process.pid

    def kill(self) -> None:
        """SIGKILL: nothing is flushed or said."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


def _wait_a_moment(process: "subprocess.Popen[bytes]") -> None:
    """Wait a moment, or until the process ends."""
    try:
        process.wait(_ASK_EVERY_S)
    except subprocess.TimeoutExpired:
        return
