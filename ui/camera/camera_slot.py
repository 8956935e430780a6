"""One camera of a terminal: how it is set now, and how to open it so. Settings may change while it is read, from any thread."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from typing_extensions import override

from kiosk.domain.camera import CameraOffer, CameraSettings, ControlName, ControlOutcome, ControlRefused
from kiosk.errors import CameraMissing
from kiosk.ports.decoder import Frame
from kiosk.ports.frame_reader import FrameReading
from kiosk.ports.frame_source import FrameSource
from ui.camera.camera_care import CameraCare
from ui.camera.camera_thread import SET_ANEW
from ui.camera.device_tree import DeviceTree
from ui.camera.exposure_hand import ExposureHand
from ui.camera.exposure_rule import ExposureRule
from ui.camera.freeze_watch import FreezeWatch
from ui.camera.mounting import mended
from ui.camera.v4l2 import offer, set_control

OpenDevice = Callable[[int | str, tuple[int, int], FreezeWatch], FrameSource]
SetControl = Callable[[Path, ControlName, int | None], ControlOutcome]


def _open_device(device: int | str, size: tuple[int, int], watch: FreezeWatch) -> FrameSource:
    from ui.camera.sources import DeviceSource

    return DeviceSource(device, size, watch)


def _open_file(text: str) -> FrameSource:
    from ui.camera.sources import open_source

    return open_source(text)


@dataclass(frozen=True)
class Hardware:
    """What lies under cameras; other in tests."""

    tree: DeviceTree = field(default_factory=DeviceTree)
    open_device: OpenDevice = _open_device
    open_file: Callable[[str], FrameSource] = _open_file
    set_control: SetControl = set_control
    offer: Callable[[Path], CameraOffer] = offer


class CameraSlot:
    """``settings`` is replaced whole. Turning, mirroring and controls take hold with the next frame, a new size reopens."""

    def __init__(self, settings: CameraSettings, hardware: Hardware | None = None) -> None:
        self.settings = settings
        self.refused: tuple[ControlRefused, ...] = ()
        self.care = CameraCare()
        self.exposure = ExposureRule()
        self._hardware = hardware or Hardware()
        self._watch = FreezeWatch(time.monotonic)
        self._lasting = ("", "")

    def note(self, reading: FrameReading) -> None:
        """What came of a frame, for a lens and an exposure left to the camera; on the decoder's thread."""
        self.care.note(reading)
        self.exposure.note(reading)

    def open(self) -> FrameSource:
        """Open it as it is set now. Raises ``CameraMissing`` with the reason."""
        return _SetSource(self, self._hardware)

    def find_node(self, settings: CameraSettings) -> Path:
        """The node now. A camera named by its number is found again under its lasting name once it was seen under one."""
        tree, (source, lasting) = self._hardware.tree, self._lasting
        if source == settings.source and Path(lasting).exists():
            return tree.node_of(lasting)
        node = tree.node_of(settings.source)
        lasting = tree.stable(settings.source)
        self._lasting = (settings.source, lasting) if lasting != settings.source else ("", "")
        return node

    def open_as(self, settings: CameraSettings) -> tuple[FrameSource, Path | None]:
        """The source under these settings, and its node if it has one."""
        size = (settings.width, settings.height)
        if not self._hardware.tree.is_device(settings.source):
            return self._hardware.open_file(settings.source), None
        if not self._hardware.tree.has_nodes():
            return self._hardware.open_device(int(settings.source), size, self._watch), None
        node = self.find_node(settings)
        try:
            return self._hardware.open_device(str(node), size, self._watch), node
        except CameraMissing as missing:
            if missing.reason == "busy" and self._hardware.tree.ask(node) is None:
                raise CameraMissing(f"{node} does not answer", "no_picture") from missing
            raise


class _SetSource(FrameSource):
    """A source that is kept as its slot says."""

    def __init__(self, slot: CameraSlot, hardware: Hardware) -> None:
        self._slot = slot
        self._hardware = hardware
        self._settings = slot.settings
        self._source, self._node = slot.open_as(self._settings)
        # Before the first frame, so that it is exposed as wanted; what was never asked for is left as the camera has it.
        wanted = {name: value for name, value in self._settings.controls.items() if value is not None}
        slot.refused = self._set(wanted)
        self._exposure = self._hand(self._node) if self._node is not None else None
        if self._exposure is not None and self._settings.exposure is None:
            self._exposure.take_back_from_before()

    @override
    def read(self) -> Frame:
        settings = self._slot.settings
        if settings is not self._settings:
            self._follow(settings)
        if self._node is not None and settings.focus is None and self._slot.care.wants_focus():
            self._focus_anew(self._node)
        if self._exposure is not None and settings.exposure is None:
            self._exposure.follow()
        return mended(self._source.read(), settings.rotation, is_mirrored=settings.is_mirrored)

    @override
    def close(self) -> None:
        if self._exposure is not None:
            self._exposure.give_back()
        self._source.close()

    def _follow(self, settings: CameraSettings) -> None:
        before, self._settings = self._settings, settings
        if _opened_by(before) != _opened_by(settings):
            raise CameraMissing("to be read otherwise", SET_ANEW)
        changed = {name: value for name, value in settings.controls.items() if value != before.control(name)}
        if self._exposure is not None and "exposure" in changed:
            self._exposure.forget()
        kept = tuple(refused for refused in self._slot.refused if refused.name not in changed)
        self._slot.refused = kept + self._set(changed)

    def _hand(self, node: Path) -> ExposureHand:
        return ExposureHand(
            self._slot.exposure,
            lambda: self._hardware.offer(node),
            lambda value: self._hardware.set_control(node, "exposure", value),
        )

    def _focus_anew(self, node: Path) -> None:
        focus = self._hardware.offer(node).control("focus")
        if focus is not None and focus.has_automatic:
            # Taken by hand and given back: an automatic lens then searches.
            self._hardware.set_control(node, "focus", focus.value)
            self._hardware.set_control(node, "focus", None)

    def _set(self, wanted: Mapping[ControlName, int | None]) -> tuple[ControlRefused, ...]:
        if self._node is None:
            return tuple(
                ControlRefused(name, value, "not_offered") for name, value in wanted.items() if value is not None
            )
        outcomes = (self._hardware.set_control(self._node, name, value) for name, value in wanted.items())
        return tuple(outcome for outcome in outcomes if isinstance(outcome, ControlRefused))


def _opened_by(settings: CameraSettings) -> tuple[str, int, int]:
    return settings.source, settings.width, settings.height
