"""The cameras of a terminal: how each is mounted and set, what it offers, and how it does."""

from typing import Annotated, Literal, cast, get_args

import msgspec

from kiosk.domain.scan import ScannedCode

Rotation = Literal[0, 90, 180, 270]
ROTATIONS: tuple[Rotation, ...] = get_args(Rotation)

ControlName = Literal["focus", "exposure", "torch"]
CONTROLS: tuple[ControlName, ...] = get_args(ControlName)

CameraState = Literal[
    "opening", "on", "off", "missing", "no_permission", "busy", "no_camera", "no_picture", "hung", "frozen"
]
"""``off``: none wanted. ``no_camera``: a device that gives no pictures. ``hung``: a read that does not come back.
``frozen``: the same picture to the last bit for seconds, which no sensor gives."""

Pixels = Annotated[int, msgspec.Meta(ge=16, le=16384)]

DEFAULT_SOURCE = "0"


class CameraSettings(msgspec.Struct, frozen=True, omit_defaults=True):
    """One camera. ``source``: a stable path under ``/dev/v4l``, an index, a picture or a video file, or ``none``.

    ``rotation``: degrees clockwise by which the picture is turned so that it stands upright, after ``is_mirrored`` exchanged
    left and right (a camera that looks into a mirror). Codes are read in the picture so mended. ``shows_mirrored``: on screen
    only, as people expect of a camera that faces them. A control that is None is left to the camera (automatic): the
    terminal may then have it focus anew on a blurred code, and light what is dark.
    """

    source: str = DEFAULT_SOURCE
    name: str = ""
    width: Pixels = 1280
    height: Pixels = 720
    rotation: Rotation = 0
    is_mirrored: bool = False
    shows_mirrored: bool = False
    focus: int | None = None
    exposure: int | None = None
    torch: int | None = None

    def control(self, name: ControlName) -> int | None:
        """What a control is to be set to."""
        return {"focus": self.focus, "exposure": self.exposure, "torch": self.torch}[name]

    @property
    def controls(self) -> dict[ControlName, int | None]:
        """Every control and what it is to be set to."""
        return {name: self.control(name) for name in CONTROLS}


class TerminalCameras(msgspec.Struct, frozen=True):
    """The cameras that a terminal reads, all at once. The first is shown until another one sees something."""

    cameras: tuple[CameraSettings, ...] = (CameraSettings(),)


class KeptCameras(msgspec.Struct, frozen=True):
    """What a terminal's file says. None: nothing was ever chosen. ``is_damaged``: there is a file, and it makes no sense."""

    cameras: TerminalCameras | None = None
    is_damaged: bool = False


class CameraControl(msgspec.Struct, frozen=True):
    """A control that a camera offers. ``value`` now; ``is_automatic`` when the camera moves it itself, as only some can."""

    name: ControlName
    minimum: int
    maximum: int
    step: int = 1
    default: int = 0
    value: int = 0
    has_automatic: bool = False
    is_automatic: bool = False


class ControlSet(msgspec.Struct, frozen=True, tag="set"):
    """The camera took the value."""

    name: ControlName
    value: int | None


class ControlRefused(msgspec.Struct, frozen=True, tag="refused"):
    """The camera did not take it. ``value``: what was asked for."""

    name: ControlName
    value: int | None
    reason: Literal["not_offered", "out_of_range", "no_permission", "not_taken"]


ControlOutcome = ControlSet | ControlRefused


class CameraOffer(msgspec.Struct, frozen=True):
    """What a camera can: sizes of pictures, largest first, and controls. Empty where the system does not say."""

    sizes: tuple[tuple[int, int], ...] = ()
    controls: tuple[CameraControl, ...] = ()

    def control(self, name: ControlName) -> CameraControl | None:
        """One control, if it is offered."""
        return next((control for control in self.controls if control.name == name), None)


class FoundCamera(msgspec.Struct, frozen=True):
    """A camera of this computer. ``source`` is the name to save: it stays when the camera comes back under another node."""

    source: str
    node: str
    name: str
    is_stable: bool = True


class CameraFacts(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a camera does, for the heartbeat. Width and height as they are read, after the mounting was mended."""

    name: str
    source: str
    state: CameraState
    width: int = 0
    height: int = 0
    fps: float = 0.0
    refused: tuple[ControlName, ...] = ()


CameraFault = Literal[
    "missing",
    "no_permission",
    "busy",
    "no_camera",
    "no_picture",
    "hung",
    "frozen",
    "black",
    "dark",
    "dazzled",
    "blurred",
    "slow",
    "small",
    "refused",
]

BLURRED_PX: float = 4.0
_BLACK, _DARK, _DAZZLED = 24, 45, 225
_SLOW_FPS = 10.0
_LEAST_WIDTH = 640
_FAULTY_STATES: tuple[CameraState, ...] = (
    "missing",
    "no_permission",
    "busy",
    "no_camera",
    "no_picture",
    "hung",
    "frozen",
)


class CameraTrial(msgspec.Struct, frozen=True):
    """What a test picture showed. ``edge_px``: how wide the sharpest edges are, if any. ``held_by``: other programs."""

    settings: CameraSettings
    state: CameraState
    width: int = 0
    height: int = 0
    fps: float = 0.0
    opened_s: float = 0.0
    brightness: int = 0
    brightest: int = 0
    edge_px: float | None = None
    codes: tuple[ScannedCode, ...] = ()
    offer: CameraOffer = CameraOffer()
    refused: tuple[ControlRefused, ...] = ()
    held_by: tuple[str, ...] = ()

    @property
    def faults(self) -> tuple[CameraFault, ...]:
        """What a person should mend, the gravest first."""
        if self.state in _FAULTY_STATES:
            return (cast("CameraFault", self.state),)
        if self.state != "on":
            return ()
        is_black = self.brightest < _BLACK
        found: dict[CameraFault, bool] = {
            "black": is_black,
            "dark": not is_black and self.brightness < _DARK,
            # What was read was not too bright, white paper perhaps, and sharp enough.
            "dazzled": not self.codes and self.brightness > _DAZZLED,
            "blurred": not self.codes and self.edge_px is not None and self.edge_px > BLURRED_PX,
            "slow": 0 < self.fps < _SLOW_FPS,
            "small": max(self.width, self.height) < _LEAST_WIDTH,
            "refused": bool(self.refused),
        }
        return tuple(fault for fault, is_so in found.items() if is_so)
