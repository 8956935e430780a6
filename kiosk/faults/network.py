"""Family 6: the network breaks in every way it knows while people order, and heals.

Each kind of fault has a terminal and a line of its own; all of them share one hub. What shoppers were told is compared with
the hub's own file, and what the terminal shows with the stock that the file holds.
"""

import os
import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from kiosk.demo.hub_process import HubProcess
from kiosk.errors import BugError
from kiosk.faults.certificates import Certificates, make_certificates
from kiosk.faults.family import Figure, Outcome
from kiosk.faults.hopeful import hopeful_terminals
from kiosk.faults.hub_records import HubRecords
from kiosk.faults.proxy import KINDS, Kind, Proxy
from kiosk.faults.terminal import Terminal, Told, wait_until
from kiosk.hub.commands import make_enrolment_code
from kiosk.settings import ASSETS

_STORE = "bellecour"
_LINE_KINDS: tuple[Kind, ...] = tuple(kind for kind in KINDS if kind != "cut")
_CONTROL_KINDS: tuple[Kind, ...] = (
    "cut_before_send",
    "reset",
    "duplicate",
    "captive_portal",
    "server_error",
    "wrong_clock",
)
_SHORTEST_FAULT_S, _LONGEST_FAULT_S = 0.3, 2.0
_ORDERS_A_FAULT = 2
_AGREES_WITHIN_S = 90.0


@dataclass
class _Lane:
    """One terminal whose network has one kind of fault, and what was seen there."""

    kind: str
    terminal: Terminal
    breaks: Callable[[], None]
    heals: Callable[[], None]
    told: list[Told] = field(default_factory=list)
    agreed_s: list[float] = field(default_factory=list)
    stuck: int = 0

    def orders_through_a_fault(self, rng: random.Random, records: HubRecords) -> None:
        """Break, let people order, heal, and wait until both ends say the same."""
        self.breaks()
        for _ in range(_ORDERS_A_FAULT):
            told = self.terminal.orders(rng)
            if told is not None:
                self.told.append(told)
            time.sleep(rng.uniform(_SHORTEST_FAULT_S, _LONGEST_FAULT_S) / _ORDERS_A_FAULT)
        self.heals()
        try:
            self.agreed_s.append(
                wait_until(lambda: self._agrees(records), f"{self.kind} does not agree", _AGREES_WITHIN_S)
            )
        except TimeoutError:
            self.stuck += 1

    def _agrees(self, records: HubRecords) -> bool:
        ledger = self.terminal.parts.outbox.ledger()
        if ledger.pending or ledger.rejected:
            return False
        here = self.terminal.parts.stock
        for sku in {told.sku for told in self.told[-_ORDERS_A_FAULT:]}:
            held = records.available(sku)
            if any(level.available != held.get(level.location_id) for level in here.levels(sku)):
                return False
        return True


class NetworkFaults:
    """Sixteen kinds and more, each through a real socket between a real terminal and a real hub process."""

    name = "the network, broken in every way it knows"
    ci_runs = len(_LINE_KINDS) + 2
    nightly_runs = 60 * (len(_LINE_KINDS) + 2)

    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        """Runs are dealt over the kinds."""
        return _campaign(runs, seed, folder, _lanes)

    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        """A terminal that takes a sent order for a confirmed one: a few kinds show it, once each."""
        del runs
        with hopeful_terminals():
            return _campaign(len(_CONTROL_KINDS), seed, folder, partial(_line_lanes, _CONTROL_KINDS))


FAMILY = NetworkFaults()


def _campaign(
    runs: int, seed: int, folder: Path, lanes_at: Callable[[HubProcess, Path, ExitStack], list[_Lane]]
) -> Outcome:
    hub = HubProcess(folder / "hub", ASSETS / "demo")
    with ExitStack() as closing:
        closing.callback(hub.kill)
        hub.start()
        records = HubRecords(hub.database)
        lanes = lanes_at(hub, folder, closing)
        for lane in lanes:
            lane.terminal.waits_for_a_catalogue()
        rounds = max(1, runs // len(lanes))
        with ThreadPoolExecutor(len(lanes)) as people:
            for number in range(rounds):
                rngs = [random.Random(f"{seed}/{lane.kind}/{number}") for lane in lanes]
                list(
                    people.map(
                        lambda pair: pair[0].orders_through_a_fault(pair[1], records), zip(lanes, rngs, strict=True)
                    )
                )
        return _judged(lanes, records)


def _judged(lanes: list[_Lane], records: HubRecords) -> Outcome:
    lost = doubled = told = 0
    for lane in lanes:
        held = Counter(order_id for order_id, _ in records.orders(lane.terminal.code))
        promised = {note.order_id for note in lane.told}
        told += len(promised)
        lost += len(promised - held.keys())
        doubled += held.total() - len(held) + len(held.keys() - promised)
    seconds = sorted(value for lane in lanes for value in lane.agreed_s)
    stuck = sum(lane.stuck for lane in lanes)
    figure: Figure = {
        "kinds": len(lanes),
        "orders": told,
        "lost": lost,
        "doubled": doubled,
        "stuck": stuck,
        "agree_after_healing_p95_s": round(_p95(seconds), 2),
        "agree_after_healing_max_s": round(seconds[-1], 2) if seconds else 0.0,
        "slowest_kind": max(lanes, key=lambda lane: max(lane.agreed_s, default=0.0)).kind,
    }
    return Outcome(figure, ok=told > 0 and not (lost or doubled or stuck))


def _p95(seconds: list[float]) -> float:
    return seconds[int(0.95 * (len(seconds) - 1))] if seconds else 0.0


def _lanes(hub: HubProcess, folder: Path, closing: ExitStack) -> list[_Lane]:
    certificates = make_certificates(folder)
    # What a terminal trusts is a setting of the machine, read when it opens its line.
    os.environ["SSL_CERT_FILE"] = str(certificates.authority)
    closing.callback(os.environ.pop, "SSL_CERT_FILE")
    lanes = _line_lanes(_LINE_KINDS, hub, folder, closing)
    lanes.append(_address_lane("no_name", hub, folder, closing, hub.url, f"http://hub.invalid:{hub.port}"))
    lanes.append(_certificate_lane(certificates, hub, folder, closing))
    return lanes


def _line_lanes(kinds: Sequence[Kind], hub: HubProcess, folder: Path, closing: ExitStack) -> list[_Lane]:
    return [_line_lane(kind, hub, folder, closing) for kind in kinds]


def _line_lane(kind: Kind, hub: HubProcess, folder: Path, closing: ExitStack) -> _Lane:
    line = closing.enter_context(Proxy(hub.port))
    terminal = closing.enter_context(Terminal(line.url, folder / kind, _code(hub)))
    return _Lane(kind, terminal, lambda: line.breaks(kind), line.heals)


def _certificate_lane(certificates: Certificates, hub: HubProcess, folder: Path, closing: ExitStack) -> _Lane:
    good = closing.enter_context(Proxy(hub.port, certificates.good))
    expired = closing.enter_context(Proxy(hub.port, certificates.expired))
    return _address_lane("expired_certificate", hub, folder, closing, good.url, expired.url)


def _address_lane(
    kind: str, hub: HubProcess, folder: Path, closing: ExitStack, whole_url: str, broken_url: str
) -> _Lane:
    """A fault of the address itself: the terminal is started with it, and started again without."""
    lane = _Lane(
        kind, Terminal(whole_url, folder / kind, _code(hub)), lambda: move(broken_url), lambda: move(whole_url)
    )
    lane.terminal.__enter__()

    def leave() -> None:
        lane.terminal.__exit__(None, None, None)

    def move(url: str) -> None:
        leave()
        lane.terminal = Terminal(url, folder / kind)
        lane.terminal.__enter__()

    closing.callback(leave)
    return lane


def _code(hub: HubProcess) -> str:
    code = make_enrolment_code(hub.database, _STORE, "kiosk")
    if not isinstance(code, str):
        raise BugError(_STORE)
    return code
