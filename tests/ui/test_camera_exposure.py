"""A code that is blown out or drowned moves an exposure that was left to the camera, a little, and gives it back."""

import msgspec
import pytest
from typing_extensions import override

from kiosk.domain.camera import CameraSettings, ControlName, ControlOutcome, ControlRefused
from kiosk.domain.scan import ScannedCode
from kiosk.ports.frame_reader import FrameReading
from tests.fakes.cameras import EXPOSURE, FakeBus, FakeCamera
from ui.camera.camera_slot import CameraSlot, Hardware
from ui.camera.exposure_rule import ExposureRule, Wish

BLOWN, GOOD, DIM = FrameReading(levels=(140, 255)), FrameReading(levels=(40, 210)), FrameReading(levels=(12, 45))
READ, NOTHING = FrameReading(seen=(ScannedCode("x", "qr"),)), FrameReading()


class Scene:
    """Something before a camera for some seconds, ten looks a second, thirty frames."""

    def __init__(self) -> None:
        self.now = 100.0
        self.rule = ExposureRule(lambda: self.now)

    def shows(self, reading: FrameReading, seconds: float, *, is_still: bool = False) -> list[Wish]:
        wishes = []
        for frame in range(round(seconds * 30)):
            self.now += 1 / 30
            if frame % 3 == 0 and not is_still:
                self.rule.note(reading)
            if (wish := self.rule.wish()) is not None:
                wishes.append(wish)
        return wishes


def test_a_step_at_a_time_until_it_is_right_and_automatic_again_when_nothing_is_in_view() -> None:
    scene = Scene()
    assert scene.shows(BLOWN, 0.4) == []
    assert scene.shows(BLOWN, 1.0) == ["darker", "darker"]
    assert scene.shows(GOOD, 1) + scene.shows(READ, 60) == []
    assert scene.shows(NOTHING, 3.5) == []
    assert scene.shows(NOTHING, 60) == ["automatic"]


def test_the_dark_waits_for_a_lamp_and_no_more_than_six_steps_are_made() -> None:
    scene = Scene()
    assert scene.shows(DIM, 2.3) == []
    assert scene.shows(DIM, 15) == ["lighter"] * 6


def test_never_back_and_forth() -> None:
    scene = Scene()
    assert scene.shows(BLOWN, 0.7) == ["darker"]
    assert scene.shows(DIM, 15) == []
    flickering = [wish for _ in range(50) for wish in Scene().shows(BLOWN, 0.2) + Scene().shows(GOOD, 0.2)]
    assert flickering == []


def test_what_is_never_read_is_helped_more_and_more_seldom() -> None:
    scene = Scene()
    hour = scene.shows(BLOWN, 3600)
    assert hour.count("automatic") <= 20
    scene.shows(READ, 0.2)
    assert scene.shows(NOTHING, 400) in ([], ["automatic"])
    assert scene.shows(BLOWN, 0.7) == ["darker"], "rested long enough"


def test_given_back_where_nothing_moves_and_frames_are_hardly_read() -> None:
    scene = Scene()
    scene.shows(BLOWN, 0.7)
    assert scene.shows(BLOWN, 10, is_still=True) == ["automatic"]


class Shop:
    """A camera on a fake bus, read through its slot, with a clock of its own."""

    def __init__(self, bus: FakeBus, camera: FakeCamera, hardware: Hardware | None = None) -> None:
        self.scene = Scene()
        self.slot = CameraSlot(CameraSettings(bus.plug_in(camera, 0)), hardware or bus.hardware())
        self.slot.exposure = self.scene.rule
        self.source = self.slot.open()

    def shows(self, reading: FrameReading, seconds: float) -> None:
        for _ in range(round(seconds * 10)):
            self.scene.now += 0.1
            self.slot.note(reading)
            self.source.read()


@pytest.fixture
def bus(tmp_path_factory: pytest.TempPathFactory) -> FakeBus:
    return FakeBus(tmp_path_factory.mktemp("bus"))


def test_a_camera_is_moved_within_its_limits_and_given_back(bus: FakeBus) -> None:
    camera = FakeCamera("C920", "A1")
    shop = Shop(bus, camera)
    shop.shows(BLOWN, 1.6)
    assert camera.told == [("exposure", 156), ("exposure", 97)]
    shop.shows(NOTHING, 5)
    assert camera.told[2:] == [("exposure", None)]
    shop.scene.now += 60
    shop.shows(DIM, 6)
    assert max(value for _, value in camera.told if value is not None) <= 660, "still 15 frames a second"
    shop.source.close()
    assert camera.told[-1] == ("exposure", None), "the feed stopped"


def test_a_value_that_staff_set_is_never_touched_nor_given_back(bus: FakeBus) -> None:
    camera = FakeCamera("C920", "A1")
    shop = Shop(bus, camera)
    shop.shows(BLOWN, 0.8)
    shop.slot.settings = CameraSettings(shop.slot.settings.source, exposure=400)
    shop.shows(BLOWN, 2)
    shop.source.close()
    assert camera.told == [("exposure", 156), ("exposure", 400)]


class Stubborn(FakeBus):
    """Its cameras leave their automatic and then take no exposure."""

    @override
    def _set(self, node: object, name: ControlName, value: int | None) -> ControlOutcome:
        taken = super()._set(node, name, value)  # type: ignore[arg-type]  # as its own
        return taken if value is None else ControlRefused(name, value, "not_taken")


def test_a_refusal_is_not_tried_again(tmp_path_factory: pytest.TempPathFactory) -> None:
    camera = FakeCamera("C920", "A1")
    shop = Shop(Stubborn(tmp_path_factory.mktemp("stubborn")), camera)
    shop.shows(BLOWN, 4)
    assert camera.told == [("exposure", 156), ("exposure", None)]


def test_what_cannot_be_given_back_is_left_alone(bus: FakeBus) -> None:
    camera = FakeCamera("C920", "A1")
    camera.controls["exposure"] = msgspec.structs.replace(EXPOSURE, has_automatic=False, is_automatic=False)
    Shop(bus, camera).shows(BLOWN, 4)
    assert camera.told == []


def test_an_exposure_left_by_a_terminal_that_died_is_the_cameras_again(bus: FakeBus) -> None:
    camera = FakeCamera("C920", "A1")
    camera.controls["exposure"] = msgspec.structs.replace(EXPOSURE, value=20, is_automatic=False)
    Shop(bus, camera)
    assert camera.told == [("exposure", None)]
    bus.unplug(camera)
