"""The staff's screen of the cameras: in a real window, with real threads on cameras made here."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.camera import CameraControl, CameraFacts, CameraSettings, CameraState, TerminalCameras
from kiosk.domain.device import Device, DeviceStatus, Heartbeat
from kiosk.ports.decoder import Frame
from kiosk.scanning.pipeline import Pipeline
from kiosk.use_cases.sign_in import SignIn
from tests.fakes.cameras import FakeBus, FakeCamera, MemoryCameras
from tests.fakes.cart_codes import HubKeys
from tests.fakes.drawn_codes import qr_frame
from tests.fakes.shop import HERE, NOW
from tests.fakes.terminal import make_parts
from tests.ui.test_staff_screens import Bench, StaffHub
from ui.app import open_window, prepare_environment
from ui.camera.frame_feed import FrameFeed
from ui.camera.rig import CameraRig
from ui.jobs import ManualJobs
from ui.view_models.terminal_cards import card
from ui.wording import Wording


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


def with_code(text: str) -> Frame:
    code = qr_frame(text, 8)
    frame: Frame = np.full((720, 1280, 3), 170, np.uint8)
    frame[180 : 180 + code.shape[0], 480 : 480 + code.shape[1]] = code[:, :, None]
    return frame


@pytest.fixture
def cameras(tmp_path: Path) -> tuple[FakeBus, FakeCamera, FakeCamera, MemoryCameras]:
    bus, facing, down = FakeBus(tmp_path), FakeCamera("C920", "A1"), FakeCamera("Down", "B2")
    source = bus.plug_in(facing, 0)
    bus.plug_in(down, 2, "2")
    return bus, facing, down, MemoryCameras(TerminalCameras((CameraSettings(source, "C920"),)))


Cameras = tuple[FakeBus, FakeCamera, FakeCamera, MemoryCameras]


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot, cameras: Cameras) -> Iterator[Bench]:
    bus, _facing, _down, store = cameras
    hub, jobs = StaffHub(), ManualJobs()
    parts = make_parts(
        tmp_path / "terminal",
        "tablet",
        cart_desk=hub,
        order_desk=hub,
        staff_desk=hub,
        sign_in=SignIn(hub),
        open_cameras=lambda: CameraRig(store, lambda: Pipeline(time.monotonic), hardware=bus.hardware()),
    )
    terminal = open_window(parts, jobs, lambda call: call())
    terminal.screens.shell.setLanguage("fr")
    bench = Bench(terminal, jobs, parts, hub, qtbot, HubKeys())
    bench.sign_in()
    bench.touch("rail-me", "me-camera")
    jobs.run_all()
    bench.item("camera-picture")
    yield bench
    terminal.close()
    assert terminal.warnings == []


def test_a_camera_is_turned_tried_and_kept(bench: Bench, cameras: Cameras, qtbot: QtBot) -> None:
    _bus, facing, _down, store = cameras
    bench.touch("camera-rotation-90", "camera-mirrored", "camera-more-focus")
    qtbot.waitUntil(lambda: facing.values.get("focus") == 42)
    feed = bench.model("feed")
    assert isinstance(feed, FrameFeed)
    qtbot.waitUntil(lambda: feed.facts()[0].height == 1280)
    # What is held up to try the camera leads nowhere else: this is an article's code.
    bench.touch("camera-test")
    frame = cv2.flip(cv2.rotate(with_code("http://127.0.0.1:8765/b/" + "z" * 22), cv2.ROTATE_90_COUNTERCLOCKWISE), 1)
    facing.picture = np.asarray(frame, np.uint8)
    qtbot.waitUntil(lambda: bench.model("cameraSetup").property("testPhase") == "read")
    qtbot.waitUntil(lambda: bench.item("camera-test-result").property("heading").startswith("QR lu en"))
    assert bench.model("signIn").property("isSignedIn") is True
    assert bench.terminal.screens.navigation.current == "camera"
    qtbot.waitUntil(lambda: bench.model("cameraSetup").property("sharpnessKind") == "positive")
    bench.touch("camera-save")
    kept = store.load().cameras
    assert kept is not None
    assert [(one.rotation, one.is_mirrored, one.focus) for one in kept.cameras] == [(90, True, 42)]
    assert bench.text("camera-saved") == "Enregistré pour ce terminal."


def test_what_is_not_kept_is_as_before_when_the_screen_is_left(bench: Bench, cameras: Cameras, qtbot: QtBot) -> None:
    _bus, facing, _down, store = cameras
    bench.touch("camera-rotation-180", "camera-more-focus")
    qtbot.waitUntil(lambda: facing.values.get("focus") == 42)
    bench.touch("rail-cart")
    qtbot.waitUntil(lambda: facing.values["focus"] is None)
    assert store.saves == 0
    bench.touch("rail-me", "me-camera", "camera-rotation-90")
    store.fails = True
    bench.touch("camera-save")
    assert bench.text("camera-saved").startswith("Rien n’a pu être enregistré")
    bench.touch("camera-revert")
    assert not bench.has("camera-revert")


def test_a_second_camera_is_read_beside_the_first(bench: Bench, cameras: Cameras, qtbot: QtBot) -> None:
    bus, facing, down, store = cameras
    source = next(found.source for found in bus.tree.cameras() if found.name == "Down")
    bench.touch("camera-add-" + source)
    bench.jobs.run_all()
    feed = bench.model("feed")
    qtbot.waitUntil(lambda: [facts.state for facts in feed.facts()] == ["on", "on"])
    assert feed.property("shown") == 1
    bench.touch("camera-0")
    down.picture = with_code("hello")
    qtbot.wait(300)
    assert feed.property("shown") == 0, "the one that is being set is shown, whatever the other sees"
    bench.touch("camera-1", "camera-drop")
    qtbot.waitUntil(lambda: (facing.open_now, down.open_now) == (1, 0))
    assert store.saves == 0


def test_a_refused_control_and_a_lost_camera_are_said(bench: Bench, cameras: Cameras, qtbot: QtBot) -> None:
    bus, facing, _down, _store = cameras
    facing.controls["focus"] = CameraControl("focus", 0, 20, 1, 0, 5, has_automatic=True)
    bench.touch("camera-more-focus")
    qtbot.waitUntil(lambda: bench.has("camera-refusal-focus"))
    assert "hors de ses limites" in bench.text("camera-refusal-focus")
    bus.unplug(facing)
    qtbot.waitUntil(lambda: bench.has("camera-no-picture"))
    assert bench.text("camera-no-picture").startswith("La caméra n’")


@pytest.mark.parametrize(
    ("states", "fr", "en"),
    [
        (("on",), "720p · 28 i/s", "720p · 28 fps"),
        (("on", "busy"), "occupée", "busy"),
        (("frozen",), "figée", "frozen"),
        (("on", "missing"), "absente", "missing"),
        (("opening",), "", ""),
        ((), "", ""),
    ],
)
def test_a_manager_sees_how_the_cameras_of_a_terminal_do(states: tuple[CameraState, ...], fr: str, en: str) -> None:
    device = Device("d1", "K07", "Borne 07", "kiosk", HERE)
    facts = tuple(CameraFacts("C920", str(place), state, 720, 1280, 28.2) for place, state in enumerate(states))
    status = DeviceStatus(device, NOW, replace(Heartbeat("1.0", camera="on"), cameras=facts))
    said: Callable[[str], str] = lambda language: card(status, {}, NOW, Wording(language)).camera_text  # noqa: E731
    assert (said("fr"), said("en")) == (fr, en)
