"""A payment provider and a payment terminal for the demonstration: processes of their own, on which no money moves."""

import subprocess
import sys
from pathlib import Path

from kiosk.demo.hub_process import free_port
from kiosk.payments_file import write_payments

_KIOSK = "K01"
"""The first kiosk that a new hub lets in."""


class PaySimulators:
    """Both, with the file by which a hub finds them. ``public_host`` is where phones find the provider's page."""

    def __init__(self, folder: Path, public_host: str = "127.0.0.1") -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.file = folder / "payments.toml"
        self.file.unlink(missing_ok=True)
        self._folder = folder
        self._terminal_port = free_port()
        url = f"http://{public_host}:{free_port()}"
        write_payments(self.file, url, {_KIOSK: f"127.0.0.1:{self._terminal_port}"})
        self._processes: list[subprocess.Popen[bytes]] = []

    def start(self, hub_url: str, step_s: float = 2.0) -> None:
        """Let both begin; nobody needs them before a shopper pays."""
        self._run("pay-provider-simulator", "--payments", str(self.file), "--hub", hub_url)
        self._run("pay-terminal-simulator", "--port", str(self._terminal_port), "--step", str(step_s))

    def stop(self) -> None:
        """End both."""
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.wait()
        self._processes.clear()

    def _run(self, *command: str) -> None:
        with (self._folder / f"{command[0]}.log").open("ab") as log:
            self._processes.append(
                subprocess.Popen([sys.executable, "-m", "kiosk", *command], stdout=log, stderr=log)  # noqa: S603 - ours
            )
