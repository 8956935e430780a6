"""``Cord`` on real parts: a hub process, a line that breaks, terminals without windows, and shoppers who do not exist."""

import random
import shutil
import sqlite3
import tempfile
import threading
import time
from collections import Counter
from contextlib import ExitStack, closing
from pathlib import Path

from typing_extensions import override

from kiosk.demo.hub_process import HubProcess
from kiosk.errors import BugError
from kiosk.faults.hub_records import HubRecords
from kiosk.faults.proxy import Proxy
from kiosk.faults.terminal import Terminal, Told
from kiosk.hub.commands import make_enrolment_code
from kiosk.ports.cord import Cord, CordFault, CordLedger, CordState, CordTerminal
from kiosk.settings import ASSETS

_STORES = ("bellecour", "part-dieu", "villeurbanne")
_PAUSE_S = (0.3, 1.1)
_ORDER = b"POST /api/orders"
_KEY = b"idempotency-key:"


class TrainingCord(Cord):
    """A shop of the demonstration's goods in a folder that is thrown away."""

    def __init__(self, seed: int | None = None) -> None:
        self._rng = random.Random(seed)
        self._closing = ExitStack()
        self._terminals: list[Terminal] = []
        self._notebook: list[tuple[str, Told]] = []
        self._on_the_wire: set[bytes] = set()
        self._lock = threading.Lock()
        self._is_open = False
        self._ordering = threading.Event()
        self._ended = threading.Event()
        self._fault: CordFault | None = None
        self._since = time.monotonic()

    @property
    def is_open(self) -> bool:
        """Whether there is a shop."""
        return self._is_open

    @override
    def open(self) -> None:
        folder = Path(tempfile.mkdtemp(prefix="kiosk-training-"))
        self._closing.callback(shutil.rmtree, folder, ignore_errors=True)
        hub = HubProcess(folder / "hub", ASSETS / "demo")
        self._closing.callback(hub.kill)
        try:
            hub.start()
            self._line = self._closing.enter_context(Proxy(hub.port, seen=self._look_at))
            self._records = HubRecords(hub.database)
            for number, store in enumerate(_STORES):
                self._add_terminal(folder / f"terminal-{number}", store, hub)
        except BaseException:
            self.close()
            raise
        shoppers = threading.Thread(target=self._shop, name="training-shoppers", daemon=True)
        self._closing.callback(shoppers.join)
        self._closing.callback(self._ended.set)
        shoppers.start()
        self._since = time.monotonic()
        self._is_open = True

    @override
    def close(self) -> None:
        self._is_open = False
        self._ordering.clear()
        self._closing.close()

    @override
    def order(self, *, on: bool) -> None:
        if on:
            self._ordering.set()
        else:
            self._ordering.clear()

    @override
    def breaks(self, fault: CordFault) -> None:
        self._line.breaks(fault)
        self._fault, self._since = fault, time.monotonic()

    @override
    def heals(self) -> None:
        self._line.heals()
        self._fault, self._since = None, time.monotonic()

    @override
    def state(self) -> CordState:
        if not self._is_open:
            return CordState()
        with self._lock:
            notebook = list(self._notebook)
            sent = len(self._on_the_wire)
        # The terminals' files before the hub's: an order on its way is then in one of them at least.
        waiting = {terminal.code: _waiting_in(terminal.folder) for terminal in self._terminals}
        ledger = self._ledger(notebook, set().union(*waiting.values()), sent)
        made = Counter(code for code, _ in notebook)
        terminals = tuple(
            CordTerminal(
                terminal.code, terminal.parts.status.status().network, made[terminal.code], len(waiting[terminal.code])
            )
            for terminal in self._terminals
        )
        seconds = int(time.monotonic() - self._since)
        return CordState(self._is_open, self._ordering.is_set(), self._fault, seconds, ledger, terminals)

    def _ledger(self, notebook: list[tuple[str, Told]], waiting: set[str], sent: int) -> CordLedger:
        held: Counter[str] = Counter()
        resolved: Counter[str] = Counter()
        for terminal in self._terminals:
            held.update(order_id for order_id, _ in self._records.orders(terminal.code))
            resolved.update(self._records.outcomes(terminal.code))
        del resolved["allocated"]
        noted = {told.order_id for _, told in notebook}
        return CordLedger(
            made=len(noted),
            sent=sent,
            confirmed=len(noted & held.keys()),
            resolved=dict(sorted(resolved.items())),
            pending=len((noted & waiting) - held.keys()),
            lost=len(noted - held.keys() - waiting),
            # An order may reach the hub before its number is noted: what was made after the notebook was read is no double.
            doubled=held.total() - len(held) + len(held.keys() - self._noted_by_now()),
        )

    def _noted_by_now(self) -> set[str]:
        with self._lock:
            return {told.order_id for _, told in self._notebook}

    def _add_terminal(self, folder: Path, store: str, hub: HubProcess) -> None:
        code = make_enrolment_code(hub.database, store, "kiosk")
        if not isinstance(code, str):
            raise BugError(store)
        terminal = self._closing.enter_context(Terminal(self._line.url, folder, code))
        terminal.waits_for_a_catalogue()
        self._terminals.append(terminal)

    def _shop(self) -> None:
        while not self._ended.is_set():
            if self._ordering.wait(0.1):
                terminal = self._rng.choice(self._terminals)
                with self._lock:  # noted in the instant in which the screen says it
                    told = terminal.orders(self._rng, scarce=True)
                    if told is not None:
                        self._notebook.append((terminal.code, told))
                self._ended.wait(self._rng.uniform(*_PAUSE_S))

    def _look_at(self, request: bytes) -> None:
        if not request.startswith(_ORDER):
            return
        head = request.partition(b"\r\n\r\n")[0]
        key = next((line for line in head.split(b"\r\n") if line.lower().startswith(_KEY)), b"")
        with self._lock:
            self._on_the_wire.add(key)


def _waiting_in(folder: Path) -> set[str]:
    """Ids of the orders that a terminal's own file still holds."""
    address = f"{(folder / 'outbox.db').resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=10)) as connection:
        return {order_id for (order_id,) in connection.execute("SELECT order_id FROM entry")}
