"""What Linux says of cameras: lasting names, sizes, controls that are taken or refused."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.camera import CameraControl, ControlRefused, ControlSet
from kiosk.errors import CameraMissing
from tests.fakes.cameras import FakeBus, FakeCamera
from tests.fakes.v4l2_device import EXPOSURE, EXPOSURE_AUTO, FOCUS, FOCUS_AUTO, LED_MODE, TORCH, FakeDriver, webcam
from ui.camera.device_tree import DeviceTree
from ui.camera.v4l2 import Capabilities, capabilities, offer, set_control


@pytest.fixture
def node(tmp_path: Path) -> Path:
    (tmp_path / "video0").touch()
    return tmp_path / "video0"


def test_a_camera_says_its_name_and_a_second_node_that_it_carries_no_pictures(node: Path) -> None:
    assert capabilities(node, webcam().ioctl) == Capabilities("HD Pro Webcam C920", is_camera=True)
    details = FakeDriver(capabilities=0x800000)
    assert capabilities(node, details.ioctl) == Capabilities("HD Pro Webcam C920", is_camera=False)
    assert capabilities(node) is None, "a file is no device"
    assert capabilities(node.with_name("video7"), webcam().ioctl) is None


def test_what_a_camera_offers(node: Path) -> None:
    driver = webcam()
    driver.values = {FOCUS: 35}
    offered = offer(node, driver.ioctl)
    assert offered.sizes == ((1920, 1080), (1280, 720), (640, 480))
    assert offered.controls == (
        CameraControl("focus", 0, 250, 5, 0, 35, has_automatic=True, is_automatic=True),
        CameraControl("exposure", 3, 2047, 1, 250, 250, has_automatic=True, is_automatic=True),
    )
    lit = FakeDriver(controls={LED_MODE: (0, 2, 1, 0), TORCH: (1, 8, 1, 1)}, values={LED_MODE: 2, TORCH: 3})
    assert offer(node, lit.ioctl).controls == (CameraControl("torch", 0, 8, 1, 0, 3),)
    assert offer(node, FakeDriver().ioctl).controls == ()


def test_a_lens_is_set_after_its_automatic_was_switched_off(node: Path) -> None:
    driver = webcam()
    assert set_control(node, "focus", 120, driver.ioctl) == ControlSet("focus", 120)
    assert driver.said == [(FOCUS_AUTO, 0), (FOCUS, 120)]
    assert set_control(node, "exposure", 300, driver.ioctl) == ControlSet("exposure", 300)
    assert driver.values[EXPOSURE_AUTO] == 1
    assert set_control(node, "focus", None, driver.ioctl) == ControlSet("focus", None)
    assert driver.values[FOCUS_AUTO] == 1
    # Some cameras know only the other automatic way.
    driver.refused = frozenset({(EXPOSURE_AUTO, 3)})
    assert set_control(node, "exposure", None, driver.ioctl) == ControlSet("exposure", None)
    assert driver.values[EXPOSURE_AUTO] == 0


def test_refusals_are_said(node: Path) -> None:
    driver = webcam()
    assert set_control(node, "focus", 251, driver.ioctl) == ControlRefused("focus", 251, "out_of_range")
    assert set_control(node, "torch", 1, driver.ioctl) == ControlRefused("torch", 1, "not_offered")
    assert set_control(node, "torch", None, driver.ioctl) == ControlSet("torch", None)
    assert driver.said == []
    driver.refused = frozenset({(FOCUS_AUTO, 0)})
    assert set_control(node, "focus", 10, driver.ioctl) == ControlRefused("focus", 10, "not_taken")
    stuck = webcam()
    stuck.stuck = frozenset({EXPOSURE})
    assert set_control(node, "exposure", 2000, stuck.ioctl) == ControlRefused("exposure", 2000, "not_taken")
    assert set_control(node.with_name("gone"), "focus", 1, driver.ioctl) == ControlRefused("focus", 1, "no_permission")


def test_cameras_are_listed_under_the_name_that_stays(tmp_path: Path) -> None:
    bus = FakeBus(tmp_path)
    by_id = bus.plug_in(FakeCamera("C920", "A1"), 0, "1")
    # Two of one kind without serial numbers: the socket tells them apart.
    by_socket = bus.plug_in(FakeCamera("Webcam", ""), 2, "3")
    bus.root.joinpath("video9").touch()  # a node that says nothing and has no link
    listed = [(found.name, found.source, found.is_stable) for found in bus.tree.cameras()]
    nameless = ("video9", str(bus.root / "video9"), False)
    assert listed == [("C920", by_id, True), ("Webcam", by_socket, True), nameless]
    assert bus.tree.node_of(by_id) == bus.tree.node_of("0") == bus.root / "video0"
    assert (bus.tree.stable("2"), bus.tree.stable(by_id), bus.tree.stable("9")) == (by_socket, by_id, "9")


@pytest.mark.parametrize(
    ("said", "allowed", "reason"),
    [
        (None, False, "no_permission"),
        (Capabilities("C920", is_camera=False), True, "no_camera"),
        (None, None, "missing"),
    ],
)
def test_why_a_camera_cannot_be_had(
    said: Capabilities | None,
    reason: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    allowed: bool | None,
) -> None:
    if allowed is not None:
        (tmp_path / "video0").touch()
    if allowed is False:
        denied: Callable[..., bool] = lambda *_: False  # noqa: E731 - root may open everything
        monkeypatch.setattr(os, "access", denied)
    with pytest.raises(CameraMissing) as missing:
        DeviceTree(tmp_path, ask=lambda _node: said).node_of("0")
    assert missing.value.reason == reason


def test_who_has_a_camera_open(tmp_path: Path) -> None:
    bus = FakeBus(tmp_path)
    bus.plug_in(FakeCamera("C920", "A1"), 0)
    fd = tmp_path / "proc" / "812" / "fd"
    fd.mkdir(parents=True)
    (fd / "7").symlink_to(bus.root / "video0")
    (fd.parent / "comm").write_text("cheese\n")
    assert bus.tree.holders(bus.root / "video0") == ("cheese (812)",)
    assert bus.tree.holders(bus.root / "video1") == ()
