"""A scanner and a person at the same keyboard, with a text field that has the focus."""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.domain.scan import ScannedCode
from kiosk.domain.scanner import KeyboardScanner
from kiosk.scanning.scanners.wedge import Wedge
from ui.wedge_filter import WedgeFilter

PAGE = b"""
import QtQuick
Window {
    id: root
    property alias text: field.text
    property int entered: 0
    property int escaped: 0
    property string keys: ""
    width: 200; height: 100; visible: true
    TextInput {
        id: field
        anchors.fill: parent; focus: true
        onAccepted: root.entered++
        Keys.onPressed: event => { root.keys += "+" + event.key + " " }
        Keys.onReleased: event => { root.keys += "-" + event.key + " " }
        Keys.onEscapePressed: root.escaped++
    }
}
"""
URL = "https://shop.example/k/AbCdEfGhIjKlMnOpQrStU_"
EAN = "4006381333931"
PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
Modifier = Qt.KeyboardModifier


class KeyTime:
    """A clock that goes on only while the window does: a test that is held up between two keys tears no scan apart."""

    seconds = 1.0

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return self.seconds

    @contextmanager
    def passing(self) -> Iterator[None]:
        """As much as really passes."""
        began = time.monotonic()
        yield
        self.seconds += time.monotonic() - began


@dataclass
class Desk:
    """A window with a focused field, and the codes that were read."""

    window: QQuickWindow
    clock: KeyTime
    qtbot: QtBot
    codes: list[ScannedCode] = field(default_factory=list)

    def wait(self, milliseconds: int) -> None:
        with self.clock.passing():
            self.qtbot.wait(milliseconds)

    def wait_until(self, happens: Callable[[], bool]) -> None:
        with self.clock.passing():
            self.qtbot.waitUntil(happens)

    def send(
        self,
        kind: QEvent.Type,
        text: str,
        key: int = 0,
        held: Modifier = Modifier.NoModifier,
        *,
        is_repeat: bool = False,
    ) -> None:
        event = QKeyEvent(kind, key or ord(text.upper()[:1] or " "), held, text, is_repeat)
        QCoreApplication.sendEvent(self.window, event)

    def strike(self, text: str, key: int = 0, held: Modifier = Modifier.NoModifier) -> None:
        self.send(PRESS, text, key, held)
        self.send(RELEASE, text, key, held)

    def strike_key(self, text: str, key: int, code: int) -> None:
        for kind in (PRESS, RELEASE):
            event = QKeyEvent(kind, key or ord(text.upper()), Modifier.NoModifier, code, 0, 0, text)
            QCoreApplication.sendEvent(self.window, event)

    def enter(self) -> None:
        self.strike("\r", Qt.Key.Key_Return.value)

    @property
    def text(self) -> str:
        return str(self.window.property("text"))

    @property
    def keys(self) -> str:
        return str(self.window.property("keys"))


@pytest.fixture
def desk(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Desk]:
    engine = QQmlApplicationEngine()
    engine.loadData(PAGE)
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    window.requestActivate()
    qtbot.waitUntil(window.isActive)
    clock = KeyTime()
    keys = WedgeFilter(Wedge(getattr(request, "param", None)), clock, QObject(window))
    shown = Desk(window, clock, qtbot)
    keys.scanned.connect(shown.codes.append)
    window.installEventFilter(keys)
    yield shown
    engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_scan_reaches_nobody_but_the_scanner(desk: Desk) -> None:
    for character in URL:
        desk.strike(character)
    desk.enter()
    desk.wait(80)
    assert desk.codes == [ScannedCode(URL, "wedge")]
    assert desk.text == ""
    assert desk.keys == ""
    assert desk.window.property("entered") == 0


@pytest.mark.parametrize("desk", [KeyboardScanner(), KeyboardScanner(suffix="none")], indirect=True)
def test_scan_without_an_end_reaches_nobody_either(desk: Desk) -> None:
    for character in EAN:
        desk.strike(character)
    desk.wait_until(lambda: desk.codes == [ScannedCode(EAN, "wedge")])
    assert desk.text == desk.keys == ""


def test_short_cuts_inside_a_scan_do_nothing(desk: Desk) -> None:
    for character in "]C10109520123456788":
        desk.strike(character)
    desk.strike("\x1b", Qt.Key.Key_Escape.value)
    desk.strike("\x16", Qt.Key.Key_V.value, Modifier.ControlModifier)
    desk.strike("", Qt.Key.Key_F11.value)
    desk.strike("", Qt.Key.Key_F4.value, Modifier.AltModifier)
    desk.strike("\x1d", Qt.Key.Key_BracketRight.value, Modifier.ControlModifier)
    for character in "10AB":
        desk.strike(character)
    desk.enter()
    desk.wait(80)
    assert desk.codes == [ScannedCode("]C10109520123456788\x1d10AB", "code128")]
    assert desk.window.property("escaped") == 0
    assert desk.text == desk.keys == ""


def test_code_sent_by_character_numbers_with_its_alt_key(desk: Desk) -> None:
    for character in EAN:
        desk.send(PRESS, "", Qt.Key.Key_Alt.value, Modifier.AltModifier)
        for digit in f"{ord(character):03}":
            desk.strike(digit, held=Modifier.AltModifier | Modifier.KeypadModifier)
        desk.send(RELEASE, "", Qt.Key.Key_Alt.value)
    desk.enter()
    desk.wait(60)
    assert desk.codes == [ScannedCode(EAN, "wedge")]
    assert desk.text == ""


def test_person_writes_what_was_typed_and_enter_works(desk: Desk) -> None:
    for character in "pull":
        desk.strike(character)
        desk.wait(60)
    desk.strike("\b", Qt.Key.Key_Backspace.value)
    desk.enter()
    assert desk.text == "pul"
    assert desk.window.property("entered") == 1
    assert desk.codes == []


def test_scan_between_a_persons_keys_leaves_them_alone(desk: Desk) -> None:
    desk.strike("a")
    desk.wait(80)
    for character in EAN:
        desk.strike(character)
    desk.enter()
    desk.strike("b")
    desk.wait_until(lambda: desk.text == "ab")
    assert [code.text for code in desk.codes] == [EAN]


def test_key_that_is_held_is_pressed_once_repeated_and_let_go_once(desk: Desk) -> None:
    desk.send(PRESS, "a")
    desk.wait_until(lambda: desk.text == "a")
    for _ in range(3):
        desk.send(PRESS, "a", is_repeat=True)
    desk.send(RELEASE, "a")
    assert desk.text == "aaaa"
    assert desk.keys.split() == ["+65"] * 4 + ["-65"]


def test_release_of_a_person_who_typed_when_a_scan_began_arrives(desk: Desk) -> None:
    desk.send(PRESS, "a")
    desk.wait_until(lambda: desk.text == "a")
    desk.send(PRESS, EAN[0])
    desk.send(RELEASE, "a")
    desk.send(RELEASE, EAN[0])
    for character in EAN[1:]:
        desk.strike(character)
    desk.enter()
    desk.wait(60)
    assert [code.text for code in desk.codes] == [EAN]
    assert desk.keys.split() == ["+65", "-65"]


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**32))
def test_fast_person_with_overlapping_keys_loses_nothing(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    desk.window.setProperty("text", "")
    desk.window.setProperty("keys", "")
    typed = [chance.choice("abcdefghij") for _ in range(12)]
    down = ""
    for index, character in enumerate(typed):
        if character == down:
            desk.send(RELEASE, down)
        desk.send(PRESS, character)
        if down not in {"", character}:
            desk.send(RELEASE, down)
        down = character
        desk.wait(chance.choice([1, 8, 40, 70]) if index % 3 else 55)
    desk.send(RELEASE, down)
    desk.wait_until(lambda: desk.text == "".join(typed))
    desk.wait_until(lambda: len(desk.keys.split()) == 2 * len(typed))
    held: set[str] = set()
    for key in desk.keys.split():
        assert (key[1:] in held) == (key[0] == "-"), "each press has one release, after it"
        held ^= {key[1:]}


def test_accents_typed_before_their_letter_reach_the_field_and_those_of_a_scanner_its_code(desk: Desk) -> None:
    circumflex, acute = Qt.Key.Key_Dead_Circumflex.value, Qt.Key.Key_Dead_Acute.value
    typed = [
        (circumflex, "", 34),
        (0, "e", 26),
        (0, "t", 28),
        (acute, "", 34),
        (0, " ", 65),
        (acute, "", 34),
        (0, "x", 53),
    ]
    for key, text, code in typed:
        desk.strike_key(text, key, code)
        desk.wait(40)
    desk.wait_until(lambda: desk.text == "êt´´x")
    for character in "https://shop.example/p/7?s":
        desk.strike(character)
    desk.strike_key("", acute, 21)  # the key of "=", on a German keyboard
    desk.strike("a")
    desk.enter()
    desk.wait(60)
    assert desk.text == "êt´´x"
    assert len(desk.codes) == 1


def test_key_without_a_name_does_no_harm(desk: Desk) -> None:
    for key in (0, 0x1E9E, 0x7FFFFFFF):
        desk.strike("ẞ", key)
        desk.strike("", key)
    desk.wait(80)
    assert desk.text == "ẞẞẞ"
