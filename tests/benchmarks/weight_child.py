"""A whole kiosk, weighed: start, memory, a still screen, a scrolled grid. ``weight_start`` is its process."""

import argparse
import os
import time
from dataclasses import replace
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.bootstrap.terminal import CannotStart, build_terminal
from kiosk.errors import BugError
from kiosk.settings import TerminalSettings
from tests.benchmarks.process_tree import cpu_s, pss_mb
from ui.app import run_terminal
from ui.demo.person import Person
from ui.parts import TerminalParts
from ui.start_window import StartWindow

_SPEED: Final = 2_000.0
"""Pixels a second, as in the page beside it."""
_TICK_MS: Final = 16
_SETTLES_S: Final = 4.0


def weighed(arguments: argparse.Namespace, start: StartWindow) -> dict[str, float]:
    """Run a kiosk until everything is noted."""
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
    scales = _Scales(parts, arguments)

    async def weigh() -> None:
        # On the GUI thread, once its event loop runs.
        QTimer.singleShot(0, _application(), scales.weigh)

    run_terminal(replace(parts, background=(*parts.background, weigh)), start)
    return scales.figures


def _application() -> QCoreApplication:
    found = QCoreApplication.instance()
    if found is None:
        raise BugError("there is no application")
    return found


class _Scales:
    def __init__(self, parts: TerminalParts, arguments: argparse.Namespace) -> None:
        self.figures: dict[str, float] = {}
        self._parts, self._asked = parts, arguments

    def weigh(self) -> None:
        """Note everything, and close."""
        try:
            self._weigh()
        finally:
            QGuiApplication.quit()

    def _weigh(self) -> None:
        (window,) = (each for each in QGuiApplication.topLevelWindows() if isinstance(each, QQuickWindow))
        _next_frame(window)
        self.figures["ready_ms"] = (time.monotonic() - self._asked.began) * 1000
        self.figures["start_cpu_s"] = time.process_time()
        person = Person(window)
        while not self._parts.catalogue.locations():  # the first start has its copy to fetch
            person.pauses(0.2)
        if not person.sees("door-search"):
            person.touches("start")
        person.touches("door-search")
        person.types("a")
        grid = person.waits_for("results")
        person.pauses(_SETTLES_S)
        self.figures["pss_mb"] = pss_mb(os.getpid())
        before = cpu_s(os.getpid())
        person.pauses(self._asked.idle)
        self.figures["idle_percent"] = 100 * (cpu_s(os.getpid()) - before) / self._asked.idle
        self._scroll(window, grid)
        window.close()

    def _scroll(self, window: QQuickWindow, grid: QQuickItem) -> None:
        length = float(grid.property("contentHeight")) - grid.height()
        painted: list[float] = []
        window.frameSwapped.connect(lambda: painted.append(time.monotonic()))
        clock, loop, timer = QElapsedTimer(), QEventLoop(), QTimer()
        timer.setInterval(_TICK_MS)

        def move() -> None:
            passed = clock.elapsed() / 1000
            if passed > self._asked.scroll:
                loop.quit()
            there_and_back = (passed * _SPEED) % (2 * length)
            grid.setProperty("contentY", min(there_and_back, 2 * length - there_and_back))

        timer.timeout.connect(move)
        before = cpu_s(os.getpid())
        clock.start()
        timer.start()
        loop.exec()
        timer.stop()
        self.figures |= frame_figures(painted, self._asked.scroll, cpu_s(os.getpid()) - before)
        self.figures["tiles"] = float(grid.property("count"))


def frame_figures(painted: list[float], seconds: float, spent_s: float) -> dict[str, float]:
    """Frames a second, the 95th percentile of the time between two, and CPU for one; ``painted`` in seconds."""
    gaps = sorted(later - earlier for earlier, later in pairwise(painted))
    return {
        "scroll_fps": len(painted) / seconds,
        "frame_p95_ms": gaps[len(gaps) * 95 // 100] * 1000,
        "frame_cpu_ms": spent_s * 1000 / len(painted),
    }


def _next_frame(window: QQuickWindow) -> None:
    loop = QEventLoop()
    window.frameSwapped.connect(loop.quit)
    window.update()
    loop.exec()
