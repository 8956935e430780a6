"""States before a camera: what it sees, what is said of it, its settings, the light that answers, terminals with one."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from kiosk.domain.camera import CameraControl, CameraFacts, CameraSettings, CameraState, TerminalCameras
from kiosk.domain.device import Device, DeviceStatus, Heartbeat
from kiosk.domain.scan import Corner, ScannedCode
from kiosk.ports.decoder import Frame
from kiosk.ports.frame_reader import FrameReading, ScanHint
from tests.fakes.cameras import FakeBus, FakeCamera, MemoryCameras
from tests.fakes.drawn_codes import qr_frame
from tests.fakes.shop import HERE, NOW
from tests.ui.gallery_stage import Stage
from tests.ui.test_scan_rights import CODES
from ui.camera.rig import CameraRig

Play = Callable[[Stage], None]
_CODE: tuple[Corner, ...] = ((490, 200), (790, 200), (790, 500), (490, 500))


class _Told:
    """A reader that finds what it is told."""

    def __init__(self) -> None:
        self.reading = FrameReading()

    def is_lively(self, _frame: Frame) -> bool:
        return True

    def read_frame(self, _frame: Frame) -> FrameReading:
        return self.reading


def _held(pixels: int = 300, light: float = 1.0, blur: float = 0.0) -> Frame:
    """A code on a sheet of paper in front of a wall, lit from above."""
    frame = np.repeat(np.linspace(150, 90, 720)[:, None], 1280, 1)
    half = pixels // 2
    sheet, rows, columns = half + 50, slice(350 - half, 350 + half), slice(640 - half, 640 + half)
    frame[350 - sheet : 350 + sheet, 640 - sheet : 640 + sheet] = 235
    code = qr_frame("http://127.0.0.1:8765/s/printemps", 8)
    frame[rows, columns] = cv2.resize(code, (half * 2, half * 2), interpolation=cv2.INTER_AREA) * 0.92
    blurred = cv2.GaussianBlur(frame, (0, 0), blur) if blur else frame
    return np.asarray(np.repeat(np.asarray(blurred)[:, :, None], 3, 2) * light * (0.96, 1.0, 1.03), np.uint8)


@dataclass
class _Bench:
    """The cameras of one picture."""

    bus: FakeBus
    camera: FakeCamera
    other: FakeCamera
    reader: _Told = field(default_factory=_Told)

    def see(self, frame: Frame, **reading: Any) -> None:
        self.camera.picture = frame
        self.reader.reading = FrameReading(**reading)


def cameras(folder: Path) -> tuple[dict[str, Any], _Bench]:
    """A camera to hand to a stage, and what it is played with."""
    place = folder / "cameras"
    place.mkdir()
    bus = FakeBus(place)
    bench = _Bench(bus, FakeCamera("HD Pro Webcam C920", "A1", _held()), FakeCamera("Integrated Camera", "B2"))
    bench.camera.controls["torch"] = CameraControl("torch", 0, 1)
    kept = TerminalCameras((CameraSettings(bus.plug_in(bench.camera, 0), "HD Pro Webcam C920", torch=0),))
    store = MemoryCameras(kept)
    return {"open_cameras": lambda: CameraRig(store, lambda: bench.reader, hardware=bus.hardware())}, bench


def _ask(stage: Stage) -> None:
    if stage.parts.device.profile == "kiosk":
        stage.terminal.screens.navigation.go("scan")
    else:
        stage.sign_in()
    stage.settle(0.5)


def _hinted(hint: ScanHint, *, is_seen: bool = True, **look: Any) -> Play:
    def play(stage: Stage) -> None:
        half = look.get("pixels", 300) / 2
        around = tuple((640 + x * half, 350 + y * half) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)))
        stage.seen.see(_held(**look), hint=hint, sighted=around if is_seen else (), brightness=120.0)
        _ask(stage)

    return play


def _dark(stage: Stage) -> None:
    stage.seen.see(_held(light=0.12), hint="too_dark", brightness=15.0)
    _ask(stage)
    stage.settle(1.5)


def _found(stage: Stage) -> None:
    stage.seen.see(_held(), seen=(ScannedCode("http://127.0.0.1:8765/x", "qr", _CODE),), brightness=120.0)
    _ask(stage)


def _foreign(stage: Stage) -> None:
    _found(stage)
    stage.scan(CODES["unknown"][0])


def _no_camera(stage: Stage) -> None:
    stage.seen.bus.unplug(stage.seen.camera)
    _ask(stage)


def _answered(text: str) -> Play:
    """The light stays on for the picture."""

    def play(stage: Stage) -> None:
        _found(stage)
        stage.scan(text)
        stage.settle(0.7)
        stage.model("scanAnswer")._timer.setInterval(60_000)
        stage.scan(text)

    return play


def _settings(stage: Stage) -> None:
    stage.sign_in()
    stage.touch("rail-me", "me-camera")
    stage.work()
    stage.settle(0.8)


def _settings_dark(stage: Stage) -> None:
    stage.seen.see(_held(light=0.1, blur=5))
    _settings(stage)
    stage.touch("camera-rotation-90", "camera-more-focus")


def _settings_two(stage: Stage) -> None:
    stage.seen.bus.plug_in(stage.seen.other, 2, "2")
    _settings(stage)
    source = next(found.source for found in stage.seen.bus.tree.cameras() if found.name == "Integrated Camera")
    stage.touch("camera-add-" + source)
    stage.work()


def _settings_refused(stage: Stage) -> None:
    _settings(stage)
    stage.seen.camera.controls["focus"] = CameraControl("focus", 0, 20, 1, 0, 5, has_automatic=True)
    stage.touch("camera-more-focus", "camera-test")


def _settings_read(stage: Stage) -> None:
    _settings(stage)
    stage.touch("camera-test")
    code = ScannedCode("https://maison-corail.example/01/03760001234565?s=printemps-2027&p=12", "qr", _CODE)
    stage.seen.see(_held(), seen=(code,))


def _settings_lost(stage: Stage) -> None:
    _settings(stage)
    stage.seen.bus.unplug(stage.seen.camera)
    stage.settle(1.0)


def _terminals(stage: Stage) -> None:
    async def devices(_token: str) -> list[DeviceStatus]:
        return [_terminal(number, *state) for number, state in enumerate(_STATES, 1)]

    stage.hub.devices = devices  # type: ignore[assignment, method-assign]
    stage.sign_in()
    stage.touch("rail-terminals")
    stage.work()


_STATES: tuple[tuple[tuple[CameraState, ...], str], ...] = (
    (("on",), "on"),
    (("on", "on"), ""),
    (("on", "busy"), "on"),
    (("missing",), "missing"),
    (("frozen",), ""),
    (("no_permission",), "missing"),
    (("hung",), "on"),
    ((), ""),
)


def _terminal(number: int, states: tuple[CameraState, ...], scanner: str) -> DeviceStatus:
    names = ("HD Pro Webcam C920", "Integrated Camera")
    facts = tuple(
        CameraFacts(name, str(place), state, 1280, 720, 28.2)
        for place, (name, state) in enumerate(zip(names, states, strict=False))
    )
    device = Device(f"d{number}", f"K0{number}", f"Borne {number}", "kiosk", HERE)
    beat = Heartbeat("1.0", last_frame_age_s=0.4, camera="on" if states else "", cameras=facts, scanner=scanner)
    return DeviceStatus(device, NOW - timedelta(seconds=number), beat)


_GUIDED: dict[str, Play] = {
    "nothing": _hinted("", is_seen=False, pixels=20),
    "closer": _hinted("closer", pixels=90),
    "farther": _hinted("farther", pixels=580),
    "hold-still": _hinted("hold_still", blur=7),
    "brighter": _hinted("brighter", light=0.5),
    "tilt": _hinted("tilt"),
    "dark": _dark,
    "found": _found,
    "foreign": _foreign,
    "no-camera": _no_camera,
}
_LIGHT: dict[str, Play] = {"accepted": _answered(CODES["product"][0]), "refused": _answered(CODES["unknown"][0])}
_STAFF: dict[str, Play] = {
    "camera": _settings,
    "camera-dark": _settings_dark,
    "camera-two": _settings_two,
    "camera-refused": _settings_refused,
    "camera-read": _settings_read,
    "camera-lost": _settings_lost,
}

KIOSK: dict[str, Play] = {
    **{f"03g-guided-{name}": play for name, play in _GUIDED.items()},
    **{f"03l-light-{name}": play for name, play in _LIGHT.items()},
}
TABLET: dict[str, Play] = {
    **{f"40g-guided-{name}": play for name, play in _GUIDED.items()},
    **{f"40l-light-{name}": play for name, play in _LIGHT.items()},
    **{f"39-{name}": play for name, play in _STAFF.items()},
}
MANAGER: dict[str, Play] = {
    **{f"51-manager-{name}": play for name, play in _STAFF.items()},
    "52-terminals-cameras": _terminals,
}
