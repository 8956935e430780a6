"""Scanners of every kind at a terminal with real screens: what counts, what is seen and heard, and what no field gets."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.devices.hid_scanner import HidPort
from kiosk.devices.serial_scanner import SerialPort
from kiosk.domain.scan import ScannedCode
from kiosk.domain.scanner import HidLine, SerialLine
from kiosk.ports.sound import Sound
from kiosk.scanning.pipeline import Pipeline
from kiosk.scanning.scanners.wedge import Wedge
from tests.fakes.drawn_codes import qr_frame
from tests.fakes.hid_reports import HONEYWELL, reports
from tests.fakes.scanner_ports import PluggedHid, PluggedSerial
from tests.fakes.terminal import FakeClock, make_parts
from tests.ui.gallery_stage import Stage, staged
from ui.app import Terminal, open_window, prepare_environment
from ui.jobs import ManualJobs
from ui.scanner_feed import ScannerFeed

EAN, OTHER_EAN, STRANGE = "4006381333931", "9783161484100", "WIFI:S:guest;T:WPA;P:1234567890;;"
PRODUCT = "http://127.0.0.1:8765/p/robe-ondine"


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


class HeardSounds:
    """What would have been heard."""

    def __init__(self) -> None:
        self.heard: list[Sound] = []

    def play(self, sound: Sound) -> None:
        self.heard.append(sound)


def type_as_scanner(window: QQuickWindow, text: str) -> None:
    for character in [*text, "\r"]:
        key = Qt.Key.Key_Return.value if character == "\r" else ord(character.upper())
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character)
            QCoreApplication.sendEvent(window, event)


@pytest.fixture
def serial(tmp_path: Path) -> Iterator[PluggedSerial]:
    scanner = PluggedSerial(tmp_path)
    yield scanner
    scanner.close()


@pytest.fixture
def opened(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Callable[..., tuple[Terminal, Any]]]:
    assert qapp is not None
    terminals: list[Terminal] = []

    def open_one(profile: str = "kiosk", **changes: Any) -> tuple[Terminal, Any]:
        size = (540, 960) if profile == "kiosk" else (1280, 800)
        parts = make_parts(tmp_path, profile, wedge=Wedge(), window_size=size, **changes)
        terminals.append(open_window(parts, ManualJobs(), lambda call: call()))
        return terminals[-1], parts

    yield open_one
    for terminal in terminals:
        warnings = list(terminal.warnings)
        terminal.close()
        assert warnings == []


def test_one_code_counts_once_over_keys_port_usb_and_camera(
    qtbot: QtBot, tmp_path: Path, serial: PluggedSerial
) -> None:
    hid = PluggedHid(tmp_path / "hid", HONEYWELL)
    clock = FakeClock()
    ports = (SerialPort(SerialLine(str(serial.path))), HidPort(HidLine(), hid.system))
    parts = make_parts(tmp_path, wedge=Wedge(), scanners=ports, clock=clock)
    camera = Pipeline(clock.monotonic, repeats=parts.scan_repeats)
    feed, window, read = ScannerFeed(parts), QQuickWindow(), list[ScannedCode]()
    feed.codeScanned.connect(read.append)
    feed.attach(window)
    qtbot.waitUntil(lambda: parts.vitals.scanner == "on")
    try:
        serial.send(f"]E0{EAN}\r".encode())
        qtbot.waitUntil(lambda: read == [ScannedCode(EAN, "ean13")])
        type_as_scanner(window, EAN)
        hid.send(reports(HONEYWELL, EAN, "]E0")[0])
        hid.send(reports(HONEYWELL, OTHER_EAN, "]E0")[0])
        qtbot.waitUntil(lambda: len(read) == 2)
        assert read[1].text == OTHER_EAN, "another article at once, the same one not"
        clock.pass_seconds(1.9)
        serial.send(f"{EAN}\r".encode())
        type_as_scanner(window, PRODUCT)
        qtbot.waitUntil(lambda: len(read) == 3)
        assert read[2].text == PRODUCT
        frame = camera.read_frame(qr_frame(PRODUCT))
        assert frame.scanned is None, "the camera sees what was just typed"
        assert len(frame.seen) == 1
        clock.pass_seconds(2.1)
        assert camera.read_frame(qr_frame(PRODUCT)).scanned is not None
        type_as_scanner(window, EAN)
        serial.send(f"{PRODUCT}\r".encode())
        serial.send(f"{OTHER_EAN}\r".encode())
        qtbot.waitUntil(lambda: [code.text for code in read[3:]] == [EAN, OTHER_EAN])
    finally:
        feed.stop()


def test_every_pull_of_the_trigger_is_a_piece_while_a_shelf_is_counted_and_a_camera_adds_none(
    qtbot: QtBot, tmp_path: Path
) -> None:
    clock, counting = FakeClock(), [True]
    parts = make_parts(tmp_path, wedge=Wedge(), clock=clock)
    camera = Pipeline(clock.monotonic, repeats=parts.scan_repeats)
    feed, window, read = ScannerFeed(parts, lambda: counting[0]), QQuickWindow(), list[ScannedCode]()
    feed.codeScanned.connect(read.append)
    feed.attach(window)
    try:
        for _ in range(3):
            type_as_scanner(window, PRODUCT)
            clock.pass_seconds(0.5)
        qtbot.waitUntil(lambda: [code.text for code in read] == [PRODUCT] * 3)
        assert camera.read_frame(qr_frame(PRODUCT)).scanned is None
        counting[0] = False
        type_as_scanner(window, PRODUCT)
        type_as_scanner(window, EAN)
        qtbot.waitUntil(lambda: [code.text for code in read[3:]] == [EAN])
    finally:
        feed.stop()


def test_scanner_that_is_pulled_out_is_told_to_the_heartbeat(
    qtbot: QtBot, tmp_path: Path, serial: PluggedSerial
) -> None:
    parts = make_parts(tmp_path, scanners=(SerialPort(SerialLine(str(serial.path))),))
    feed = ScannerFeed(parts)
    assert parts.vitals.scanner == "missing"
    feed.attach(QQuickWindow())
    qtbot.waitUntil(lambda: parts.vitals.scanner == "on")
    serial.unplug()
    qtbot.waitUntil(lambda: parts.vitals.scanner == "missing")
    feed.stop()
    assert ScannerFeed(make_parts(tmp_path, wedge=Wedge())).parent() is None


def model(terminal: Terminal, name: str) -> Any:
    return terminal.screens.models[name]


def light(terminal: Terminal) -> tuple[str, str]:
    """Colour of the window's edge as painted, and of the theme's answer that is on."""
    picture = terminal.window.grabWindow()
    return picture.pixelColor(2, picture.height() // 3).name(), str(model(terminal, "scanAnswer").kind)


@pytest.mark.parametrize("screen", ["attract", "scan"])
def test_scan_is_seen_in_the_next_frame_and_heard(
    opened: Callable[..., tuple[Terminal, Any]], qtbot: QtBot, screen: str
) -> None:
    sounds = HeardSounds()
    terminal, parts = opened(sounds=sounds)
    terminal.screens.navigation.go(screen)
    dark, none = light(terminal)
    assert none == ""
    type_as_scanner(terminal.window, PRODUCT)
    accepted, kind = light(terminal)
    assert (kind, sounds.heard) == ("accepted", ["accepted"])
    assert accepted != dark
    parts.clock.pass_seconds(0.3)
    type_as_scanner(terminal.window, STRANGE)
    refused, kind = light(terminal)
    assert (kind, sounds.heard) == ("refused", ["accepted", "refused"])
    assert refused not in {dark, accepted}
    parts.clock.pass_seconds(0.3)
    type_as_scanner(terminal.window, STRANGE)
    assert len(sounds.heard) == 2, "a repeated read is no answer"
    qtbot.waitUntil(lambda: light(terminal)[1] == "")


@pytest.mark.parametrize(("profile", "follows"), [("kiosk", "navigation"), ("tablet", "signIn")])
def test_light_is_on_the_screen_before_what_follows(
    opened: Callable[..., tuple[Terminal, Any]], profile: str, follows: str
) -> None:
    terminal, _ = opened(profile)
    window, painted = terminal.window, list[str]()
    QCoreApplication.processEvents()

    def look() -> None:
        picture = window.screen().grabWindow(window.winId()).toImage()
        painted.append(picture.pixelColor(2, picture.height() // 3).name())

    look()
    model(terminal, follows).changed.connect(look)
    type_as_scanner(window, PRODUCT)
    assert len(painted) >= 2
    assert painted[1] != painted[0], "the picture that is on the screen when the first other change is told"


def test_cart_that_does_not_open_after_all_is_refused_later(opened: Callable[..., tuple[Terminal, Any]]) -> None:
    sounds = HeardSounds()
    terminal, parts = opened(sounds=sounds)
    type_as_scanner(terminal.window, "http://127.0.0.1:8765/k/" + "t" * 22)
    assert sounds.heard == ["accepted"]
    model(terminal, "scan")._jobs.run_all()
    assert sounds.heard == ["accepted", "refused"]
    assert model(terminal, "scan").message != ""
    assert parts.vitals.scanner == "wedge"


def test_muted_terminal_answers_with_light_alone(opened: Callable[..., tuple[Terminal, Any]]) -> None:
    terminal, _ = opened("tablet", sounds=None)
    dark, _ = light(terminal)
    type_as_scanner(terminal.window, STRANGE)
    refused, kind = light(terminal)
    assert kind == "refused"
    assert refused != dark


def _inputs(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible():
            if child.metaObject().indexOfProperty("echoMode") >= 0:
                yield child
            yield from _inputs(child)


def _kiosk_search(stage: Stage) -> None:
    stage.terminal.screens.navigation.go("search")


def _kiosk_code(stage: Stage) -> None:
    stage.terminal.screens.navigation.go("scan")
    stage.model("scan").startTyping()


def _kiosk_guest(stage: Stage) -> None:
    stage.cart(known=False)
    stage.touch("order")


def _staff_pin(stage: Stage) -> None:
    assert stage.terminal.screens.navigation.current == "sign-in"


def _staff_guest(stage: Stage) -> None:
    stage.sign_in()
    stage.cart(known=False)
    stage.touch("order")


def _staff_stock(stage: Stage) -> None:
    stage.sign_in()
    stage.terminal.screens.navigation.replace("stock")


def _keyed(stage: Stage) -> tuple[int, str]:
    """What the pads without a text field hold: digits of a PIN, characters of a short code."""
    if stage.parts.device.profile == "kiosk":
        return 0, stage.model("scan").props.typed
    return stage.model("signIn").props.digit_count, stage.model("cart").props.typed


PLACES: dict[str, tuple[tuple[Callable[[Stage], None], bool], ...]] = {
    "kiosk": ((_kiosk_search, True), (_kiosk_code, False), (_kiosk_guest, True)),
    "tablet": ((_staff_pin, False), (_staff_guest, True)),
    "manager": ((_staff_stock, True),),
}


@pytest.mark.parametrize("profile", list(PLACES))
def test_no_field_and_no_key_pad_gets_a_character_of_a_scan(qtbot: QtBot, tmp_path: Path, profile: str) -> None:
    size = (540, 960) if profile == "kiosk" else (1280, 800)
    with staged(tmp_path, profile, lambda seconds: qtbot.wait(round(seconds * 1000)), size) as stage:
        window = stage.terminal.window
        for go, has_fields in PLACES[profile]:
            go(stage)
            stage.settle(0.3)
            inputs, keyed = list(_inputs(window.contentItem())), _keyed(stage)
            assert bool(inputs) == has_fields
            for one in inputs:
                one.forceActiveFocus()
                assert window.activeFocusItem() is not None
                stage.parts.clock.pass_seconds(3)
                type_as_scanner(window, "]A01234567890")
            stage.parts.clock.pass_seconds(3)
            type_as_scanner(window, "1234567890")
            stage.settle(0.1)
            assert {one.property("text") for one in _inputs(window.contentItem())} <= {""}
            assert _keyed(stage) == keyed


def test_scan_goes_on_while_the_window_is_busy(opened: Callable[..., tuple[Terminal, Any]]) -> None:
    terminal, _ = opened()
    half = len(PRODUCT) // 2
    for character in PRODUCT[:half]:
        event = QKeyEvent(QEvent.Type.KeyPress, ord(character.upper()), Qt.KeyboardModifier.NoModifier, character)
        event.setTimestamp(1000)
        QCoreApplication.sendEvent(terminal.window, event)
    time.sleep(0.12)
    for character in [*PRODUCT[half:], "\r"]:
        key = Qt.Key.Key_Return.value if character == "\r" else ord(character.upper())
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, character)
        event.setTimestamp(1010)
        QCoreApplication.sendEvent(terminal.window, event)
    assert model(terminal, "scanAnswer").kind == "accepted"
