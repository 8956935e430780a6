"""The cameras of this terminal: which are read, how they are set now, and what is kept of it."""

from collections.abc import Callable, Sequence
from typing import Final

import structlog
from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.domain.camera import (
    CameraOffer,
    CameraSettings,
    ControlName,
    ControlRefused,
    ControlSet,
    FoundCamera,
    KeptCameras,
    TerminalCameras,
)
from kiosk.errors import CameraMissing
from kiosk.ports.camera_store import CameraStore
from kiosk.ports.frame_reader import FrameReader
from ui.camera.camera_slot import CameraSlot, Hardware
from ui.camera.eye import CameraInput
from ui.camera.frame_feed import FrameFeed

_LOOK_EVERY_MS: Final = 2000
_log = structlog.get_logger(__name__)


def chosen_cameras(kept: KeptCameras, wanted: str = "") -> tuple[CameraSettings, ...]:
    """The cameras to read: the one that was asked for at the start, set as it is kept, else those kept, else the first."""
    saved = kept.cameras.cameras if kept.cameras is not None else None
    if wanted == "none":
        return ()
    if wanted:
        return (next((one for one in saved or () if one.source == wanted), CameraSettings(source=wanted)),)
    return tuple(one for one in saved if one.source != "none") if saved is not None else (CameraSettings(),)


class CameraRig(QObject):
    """What is changed here takes hold at once; ``save`` keeps it. What another program keeps takes hold within 2 s."""

    changed = Signal()

    def __init__(
        self,
        store: CameraStore,
        make_reader: Callable[[], FrameReader],
        wanted: str = "",
        hardware: Hardware | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._make_reader = make_reader
        self._wanted = wanted
        self._hardware = hardware or Hardware()
        self._version = store.version()
        kept = store.load()
        if kept.is_damaged:
            _log.error("camera settings damaged", effect="the cameras are read as if none had been set")
        self._slots = [CameraSlot(settings, self._hardware) for settings in chosen_cameras(kept, wanted)]
        self._feed: FrameFeed | None = None
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    @property
    def feed(self) -> FrameFeed | None:
        """The pictures of all of them; None when no camera is wanted."""
        if self._feed is None and self._slots:
            first, *others = self._inputs(self._slots)
            self._feed = FrameFeed(first.open, first.reader)
            self._feed.use([first, *others])
            self._feed.use_torch(self.light)
            self._timer.start()
        return self._feed

    @property
    def settings(self) -> tuple[CameraSettings, ...]:
        """How they are set now."""
        return tuple(slot.settings for slot in self._slots)

    def refused(self, place: int) -> tuple[ControlRefused, ...]:
        """What a camera did not take."""
        return self._slots[place].refused if place < len(self._slots) else ()

    def change(self, settings: Sequence[CameraSettings]) -> None:
        """Read these from now on, at least one; not kept yet."""
        if tuple(settings) == self.settings or not settings:
            return
        is_same_count = len(settings) == len(self._slots)
        if not is_same_count:
            self._slots = [CameraSlot(one, self._hardware) for one in settings]
        for slot, one in zip(self._slots, settings, strict=True):
            if slot.settings != one:
                slot.settings = one
        if self._feed is not None:
            if is_same_count:
                self._feed.viewChanged.emit()
            else:
                self._feed.use(self._inputs(self._slots))
        self.changed.emit()

    def save(self) -> None:
        """Keep them as they are set now. May raise ``OSError``."""
        self._store.save(TerminalCameras(self.settings))
        self._version = self._store.version()

    def look(self) -> None:
        """Take up what another program has kept meanwhile."""
        version = self._store.version()
        if version == self._version:
            return
        self._version = version
        kept = self._store.load()
        if not kept.is_damaged:
            self.change(chosen_cameras(kept, self._wanted))

    def found(self) -> tuple[FoundCamera, ...]:
        """The cameras of this computer; asks devices, so not on the GUI thread."""
        return self._hardware.tree.cameras()

    def offer(self, source: str) -> CameraOffer:
        """What a camera offers; asks the device, so not on the GUI thread."""
        tree = self._hardware.tree
        if not tree.is_node(source):
            return CameraOffer()
        try:
            return self._hardware.offer(tree.node_of(source))
        except CameraMissing:
            return CameraOffer()

    def light(self, is_lit: bool) -> bool:  # noqa: FBT001  # what a lamp calls
        """Switch the lights at the cameras that staff left to the terminal; whether any took it. Not on the GUI thread."""
        left = [slot.settings.source for slot in self._slots if slot.settings.torch is None]
        outcomes = [self._light_one(source, is_lit=is_lit) for source in left]
        return any(outcomes)

    def _light_one(self, source: str, *, is_lit: bool) -> bool:
        torch = self.offer(source).control("torch")
        if torch is None:
            return False
        try:
            node = self._hardware.tree.node_of(source)
        except CameraMissing:  # unplugged this moment
            return False
        outcome = self._hardware.set_control(node, "torch", torch.maximum if is_lit else 0)
        return isinstance(outcome, ControlSet)

    def _inputs(self, slots: Sequence[CameraSlot]) -> list[CameraInput]:
        return [self._input(slot) for slot in slots]

    def _input(self, slot: CameraSlot) -> CameraInput:
        def refused() -> tuple[ControlName, ...]:
            return tuple(one.name for one in slot.refused)

        return CameraInput(slot.open, self._make_reader(), lambda: slot.settings, refused, slot.note)
