"""Terminals by the hundred: a process that has read the whole program already, and becomes a terminal when asked.

Each terminal is a process of its own, which is really killed; what its shoppers are told is written down line by line in a
file that outlives it.
"""

import os
import random
import select
import signal
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec
from typing_extensions import override

from kiosk.bootstrap.terminal import CannotStart, build_terminal
from kiosk.domain.order import ReadyOrder
from kiosk.errors import BugError
from kiosk.faults.killing_disk import KillingDisk
from kiosk.faults.terminal import Terminal, wait_until
from kiosk.faults.watched_disk import WatchedDisk
from kiosk.settings import TerminalSettings
from kiosk.use_cases.place_order import NotRecorded, PlaceOrder, Recorded
from ui.app import open_window
from ui.demo.off_screen import off_screen_application
from ui.demo.person import Person
from ui.jobs import NetworkJobs

_SENT_WITHIN_S = 60.0
_ORDERS = 2
_BEHIND_S = 60.0


class Life(msgspec.Struct, frozen=True):
    """What a terminal is to live through. ``code``: what a phone shows, for the whole program with its window.

    It is killed at its ``kill_at``-th change of a file, or after ``kill_after_s``, if either is set. ``is_hasty``: the
    weakened build, which tells the shopper before the order is on the disk.
    """

    hub_url: str
    folder: str
    said: str
    enrol_code: str | None = None
    code: str | None = None
    seed: str = ""
    kill_at: int = 0
    kill_after_s: float = 0.0
    is_hasty: bool = False


class Death(msgspec.Struct, frozen=True):
    """How it ended: by which signal, or with which status."""

    signal: int
    status: int


class TerminalNursery:
    """One terminal at a time."""

    def __init__(self, log: Path) -> None:
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}  # what is forked may have one thread only
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "kiosk.faults.terminal_nursery"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=output,
                env=environment,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()

    def live(self, life: Life) -> Death:
        """Start a terminal and wait for its end."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(msgspec.json.encode(life) + b"\n")
        self._process.stdin.flush()
        return msgspec.json.decode(self._process.stdout.readline(), type=Death)


def main() -> None:
    """Fork a terminal for each line that comes in, and answer with its end."""
    for line in sys.stdin.buffer:
        life = msgspec.json.decode(line, type=Life)
        began = time.monotonic()
        child = os.fork()
        if child == 0:
            _become_a_terminal(life, began)
        if life.kill_after_s:
            _kill_after(child, life.kill_after_s)
        _, status = os.waitpid(child, 0)
        death = Death(os.WTERMSIG(status), 0) if os.WIFSIGNALED(status) else Death(0, os.WEXITSTATUS(status))
        sys.stdout.buffer.write(msgspec.json.encode(death) + b"\n")
        sys.stdout.flush()


def _kill_after(child: int, seconds: float) -> None:
    handle = os.pidfd_open(child)
    try:
        select.select([handle], [], [], seconds)  # readable once it has ended by itself
        signal.pidfd_send_signal(handle, signal.SIGKILL)
    finally:
        os.close(handle)


def _become_a_terminal(life: Life, began: float) -> None:
    os.close(0)
    os.dup2(2, 1)
    try:
        (_live_with_window if life.code else _live_without_window)(life, _Witness(life, began))
    except BaseException:  # noqa: BLE001 - a forked process ends here, whatever happens
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)
    os._exit(0)


class _Witness:
    """Writes down what can be seen from outside; each line is with the system before it is acted on."""

    def __init__(self, life: Life, began: float) -> None:
        self._file = os.open(life.said, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        self._began = began

    def notes(self, what: str, value: object = "") -> None:
        os.write(self._file, f"{what} {value}\n".encode())

    def sees_it_usable(self) -> None:
        self.notes("usable", round(time.monotonic() - self._began, 4))


class _HastyPlaceOrder(PlaceOrder):
    """Tells the shopper first. ``later_s``: and writes behind, so much later."""

    def __init__(self, real: PlaceOrder, tell: Callable[[str], None], later_s: float = 0.0) -> None:
        vars(self).update(vars(real))
        self._tell = tell
        self._later_s = later_s

    @override
    def record(self, order: ReadyOrder) -> Recorded | NotRecorded:
        self._tell(order.number)
        if not self._later_s:
            return super().record(order)
        behind = threading.Timer(self._later_s, super().record, (order,))
        behind.daemon = True
        behind.start()
        return Recorded(order)


def _live_without_window(life: Life, witness: _Witness) -> None:
    chance = random.Random(life.seed)
    disk = KillingDisk(life.kill_at)
    folder = Path(life.folder)
    with WatchedDisk(disk, folder), Terminal(life.hub_url, folder, life.enrol_code) as terminal:
        outbox = terminal.parts.outbox
        if life.is_hasty:
            hasty = _HastyPlaceOrder(terminal.parts.place_order, partial(witness.notes, "recorded"))
            terminal.parts = replace(terminal.parts, place_order=hasty)
        terminal.waits_for_a_catalogue()
        outbox.ledger()
        witness.sees_it_usable()
        for _ in range(_ORDERS):
            told = terminal.orders(chance)
            if told is not None:
                witness.notes("recorded", told.number)
        wait_until(lambda: not outbox.ledger().pending, "orders were not sent", _SENT_WITHIN_S)
        witness.notes("device", terminal.code)
    witness.notes("changes", disk.seen)


def _live_with_window(life: Life, witness: _Witness) -> None:
    settings = TerminalSettings(
        hub_url=life.hub_url, camera="none", folder=Path(life.folder), size=(1080, 1920), enrol_code=life.enrol_code
    )
    with off_screen_application():
        parts = build_terminal(settings)
        if isinstance(parts, CannotStart):
            raise BugError(parts.reason)
        if life.is_hasty:
            tell = partial(witness.notes, "recorded")
            parts = replace(parts, place_order=_HastyPlaceOrder(parts.place_order, tell, _BEHIND_S))
        jobs = NetworkJobs(parts.background)
        terminal = open_window(parts, jobs, jobs.call_on_gui)
        jobs.start()
        person = Person(terminal.window)
        person.waits_until(parts.catalogue.is_ready, "a catalogue", _SENT_WITHIN_S)
        witness.sees_it_usable()
        witness.notes("device", parts.device.code)
        person.scans(life.code or "")
        person.touches("order")
        person.touches("confirm")
        witness.notes("recorded", person.reads("order-number").strip())
        person.waits_until(lambda: not parts.outbox.ledger().pending, "the order to be sent", _SENT_WITHIN_S)


if __name__ == "__main__":
    main()
