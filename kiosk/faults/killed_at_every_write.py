"""Family 3: SIGKILL at every change that a running terminal makes to its files; orders arrive once at a real hub."""

import random
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace
from typing_extensions import override

from kiosk.demo.hub_process import HubProcess
from kiosk.errors import BugError
from kiosk.faults.family import Family, Outcome
from kiosk.faults.killed_terminal import Witnessed, compare, live_and_die
from kiosk.faults.terminal_nursery import Life, TerminalNursery
from kiosk.settings import ASSETS

STORE = "bellecour"
_CONTROL_RUNS = 12
_HUB_STARTS_WITHIN_S = 90.0


class KilledAtEveryWrite(Family):
    """One terminal without a window, started again on the same files after each kill, two orders a life."""

    name = "kill -9 at every write, sync and unlink of the terminal"
    ci_runs = 12
    nightly_runs = 3000

    @override
    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        return _campaign(runs, seed, folder, is_hasty=False)

    @override
    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        return _campaign(min(runs, _CONTROL_RUNS), seed, folder, is_hasty=True)


FAMILY = KilledAtEveryWrite()


def _campaign(runs: int, seed: int, folder: Path, *, is_hasty: bool) -> Outcome:
    hub = HubProcess(folder / "hub", ASSETS / "demo")
    hub.start(patience_s=_HUB_STARTS_WITHIN_S)
    try:
        with TerminalNursery(folder / "terminals.log") as nursery:
            plain = Life(hub.url, str(folder / "terminal"), str(folder / "said.txt"), is_hasty=is_hasty)
            enrolled = replace(plain, enrol_code=hub.enrol_code(STORE, "kiosk"))
            live_and_die(nursery, [enrolled, plain])  # the second one is what an ordinary life does to the files
            changes = Witnessed.read(folder / "said.txt").changes
            if not changes:
                raise BugError((folder / "terminals.log").read_text(errors="replace")[-2000:])
            ends = live_and_die(nursery, _lives(runs, seed, plain, changes))
            ends["failed"] += live_and_die(nursery, [plain])["failed"]
    finally:
        hub.kill()
    return compare(ends, folder / "said.txt", hub.database)


def _lives(runs: int, seed: int, plain: Life, changes: int) -> Iterator[Life]:
    """Killed at each place once, in any order, then again with other orders."""
    places = list(range(1, changes + 1))
    random.Random(seed).shuffle(places)
    for n in range(runs):
        yield replace(plain, seed=f"{seed}/{n}", kill_at=places[n % len(places)])
