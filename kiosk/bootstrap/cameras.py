"""The cameras of a terminal, for the command line: which there are, how they are set, and a picture through each."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from kiosk.doctor.camera_findings import camera_finding, damaged_settings, no_camera_wanted
from kiosk.doctor.findings import Finding
from kiosk.domain.camera import (
    CONTROLS,
    CameraOffer,
    CameraSettings,
    ControlRefused,
    FoundCamera,
    KeptCameras,
    TerminalCameras,
)
from kiosk.errors import CameraMissing
from kiosk.scanning.pipeline import Pipeline
from offline_cache.camera_file import CameraFile
from ui.camera.camera_slot import Hardware
from ui.camera.rig import chosen_cameras
from ui.camera.trial import save_picture, take_test_picture

_HARDWARE = Hardware()


@dataclass(frozen=True)
class CamerasSet:
    """What is kept now, and which controls of the camera were refused and not kept."""

    cameras: TerminalCameras
    refused: tuple[ControlRefused, ...] = ()


@dataclass(frozen=True)
class CannotSet:
    """Why nothing was kept."""

    reason: str


def plugged_in() -> list[tuple[FoundCamera, CameraOffer]]:
    """The cameras of this computer and what each offers."""
    return [(found, offered(found.source)) for found in _HARDWARE.tree.cameras()]


def offered(source: str) -> CameraOffer:
    """What a camera offers; nothing when it is not there."""
    node = _node(source)
    return CameraOffer() if node is None else _HARDWARE.offer(node)


def kept(folder: Path) -> KeptCameras:
    """What the terminal's file says."""
    return CameraFile(folder).load()


def examine(
    folder: Path, wanted: str = "", picture: Path | None = None, more: Mapping[str, Any] | None = None
) -> list[Finding]:
    """A test picture through each camera of a terminal, or through the one wanted; ``picture``: where to keep it.

    ``more``: settings to try instead of those kept.
    """
    file = kept(folder)
    chosen = chosen_cameras(file, wanted)
    found = [damaged_settings()] if file.is_damaged else []
    if not chosen:
        return [*found, no_camera_wanted()]
    for place, settings in enumerate(chosen):
        taken = take_test_picture(msgspec.structs.replace(settings, **more or {}), Pipeline(time.monotonic), _HARDWARE)
        found.append(camera_finding(taken.trial, [f"{one.name} ({one.source})" for one in _HARDWARE.tree.cameras()]))
        if picture is not None and taken.frame is not None:
            found.append(_keep(taken.frame, picture if place == 0 else _numbered(picture, place + 1)))
    return found


def set_camera(
    folder: Path, source: str | None, changes: Mapping[str, Any], *, beside: bool = False, remove: bool = False
) -> CamerasSet | CannotSet:
    """Keep a camera for a terminal. One that is kept already is changed, another takes their place, or comes ``beside``.

    Controls are tried at once when the camera is plugged in: what it refuses is not kept.
    """
    file = CameraFile(folder)
    before = file.load().cameras
    cameras = before.cameras if before is not None else ()
    name = _lasting(source) if source is not None else cameras[0].source if cameras else _lasting("0")
    known = {one.source: one for one in cameras}
    if remove and name not in known:
        return CannotSet(f"{name} is not among the cameras of this terminal")
    refused: tuple[ControlRefused, ...] = ()
    if remove:
        del known[name]
    else:
        one, refused = _tried(known.get(name) or CameraSettings(name, _in_words(name)), changes)
        known = {**known, name: one} if beside or name in known else {name: one}
    after = TerminalCameras(tuple(known.values()))
    try:
        file.save(after)
    except OSError as error:
        return CannotSet(f"{folder} cannot be written: {error.strerror}")
    return CamerasSet(after, refused)


def _tried(settings: CameraSettings, changes: Mapping[str, Any]) -> tuple[CameraSettings, tuple[ControlRefused, ...]]:
    node = _node(settings.source)
    wanted = {name: changes[name] for name in CONTROLS if name in changes}
    outcomes = [_HARDWARE.set_control(node, name, value) for name, value in wanted.items()] if node is not None else []
    refused = tuple(outcome for outcome in outcomes if isinstance(outcome, ControlRefused))
    not_taken = {outcome.name for outcome in refused}
    taken = {name: value for name, value in changes.items() if name not in not_taken}
    return msgspec.structs.replace(settings, **taken), refused


def _node(source: str) -> Path | None:
    if not _HARDWARE.tree.is_node(source):
        return None
    try:
        return _HARDWARE.tree.node_of(source)
    except CameraMissing:
        return None


def _lasting(source: str) -> str:
    return _HARDWARE.tree.stable(source) if _HARDWARE.tree.is_node(source) else source


def _in_words(source: str) -> str:
    return next((found.name for found in _HARDWARE.tree.cameras() if source in {found.source, found.node}), "")


def _numbered(picture: Path, number: int) -> Path:
    return picture.with_name(f"{picture.stem}-{number}{picture.suffix}")


def _keep(frame: Any, picture: Path) -> Finding:
    try:
        save_picture(frame, picture)
    except OSError as error:
        return Finding("picture", ok=False, said=f"not written: {error}", advice="Give another file, such as test.png.")
    return Finding("picture", ok=True, said=f"{picture}; it may show people: delete it when it was looked at")
