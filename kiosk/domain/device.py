"""Terminals: who they are and how they are doing."""

from datetime import datetime
from typing import Annotated, Literal

import msgspec

from kiosk.domain.camera import CameraFacts
from kiosk.domain.wipe import WipeFacts

Profile = Literal["kiosk", "tablet", "manager"]

ReaderPlace = Literal["below", "above", "left", "right"]
"""Where codes are held before a terminal, seen from its screen."""

PublicKey = Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]
"""The public half of a terminal's own key (Ed25519): its slips are checked with it."""


class Device(msgspec.Struct, frozen=True):
    """An enrolled terminal. ``code`` is short (``K07``), unique at the hub, and begins every order number made here."""

    id: str
    code: str
    name: str
    profile: Profile
    location_id: str


class Enrolment(msgspec.Struct, frozen=True):
    """The hub's answer to a terminal that enrolled: its identity and the token of its further calls.

    ``public_url`` is the address that the shop's codes carry; it may differ from the one that the terminal calls.
    """

    device: Device
    token: str
    public_url: str = ""


class Heartbeat(msgspec.Struct, frozen=True):
    """What a terminal says of itself every half minute. Ages in seconds, None when it never happened.

    ``location_id``: where the terminal takes itself to be; it learns of a move at its next start.
    ``wipes``: searches after visits for what was typed, of which none should have found anything.
    """

    version: str
    unsent: int = 0
    rejected: int = 0
    last_frame_age_s: float | None = None
    renderer: str = ""
    camera: str = ""
    cameras: tuple[CameraFacts, ...] = ()
    scanner: str = ""
    clock_offset_s: float | None = None
    disk_free_mb: int | None = None
    wipes: WipeFacts = WipeFacts()
    printer: str = ""
    location_id: str = ""


class DeviceStatus(msgspec.Struct, frozen=True):
    """A terminal and its last heartbeat, as a manager sees them. ``frame_at``: when its last picture was taken."""

    device: Device
    seen_at: datetime | None
    heartbeat: Heartbeat | None
    frame_at: datetime | None = None
