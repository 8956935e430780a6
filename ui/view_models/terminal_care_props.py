"""What the panel beside the terminals shows: a new one that asks to join, or one of them with what can be done."""

from base64 import b64encode
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from kiosk.domain.device import DeviceStatus
from kiosk.domain.location import StockLocation
from kiosk.domain.pairing import PairingFound, RecorderReport
from ui.view_models.terminal_facts import alerts
from ui.wording import Wording

Panel = Literal["", "pair", "detail"]


@dataclass(frozen=True)
class CareInputs:
    """What is open, what was typed, what the hub said."""

    panel: Panel = ""
    typed: str = ""
    found: PairingFound | None = None
    status: DeviceStatus | None = None
    name: str = ""
    location_id: str = ""
    is_busy: bool = False
    problem: str = ""
    done: str = ""
    is_leaving: bool = False
    frame: bytes = b""
    recorder: RecorderReport = field(default_factory=RecorderReport)


@dataclass(frozen=True)
class CareProps:
    """The same in words. ``problem`` is a stable code, ``frame`` an address of the picture."""

    panel: str = ""
    typed: str = ""
    is_found: bool = False
    profile: str = ""
    screen: str = ""
    words: tuple[str, ...] = ()
    time_left: str = ""
    title: str = ""
    name: str = ""
    place: str = ""
    location_id: str = ""
    is_busy: bool = False
    problem: str = ""
    done: str = ""
    is_leaving: bool = False
    can_save: bool = False
    frame: str = ""
    frame_age: str = ""
    recorder: str = ""
    recorder_age: str = ""
    alerts: tuple[str, ...] = ()
    moving: str = ""


def derive(inputs: CareInputs, places: dict[str, StockLocation], now: datetime, words: Wording) -> CareProps:
    """The panel for these inputs."""
    found, status = inputs.found, inputs.status
    left = max(timedelta(), found.expires_at - now) if found else timedelta()
    minutes, seconds = divmod(int(left.total_seconds()), 60)
    place = places.get(inputs.location_id)
    device = status.device if status else None
    changed = device is not None and (inputs.name.strip(), inputs.location_id) != (device.name, device.location_id)
    report = inputs.recorder
    state = "" if report.asked_at is None else "waits" if report.received_at is None else "here"
    return CareProps(
        panel=inputs.panel,
        typed=inputs.typed,
        is_found=found is not None,
        profile=found.profile if found else device.profile if device else "",
        screen=f"{found.width} × {found.height}" if found else "",
        words=found.words if found else (),
        time_left=f"{minutes}:{seconds:02}" if found else "",
        title=device.name if device else "",
        name=inputs.name,
        place=place.short_name if place else inputs.location_id,
        location_id=inputs.location_id,
        is_busy=inputs.is_busy,
        problem=inputs.problem,
        done=inputs.done,
        is_leaving=inputs.is_leaving,
        can_save=changed and inputs.name.strip() != "" and not inputs.is_busy,
        frame=_address(inputs.frame),
        frame_age=words.age(status.frame_at, now) if status and status.frame_at else "",
        recorder=state,
        recorder_age=words.age(report.received_at, now) if report.received_at else "",
        alerts=alerts(status, now, words) if status else (),
        moving=_moving(status, places),
    )


def _address(picture: bytes) -> str:
    return f"data:image/png;base64,{b64encode(picture).decode()}" if picture else ""


def _moving(status: DeviceStatus | None, places: dict[str, StockLocation]) -> str:
    """The place that the terminal still takes itself to be at, when it was moved."""
    beat = status.heartbeat if status else None
    if status is None or beat is None or not beat.location_id or beat.location_id == status.device.location_id:
        return ""
    known = places.get(beat.location_id)
    return known.short_name if known else beat.location_id
