"""A kiosk beside the same grid in a browser's kiosk mode: start, memory, a still screen, scrolling, as JSON lines.

``python tests/benchmarks/bench_weight.py``: both on one virtual screen without a GPU, in turn, the middle one of the runs.
The kiosk is the whole program, with its files and its line to the hub; the browser's page is nothing but the grid, lazy and
with ``content-visibility``, which is the kindest that can be done for it without a framework. The kiosk's first frame is the
brand's (``ui.start_window``); the browser's is the whole page, so the time until the kiosk answers a touch is told beside it.
"""

import argparse
import csv
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import msgspec

from kiosk.demo.hub_process import HubProcess, free_port
from kiosk.settings import ASSETS
from tests.benchmarks.browser_page import PageServer
from tests.benchmarks.figures import say
from tests.benchmarks.process_tree import cpu_s, pss_mb, tree
from tests.benchmarks.weight_child import frame_figures

_BENCH: Final = "weight"
_PICTURES: Final = ASSETS / "demo" / "pictures"
_HERE: Final = "store-01"
_SETTLES_S: Final = 4.0
_START_RATIO: Final = 0.5
_MEMORY_RATIO: Final = 1 / 3
_FRAMES: Final = 57.0
"""Of sixty a second: the timers of a virtual screen drift by some."""

_QUIET: Final = [
    "--kiosk",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-translate",
    "--window-position=0,0",
    "--window-size=1080,1920",
]


def main() -> None:
    """Print one line for each of the two, then one that compares them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--idle", type=float, default=10.0)
    parser.add_argument("--scroll", type=float, default=6.0)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as name, _screen() as display:
        folder = Path(name)
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}
        hub = HubProcess(folder / "hub", _shop(folder / "shop"))
        try:
            hub.start()
            _kiosk(hub, folder / "terminal", environment, asked, hub.enrol_code(_HERE, "kiosk"))  # fetches its copy
            kiosks, browsers = [], []
            for run in range(asked.runs):
                kiosks.append(_kiosk(hub, folder / "terminal", environment, asked))
                browsers.append(_browser(folder / f"profile-{run}", environment, asked, round(kiosks[0]["tiles"])))
        finally:
            hub.kill()
    _compare(_middle(kiosks), _middle(browsers))


def _compare(kiosk: dict[str, float], browser: dict[str, float]) -> None:
    say(_BENCH, "kiosk", kiosk | {"load": os.getloadavg()[0]})
    say(_BENCH, "browser", browser)
    shares = {name: kiosk[name] / browser[name] for name in ("first_frame_ms", "start_cpu_s", "pss_mb", "frame_cpu_ms")}
    ready = kiosk["ready_ms"] / browser["first_frame_ms"]
    say(_BENCH, "start, share of the browser's", {"share": shares["first_frame_ms"]}, ("share", _START_RATIO))
    say(_BENCH, "start until touches are answered, share of the browser's", {"share": ready})
    say(_BENCH, "memory, share of the browser's", {"share": shares["pss_mb"]}, ("share", _MEMORY_RATIO))
    say(_BENCH, "CPU, share of the browser's", {"start": shares["start_cpu_s"], "frame": shares["frame_cpu_ms"]})
    late = {"missing_fps": max(0.0, _FRAMES - kiosk["scroll_fps"])}
    say(_BENCH, "scrolling, frames missing a second", late, ("missing_fps", 0.0))


def _middle(runs: list[dict[str, float]]) -> dict[str, float]:
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def _shop(folder: Path) -> Path:
    """Two thousand products, each with one of the demonstration's drawings."""
    subprocess.run(
        [
            sys.executable,
            "-m",
            "kiosk",
            "catalogue",
            "generate",
            str(folder),
            "--variants",
            "20000",
            "--locations",
            "3",
        ],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    drawings = sorted(path.stem for path in _PICTURES.glob("*.svg"))
    products = folder / "products.csv"
    with products.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with products.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [*rows[0], "picture"])
        writer.writeheader()
        for number, row in enumerate(rows):
            writer.writerow({**row, "picture": drawings[number % len(drawings)]})
    (folder / "pictures").symlink_to(_PICTURES)
    return folder


@contextmanager
def _screen() -> Iterator[str]:
    display = f":{free_port() % 1000 + 100}"
    command = ["Xvfb", display, "-screen", "0", "1080x1920x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(1.0)
        yield display
    finally:
        server.terminate()
        server.wait()


def _kiosk(
    hub: HubProcess, folder: Path, environment: dict[str, str], asked: argparse.Namespace, enrol: str = ""
) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.weight_start", "--hub", hub.url, "--folder", str(folder)]
    command += ["--idle", str(asked.idle), "--scroll", str(asked.scroll), *(["--enrol", enrol] if enrol else [])]
    began = ["--began", str(time.monotonic())]
    done = subprocess.run([*command, *began], check=True, stdout=subprocess.PIPE, env=environment)
    return msgspec.json.decode(done.stdout, type=dict[str, float])


def _browser(profile: Path, environment: dict[str, str], asked: argparse.Namespace, tiles: int) -> dict[str, float]:
    with PageServer(_PICTURES, tiles, asked.scroll) as page:
        began = time.monotonic()
        chromium = subprocess.Popen(
            ["chromium", *_QUIET, f"--user-data-dir={profile}", page.url],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            figures = {"first_frame_ms": (page.painted_at() - began) * 1000, "start_cpu_s": cpu_s(chromium.pid)}
            time.sleep(_SETTLES_S)
            figures["pss_mb"] = pss_mb(chromium.pid)
            before = cpu_s(chromium.pid)
            time.sleep(asked.idle)
            figures["idle_percent"] = 100 * (cpu_s(chromium.pid) - before) / asked.idle
            before = cpu_s(chromium.pid)
            frames = page.scrolled()
            return figures | frame_figures(frames, asked.scroll, cpu_s(chromium.pid) - before) | {"tiles": tiles}
        finally:
            for pid in reversed(tree(chromium.pid)):
                _end(pid)
            chromium.wait()


def _end(pid: int) -> None:
    try:
        os.kill(pid, 9)
    except ProcessLookupError:  # it went with its parent
        return


if __name__ == "__main__":
    main()
