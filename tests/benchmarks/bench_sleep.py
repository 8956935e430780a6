"""What a kiosk costs in a closed store, and how soon a touch or a scan starts it, as JSON lines.

``python -m tests.benchmarks.bench_sleep``: per cent of a core and wake-ups a second of each kind of thread while the attract
loop turns and while it sleeps, then CPU milliseconds from a touch, and from the last key of a scan, to the painted frame.
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

_BENCH: Final = "sleep"
_ASLEEP_PERCENT: Final = 0.05
"""Zero, as far as a clock of a hundred ticks a second can tell over a minute."""
_FRAME_MS: Final = 16.7
_BACKENDS: Final = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


def main() -> None:
    """Print one line for each measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--settles", type=float, default=20.0)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as name:
        folder = Path(name)
        hub = HubProcess(folder / "hub", ASSETS / "demo")
        try:
            hub.start()
            found = _child(hub, folder / "terminal", arguments.seconds, arguments.settles)
        finally:
            hub.kill()
    say(_BENCH, "attract loop, lit", found["lit"])
    say(_BENCH, "attract screen, asleep", found["asleep"], ("gui_percent", _ASLEEP_PERCENT))
    say(_BENCH, "asleep, from a touch to home painted", found["touch"], ("p50_ms", _FRAME_MS))
    say(_BENCH, "from the last key of a scan to its answer painted", found["answer"], ("p50_ms", _FRAME_MS))
    say(_BENCH, "from the last key of a scan to the product painted", found["scan"])


def _child(hub: HubProcess, terminal: Path, seconds: float, settles: float) -> dict[str, dict[str, float]]:
    command = [sys.executable, "-m", "tests.benchmarks.sleep_child", "--hub", hub.url, "--folder", str(terminal)]
    times = ["--seconds", str(seconds), "--settles", str(settles), "--enrol", hub.enrol_code("bellecour", "kiosk")]
    environment = {**os.environ, **_BACKENDS}
    done = subprocess.run([*command, *times], check=True, stdout=subprocess.PIPE, env=environment)
    return msgspec.json.decode(done.stdout.splitlines()[-1], type=dict[str, dict[str, float]])


if __name__ == "__main__":
    main()
