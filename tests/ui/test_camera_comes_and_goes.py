"""Cameras that are unplugged, hang or freeze while the terminal runs, read by the real threads."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.camera import CameraSettings
from kiosk.errors import CameraMissing
from kiosk.ports.decoder import Frame
from kiosk.ports.frame_reader import FrameReading
from kiosk.ports.frame_source import FrameSource
from tests.fakes.cameras import FakeBus, FakeCamera
from ui.camera import camera_thread
from ui.camera.camera_slot import CameraSlot
from ui.camera.camera_thread import CameraThread, Patience
from ui.camera.frame_feed import FrameFeed
from ui.camera.freeze_watch import FreezeWatch
from ui.camera.threads import NewestFrame


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


class NoReader:
    """Sees nothing."""

    def is_lively(self, frame: Frame) -> bool:  # noqa: ARG002 - the port's
        return True

    def read_frame(self, frame: Frame) -> FrameReading:  # noqa: ARG002 - the port's
        return FrameReading()


@pytest.fixture
def bus(tmp_path: Path) -> FakeBus:
    return FakeBus(tmp_path)


@pytest.fixture
def watched() -> Iterator[Callable[[CameraSlot], tuple[CameraThread, list[bool]]]]:
    """Starts camera threads that are soon out of patience; ends them."""
    started: list[CameraThread] = []

    def start(slot: CameraSlot) -> tuple[CameraThread, list[bool]]:
        told: list[bool] = []
        patience = Patience(opening_s=0.3, frame_s=0.3)
        thread = CameraThread(slot.open, NewestFrame(), lambda: None, told.append, patience)
        started.append(thread)
        thread.start()
        return thread, told

    yield start
    for thread in started:
        thread.stop()
        thread.end(2)


def wait(until: Callable[[], bool], for_s: float = 5) -> None:
    end = time.monotonic() + for_s
    while not until():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)


def readings() -> int:
    return sum(thread.name == "camera reading" for thread in threading.enumerate())


@pytest.mark.parametrize("is_by_number", [False, True])
def test_a_camera_is_found_again_under_another_node(
    *, is_by_number: bool, bus: FakeBus, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camera_thread, "_LONGEST_RETRY_S", 0.3)
    camera, other = FakeCamera("C920", "A1"), FakeCamera("Webcam", "B2")
    lasting = bus.plug_in(camera, 0)
    slot = CameraSlot(CameraSettings("0" if is_by_number else lasting), bus.hardware())
    feed = FrameFeed(slot.open, NoReader())
    with qtbot.waitSignal(feed.cameraFound):
        feed.start()
    with qtbot.waitSignal(feed.cameraLost):
        bus.unplug(camera)
    if not is_by_number:
        bus.plug_in(other, 0, "2")  # another camera takes the number meanwhile
    with qtbot.waitSignal(feed.cameraFound):
        bus.plug_in(camera, 3, "4")
    assert (camera.opened, other.opened) == (2, 0)
    assert feed.facts()[0].state == "on"
    feed.stop()
    assert (camera.open_now, readings()) == (0, 0)


def test_hung_reads_are_given_up_and_neither_threads_nor_devices_pile_up(
    bus: FakeBus, watched: Callable[[CameraSlot], tuple[CameraThread, list[bool]]]
) -> None:
    camera = FakeCamera("C920", "A1")
    slot = CameraSlot(CameraSettings(bus.plug_in(camera, 0)), bus.hardware())
    thread, told = watched(slot)
    wait(lambda: thread.state == "on")
    camera.hangs = True
    wait(lambda: camera.opened >= 2 and thread.state == "hung")
    time.sleep(1.5)  # time for many more
    assert camera.most_open == 2
    assert readings() == 2
    assert told == [True, False]
    camera.hangs = False
    camera.comes_back.set()
    wait(lambda: thread.state == "on")
    wait(lambda: camera.open_now == 1)
    assert told == [True, False, True]
    assert readings() == 1


def test_stopping_does_not_wait_for_a_read_that_hangs(bus: FakeBus, qtbot: QtBot) -> None:
    camera = FakeCamera("C920", "A1")
    slot = CameraSlot(CameraSettings(bus.plug_in(camera, 0)), bus.hardware())
    feed = FrameFeed(slot.open, NoReader())
    with qtbot.waitSignal(feed.cameraFound):
        feed.start()
    camera.hangs = True
    time.sleep(0.1)
    began = time.monotonic()
    feed.stop()
    assert time.monotonic() - began < 15, "the read hangs for twice as long"
    camera.comes_back.set()
    wait(lambda: camera.open_now == 0)  # what was left behind closes the device when it comes back


def test_opening_blocks_nobody(qtbot: QtBot) -> None:
    opens = threading.Event()

    def open_slowly() -> FrameSource:
        opens.wait(60)
        raise CameraMissing("never")

    feed = FrameFeed(open_slowly, NoReader())
    began = time.monotonic()
    feed.start()
    qtbot.wait(50)
    assert time.monotonic() - began < 15
    feed.stop()
    assert time.monotonic() - began < 30
    opens.set()
    wait(lambda: readings() == 0)


def test_a_picture_that_never_changes_is_frozen_unless_it_is_black() -> None:
    now = 0.0
    watch = FreezeWatch(lambda: now)
    scene: Frame = np.full((72, 128, 3), 90, np.uint8)

    def look(frame: Frame, for_s: float) -> float | None:
        """Seconds until it is called frozen."""
        nonlocal now
        watch.opened()
        began = now
        while now - began < for_s:
            now += 0.5
            try:
                watch.look(frame.copy())
            except CameraMissing:
                return now - began
        return None

    assert look(np.zeros((72, 128, 3), np.uint8), 60) is None
    assert look(scene, 60) == pytest.approx(3.5, abs=0.5)
    # It was opened again and nothing has changed: perhaps this is how it looks. Each time is longer.
    assert look(scene, 60) == pytest.approx(6.5, abs=0.5)
    scene[5, 5] = 91
    watch.look(scene.copy())
    assert look(scene, 60) == pytest.approx(3.5, abs=0.5)


def test_a_frozen_camera_is_opened_again(
    bus: FakeBus, watched: Callable[[CameraSlot], tuple[CameraThread, list[bool]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.camera.camera_slot.FreezeWatch", lambda monotonic: FreezeWatch(monotonic, 0.3))
    camera = FakeCamera("C920", "A1")
    camera.is_noisy = False
    thread, told = watched(CameraSlot(CameraSettings(bus.plug_in(camera, 0)), bus.hardware()))
    wait(lambda: camera.opened == 2)
    assert told[:2] == [True, False]
    camera.is_noisy = True
    wait(lambda: thread.state == "on")
    assert camera.most_open == 1
