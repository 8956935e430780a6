"""A test picture: open a camera as the terminal does, look for a few seconds, and say what was seen."""

import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import msgspec

from kiosk.domain.camera import CameraOffer, CameraSettings, CameraTrial
from kiosk.domain.scan import ScannedCode
from kiosk.errors import CameraMissing
from kiosk.ports.decoder import Frame
from kiosk.ports.frame_reader import FrameReader, FrameReading
from ui.camera.camera_slot import CameraSlot, Hardware
from ui.camera.camera_thread import state_of
from ui.camera.eye import CameraInput, Eye, Hearing
from ui.camera.picture_quality import quality

_OPENS_WITHIN_S: Final = 12.0
_LOOKS_FOR_S: Final = 2.5
_ENDS_WITHIN_S: Final = 2.0


@dataclass(frozen=True)
class TestPicture:
    """What was found, and the last frame as it was read, if there was one."""

    __test__ = False  # not one of pytest's

    trial: CameraTrial
    frame: Frame | None = None


def take_test_picture(
    settings: CameraSettings, reader: FrameReader, hardware: Hardware | None = None, looks_for_s: float = _LOOKS_FOR_S
) -> TestPicture:
    """Look through one camera; takes some seconds, at most 17. A camera that another program has is left alone."""
    hardware = hardware or Hardware()
    node = _node(settings.source, hardware)
    if isinstance(node, CameraMissing):
        return TestPicture(CameraTrial(settings, state_of(node.reason)))
    offer, held_by = (hardware.offer(node), hardware.tree.holders(node)) if node is not None else (CameraOffer(), ())
    if held_by:
        return TestPicture(CameraTrial(settings, "busy", offer=offer, held_by=held_by))
    return _Looking(CameraSlot(settings, hardware), reader, offer).look(looks_for_s)


def save_picture(frame: Frame, path: Path) -> None:
    """Write a frame as a picture of the file's kind. Raises ``OSError``."""
    try:
        is_made, content = cv2.imencode(path.suffix or ".png", frame)
    except cv2.error as error:
        raise OSError(f"no picture is made of the kind {path.suffix}") from error
    if not is_made:
        raise OSError(f"no picture is made of the kind {path.suffix}")
    path.write_bytes(content.tobytes())


def _node(source: str, hardware: Hardware) -> Path | CameraMissing | None:
    if not hardware.tree.is_node(source):
        return None
    try:
        return hardware.tree.node_of(source)
    except CameraMissing as missing:
        return missing


class _Looking:
    def __init__(self, slot: CameraSlot, reader: FrameReader, offer: CameraOffer) -> None:
        self._slot = slot
        self._offer = offer
        self._first = threading.Event()
        self._first_at = 0.0
        self._frames = 0
        self._failed = threading.Event()
        self._codes: dict[str, ScannedCode] = {}
        hearing = Hearing(self._note_frame, self._note_presence, self._note_reading)
        self._eye = Eye(CameraInput(slot.open, reader, lambda: slot.settings), hearing)

    def look(self, for_s: float) -> TestPicture:
        began = time.monotonic()
        self._eye.start()
        self._wait_for_a_picture(began)
        if self._first.is_set():
            self._failed.wait(for_s)
        ended = time.monotonic()
        facts, frame = self._eye.facts(), self._eye.latest()
        self._eye.stop()
        self._eye.end(time.monotonic() + _ENDS_WITHIN_S)
        trial = CameraTrial(
            self._slot.settings,
            "hung" if facts.state == "opening" else facts.state,
            opened_s=round(self._first_at - began, 1) if self._first_at else 0.0,
            fps=round((self._frames - 1) / (ended - self._first_at), 1) if self._frames > 1 else 0.0,
            codes=tuple(self._codes.values()),
            offer=self._offer,
            refused=self._slot.refused,
        )
        return TestPicture(_measured(trial, frame), frame) if frame is not None else TestPicture(trial)

    def _wait_for_a_picture(self, began: float) -> None:
        while not (self._first.wait(0.05) or self._failed.is_set()):
            if time.monotonic() - began > _OPENS_WITHIN_S:
                return

    def _note_frame(self, _eye: Eye) -> None:
        self._frames += 1
        if not self._first.is_set():
            self._first_at = time.monotonic()
            self._first.set()

    def _note_presence(self, _eye: Eye, is_present: bool) -> None:  # noqa: FBT001 - told as the eye tells it
        if not is_present:
            self._failed.set()

    def _note_reading(self, _eye: Eye, reading: FrameReading, _frame: Frame) -> None:
        for code in reading.seen:
            self._codes.setdefault(code.text, code)


def _measured(trial: CameraTrial, frame: Frame) -> CameraTrial:
    found = quality(frame)
    return msgspec.structs.replace(
        trial,
        height=frame.shape[0],
        width=frame.shape[1],
        brightness=found.brightness,
        brightest=found.brightest,
        edge_px=found.edge_px,
    )
