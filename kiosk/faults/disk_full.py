"""Family 8: the disk is full from any write on; nothing is said to be recorded that is not, and room mends it."""

import random
from pathlib import Path

import msgspec
from typing_extensions import override

from kiosk.faults.failing_disk import FailingDisk
from kiosk.faults.failing_life import Record, campaign, record, record_hastily
from kiosk.faults.family import Family, Outcome
from kiosk.faults.fast_folder import fast_folder
from kiosk.faults.small_disk import NotRun, Verdict, play_on_small_disk

_RUNS_PER_SMALL_DISK = 150
_CONTROL_RUNS = 60


class DiskFull(Family):
    """Every write of a terminal's morning in turn; then a real file system of 4 MB, where there may be one."""

    name = "disk full at every write"
    ci_runs = 75
    nightly_runs = 3000

    @override
    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        return _with_small_disk(_full_at_every_write(runs, seed, record), runs, folder)

    @override
    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        return _full_at_every_write(min(runs, _CONTROL_RUNS), seed, record_hastily)


FAMILY = DiskFull()


def _full_at_every_write(runs: int, seed: int, record_order: Record) -> Outcome:
    with fast_folder() as fast:
        return campaign(runs, seed, fast, _draw, record_order)


def _draw(at: int, _chance: random.Random) -> FailingDisk:
    return FailingDisk(frozenset({"write"}), at, is_full=True, lasts=True)


def _with_small_disk(outcome: Outcome, runs: int, folder: Path) -> Outcome:
    rounds = max(1, runs // _RUNS_PER_SMALL_DISK)
    found = play_on_small_disk(folder, rounds)
    if isinstance(found, NotRun):
        return Outcome({**outcome.figure, "small_disk": f"not run: {found.reason}"}, outcome.ok)
    told = {f"small_disk_{name}": value for name, value in msgspec.structs.asdict(found).items()}
    return Outcome(
        {**outcome.figure, **told}, outcome.ok and found == Verdict(rounds, found.said_recorded, found.said_no)
    )
