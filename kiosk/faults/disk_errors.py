"""Family 9: a read, a write or a sync fails, once or from then on; nothing is said to be recorded that is not."""

import random
from pathlib import Path

from typing_extensions import override

from kiosk.faults.failing_disk import FailingDisk
from kiosk.faults.failing_life import campaign, record, record_hastily
from kiosk.faults.family import Family, Outcome
from kiosk.faults.fast_folder import fast_folder

_CONTROL_RUNS = 60


class DiskErrors(Family):
    """Every operation of a terminal's morning in turn."""

    name = "I/O error at every read, write and sync"
    ci_runs = 75
    nightly_runs = 3000

    @override
    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        with fast_folder() as fast:
            return campaign(runs, seed, fast, _draw, record)

    @override
    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        with fast_folder() as fast:
            return campaign(min(runs, _CONTROL_RUNS), seed, fast, _draw, record_hastily)


FAMILY = DiskErrors()


def _draw(at: int, chance: random.Random) -> FailingDisk:
    return FailingDisk(frozenset({"read", "write", "sync"}), at, lasts=chance.random() < 0.5)  # noqa: PLR2004
