"""A kiosk in a closed store, in a process of its own: what its sleep costs, and how soon a touch or a scan starts, as JSON."""

import argparse
import asyncio
import csv
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.bootstrap.terminal import CannotStart, build_terminal
from kiosk.errors import BugError
from kiosk.logs import configure_logging
from kiosk.ports.clock import Clock
from kiosk.settings import ASSETS, TerminalSettings
from tests.benchmarks.idle_child import moment
from tests.fakes.hand import visible_item
from ui.app import run_terminal
from ui.jobs import NetworkJobs
from ui.parts import TerminalParts
from ui.view_models.attract_rest import LINGER_S

_PARIS: Final = ZoneInfo("Europe/Paris")
_NIGHT_HOUR: Final = 3
_STARTS: Final = 12
_PATIENCE_S: Final = 5.0


class NightClock:
    """Three in the morning, going on as the real clock does; ``skipped_s`` passes over the minute of light."""

    def __init__(self, real: Clock) -> None:
        self._real = real
        now = real.now()
        local = now.astimezone(_PARIS)
        self._ahead = local.replace(hour=_NIGHT_HOUR, minute=0, second=0) + timedelta(days=1) - local
        self.skipped_s = 0.0

    def now(self) -> datetime:
        """Now, at night."""
        return self._real.now() + self._ahead

    def monotonic(self) -> float:
        """Seconds that only grow."""
        return self._real.monotonic() + self.skipped_s


def main() -> None:
    """Run, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--settles", type=float, required=True)
    parser.add_argument("--hub", required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--enrol")
    arguments = parser.parse_args()
    configure_logging()
    settings = TerminalSettings(
        hub_url=arguments.hub,
        camera="none",
        folder=arguments.folder,
        size=(1080, 1920),
        enrol_code=arguments.enrol,
        idle_s=3600,
    )
    parts = build_terminal(settings)
    if isinstance(parts, CannotStart):
        raise BugError(parts.reason)
    clock = NightClock(parts.clock)
    night = _Night(clock, arguments.seconds, arguments.settles)
    run_terminal(_at_night(parts, clock, night))
    sys.stdout.write(msgspec.json.encode(night.figures).decode() + "\n")


def _at_night(parts: TerminalParts, clock: NightClock, night: "_Night") -> TerminalParts:
    return replace(parts, clock=clock, background=(*parts.background, night.observe))


class _Night:
    """Sleeps on the network thread between its looks, so that it costs nothing meanwhile."""

    def __init__(self, clock: NightClock, seconds: float, settles: float) -> None:
        self.figures: dict[str, dict[str, float]] = {}
        self._clock, self._seconds, self._settles = clock, seconds, settles
        self._jobs = NetworkJobs()

    async def observe(self) -> None:
        """The loop while it is lit, then asleep, then started by a touch and by a scan."""
        await asyncio.sleep(self._settles)
        self.figures["lit"] = await self._watched()
        self._clock.skipped_s += LINGER_S
        await asyncio.sleep(self._settles)
        self.figures["asleep"] = await self._watched()
        self._jobs.call_on_gui(self._start_often)

    async def _watched(self) -> dict[str, float]:
        before = moment()
        await asyncio.sleep(self._seconds)
        return before.until(moment())

    def _start_often(self) -> None:
        window = _window()
        try:
            touched = [_started(window, partial(_touch, window), "screen-home") for _ in range(_STARTS)]
            scanned = [_started(window, partial(_scan, window, gtin), "screen-product") for gtin in _gtins()]
        finally:
            window.close()
        self._note("touch", [opened for _, opened in touched])
        self._note("answer", [first for first, _ in scanned])
        self._note("scan", [opened for _, opened in scanned])

    def _note(self, name: str, spent: list[float]) -> None:
        self.figures[name] = {"p50_ms": sorted(spent)[len(spent) // 2], "slowest_ms": max(spent)}


def _gtins() -> list[str]:
    """Of different articles: one code that stands still counts once."""
    with (ASSETS / "demo" / "variants.csv").open(encoding="utf-8") as file:
        return [row["gtin"] for _, row in zip(range(_STARTS), csv.DictReader(file), strict=False)]


def _started(window: QQuickWindow, begin: Callable[[], float], screen: str) -> tuple[float, float]:
    """CPU milliseconds of this thread from the touch or the last key to the first painted frame, and to the screen's."""
    frames: list[float] = []
    opened: list[float] = []

    def painted() -> None:
        frames.append(time.thread_time())
        if visible_item(window.contentItem(), screen) is not None:
            opened.append(time.thread_time())

    window.frameSwapped.connect(painted)
    began = begin()
    until = time.monotonic() + _PATIENCE_S
    while not opened and time.monotonic() < until:
        QGuiApplication.processEvents()
    window.frameSwapped.disconnect(painted)
    leave = visible_item(window.contentItem(), "leave")
    if not opened or leave is None:
        raise BugError(f"{screen} did not come")
    centre = leave.mapToScene(leave.boundingRect().center()).toPoint()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)
    QTest.qWait(700)
    return (frames[0] - began) * 1000, (opened[0] - began) * 1000


def _touch(window: QQuickWindow) -> float:
    middle = QPoint(window.width() // 2, window.height() // 2)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    began = time.thread_time()
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    return began


def _scan(window: QQuickWindow, gtin: str) -> float:
    began = 0.0
    for character in [*gtin, "\r"]:
        key = Qt.Key.Key_Return.value if character == "\r" else ord(character)
        began = time.thread_time()
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, character)
        QCoreApplication.sendEvent(window, event)
    return began


def _window() -> QQuickWindow:
    return next(each for each in QGuiApplication.topLevelWindows() if isinstance(each, QQuickWindow))


if __name__ == "__main__":
    main()
