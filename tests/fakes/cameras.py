"""Cameras without hardware: a folder of device nodes with udev's links, and devices behind them that can misbehave."""

import threading
from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np
from typing_extensions import override

from kiosk.domain.camera import (
    CameraControl,
    CameraOffer,
    ControlName,
    ControlOutcome,
    ControlRefused,
    ControlSet,
    KeptCameras,
    TerminalCameras,
)
from kiosk.errors import CameraMissing
from kiosk.ports.decoder import Frame
from kiosk.ports.frame_source import FrameSource
from ui.camera.camera_slot import Hardware
from ui.camera.device_tree import DeviceTree
from ui.camera.freeze_watch import FreezeWatch
from ui.camera.v4l2 import Capabilities

FOCUS = CameraControl("focus", 0, 250, 5, 0, 30, has_automatic=True, is_automatic=True)
EXPOSURE = CameraControl("exposure", 3, 2047, 1, 250, 250, has_automatic=True, is_automatic=True)
SIZES = ((1920, 1080), (1280, 720), (640, 480))


class FakeCamera:
    """One camera, wherever it is plugged in. ``picture`` is what it looks at; noise makes every frame another one."""

    def __init__(self, name: str, serial: str, picture: Frame | None = None) -> None:
        self.name, self.serial = name, serial
        self.picture: Frame = np.full((720, 1280, 3), 96, np.uint8) if picture is None else picture
        self.controls = {"focus": FOCUS, "exposure": EXPOSURE}
        self.values: dict[str, int | None] = {}
        self.told: list[tuple[str, int | None]] = []
        self.sizes: list[tuple[int, int]] = []
        self.is_noisy = True
        self.open_now = 0
        self.most_open = 0
        self.opened = 0
        self.hangs = False
        self.is_gone = False
        self.comes_back = threading.Event()

    def open(self, size: tuple[int, int], watch: FreezeWatch) -> FrameSource:
        self.sizes.append(size)
        return _Opened(self, watch)


class _Opened(FrameSource):
    def __init__(self, camera: FakeCamera, watch: FreezeWatch) -> None:
        self._camera, self._watch = camera, watch
        self._count = 0
        self._watch.opened()
        camera.open_now += 1
        camera.opened += 1
        camera.most_open = max(camera.most_open, camera.open_now)

    @override
    def read(self) -> Frame:
        if self._camera.hangs:
            self._camera.comes_back.wait(30)
        threading.Event().wait(0.02)
        if self._camera.is_gone:
            raise CameraMissing("unplugged", "no_picture")
        self._count += 1
        frame = self._camera.picture.copy()
        if self._camera.is_noisy:
            frame[0, 0] = self._count % 250
        self._watch.look(frame)
        return frame

    @override
    def close(self) -> None:
        self._camera.open_now -= 1


class FakeBus:
    """Where cameras are plugged in: device nodes under ``root``, with links as udev makes them."""

    def __init__(self, root: Path) -> None:
        self.root = root / "dev"
        self._plugged: dict[Path, FakeCamera] = {}
        (root / "proc").mkdir()
        for kind in ("by-id", "by-path"):
            (self.root / "v4l" / kind).mkdir(parents=True)
        self.tree = DeviceTree(self.root, root / "proc", self._ask)

    def plug_in(self, camera: FakeCamera, number: int, socket: str = "1") -> str:
        """Plug a camera in; answers its lasting name."""
        node = self.root / f"video{number}"
        node.touch()
        camera.is_gone = False
        self._plugged[node] = camera
        links = [self.root / "v4l" / "by-path" / f"pci-0000:00:14.0-usb-0:{socket}:1.0-video-index0"]
        if camera.serial:
            links.append(
                self.root / "v4l" / "by-id" / f"usb-Acme_{camera.name.replace(' ', '_')}_{camera.serial}-video-index0"
            )
        for link in links:
            link.unlink(missing_ok=True)
            link.symlink_to(Path("../..") / node.name)
        return str(links[-1])

    def unplug(self, camera: FakeCamera) -> None:
        camera.is_gone = True
        for node in [node for node, plugged in self._plugged.items() if plugged is camera]:
            del self._plugged[node]
            node.unlink()
            for link in self.root.glob("v4l/*/*"):
                if not link.exists():
                    link.unlink()

    def hardware(self, open_file: Callable[[str], FrameSource] | None = None) -> Hardware:
        def no_file(name: str) -> FrameSource:
            raise CameraMissing(name)

        return Hardware(self.tree, self._open, open_file or no_file, self._set, self._offer)

    def _ask(self, node: Path) -> Capabilities | None:
        camera = self._plugged.get(node)
        return None if camera is None else Capabilities(camera.name, is_camera=True)

    def _open(self, node: int | str, size: tuple[int, int], watch: FreezeWatch) -> FrameSource:
        camera = self._plugged.get(Path(str(node)))
        if camera is None:
            raise CameraMissing(str(node))
        return camera.open(size, watch)

    def _offer(self, node: Path) -> CameraOffer:
        camera = self._plugged.get(node)
        return CameraOffer() if camera is None else CameraOffer(SIZES, tuple(camera.controls.values()))

    def _set(self, node: Path, name: ControlName, value: int | None) -> ControlOutcome:
        camera = self._plugged.get(node)
        if camera is None:
            return ControlRefused(name, value, "no_permission")
        control = camera.controls.get(name)
        if control is None:
            return ControlRefused(name, value, "not_offered")
        if value is not None and not control.minimum <= value <= control.maximum:
            return ControlRefused(name, value, "out_of_range")
        camera.values[name] = value
        is_automatic, value_now = value is None, control.value if value is None else value
        camera.controls[name] = msgspec.structs.replace(control, value=value_now, is_automatic=is_automatic)
        camera.told.append((name, value))
        return ControlSet(name, value)


class MemoryCameras:
    """A ``CameraStore``; ``write`` acts as another program would."""

    def __init__(self, cameras: TerminalCameras | None = None, *, is_damaged: bool = False) -> None:
        self.kept = KeptCameras(cameras, is_damaged)
        self.saves = 0
        self.fails = False
        self._version = 0

    def load(self) -> KeptCameras:
        return self.kept

    def save(self, cameras: TerminalCameras) -> None:
        if self.fails:
            raise OSError(28, "No space left on device")
        self.saves += 1
        self.write(cameras)

    def write(self, cameras: TerminalCameras) -> None:
        self.kept = KeptCameras(cameras)
        self._version += 1

    def version(self) -> int:
        return self._version
