"""A real hub in a process of its own, that can be killed and started again on the same files."""

import os
import signal
import socket
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

import httpx

_START_S = 90.0
_PORTS = range(12_000, 32_000)
"""Below those that a system gives to whoever wants any: a hub that is away for a moment comes back to its own."""
_PORTS_EACH = 53
_TURNS = count()
PAST_WEEKS = 6
"""Of a past that never was, for managers to look at: whoever shows the product has it, who tries it out has not."""


def free_port() -> int:
    """A TCP port of the loopback that nobody uses right now, each time another one.

    Programs that run at the same time begin at different places: the port is used only a while after it was found.
    """
    first = os.getpid() * _PORTS_EACH
    ports = (_PORTS[(first + turn) % len(_PORTS)] for turn in _TURNS)
    return next(port for port in ports if _is_free(port))


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


class HubProcess:
    """``kiosk hub`` on the demonstration shop, with its database and log in ``folder``.

    ``host`` is where it listens, ``public_host`` the name or address under which phones find it;
    ``payments`` the file that says with whom payments are taken. ``weeks`` of a past that never was are there from the start.
    """

    def __init__(
        self,
        folder: Path,
        shop: Path,
        port: int | None = None,
        host: str = "127.0.0.1",
        public_host: str = "127.0.0.1",
        payments: Path | None = None,
        weeks: int = 0,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.public_url = f"http://{public_host}:{self.port}"
        self._host = host
        self.database = folder / "hub.db"
        self._log = folder / "hub.log"
        self._shop = shop
        self._payments = () if payments is None else ("--payments", str(payments))
        self._weeks = ("--demo-weeks", str(weeks)) if weeks else ()
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, patience_s: float = _START_S) -> None:
        """Start and wait until the hub answers. Raises ``RuntimeError`` with the end of its log when it does not."""
        command = [
            *(sys.executable, "-m", "kiosk", "hub", "--demo"),
            *("--database", str(self.database), "--shop", str(self._shop)),
            *("--host", self._host, "--port", str(self.port), "--public-url", self.public_url),
            *self._payments,
            *self._weeks,
        ]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log)  # noqa: S603 - our own program
        deadline = time.monotonic() + patience_s
        while time.monotonic() < deadline and self._process.poll() is None:
            if self.answers():
                return
            time.sleep(0.05)
        self.kill()
        raise RuntimeError(f"the hub did not start:\n{self._log.read_text(errors='replace')[-2000:]}")

    @property
    def pid(self) -> int:
        """Its process, while it runs."""
        assert self._process is not None
        return self._process.pid

    def answers(self) -> bool:
        """Whether the hub is ready right now."""
        try:
            return httpx.get(f"{self.url}/ready", timeout=1.0).is_success
        except httpx.HTTPError:
            return False

    def kill(self) -> None:
        """Power cut: SIGKILL, nothing is flushed or said."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def stop(self) -> None:
        """End politely."""
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                self.kill()
            self._process = None

    def order_numbers(self, device_code: str) -> list[str]:
        """Numbers of the orders of one terminal in the hub's own file, each as often as it is there."""
        done = self._command("orders", "--device", device_code)
        return done.split()

    def enrol_code(self, location_id: str, profile: str) -> str:
        """A one-time code for a new terminal, as the shop's IT makes it."""
        return self._command("enrol-code", "--store", location_id, "--profile", profile).strip()

    def _command(self, name: str, *arguments: str) -> str:
        command = [sys.executable, "-m", "kiosk", name, "--database", str(self.database), *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own program
