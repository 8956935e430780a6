"""What Linux says of a video device (V4L2), and its controls: a few calls of the kernel, so that no further package is needed.

Every function works beside whoever reads pictures from the device: controls belong to the device, not to its reader.
"""

import contextlib
import fcntl
import os
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kiosk.domain.camera import CameraControl, CameraOffer, ControlName, ControlOutcome, ControlRefused, ControlSet

Ioctl = Callable[[int, int, bytearray], int]

# Numbers and layouts of linux/videodev2.h: part of the kernel's promise to programs, the same on every 32 and 64 bit machine.
_QUERYCAP: Final = (0x80685600, struct.Struct("=16s32s32sIII12x"))
_QUERYCTRL: Final = (0xC0445624, struct.Struct("=II32siiiiI8x"))
_G_CTRL: Final = (0xC008561B, struct.Struct("=Ii"))
_S_CTRL: Final = (0xC008561C, struct.Struct("=Ii"))
_ENUM_FMT: Final = (0xC0405602, struct.Struct("=III32sI16x"))
_FRAMESIZES: Final = (0xC02C564A, struct.Struct("=IIIIIIIII8x"))

_CAN_CAPTURE: Final = 0x1 | 0x1000
_HAS_DEVICE_CAPS: Final = 0x80000000
_CAPTURE: Final = 1
_DISCRETE: Final = 1
_UNUSABLE: Final = 0x1 | 0x4  # disabled, read only
_MOST: Final = 64  # formats, sizes: a driver that never ends its list must not hold us

_FOCUS, _FOCUS_AUTO = 0x9A090A, 0x9A090C
_EXPOSURE, _EXPOSURE_AUTO = 0x9A0902, 0x9A0901
_LED_MODE, _TORCH_LEVEL = 0x9C0901, 0x9C0908
_LED_OFF, _LED_TORCH = 0, 2
_EXPOSURE_MANUAL, _EXPOSURE_FULLY_AUTO, _EXPOSURE_APERTURE_PRIORITY = 1, 0, 3


@dataclass(frozen=True)
class Capabilities:
    """What a device says of itself."""

    name: str
    is_camera: bool


@dataclass(frozen=True)
class _Query:
    minimum: int
    maximum: int
    step: int
    default: int


def capabilities(node: Path, ioctl: Ioctl = fcntl.ioctl) -> Capabilities | None:
    """Name and use of a device; None when it cannot be asked. A web camera has a second node that carries no pictures."""
    with _opened(node) as device:
        if device is None:
            return None
        answer = _call(ioctl, device, _QUERYCAP, ())
    if answer is None:
        return None
    _driver, card, _bus, _version, all_caps, own_caps = answer
    caps = own_caps if all_caps & _HAS_DEVICE_CAPS else all_caps
    return Capabilities(card.split(b"\0")[0].decode("utf-8", "replace").strip(), bool(caps & _CAN_CAPTURE))


def offer(node: Path, ioctl: Ioctl = fcntl.ioctl) -> CameraOffer:
    """Sizes and controls of a device; empty when it cannot be asked."""
    with _opened(node) as device:
        if device is None:
            return CameraOffer()
        return CameraOffer(_sizes(ioctl, device), tuple(_controls(ioctl, device)))


def set_control(node: Path, name: ControlName, value: int | None, ioctl: Ioctl = fcntl.ioctl) -> ControlOutcome:
    """Set a control, or leave it to the camera (None; a torch is off then). What the camera then says it does counts."""
    with _opened(node) as device:
        if device is None:
            return ControlRefused(name, value, "no_permission")
        found = next((control for control in _controls(ioctl, device) if control.name == name), None)
        if found is None:
            # Nothing to leave to a camera that has no such control.
            return ControlSet(name, None) if value is None else ControlRefused(name, value, "not_offered")
        if value is not None and not found.minimum <= value <= found.maximum:
            return ControlRefused(name, value, "out_of_range")
        is_taken = _SETTERS[name](ioctl, device, value, found)
        return ControlSet(name, value) if is_taken else ControlRefused(name, value, "not_taken")


@contextlib.contextmanager
def _opened(node: Path) -> Iterator[int | None]:
    try:
        device = os.open(node, os.O_RDWR | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        yield None
        return
    try:
        yield device
    finally:
        os.close(device)


def _call(
    ioctl: Ioctl, device: int, request: tuple[int, struct.Struct], given: tuple[int, ...]
) -> tuple[Any, ...] | None:
    """One call: ``given`` fills the first numbers of the record, the answer is the whole of it; None when refused."""
    number, layout = request
    record = bytearray(layout.size)
    struct.pack_into(f"={len(given)}i", record, 0, *(_signed(value) for value in given))
    try:
        ioctl(device, number, record)
    except OSError:
        return None
    return layout.unpack(record)


def _signed(value: int) -> int:
    return value - (1 << 32) if value >= 1 << 31 else value


def _sizes(ioctl: Ioctl, device: int) -> tuple[tuple[int, int], ...]:
    sizes: set[tuple[int, int]] = set()
    for index in range(_MOST):
        described = _call(ioctl, device, _ENUM_FMT, (index, _CAPTURE))
        if described is None:
            break
        for place in range(_MOST):
            size = _call(ioctl, device, _FRAMESIZES, (place, described[4]))
            if size is None:
                break
            _index, _format, kind, *numbers = size
            # A range of sizes: its largest is what such a device is asked for.
            sizes.add((numbers[0], numbers[1]) if kind == _DISCRETE else (numbers[1], numbers[4]))
            if kind != _DISCRETE:
                break
    return tuple(sorted(sizes, reverse=True))


def _controls(ioctl: Ioctl, device: int) -> Iterator[CameraControl]:
    focus, exposure = _query(ioctl, device, _FOCUS), _query(ioctl, device, _EXPOSURE)
    if focus is not None:
        has_auto = _query(ioctl, device, _FOCUS_AUTO) is not None
        is_auto = has_auto and bool(_get(ioctl, device, _FOCUS_AUTO))
        yield _control(ioctl, device, "focus", _FOCUS, focus, has_auto=has_auto, is_auto=is_auto)
    if exposure is not None:
        has_auto = _query(ioctl, device, _EXPOSURE_AUTO) is not None
        is_auto = has_auto and _get(ioctl, device, _EXPOSURE_AUTO) != _EXPOSURE_MANUAL
        yield _control(ioctl, device, "exposure", _EXPOSURE, exposure, has_auto=has_auto, is_auto=is_auto)
    if (modes := _query(ioctl, device, _LED_MODE)) is not None and modes.maximum >= _LED_TORCH:
        level = _query(ioctl, device, _TORCH_LEVEL)
        lit = _get(ioctl, device, _LED_MODE) == _LED_TORCH
        value = (_get(ioctl, device, _TORCH_LEVEL) if level else 1) if lit else 0
        yield CameraControl("torch", 0, level.maximum if level else 1, level.step if level else 1, 0, value)


def _control(
    ioctl: Ioctl, device: int, name: ControlName, number: int, query: _Query, *, has_auto: bool, is_auto: bool
) -> CameraControl:
    value = _get(ioctl, device, number)
    return CameraControl(
        name,
        query.minimum,
        query.maximum,
        query.step,
        query.default,
        value,
        has_automatic=has_auto,
        is_automatic=is_auto,
    )


def _query(ioctl: Ioctl, device: int, number: int) -> _Query | None:
    answer = _call(ioctl, device, _QUERYCTRL, (number,))
    if answer is None:
        return None
    _number, _kind, _name, minimum, maximum, step, default, flags = answer
    return None if flags & _UNUSABLE else _Query(minimum, maximum, max(1, step), default)


def _get(ioctl: Ioctl, device: int, number: int) -> int:
    answer = _call(ioctl, device, _G_CTRL, (number,))
    return 0 if answer is None else int(answer[1])


def _set(ioctl: Ioctl, device: int, number: int, value: int) -> bool:
    return _call(ioctl, device, _S_CTRL, (number, value)) is not None


def _set_focus(ioctl: Ioctl, device: int, value: int | None, found: CameraControl) -> bool:
    if value is None:
        return not found.has_automatic or _set(ioctl, device, _FOCUS_AUTO, 1)
    # Automatic focus first: while it is on, the lens takes no value, or takes it and moves on.
    is_free = not found.has_automatic or _set(ioctl, device, _FOCUS_AUTO, 0)
    return is_free and _set(ioctl, device, _FOCUS, value) and _close(_get(ioctl, device, _FOCUS), value, found.step)


def _set_exposure(ioctl: Ioctl, device: int, value: int | None, found: CameraControl) -> bool:
    if value is None:
        # Web cameras know one of the two automatic ways.
        ways = (_EXPOSURE_APERTURE_PRIORITY, _EXPOSURE_FULLY_AUTO)
        return not found.has_automatic or any(_set(ioctl, device, _EXPOSURE_AUTO, way) for way in ways)
    is_free = not found.has_automatic or _set(ioctl, device, _EXPOSURE_AUTO, _EXPOSURE_MANUAL)
    return (
        is_free and _set(ioctl, device, _EXPOSURE, value) and _close(_get(ioctl, device, _EXPOSURE), value, found.step)
    )


def _set_torch(ioctl: Ioctl, device: int, value: int | None, found: CameraControl) -> bool:
    if not value:
        return _set(ioctl, device, _LED_MODE, _LED_OFF)
    has_levels = found.maximum > 1
    return _set(ioctl, device, _LED_MODE, _LED_TORCH) and (not has_levels or _set(ioctl, device, _TORCH_LEVEL, value))


def _close(value: int, wanted: int, step: int) -> bool:
    return abs(value - wanted) <= step  # drivers round to their own step


_SETTERS: Final[dict[ControlName, Callable[[Ioctl, int, int | None, CameraControl], bool]]] = {
    "focus": _set_focus,
    "exposure": _set_exposure,
    "torch": _set_torch,
}
