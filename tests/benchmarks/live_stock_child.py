"""A whole terminal, off screen, on one product: says at which moment each new figure was painted.

Each line is ``[monotonic seconds, figure]``; the first line is said when the product is there.
"""

import argparse
import sys
import time
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.bootstrap.terminal import CannotStart, build_terminal
from kiosk.errors import BugError
from kiosk.logs import configure_logging
from kiosk.settings import TerminalSettings
from ui.app import Terminal, open_window
from ui.demo.off_screen import off_screen_application
from ui.jobs import NetworkJobs


def main() -> None:
    """Open the product and report until killed."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("hub", "enrol", "product", "sku"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--folder", type=Path, required=True)
    given = parser.parse_args()
    configure_logging()
    with off_screen_application():
        settings = TerminalSettings(
            hub_url=given.hub, camera="none", folder=given.folder, size=(1080, 1920), enrol_code=given.enrol
        )
        parts = build_terminal(settings)
        if isinstance(parts, CannotStart):
            raise BugError(parts.reason)
        jobs = NetworkJobs(parts.background)
        terminal = open_window(parts, jobs, jobs.call_on_gui)
        jobs.start()
        observer = _Observer(terminal, given.product, given.sku)
        terminal.window.frameSwapped.connect(observer.frame)
        QGuiApplication.exec()


class _Observer:
    """Opens the product as soon as the catalogue has it, and looks at what each frame showed."""

    def __init__(self, terminal: Terminal, product_id: str, sku: str) -> None:
        self._models: dict[str, Any] = terminal.screens.models
        self._wanted = (product_id, sku)
        self._said = ""
        self._retry = QTimer()
        self._retry.setInterval(100)
        self._retry.timeout.connect(self._open)
        self._retry.start()

    def frame(self) -> None:
        """A frame is on the screen: what figure did it show?"""
        rows = self._models["product"].props.ways
        figure = "".join(letter for row in rows if row.kind == "take_now" for letter in row.figure if letter.isdigit())
        if figure and figure != self._said:
            self._said = figure
            sys.stdout.write(msgspec.json.encode([time.monotonic(), int(figure)]).decode() + "\n")
            sys.stdout.flush()

    def _open(self) -> None:
        self._models["search"].productWanted.emit(*self._wanted)
        if self._models["product"].props.product_id:
            self._retry.stop()


if __name__ == "__main__":
    main()
