"""The test's end of a driven terminal."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

from kiosk.ports.outbox import Ledger

PATIENCE_S = 60.0
"""Of a machine that does much else at the same time; what comes sooner is waited for no longer."""
_HANGS_S = 100.0
"""Longer than a person at the terminal waits for anything."""


class Refused(AssertionError):
    """What the terminal was told to do did not work."""


class TerminalProcess:
    """A terminal on the files in ``folder``. ``enrol`` is needed the first time; ``camera``: it can be shown a phone."""

    def __init__(
        self, hub_url: str, folder: Path, enrol: str | None = None, *, camera: bool = False, profile: str = "kiosk"
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "tests.e2e.driven_terminal", "--hub", hub_url, "--folder", str(folder)]
        command += ["--profile", profile]
        self._errors = folder / "stderr.log"
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        with self._errors.open("w") as errors:
            self.process = subprocess.Popen(
                [*command, *(("--enrol", enrol) if enrol else ()), *(("--camera",) if camera else ())],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=environment,
                text=True,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.kill()

    def kill(self) -> None:
        """SIGKILL: nothing is flushed, nothing is said."""
        self.process.kill()
        self.process.communicate()

    def do(self, verb: str, *values: object) -> Any:
        """Let the person at the terminal do something; ``Refused`` when it does not work."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(msgspec.json.encode([verb, *values]).decode() + "\n")
        self.process.stdin.flush()
        is_answering, _, _ = select.select([self.process.stdout], [], [], _HANGS_S)
        if not is_answering:
            self.process.send_signal(signal.SIGUSR1)
            time.sleep(1)
            raise Refused(f"{verb} {values}: the terminal hangs: {self.said()[-8000:]}")
        line = self.process.stdout.readline()
        if not line:
            raise Refused(f"the terminal ended ({self.process.wait(5)}): {self.said()[-2000:]}")
        outcome = msgspec.json.decode(line)
        if "refused" in outcome:
            raise Refused(outcome["refused"])
        return outcome["answer"]

    def ledger(self) -> Ledger:
        """Orders counted by the terminal's own journal."""
        return msgspec.convert(self.do("ledger"), Ledger)

    def said(self) -> str:
        """Everything on its standard error so far."""
        return self._errors.read_text(encoding="utf-8")


def wait_until(holds: Callable[[], bool], what: str, patience_s: float = PATIENCE_S) -> None:
    """Ask again and again until something holds."""
    deadline = time.monotonic() + patience_s
    while not holds():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)
