"""A scanner and a person at the same keyboard, with a text field that has the focus."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.domain.scan import ScannedCode
from kiosk.scanning.wedge import Wedge
from ui.wedge_filter import WedgeFilter

PAGE = b"""
import QtQuick
Window {
    property alias text: field.text
    property int entered: 0
    width: 200; height: 100; visible: true
    TextInput { id: field; anchors.fill: parent; focus: true; onAccepted: parent.Window.window.entered++ }
}
"""
URL = "https://shop.example/k/AbCdEfGhIjKlMnOpQrStU_"


class SystemTime:
    """The real clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


@dataclass
class Desk:
    """A window with a focused field, and the codes that were read."""

    window: QQuickWindow
    codes: list[ScannedCode]

    def strike(self, text: str, key: int = 0) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key or ord(text.upper()), Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.sendEvent(self.window, event)

    def enter(self) -> None:
        self.strike("\r", Qt.Key.Key_Return.value)

    @property
    def text(self) -> str:
        return str(self.window.property("text"))


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    engine = QQmlApplicationEngine()
    engine.loadData(PAGE)
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    window.requestActivate()
    qtbot.waitUntil(window.isActive)
    keys = WedgeFilter(Wedge(), SystemTime(), QObject(window))
    codes: list[ScannedCode] = []
    keys.scanned.connect(codes.append)
    window.installEventFilter(keys)
    yield Desk(window, codes)
    engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_scan_reaches_nobody_but_the_scanner(desk: Desk, qtbot: QtBot) -> None:
    for character in URL:
        desk.strike(character)
    desk.enter()
    qtbot.wait(80)
    assert desk.codes == [ScannedCode(URL, "wedge")]
    assert desk.text == ""
    assert desk.window.property("entered") == 0


def test_person_writes_what_was_typed_and_enter_works(desk: Desk, qtbot: QtBot) -> None:
    for character in "pull":
        desk.strike(character)
        qtbot.wait(60)
    desk.strike("\b", Qt.Key.Key_Backspace.value)
    desk.enter()
    assert desk.text == "pul"
    assert desk.window.property("entered") == 1
    assert desk.codes == []


def test_scan_between_a_persons_keys_leaves_them_alone(desk: Desk, qtbot: QtBot) -> None:
    desk.strike("a")
    qtbot.wait(80)
    for character in "4006381333931":
        desk.strike(character)
    desk.enter()
    desk.strike("b")
    qtbot.waitUntil(lambda: desk.text == "ab")
    assert [code.text for code in desk.codes] == ["4006381333931"]
