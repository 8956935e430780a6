"""From frames to the screen and to scans, with frames made here instead of a camera."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot
from typing_extensions import override

import ui.theme
from kiosk.errors import CameraMissing
from kiosk.ports.decoder import Frame
from kiosk.ports.frame_reader import FrameReading
from kiosk.scanning.pipeline import Pipeline
from ui.camera.camera_view import CameraView, shown_pixels
from ui.camera.frame_feed import FrameFeed
from ui.camera.geometry import Crop, brackets, fill, grown, to_item
from ui.camera.sources import NoSource, PushedSource, StillSource, VideoSource, open_source

QML = Path(ui.theme.__file__).parent / "qml"
PAGE = b"""
import QtQuick
import Kiosk.Models
import Kiosk.Scan
Window {
    id: root
    required property FrameFeed feed
    width: 400; height: 300; visible: true; color: "#00ff00"
    ScanView { objectName: "scan"; anchors.fill: parent; anchors.margins: 20; feed: root.feed
               radius: 40; surroundings: "#00ff00" }
}
"""


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


def plain(blue: int, green: int, red: int) -> Frame:
    return np.full((720, 1280, 3), (blue, green, red), np.uint8)


def with_code(text: str, left: int = 440) -> Frame:
    drawn = cv2.resize(cv2.QRCodeEncoder.create().encode(text), (400, 400), interpolation=cv2.INTER_NEAREST)
    frame = plain(255, 255, 255)
    frame[160:560, left : left + 400] = drawn[:, :, None]
    return frame


@dataclass
class Stage:
    """A window with a scan view on a feed of pushed frames."""

    source: PushedSource
    feed: FrameFeed
    window: QQuickWindow
    view: CameraView
    warnings: list[str]

    def pixel(self, x: int, y: int) -> str:
        return self.window.grabWindow().pixelColor(x, y).name()


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:  # noqa: ARG001  # there must be an application
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    warnings: list[str] = []
    engine.warnings.connect(lambda found: warnings.extend(warning.toString() for warning in found))
    source = PushedSource()
    feed = FrameFeed(source.open, Pipeline(time.monotonic))
    engine.setInitialProperties({"feed": feed})
    engine.loadData(PAGE)
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    view = window.findChild(QQuickItem, "camera")
    assert isinstance(view, CameraView)
    feed.start()
    yield Stage(source, feed, window, view, warnings)
    feed.stop()
    engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert warnings == []


def test_pushed_frame_fills_the_view_and_its_corners_are_round(stage: Stage, qtbot: QtBot) -> None:
    stage.source.push(plain(0, 0, 255))
    qtbot.waitUntil(lambda: stage.pixel(200, 40) == "#ff0000")
    assert stage.pixel(22, 150) == "#ff0000"
    assert stage.pixel(24, 24) == "#00ff00", "the surroundings show in the corners"
    assert stage.pixel(376, 276) == "#00ff00"


def test_code_in_a_frame_is_scanned_once_on_the_gui_thread_and_outlined(stage: Stage, qtbot: QtBot) -> None:
    scans: list[tuple[str, bool]] = []
    here = QThread.currentThread()
    stage.feed.codeScanned.connect(lambda code: scans.append((code.text, QThread.currentThread() == here)))
    with qtbot.waitSignal(stage.feed.codeScanned):
        stage.source.push(with_code("https://shop.example/k/x", left=600))
    outline = [QPointF(point) for point in stage.view.property("outline")]
    assert len(outline) == len(stage.view.property("brackets")) == 4
    middle = sum(point.x() for point in outline) / 4
    assert middle > 180, "right of the middle in the frame"
    stage.view.setProperty("mirrored", True)
    mirrored = [QPointF(point) for point in stage.view.property("outline")]
    assert sum(point.x() for point in mirrored) / 4 == pytest.approx(360 - middle)
    stage.source.push(plain(255, 255, 255))
    qtbot.waitUntil(lambda: not stage.view.property("outline"))
    assert scans == [("https://shop.example/k/x", True)]


def test_camera_that_goes_away_is_lost_once_and_comes_back(stage: Stage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(stage.feed.property("present")))
    lost: list[int] = []
    stage.feed.cameraLost.connect(lambda: lost.append(1))
    with qtbot.waitSignal(stage.feed.cameraLost):
        stage.source.unplug()
    qtbot.wait(600)  # several attempts to open it again
    assert stage.feed.property("present") is False
    assert not stage.view.isVisible()
    with qtbot.waitSignal(stage.feed.cameraFound):
        stage.source.plug_in()
    assert lost == [1]
    with qtbot.waitSignal(stage.feed.codeScanned):
        stage.source.push(with_code("after"))


def test_dark_picture_gives_a_hint(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.feed.hintChanged) as hint:
        stage.source.push(plain(0, 0, 0))
    assert hint.args == ["too_dark"]


class CountingReader(Pipeline):
    """Counts frames."""

    looks = 0

    @override
    def read_frame(self, frame: Frame) -> FrameReading:
        self.looks += 1
        return super().read_frame(frame)


def test_decoder_slows_down_when_nothing_moves(qtbot: QtBot) -> None:
    source, reader = PushedSource(), CountingReader(time.monotonic)
    feed = FrameFeed(source.open, reader)
    feed.start()
    qtbot.wait(2600)
    before = reader.looks
    qtbot.wait(1000)
    feed.stop()
    assert before < 45
    assert reader.looks - before < 8


def test_sources_open_by_name(tmp_path: Path) -> None:
    picture, video = tmp_path / "code.PNG", tmp_path / "film.avi"
    cv2.imwrite(str(picture), with_code("still"))
    writer = cv2.VideoWriter(str(video), cv2.VideoWriter.fourcc(*"MJPG"), 50, (64, 48))
    for level in (0, 250):
        writer.write(np.full((48, 64, 3), level, np.uint8))
    writer.release()
    still, film = open_source(str(picture)), open_source(str(video))
    assert isinstance(still, StillSource)
    assert isinstance(film, VideoSource)
    assert still.read().shape == (720, 1280, 3)
    assert [film.read().mean() > 100 for _ in range(5)] == [False, True, False, True, False]
    film.close()
    assert isinstance(open_source("none"), NoSource)


@pytest.mark.parametrize("name", ["97", "/dev/video97", "missing.png", "missing.mp4", "none"])
def test_source_that_is_not_there_is_a_missing_camera(name: str, tmp_path: Path) -> None:
    with pytest.raises(CameraMissing):
        open_source(name if name[0] in "9/n" else str(tmp_path / name)).read()


def test_outline_follows_crop_and_mirror() -> None:
    crop = fill((1280, 720), (360, 360))
    assert crop == Crop(280, 0, 720, 720)
    assert to_item((280, 0), crop, (360, 360), is_mirrored=False) == (0, 0)
    assert to_item((1000, 720), crop, (360, 360), is_mirrored=True) == (0, 360)
    square = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
    assert grown(square, 0.2)[0] == (-1, -1)
    assert brackets(square)[1] == ((8, 0), (10, 0), (10, 2))


def test_shown_pixels_are_cropped_mirrored_and_grey_is_accepted() -> None:
    frame = plain(0, 0, 0)
    frame[:, 280:300] = (10, 20, 30)
    shown = shown_pixels(frame, (720, 720), is_mirrored=True)
    assert shown.shape == (720, 720, 4)
    assert shown[0, -1].tolist() == [10, 20, 30, 255]
    assert shown_pixels(np.zeros((48, 64), np.uint8), (30, 90), is_mirrored=False).shape == (90, 30, 4)
