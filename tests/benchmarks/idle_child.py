"""A kiosk that nobody stands at, or its camera's source alone, in a process of its own: CPU of each thread, as JSON."""

import argparse
import asyncio
import os
import sys
import threading
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import msgspec
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.bootstrap.terminal import CannotStart, build_terminal
from kiosk.errors import BugError
from kiosk.logs import configure_logging
from kiosk.ports.frame_source import FrameSource
from kiosk.settings import TerminalSettings
from ui.app import run_terminal
from ui.camera.sources import open_source
from ui.demo.person import Person
from ui.jobs import NetworkJobs
from ui.parts import TerminalParts

_TASKS: Final = Path("/proc/self/task")
_CLOCK_HZ: Final = os.sysconf("SC_CLK_TCK")
_WARM_S: Final = 3.0
_KINDS: Final = {
    "gui": "gui",
    "decoder": "decoder",
    "camera": "camera",
    "camera reading": "camera",
    "network": "network",
}


@dataclass(frozen=True)
class Moment:
    """What threads had spent, and how often they had been woken, at a time."""

    at: float
    spent_s: defaultdict[str, float]
    woken: Counter[str]

    def until(self, later: "Moment") -> dict[str, float]:
        """Per cent of a core and wake-ups a second of each kind of thread from here to there."""
        seconds = later.at - self.at
        figures: dict[str, float] = {"wall_s": seconds}
        for name in sorted(later.spent_s):
            figures[f"{name}_percent"] = 100 * (later.spent_s[name] - self.spent_s[name]) / seconds
            figures[f"{name}_wakes"] = (later.woken[name] - self.woken[name]) / seconds
        figures["whole_percent"] = sum(value for name, value in figures.items() if name.endswith("_percent"))
        return figures


def main() -> None:
    """Run, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["kiosk", "source"])
    parser.add_argument("--camera", required=True)
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--settles", type=float, default=12.0)
    parser.add_argument("--hub", default="")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--enrol")
    arguments = parser.parse_args()
    figures = _source(arguments) if arguments.what == "source" else _kiosk(arguments)
    sys.stdout.write(msgspec.json.encode(figures).decode() + "\n")


def _source(arguments: argparse.Namespace) -> dict[str, dict[str, float]]:
    source = open_source(arguments.camera)
    _read(source, _WARM_S)
    began = moment()
    count = _read(source, arguments.seconds)
    figures = began.until(moment())
    source.close()
    return {"source": {"whole_percent": figures["whole_percent"], "fps": count / figures["wall_s"]}}


def _read(source: FrameSource, seconds: float) -> int:
    until = time.monotonic() + seconds
    count = 0
    while time.monotonic() < until:
        source.read()
        count += 1
    return count


def _kiosk(arguments: argparse.Namespace) -> dict[str, dict[str, float]]:
    configure_logging()
    parts = build_terminal(
        TerminalSettings(
            hub_url=arguments.hub,
            camera=arguments.camera,
            folder=arguments.folder,
            size=(1080, 1920),
            enrol_code=arguments.enrol,
            idle_s=3600,
        )
    )
    if isinstance(parts, CannotStart):
        raise BugError(parts.reason)
    observer = _Observer(parts, arguments.seconds, arguments.settles)
    run_terminal(replace(parts, background=(*parts.background, observer.observe)))
    return observer.figures


class _Observer:
    """Sleeps on the network thread between two looks, so that it costs nothing meanwhile."""

    def __init__(self, parts: TerminalParts, seconds: float, settles: float) -> None:
        self.figures: dict[str, dict[str, float]] = {}
        self._parts = parts
        self._seconds = seconds
        self._settles = settles
        self._jobs = NetworkJobs()

    async def observe(self) -> None:
        """The attract loop, then a screen that somebody opened and left, then the camera's picture."""
        await asyncio.sleep(self._settles)
        self.figures["attract"] = await self._watched()
        self._jobs.call_on_gui(lambda: self._touch("start"))
        await asyncio.sleep(self._settles)
        self.figures["home"] = await self._watched()
        self._jobs.call_on_gui(lambda: self._touch("door-cart"))
        await asyncio.sleep(self._settles)
        self.figures["scan"] = await self._watched()
        self._jobs.call_on_gui(_close)

    async def _watched(self) -> dict[str, float]:
        before = moment()
        await asyncio.sleep(self._seconds)
        return before.until(moment())

    def _touch(self, name: str) -> None:
        person = Person(_window())
        item = person.waits_for(name)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        QTest.mouseClick(person.window, Qt.MouseButton.LeftButton, pos=QPoint(round(middle.x()), round(middle.y())))


def _close() -> None:
    _window().close()


def _window() -> QQuickWindow:
    return next(each for each in QGuiApplication.topLevelWindows() if isinstance(each, QQuickWindow))


def moment() -> Moment:
    """Of this process, now."""
    names = {thread.native_id: thread.name for thread in threading.enumerate()}
    names[os.getpid()] = "gui"
    spent: defaultdict[str, float] = defaultdict(float)
    woken: Counter[str] = Counter()
    for task in _TASKS.iterdir():
        name = _KINDS.get(names.get(int(task.name), ""), "others")
        words = (task / "stat").read_text().rpartition(")")[2].split()
        spent[name] += (int(words[11]) + int(words[12])) / _CLOCK_HZ
        status = (task / "status").read_text()
        woken[name] += int(status.partition("\nvoluntary_ctxt_switches:")[2].split()[0])
    return Moment(time.monotonic(), spent, woken)


if __name__ == "__main__":
    main()
