"""What a kiosk costs that nobody stands at, with a camera that looks at a still shop through a noisy sensor, as JSON lines.

``python -m tests.benchmarks.bench_idle_camera``: per cent of a core and wake-ups a second for each kind of thread, with the
attract loop, with home left open, and with the camera's picture on screen. Reading a file is not what reading a camera costs:
it is measured alone, too.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

import cv2
import msgspec
import numpy as np

from kiosk.demo.hub_process import HubProcess
from kiosk.scanning.bench.scenes import shop
from kiosk.settings import ASSETS
from tests.benchmarks.figures import say

_BENCH: Final = "idle camera"
_GOAL_PERCENT: Final = 3.0
_FRAMES: Final = 90
_QUALITY: Final = 95
_BACKENDS: Final = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


def main() -> None:
    """Print one line for each measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--settles", type=float, default=35.0)
    parser.add_argument("--fps", type=int, nargs="+", default=[15, 30])
    parser.add_argument("--noise", type=float, default=5.0, help="Of the sensor, in grey levels.")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as name:
        folder = Path(name)
        hub = HubProcess(folder / "hub", ASSETS / "demo")
        try:
            hub.start()
            for fps in arguments.fps:
                video = _film(folder / f"still-{fps}.avi", fps, arguments.noise)
                _measure(hub, folder / f"terminal-{fps}", video, fps, (arguments.seconds, arguments.settles))
        finally:
            hub.kill()


def _film(path: Path, fps: int, noise: float) -> Path:
    random = np.random.default_rng(5)
    scene = cv2.cvtColor(shop(random, blur=1.0), cv2.COLOR_GRAY2BGR).astype(np.float32)
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), fps, (scene.shape[1], scene.shape[0]))
    writer.set(cv2.VIDEOWRITER_PROP_QUALITY, _QUALITY)
    for _ in range(_FRAMES):
        grain = random.standard_normal(scene.shape, np.float32) * noise
        writer.write(np.clip(scene + grain, 0, 255).astype(np.uint8))
    writer.release()
    return path


def _measure(hub: HubProcess, terminal: Path, video: Path, fps: int, timing: tuple[float, float]) -> None:
    alone = _child("source", video, timing)["source"]
    say(_BENCH, f"the file alone, {fps} frames a second", alone)
    code = hub.enrol_code("bellecour", "kiosk")
    found = _child("kiosk", video, timing, "--hub", hub.url, "--folder", str(terminal), "--enrol", code)
    for screen, figures in found.items():
        rest = {"without_file_percent": figures["whole_percent"] - alone["whole_percent"], "load": os.getloadavg()[0]}
        say(_BENCH, f"{screen}, {fps} frames a second", figures | rest, ("decoder_percent", _GOAL_PERCENT))


def _child(what: str, video: Path, timing: tuple[float, float], *more: str) -> dict[str, dict[str, float]]:
    command = [sys.executable, "-m", "tests.benchmarks.idle_child", what, "--camera", str(video)]
    times = ["--seconds", str(timing[0]), "--settles", str(timing[1])]
    environment = {**os.environ, **_BACKENDS}
    done = subprocess.run([*command, *times, *more], check=True, stdout=subprocess.PIPE, env=environment)
    return msgspec.json.decode(done.stdout, type=dict[str, dict[str, float]])


if __name__ == "__main__":
    main()
