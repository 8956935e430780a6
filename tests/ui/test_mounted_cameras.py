"""Cameras that hang turned or look into a mirror, and several cameras at once: real threads, real decoder, a real window."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import QCoreApplication, QEvent, QPointF
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

import ui.theme
from kiosk.domain.camera import ROTATIONS, CameraSettings, Rotation, TerminalCameras
from kiosk.domain.scan import ScannedCode
from kiosk.ports.decoder import Frame
from kiosk.ports.frame_reader import FrameReading
from kiosk.scanning.pipeline import Pipeline
from tests.fakes.cameras import FakeBus, FakeCamera, MemoryCameras
from ui.camera.attention import Attention
from ui.camera.camera_view import CameraView
from ui.camera.frame_feed import FrameFeed
from ui.camera.mounting import mended
from ui.camera.rig import CameraRig

QML = Path(ui.theme.__file__).parent / "qml"
PAGE = b"""
import QtQuick
import Kiosk.Models
import Kiosk.Scan
Window {
    id: root
    required property FrameFeed feed
    width: 480; height: 480; visible: true; color: "#00ff00"
    ScanView { objectName: "scan"; anchors.fill: parent; feed: root.feed; surroundings: "transparent" }
}
"""
GTIN = "4006381333931"


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


def scene(width: int, height: int) -> Frame:
    """Grey, with a barcode away from the middle: where it stands tells how the picture is turned."""
    bars = np.asarray(zxingcpp.create_barcode(GTIN, zxingcpp.BarcodeFormat.EAN13).to_image(scale=3), np.uint8)
    frame: Frame = np.full((height, width, 3), 160, np.uint8)
    top, left = height // 2 - 200, width // 2 - 320
    frame[top : top + bars.shape[0], left : left + bars.shape[1]] = bars[:, :, None] if bars.ndim == 2 else bars
    return frame


def as_the_sensor_sees(upright: Frame, rotation: Rotation, *, is_mirrored: bool) -> Frame:
    """What a camera that hangs so delivers of the scene: the mending undone."""
    back: dict[int, int] = {90: cv2.ROTATE_90_COUNTERCLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_CLOCKWISE}
    frame = upright if rotation == 0 else np.asarray(cv2.rotate(upright, back[rotation]), np.uint8)
    return np.asarray(cv2.flip(frame, 1), np.uint8) if is_mirrored else frame


@dataclass
class Shown:
    """A window on the cameras of a rig."""

    feed: FrameFeed
    view: CameraView
    window: QQuickWindow
    scans: list[str]

    def code_in_the_picture(self) -> tuple[float, float]:
        """The middle of what is drawn of the barcode: dark or white, in a grey scene."""
        picture = self.window.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
        pixels = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
        ys, xs = np.nonzero((pixels[:, : picture.width()] < 40) | (pixels[:, : picture.width()] > 245))
        assert xs.size, "no code is drawn yet"
        return float(xs.min() + xs.max()) / 2, float(ys.min() + ys.max()) / 2

    def outline(self) -> tuple[float, float]:
        points = [QPointF(point) for point in self.view.property("outline")]
        return sum(point.x() for point in points) / 4, sum(point.y() for point in points) / 4


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[[CameraRig], Shown]]:  # noqa: ARG001 - there must be an application
    opened: list[tuple[FrameFeed, QQmlApplicationEngine]] = []

    def open_window(rig: CameraRig) -> Shown:
        feed = rig.feed
        assert feed is not None
        engine = QQmlApplicationEngine()
        engine.addImportPath(str(QML))
        engine.setInitialProperties({"feed": feed})
        engine.loadData(PAGE)
        window = engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        view = window.findChild(QQuickItem, "camera")
        assert isinstance(view, CameraView)
        scans: list[str] = []
        feed.codeScanned.connect(lambda code: scans.append(code.text))
        opened.append((feed, engine))
        feed.start()
        return Shown(feed, view, window, scans)

    yield open_window
    for feed, engine in opened:
        feed.stop()
        engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def rig_on(bus: FakeBus, *settings: CameraSettings) -> CameraRig:
    store = MemoryCameras(TerminalCameras(settings))
    return CameraRig(store, lambda: Pipeline(time.monotonic), hardware=bus.hardware())


def test_a_frame_is_mended_as_it_was_turned() -> None:
    upright = scene(960, 720)
    for rotation in ROTATIONS:
        for is_mirrored in (False, True):
            delivered = as_the_sensor_sees(upright, rotation, is_mirrored=is_mirrored)
            assert np.array_equal(mended(delivered, rotation, is_mirrored=is_mirrored), upright)


def test_the_outline_lies_on_the_code_however_the_camera_hangs(
    show: Callable[[CameraRig], Shown], tmp_path: Path, qtbot: QtBot
) -> None:
    bus, camera = FakeBus(tmp_path), FakeCamera("C920", "A1")
    source = bus.plug_in(camera, 0)
    rig = rig_on(bus, CameraSettings(source))
    window = show(rig)
    middles = set()
    for rotation in ROTATIONS:
        for is_mirrored in (False, True):
            shows_mirrored = is_mirrored != (rotation > 90)  # every pair of the two mirrors is met
            camera.picture = as_the_sensor_sees(scene(960, 720), rotation, is_mirrored=is_mirrored)
            rig.change([CameraSettings(source, "", 1280, 720, rotation, is_mirrored, shows_mirrored)])

            def lies_on_the_code(side: float = -1.0 if shows_mirrored else 1.0) -> None:
                (x, y), (code_x, code_y) = window.outline(), window.code_in_the_picture()
                assert max(abs(x - code_x), abs(y - code_y)) < 12
                assert side * (240 - x) > 0, "the code stands left of the middle"
                assert y < 240

            qtbot.waitUntil(lies_on_the_code)
            middles.add(window.outline()[0] < 240)
    assert middles == {True, False}
    assert set(window.scans) == {GTIN}
    assert camera.opened == 1, "turned without being opened again"


def test_mirrored_pictures_are_read_even_before_anybody_says_so() -> None:
    reader = Pipeline(time.monotonic)
    frame = as_the_sensor_sees(scene(960, 720), 0, is_mirrored=True)
    seen = [reader.read_frame(frame).seen for _ in range(3)]
    assert [code.text for code in seen[-1]] == [GTIN]


def test_whichever_camera_sees_a_code_answers_and_is_shown(
    show: Callable[[CameraRig], Shown], tmp_path: Path, qtbot: QtBot
) -> None:
    bus = FakeBus(tmp_path)
    facing, down = FakeCamera("Facing", "A1"), FakeCamera("Down", "B2")
    rig = rig_on(
        bus, CameraSettings(bus.plug_in(facing, 0), "Facing"), CameraSettings(bus.plug_in(down, 2, "2"), "Down")
    )
    window = show(rig)
    qtbot.waitUntil(lambda: all(facts.state == "on" for facts in window.feed.facts()))
    qtbot.waitUntil(lambda: window.feed.property("shown") == 0)
    down.picture = scene(1280, 720)
    qtbot.waitUntil(lambda: window.scans == [GTIN])
    qtbot.waitUntil(lambda: window.feed.property("shown") == 1)
    qtbot.waitUntil(lambda: bool(window.view.property("outline")))
    down.picture = np.full((720, 1280, 3), 96, np.uint8)
    # The camera that is shown goes away: the other one is shown, and nobody is told that there is none.
    lost: list[int] = []
    window.feed.cameraLost.connect(lambda: lost.append(1))
    bus.unplug(down)
    qtbot.waitUntil(lambda: window.feed.property("shown") == 0)
    window.feed._take_reading(window.feed._eyes[1], FrameReading(seen=(ScannedCode("late", "qr"),)), 1280, 720)
    assert window.feed.property("shown") == 0, "a frame read after its camera went shows an empty picture"
    assert (lost, window.feed.property("present")) == ([], True)
    with qtbot.waitSignal(window.feed.cameraLost):
        bus.unplug(facing)


def test_a_camera_is_added_while_the_terminal_runs(
    show: Callable[[CameraRig], Shown], tmp_path: Path, qtbot: QtBot
) -> None:
    bus, first, second = FakeBus(tmp_path), FakeCamera("First", "A1"), FakeCamera("Second", "B2", scene(1280, 720))
    rig = rig_on(bus, CameraSettings(bus.plug_in(first, 0)))
    window = show(rig)
    qtbot.waitUntil(lambda: bool(window.feed.property("present")))
    rig.change((*rig.settings, CameraSettings(bus.plug_in(second, 1, "2"))))
    qtbot.waitUntil(lambda: window.scans == [GTIN])
    qtbot.waitUntil(lambda: first.open_now == second.open_now == 1)


def test_attention_stays_where_something_is_read() -> None:
    nothing, located = FrameReading(), FrameReading(sighted=((0.0, 0.0),) * 4)
    read = FrameReading(seen=(ScannedCode("x", "qr"),))
    attention = Attention(2)

    def note(place: int, reading: FrameReading, *at: float) -> list[Any]:
        return [attention.note(place, reading, now) for now in at]

    assert note(1, located, 0.0, 0.1) == [False, False]
    assert note(1, located, 0.2) == [True], "something that looks like a code, for a while"
    assert note(0, read, 0.3) == [False], "the one shown has it too"
    assert note(1, nothing, 0.4) == [False]
    assert note(0, read, 0.5) == [True]
    assert note(1, read, 0.6) == [False], "both read: no flicker"
    assert note(1, read, 2.1) == [True]
    attention.pin(0)
    assert note(1, read, 9.0) == [False]
    assert attention.shown == 0
