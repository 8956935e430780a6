"""A kiosk's real window, offscreen, over a shop in memory; driven by touches and keys."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes.hand import Hand
from tests.fakes.terminal import make_parts
from ui.app import Terminal, open_window, prepare_environment
from ui.jobs import ManualJobs
from ui.parts import TerminalParts


def every_item(item: QQuickItem) -> Iterator[QQuickItem]:
    """The item and all below it: ``findChild`` does not see delegates."""
    yield item
    for child in item.childItems():
        yield from every_item(child)


@dataclass
class Kiosk:
    """The window and its doors. ``jobs.run_all()`` lets the network answer."""

    terminal: Terminal
    parts: TerminalParts
    jobs: ManualJobs
    qtbot: QtBot

    def shown(self, name: str) -> QQuickItem | None:
        items = every_item(self.terminal.window.contentItem())
        return next((item for item in items if item.objectName() == name and item.isVisible()), None)

    def wait_for(self, name: str) -> QQuickItem:
        self.qtbot.waitUntil(lambda: self.shown(name) is not None)
        item = self.shown(name)
        assert item is not None
        return item

    def touch(self, name: str) -> None:
        Hand(self.terminal.window, self.qtbot).touch(name)

    def type(self, text: str) -> None:
        for character in text:
            QTest.keyClick(self.terminal.window, character)  # type: ignore[call-overload]  # the stubs know only codes

    def texts(self) -> set[str]:
        """Everything that can be read on the screen."""
        items = every_item(self.terminal.window.contentItem())
        return {str(item.property("text")) for item in items if item.isVisible() and item.property("text")}

    def model(self, name: str) -> Any:
        return self.terminal.screens.models[name]

    @property
    def screen(self) -> str:
        return self.terminal.screens.navigation.current


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@pytest.fixture
def open_kiosk(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Kiosk]]:
    """Opens a kiosk; ``changes`` replace parts. No QML warning may come in its whole life."""
    opened: list[Kiosk] = []

    def open_one(**changes: Any) -> Kiosk:
        parts = make_parts(tmp_path, **changes)
        jobs = ManualJobs()
        terminal = open_window(parts, jobs, lambda call: call())
        opened.append(Kiosk(terminal, parts, jobs, qtbot))
        # Not QTest.qWaitForWindowExposed: it keeps the interpreter's lock, which the thread that loads pictures needs.
        qtbot.waitUntil(terminal.window.isExposed)
        return opened[-1]

    yield open_one
    for kiosk in opened:
        kiosk.terminal.close()
    assert [warning for kiosk in opened for warning in kiosk.terminal.warnings] == []


@pytest.fixture
def kiosk(open_kiosk: Callable[..., Kiosk]) -> Kiosk:
    return open_kiosk()
