"""A code that is held up blurred makes the lens look for the distance anew."""

import time
from pathlib import Path

from kiosk.domain.camera import CameraSettings
from kiosk.ports.frame_reader import FrameReading, ScanHint
from tests.fakes.cameras import FakeBus, FakeCamera
from ui.camera.camera_care import CameraCare
from ui.camera.camera_slot import CameraSlot


class Scene:
    """Something before a camera, looked at again and again."""

    def __init__(self) -> None:
        self.now = 100.0
        self.care = CameraCare(lambda: self.now)

    def holds(self, hint: ScanHint, seconds: float, *, in_hand: bool = True) -> int:
        """How often the lens is moved meanwhile."""
        moves = 0
        for _ in range(round(seconds * 10)):
            self.care.note(FrameReading(hint=hint, sighted=((0.0, 0.0),) * 4 if in_hand else ()))
            moves += self.care.wants_focus()
            self.now += 0.1
        return moves


def test_now_and_then_as_long_as_it_is_held_up_and_blurred() -> None:
    scene = Scene()
    assert [scene.holds("hold_still", 0.9), scene.holds("hold_still", 4), scene.holds("hold_still", 5)] == [0, 1, 1]
    assert Scene().holds("closer", 9) == 0
    assert Scene().holds("hold_still", 9, in_hand=False) == 0


def test_not_once_nothing_moves() -> None:
    scene = Scene()
    scene.holds("hold_still", 0.5)
    scene.now += 9
    assert not scene.care.wants_focus()


def test_only_a_lens_that_was_left_to_the_camera_is_moved(tmp_path: Path) -> None:
    bus, camera = FakeBus(tmp_path), FakeCamera("C920", "A1")
    slot = CameraSlot(CameraSettings(bus.plug_in(camera, 0)), bus.hardware())
    source = slot.open()

    def blurred() -> None:
        slot.care.note(FrameReading(hint="hold_still", sighted=((0.0, 0.0),) * 4))

    slot.care = CameraCare(lambda: time.monotonic() * 100)  # a second in ten milliseconds
    blurred()
    time.sleep(0.02)
    blurred()
    source.read()
    assert camera.told == [("focus", 30), ("focus", None)], "taken by hand and given back"
    slot.settings = CameraSettings(slot.settings.source, focus=80)
    time.sleep(0.06)
    blurred()
    source.read()
    assert camera.told[2:] == [("focus", 80)]
