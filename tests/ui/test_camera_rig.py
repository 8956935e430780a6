"""What is kept of a terminal's cameras, and what a test picture says."""

import time
from pathlib import Path

import cv2
import numpy as np
import pytest
from click.testing import CliRunner
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.bootstrap import cameras as bootstrap
from kiosk.cli_camera import camera as command
from kiosk.doctor.camera_findings import camera_finding
from kiosk.domain.camera import CameraSettings, CameraTrial, KeptCameras, TerminalCameras
from kiosk.ports.decoder import Frame
from kiosk.scanning.pipeline import Pipeline
from offline_cache.camera_file import CAMERA_FILE, CameraFile
from tests.fakes.cameras import FakeBus, FakeCamera, MemoryCameras
from tests.fakes.drawn_codes import qr_frame
from tests.fakes.terminal import make_parts
from ui.camera.rig import CameraRig, chosen_cameras
from ui.camera.terminal_feed import TerminalFeed
from ui.camera.trial import take_test_picture


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


def with_code(text: str = "https://shop.example/k/x") -> Frame:
    code = qr_frame(text, 8)
    frame: Frame = np.full((720, 1280, 3), 170, np.uint8)
    frame[100 : 100 + code.shape[0], 400 : 400 + code.shape[1]] = code[:, :, None]
    return frame


def test_the_file_is_there_whole_or_said_to_be_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, cameras = CameraFile(tmp_path / "terminal"), TerminalCameras((CameraSettings("0", rotation=90, focus=30),))
    assert file.load() == KeptCameras()
    before = file.version()
    file.save(cameras)
    assert (file.load(), file.version() != before) == (KeptCameras(cameras), True)
    path = tmp_path / "terminal" / CAMERA_FILE

    def broken(_self: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", broken)
    with pytest.raises(OSError, match="No space"):
        file.save(TerminalCameras(()))
    assert file.load() == KeptCameras(cameras)
    assert list(path.parent.iterdir()) == [path]
    for damage in (
        path.read_bytes()[:-9],
        b"",
        b"\xff\xfe",
        b'{"cameras":[{"rotation":45}]}',
        b'{"cameras":[{"width":0}]}',
    ):
        path.write_bytes(damage)
        assert file.load() == KeptCameras(is_damaged=True)


def test_which_cameras_are_read() -> None:
    one, other = CameraSettings("/dev/v4l/by-id/a", rotation=180), CameraSettings("/dev/v4l/by-id/b")
    kept = KeptCameras(TerminalCameras((one, other)))
    assert chosen_cameras(KeptCameras()) == (CameraSettings("0"),)
    assert chosen_cameras(KeptCameras(is_damaged=True)) == (CameraSettings("0"),)
    assert chosen_cameras(kept) == (one, other)
    assert chosen_cameras(kept, one.source) == (one,), "set as it is kept"
    assert chosen_cameras(kept, "film.avi") == (CameraSettings("film.avi"),)
    assert chosen_cameras(kept, "none") == chosen_cameras(KeptCameras(TerminalCameras(()))) == ()


def test_settings_take_hold_while_the_camera_is_read(tmp_path: Path, qtbot: QtBot) -> None:
    bus, camera = FakeBus(tmp_path), FakeCamera("C920", "A1")
    source = bus.plug_in(camera, 0)
    store = MemoryCameras(TerminalCameras((CameraSettings(source, focus=40),)))
    rig = CameraRig(store, lambda: Pipeline(time.monotonic), hardware=bus.hardware())
    feed = rig.feed
    assert feed is not None
    lost: list[int] = []
    feed.cameraLost.connect(lambda: lost.append(1))
    feed.start()
    qtbot.waitUntil(lambda: feed.facts()[0].state == "on")
    assert camera.values == {"focus": 40}, "what was never asked for is left as the camera has it"
    rig.change([CameraSettings(source, focus=90, exposure=9999, rotation=90)])
    qtbot.waitUntil(lambda: feed.facts()[0].refused == ("exposure",))
    assert camera.values == {"focus": 90}
    qtbot.waitUntil(lambda: feed.facts()[0].height == 1280)
    assert camera.opened == 1
    rig.change([CameraSettings(source, width=640, height=480)])
    qtbot.waitUntil(lambda: camera.opened == 2)
    assert camera.sizes == [(1280, 720), (640, 480)]
    assert store.saves == 0
    rig.save()
    assert store.kept.cameras == TerminalCameras((CameraSettings(source, width=640, height=480),))
    # Another program keeps something else: a support person on the command line.
    store.write(TerminalCameras((CameraSettings(source, rotation=270),)))
    qtbot.waitUntil(lambda: rig.settings[0].rotation == 270)
    feed.stop()
    assert lost == [], "opened again without a word"


def test_the_heartbeat_says_how_each_camera_does(tmp_path: Path, qtbot: QtBot) -> None:
    bus, camera = FakeBus(tmp_path), FakeCamera("C920", "A1")
    settings = CameraSettings(bus.plug_in(camera, 0), "C920")
    store = MemoryCameras(TerminalCameras((settings, CameraSettings("/dev/v4l/by-id/away", "Down"))))
    parts = make_parts(
        tmp_path / "terminal",
        open_cameras=lambda: CameraRig(store, lambda: Pipeline(time.monotonic), hardware=bus.hardware()),
    )
    cameras = TerminalFeed(parts)
    cameras.start()
    qtbot.waitUntil(lambda: parts.vitals.camera == "on")
    qtbot.waitUntil(lambda: [one.state for one in parts.vitals.look_at_cameras()] == ["on", "missing"])
    first, second = parts.vitals.look_at_cameras()
    assert (first.name, first.width, first.height, second.name) == ("C920", 1280, 720, "Down")
    qtbot.waitUntil(lambda: parts.vitals.look_at_cameras()[0].fps > 5)
    cameras.stop()


@pytest.mark.parametrize(
    ("picture", "faults"),
    [
        (with_code(), ()),
        (np.zeros((720, 1280, 3), np.uint8), ("black",)),
        (np.full((720, 1280, 3), 30, np.uint8), ("dark",)),
        (np.full((720, 1280, 3), 250, np.uint8), ("dazzled",)),
        (cv2.GaussianBlur(with_code(), (0, 0), 9), ("blurred",)),
        (np.full((240, 320, 3), 120, np.uint8), ("small",)),
    ],
)
def test_a_test_picture_says_what_to_mend(picture: Frame, faults: tuple[str, ...], tmp_path: Path) -> None:
    bus, camera = FakeBus(tmp_path), FakeCamera("C920", "A1", picture)
    settings = CameraSettings(bus.plug_in(camera, 0), "C920")
    taken = take_test_picture(settings, Pipeline(time.monotonic), bus.hardware(), looks_for_s=0.3)
    assert (taken.trial.state, taken.trial.faults) == ("on", faults)
    assert taken.frame is not None
    assert [code.text for code in taken.trial.codes] == (["https://shop.example/k/x"] if not faults else [])
    said = camera_finding(taken.trial)
    assert (said.ok, bool(said.advice)) == (not faults, bool(faults))
    assert "focus 0 to 250 (now automatic)" in said.said
    assert camera.open_now == 0


def test_a_camera_without_a_picture_says_why(tmp_path: Path) -> None:
    bus, camera = FakeBus(tmp_path), FakeCamera("C920", "A1")
    settings = CameraSettings(bus.plug_in(camera, 0), "C920")

    def said(trial: CameraTrial) -> str:
        finding = camera_finding(trial)
        return f"{finding.said} → {finding.advice}"

    held = tmp_path / "proc" / "44" / "fd"
    held.mkdir(parents=True)
    (held / "3").symlink_to(bus.root / "video0")
    busy = take_test_picture(settings, Pipeline(time.monotonic), bus.hardware())
    assert (busy.trial.state, camera.opened) == ("busy", 0), "a camera that somebody reads is left alone"
    assert "held by ? (44)" in said(busy.trial)
    (held / "3").unlink()
    camera.is_gone = True
    assert "sends nothing" in said(take_test_picture(settings, Pipeline(time.monotonic), bus.hardware()).trial)
    bus.unplug(camera)
    assert "Plug the camera in" in said(take_test_picture(settings, Pipeline(time.monotonic), bus.hardware()).trial)
    assert "group video" in said(CameraTrial(settings, "no_permission"))
    assert "a second" in said(CameraTrial(settings, "on", 1280, 720, 4.0, brightness=90, brightest=200))


def test_cameras_are_set_on_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bus, camera, other = FakeBus(tmp_path), FakeCamera("C920", "A1", with_code("hello")), FakeCamera("Down", "B2")
    source = bus.plug_in(camera, 0)
    monkeypatch.setattr(bootstrap, "_HARDWARE", bus.hardware())
    folder = tmp_path / "terminal"

    def kiosk(*words: str) -> tuple[int, str]:
        done = CliRunner().invoke(command, [*words, *(() if words[0] == "list" else ("--folder", str(folder)))])
        return done.exit_code, done.output

    assert kiosk("list") == (0, f"C920\n    {source}\n    1920x1080, 1280x720, 640x480\n    {OFFERED}\n")
    assert kiosk("show")[1].startswith("Nothing is kept")
    code, said = kiosk("set", "0", "--rotation", "180", "--focus", "120", "--exposure", "5000", "--mirrored")
    assert (code, "refused exposure 5000: out of its range" in said) == (1, True)
    assert CameraFile(folder).load().cameras == TerminalCameras(
        (CameraSettings(source, "C920", rotation=180, is_mirrored=True, focus=120),)
    )
    down = bus.plug_in(other, 2, "2")
    assert kiosk("set", "2", "--beside", "--size", "640x480")[0] == 0
    assert "turned by 180°, mirrored; focus 120" in kiosk("show")[1]
    assert kiosk("set", source, "--remove")[0] == 0
    assert [one.source for one in chosen_cameras(CameraFile(folder).load())] == [down]
    assert kiosk("set", "0", "--remove") == (1, f"Error: {source} is not among the cameras of this terminal\n")
    (folder / CAMERA_FILE).write_text("{")
    assert "is damaged" in kiosk("show")[1]
    assert kiosk("set", "0", "--rotation", "45")[0] == 2


OFFERED = "focus 0 to 250 (now automatic); exposure 3 to 2047 (now automatic)"


def test_a_picture_is_kept_when_asked_for(tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "scene.png"), with_code("hello"))
    done = CliRunner().invoke(
        command,
        ["test", str(tmp_path / "scene.png"), "--folder", str(tmp_path), "--picture", str(tmp_path / "seen.jpg")],
    )
    assert done.exit_code == 0, done.output
    assert "read qr hello" in done.output
    seen = cv2.imread(str(tmp_path / "seen.jpg"))
    assert seen is not None
    assert seen.shape == (720, 1280, 3)
