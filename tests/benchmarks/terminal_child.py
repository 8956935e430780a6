"""One terminal in a process of its own, which says how long it took: ``sync`` to its first copy, ``start`` to a usable home."""

import argparse
import asyncio
import resource
import sys
import time
from dataclasses import replace
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.bootstrap.terminal import CannotStart, build_terminal
from kiosk.errors import BugError
from kiosk.logs import configure_logging
from kiosk.ports.catalogue_reader import SearchQuery
from kiosk.settings import TerminalSettings
from ui.app import run_terminal
from ui.demo.person import Person
from ui.parts import TerminalParts

_HERE = "store-01"


def main() -> None:
    """Do what the first argument says and print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["sync", "start"])
    parser.add_argument("--hub", required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--enrol")
    parser.add_argument("--began", type=float, default=0.0, help="Monotonic time at which the parent started this.")
    arguments = parser.parse_args()
    configure_logging()
    imported = time.monotonic() - arguments.began
    parts = build_terminal(
        TerminalSettings(
            hub_url=arguments.hub,
            camera="none",
            folder=arguments.folder,
            size=(1080, 1920),
            enrol_code=arguments.enrol,
        )
    )
    if isinstance(parts, CannotStart):
        raise BugError(parts.reason)
    figures = asyncio.run(_sync(parts)) if arguments.what == "sync" else _start(parts, arguments.began)
    figures["imported_ms"] = imported * 1000
    figures["memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(msgspec.json.encode(figures).decode() + "\n")


async def _sync(parts: TerminalParts) -> dict[str, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    is_whole = asyncio.Event()
    parts.status.subscribe(lambda status: is_whole.set() if status.state == "up_to_date" and _is_whole(parts) else None)
    running = [asyncio.create_task(each()) for each in parts.background]
    await is_whole.wait()
    figures = {"wall_s": time.perf_counter() - wall, "cpu_s": time.process_time() - cpu}
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)
    return figures


def _is_whole(parts: TerminalParts) -> bool:
    # The first pull brings places and goods; their stock comes with the second, once it is known which places are near.
    newest = parts.catalogue.newest(1, _HERE, "public", parts.clock.now())
    places = len(parts.catalogue.locations())
    return bool(newest) and len(parts.stock.levels(newest[0].variant.sku)) == places


def _start(parts: TerminalParts, began: float) -> dict[str, float]:
    observer = _Observer(parts, began)

    async def observe() -> None:
        # On the GUI thread, once its event loop runs.
        QTimer.singleShot(0, _application(), observer.look)

    run_terminal(replace(parts, background=(*parts.background, observe)))
    return observer.figures


def _application() -> QCoreApplication:
    """The application of this process."""
    found = QCoreApplication.instance()
    if found is None:
        raise BugError("there is no application")
    return found


class _Observer:
    """Notes when the first frame was drawn and when home can be used."""

    def __init__(self, parts: TerminalParts, began: float) -> None:
        self.figures: dict[str, float] = {}
        self._parts = parts
        self._began = began

    def look(self) -> None:
        """Note everything, and close."""
        try:
            self._look()
        finally:
            QGuiApplication.quit()

    def _look(self) -> None:
        (window,) = (each for each in QGuiApplication.topLevelWindows() if isinstance(each, QQuickWindow))
        self._next_frame(window)
        self._note("first_frame_ms")
        person = Person(window)
        if not person.sees("door-search"):  # after a recent start it goes on where it was
            self._touch(person, "start")
        while not person.sees("door-search"):
            self._next_frame(window)
        self._next_frame(window)
        self._note("home_ms")
        query = SearchQuery("ro", here_id=self._parts.device.location_id)
        if not self._parts.catalogue.search(query, self._parts.clock.now()).hits:
            raise BugError("the search finds nothing")
        self._note("search_ms")
        self.figures["cpu_ms"] = time.process_time() * 1000
        window.close()

    def _touch(self, person: Person, name: str) -> None:
        item = person.waits_for(name)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        QTest.mouseClick(person.window, Qt.MouseButton.LeftButton, pos=QPoint(round(middle.x()), round(middle.y())))

    def _next_frame(self, window: QQuickWindow) -> None:
        loop = QEventLoop()
        window.frameSwapped.connect(loop.quit)
        window.update()
        loop.exec()

    def _note(self, name: str) -> None:
        self.figures[name] = (time.monotonic() - self._began) * 1000


if __name__ == "__main__":
    main()
