"""A whole kiosk that visit after visit is searched, ordered from and left; what it holds is noted now and then, as JSON."""

import argparse
import os
import random
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Final

import msgspec
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.bootstrap.terminal import CannotStart, build_terminal
from kiosk.errors import BugError
from kiosk.logs import configure_logging
from kiosk.settings import TerminalSettings
from tests.benchmarks.process_tree import cpu_s, pss_mb
from ui.app import run_terminal
from ui.demo.person import Person
from ui.parts import TerminalParts

_LETTERS: Final = "abcdelmprst"
_PAUSE_S: Final = 0.05
_NOTES: Final = 12


def main() -> None:
    """Make the visits and print what was noted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hub", required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--enrol", required=True)
    parser.add_argument("--visits", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    configure_logging()
    settings = TerminalSettings(
        hub_url=asked.hub,
        camera="none",
        folder=asked.folder,
        size=(1080, 1920),
        enrol_code=asked.enrol,
        is_still=True,
    )
    parts = build_terminal(settings)
    if isinstance(parts, CannotStart):
        raise BugError(parts.reason)
    day = _Day(parts, asked.folder, asked.visits, random.Random(asked.seed))

    async def begin() -> None:
        # On the GUI thread, once its event loop runs.
        QTimer.singleShot(0, _application(), day.pass_by)

    run_terminal(replace(parts, background=(*parts.background, begin)))
    sys.stdout.write(msgspec.json.encode(day.notes).decode() + "\n")


def _application() -> QCoreApplication:
    found = QCoreApplication.instance()
    if found is None:
        raise BugError("there is no application")
    return found


class _Day:
    def __init__(self, parts: TerminalParts, folder: Path, visits: int, chance: random.Random) -> None:
        self.notes: list[dict[str, float]] = []
        self._parts, self._folder, self._visits, self._chance = parts, folder, visits, chance

    def pass_by(self) -> None:
        """Every visit, one after the other."""
        try:
            self._pass_by()
        finally:
            QGuiApplication.quit()

    def _pass_by(self) -> None:
        (window,) = (each for each in QGuiApplication.topLevelWindows() if isinstance(each, QQuickWindow))
        person = Person(window)
        person.waits_until(lambda: bool(self._parts.catalogue.locations()), "the shop's copy", 60)
        for visit in range(1, self._visits + 1):
            self._visit(person)
            if visit % max(1, self._visits // _NOTES) == 0:
                self.notes.append(self._note(visit))
        window.close()

    def _visit(self, person: Person) -> None:
        _touch(person, "start")
        _touch(person, "door-search")
        _touch(person, f"key-{self._chance.choice(_LETTERS)}")
        _touch(person, "result-0")
        person.waits_for("way-delivered")
        for take in ("take-take_now", "take-delivered"):
            if person.sees(take):
                _touch(person, take)
                break
        _touch(person, "leave")
        person.waits_for("start")

    def _note(self, visit: int) -> dict[str, float]:
        pid = os.getpid()
        files = [path.stat().st_size for path in self._folder.rglob("*") if path.is_file()]
        return {
            "visit": visit,
            "pss_mb": pss_mb(pid),
            "files_open": float(len(list(Path("/proc/self/fd").iterdir()))),
            "threads": float(threading.active_count()),
            "on_disk_mb": sum(files) / 1_000_000,
            "cpu_s": cpu_s(pid),
            "at_s": time.monotonic(),
        }


def _touch(person: Person, name: str) -> None:
    item = person.waits_for(name)
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    QTest.mouseClick(person.window, Qt.MouseButton.LeftButton, pos=QPoint(round(middle.x()), round(middle.y())))
    person.pauses(_PAUSE_S)


if __name__ == "__main__":
    main()
