"""A Saturday in minutes: a shopper every two minutes for eight hours, one behind the other, and what stays behind.

``python tests/benchmarks/bench_soak.py``: 240 visits to one kiosk before a real hub; memory, open files, threads and the size
of its files must not grow once it is warm, which is after a third of the day.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

import msgspec

from kiosk.demo.hub_process import HubProcess
from kiosk.settings import ASSETS
from tests.benchmarks.figures import say

_BENCH: Final = "soak"
_VISITS: Final = 240
_GROWTH_GOALS: Final = {"pss_mb": 8.0, "files_open": 2.0, "threads": 1.0, "on_disk_mb": 4.0}
"""Over the last two thirds of the day. Allocators and SQLite's write-ahead log breathe; a leak of 50 kB a visit is 8 MB."""


def main() -> None:
    """Print one line a note, then one for each thing that must not grow."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visits", type=int, default=_VISITS)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as name:
        folder = Path(name)
        hub = HubProcess(folder / "hub", ASSETS / "demo")
        try:
            hub.start()
            notes = _day(hub, folder / "terminal", asked.visits)
        finally:
            hub.kill()
    for note in notes:
        say(
            _BENCH,
            f"after {round(note['visit'])} visits",
            {k: v for k, v in note.items() if k not in {"visit", "at_s"}},
        )
    warm, last = notes[len(notes) // 3 - 1], notes[-1]
    for measure, goal in _GROWTH_GOALS.items():
        say(_BENCH, f"growth of {measure}", {"growth": last[measure] - warm[measure]}, ("growth", goal))


def _day(hub: HubProcess, folder: Path, visits: int) -> list[dict[str, float]]:
    code = hub.enrol_code("bellecour", "kiosk")
    command = [sys.executable, "-m", "tests.benchmarks.soak_child", "--hub", hub.url, "--folder", str(folder)]
    done = subprocess.run(
        [*command, "--enrol", code, "--visits", str(visits)],
        check=True,
        stdout=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
    )
    return msgspec.json.decode(done.stdout, type=list[dict[str, float]])


if __name__ == "__main__":
    main()
