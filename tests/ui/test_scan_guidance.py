"""What the screens of codes show for what the camera sees: where the code is, one hint, and light in the dark."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.domain.camera import CameraControl, CameraSettings, TerminalCameras
from kiosk.ports.decoder import Frame
from kiosk.scanning.pipeline import Pipeline
from tests.fakes.cameras import FakeBus, FakeCamera, MemoryCameras
from tests.fakes.drawn_codes import qr_frame
from tests.fakes.terminal import make_parts
from ui.app import Terminal, open_window
from ui.camera.camera_view import CameraView
from ui.camera.frame_feed import FrameFeed
from ui.camera.geometry import thickened
from ui.camera.lamp import Lamp, LightRule
from ui.camera.rig import CameraRig
from ui.camera.sources import PushedSource
from ui.jobs import ManualJobs

STEP_S = 0.25


def held(blur: float, light: float = 1.0) -> Frame:
    """A code on paper in front of a grey wall."""
    code = cv2.resize(qr_frame("https://shop.example/01/04006381333931", 8), (260, 260), interpolation=cv2.INTER_AREA)
    frame = np.full((720, 1280), 110, np.uint8)
    frame[200:500, 480:800] = 255
    frame[220:480, 510:770] = code
    blurred = cv2.GaussianBlur(frame, (0, 0), blur) if blur else frame
    return np.asarray(np.asarray(blurred) * light, np.uint8)


def lit(rule: LightRule, brightness: float, start: float, seconds: float) -> list[bool]:
    return [rule.note(brightness, start + number * STEP_S) for number in range(round(seconds / STEP_S))]


def test_light_comes_on_in_the_dark_and_its_own_light_does_not_put_it_out() -> None:
    rule = LightRule()
    assert lit(rule, 20, 0, 1.0) == [False, False, False, True]
    assert all(lit(rule, 130, 1, 20)), "all of it comes from the screen"
    assert lit(rule, 230, 21, 4)[-1] is False, "somebody switched the room's light on"


def test_light_that_was_put_out_wrongly_stays() -> None:
    rule = LightRule()
    lit(rule, 20, 0, 1)
    lit(rule, 30, 1, 3)
    assert not lit(rule, 200, 4, 4)[-1]
    assert lit(rule, 20, 8, 2)[-1], "it was needed"
    assert all(lit(rule, 200, 10, 60)), "it went out once too often"
    rule.forget()
    assert not lit(rule, 200, 70, 5)[-1]


def test_short_shadow_lights_nothing() -> None:
    rule = LightRule()
    assert not any(lit(rule, 20, 0, 0.5) + lit(rule, 100, 0.5, 0.5) + lit(rule, 20, 1, 0.5))


def test_torch_of_the_camera_is_taken_before_the_screen(qtbot: QtBot) -> None:
    switched: list[bool] = []
    lamp = Lamp()

    def switch(is_lit: bool) -> bool:  # noqa: FBT001  # as a lamp calls it
        switched.append(is_lit)
        return True

    lamp.use_torch(switch)
    lamp.note(10)
    lamp.ask()
    end = time.monotonic() + 3
    while not switched and time.monotonic() < end:
        lamp.note(10)
        qtbot.wait(50)
    qtbot.waitUntil(lambda: lamp.property("lit") is False)
    assert switched == [True]
    lamp.release()
    qtbot.waitUntil(lambda: switched == [True, False])


def test_cameras_with_a_light_are_lit_unless_staff_set_it(tmp_path: Path) -> None:
    bus, light, bare = FakeBus(tmp_path), FakeCamera("Torch", "A1"), FakeCamera("Bare", "B2")
    light.controls["torch"] = CameraControl("torch", 0, 7)
    left, other = CameraSettings(bus.plug_in(light, 0)), CameraSettings(bus.plug_in(bare, 2, "2"))
    rig = CameraRig(
        MemoryCameras(TerminalCameras((left, other))), lambda: Pipeline(time.monotonic), hardware=bus.hardware()
    )
    assert (rig.light(is_lit=True), light.told) == (True, [("torch", 7)])
    assert (rig.light(is_lit=False), light.told[1:]) == (True, [("torch", 0)])
    rig.change([msgspec.structs.replace(left, torch=3), other])
    assert (rig.light(is_lit=True), light.told[2:]) == (False, [])
    bus.unplug(light)
    rig.change([left, other])
    assert not rig.light(is_lit=True)


def test_line_of_a_barcode_is_framed_as_high_as_a_barcode() -> None:
    line = ((100.0, 50.0), (300.0, 50.0), (300.0, 54.0), (100.0, 54.0))
    assert np.allclose(thickened(line), ((100, -3), (300, -3), (300, 107), (100, 107)))
    square = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
    assert thickened(square) == square


@dataclass
class Scene:
    """A terminal that asks for a code, and what its camera sees."""

    terminal: Terminal
    camera: PushedSource
    qtbot: QtBot

    def see(self, frame: Frame) -> None:
        self.camera.push(frame)

    def item(self, name: str, kind: type[QQuickItem] = QQuickItem) -> QQuickItem | None:
        found = [one for one in self.terminal.window.findChildren(kind, name) if one.isVisible()]
        return found[0] if found else None

    def shows(self, name: str) -> bool:
        return self.item(name) is not None

    def says(self, name: str) -> str:
        item = self.item(name)
        return "" if item is None else str(item.property("text"))

    @property
    def view(self) -> CameraView:
        view = self.item("camera", CameraView)
        assert isinstance(view, CameraView)
        return view

    @property
    def feed(self) -> QObject:
        feed = self.view.read_feed()
        assert isinstance(feed, FrameFeed)
        return feed


@pytest.fixture
def scene(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    camera = PushedSource()
    parts = make_parts(tmp_path, open_frames=camera.open, window_size=(540, 960))
    parts = replace(parts, frame_reader=Pipeline(time.monotonic))
    terminal = open_window(parts, ManualJobs(), lambda call: call())
    terminal.screens.navigation.go("scan")
    scene = Scene(terminal, camera, qtbot)
    qtbot.waitUntil(lambda: scene.shows("camera"))
    yield scene
    terminal.close()
    assert terminal.warnings == []


def test_code_that_is_not_read_is_marked_in_place_with_the_hint_that_helps(scene: Scene, qtbot: QtBot) -> None:
    scene.see(held(blur=6))
    qtbot.waitUntil(lambda: len(scene.view.property("sighting")) == 4)
    assert scene.view.property("outline") == []
    assert not scene.shows("viewfinder")
    qtbot.waitUntil(lambda: scene.says("scan-title") == "Tenez le code immobile")
    corner = scene.view.property("sighting")[0][1]
    assert 0 < corner.x() < scene.view.width()
    scene.see(held(blur=0))
    qtbot.waitUntil(lambda: len(scene.view.property("outline")) == 4)
    assert scene.view.property("sighting") == []
    assert scene.feed.property("hint") == ""


def test_dark_makes_the_screen_a_lamp_until_it_is_left(scene: Scene, qtbot: QtBot) -> None:
    assert not scene.shows("screen-light")
    scene.see(np.full((720, 1280), 6, np.uint8))
    qtbot.waitUntil(lambda: scene.shows("screen-light"))
    assert scene.says("scan-title") == "L’écran éclaire votre code"
    scene.terminal.screens.navigation.go("search")
    qtbot.waitUntil(lambda: not scene.shows("screen-light"))
    scene.terminal.screens.navigation.go("scan")
    qtbot.waitUntil(lambda: scene.shows("camera"))
    assert not scene.shows("screen-light")
