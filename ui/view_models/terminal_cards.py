"""From the hub's list of devices to the cards a manager reads: what is well, what is not, and since when."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from kiosk.domain.device import DeviceStatus, Heartbeat
from kiosk.domain.order import OrderSummary
from kiosk.domain.staff import first_name_of
from ui.translation import texts_in
from ui.wording import Wording

SEEN_LATE_S = 90.0
"""Three heartbeats missed: the terminal counts as offline."""

FRAME_LATE_S = 120.0
"""A kiosk paints at least its clock each minute; past two it answers and is frozen."""

CLOCK_OFF_S = 5.0

TerminalState = Literal["new", "offline", "frozen", "unsent", "well"]
TerminalFilter = Literal["all", "attention", "kiosk", "tablet", "manager"]


@dataclass(frozen=True)
class TerminalCard:
    """One terminal. Empty texts are unknown, drawn as a dash; ``*_bad`` mark the figure behind the state."""

    device_id: str
    name: str
    code: str
    profile: str
    place: str
    status: TerminalState
    seen: str
    frame: str
    version: str
    unsent: int
    rejected: int
    camera: str
    camera_text: str
    camera_names: str
    scanner: str
    clock_offset: str
    seen_bad: bool
    frame_bad: bool
    clock_bad: bool
    wipes_failed: int = 0
    printer: str = ""
    is_old_version: bool = False


@dataclass(frozen=True)
class RecentOrder:
    """One order as the manager sees it arrive."""

    order_id: str
    number: str
    device: str
    person: str
    pieces: int
    total: str
    placed: str
    outcome: str


def card(status: DeviceStatus, places: Mapping[str, str], now: datetime, words: Wording) -> TerminalCard:
    """The card of one terminal."""
    device, beat = status.device, status.heartbeat or Heartbeat(version="")
    seen_s = (now - status.seen_at).total_seconds() if status.seen_at else None
    frame_s = None if beat.last_frame_age_s is None or seen_s is None else beat.last_frame_age_s + seen_s
    offset, camera = beat.clock_offset_s, _camera(beat, words)
    return TerminalCard(
        device_id=device.id,
        name=device.name,
        code=device.code,
        profile=device.profile,
        place=places.get(device.location_id, device.location_id),
        status=_state(status, seen_s),
        seen="" if seen_s is None else words.duration(seen_s),
        frame="" if frame_s is None else words.duration(frame_s),
        version=beat.version,
        unsent=beat.unsent,
        rejected=beat.rejected,
        camera="error" if camera and any(one.state != "on" for one in beat.cameras) else beat.camera,
        camera_text=camera,
        camera_names=words.list([one.name for one in beat.cameras]) if beat.cameras else "",
        scanner=beat.scanner,
        clock_offset="" if offset is None else words.seconds(offset),
        seen_bad=seen_s is not None and seen_s > SEEN_LATE_S,
        frame_bad=is_frozen(status),
        clock_bad=offset is not None and abs(offset) > CLOCK_OFF_S,
        wipes_failed=beat.wipes.failed,
        printer=beat.printer,
    )


def with_old_versions(cards: tuple[TerminalCard, ...]) -> tuple[TerminalCard, ...]:
    """The same cards, marked where others have a newer program."""
    newest = max((_version(terminal.version) for terminal in cards), default=())
    return tuple(
        replace(terminal, is_old_version=terminal.version != "" and _version(terminal.version) < newest)
        for terminal in cards
    )


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(".") if part.isdigit())


def _camera(beat: Heartbeat, words: Wording) -> str:
    """How the cameras do, worst first; empty where the terminal only says whether it has one."""
    texts = texts_in(words.language)
    ailing = {
        "busy": texts.translate("TerminalCards", "occupée"),
        "no_permission": texts.translate("TerminalCards", "sans droit"),
        "frozen": texts.translate("TerminalCards", "figée"),
        "hung": texts.translate("TerminalCards", "muette"),
        "no_picture": texts.translate("TerminalCards", "muette"),
        "missing": texts.translate("TerminalCards", "absente"),
        "no_camera": texts.translate("TerminalCards", "absente"),
    }
    said = next((ailing[one.state] for one in beat.cameras if one.state in ailing), "")
    slowest = min((one for one in beat.cameras if one.state == "on"), key=lambda one: one.fps, default=None)
    if said or slowest is None or any(one.state != "on" for one in beat.cameras):
        return said
    lines, fps = min(slowest.width, slowest.height), words.decimal(slowest.fps, 0)
    return texts.translate("TerminalCards", "{lines}p · {fps} i/s", lines=lines, fps=fps)


def _state(status: DeviceStatus, seen_s: float | None) -> TerminalState:
    if seen_s is None or status.heartbeat is None:
        return "new"
    if seen_s > SEEN_LATE_S:
        return "offline"
    if is_frozen(status):
        return "frozen"
    return "unsent" if status.heartbeat.unsent or status.heartbeat.rejected else "well"


def is_frozen(status: DeviceStatus) -> bool:
    """Whether a kiosk answers and paints no more."""
    # A tablet or a manager's screen left alone paints nothing and is well.
    age = status.heartbeat.last_frame_age_s if status.heartbeat else None
    return status.device.profile == "kiosk" and age is not None and age > FRAME_LATE_S


def needs_attention(terminal: TerminalCard) -> bool:
    """Whether a person should look at this terminal."""
    is_blind = terminal.camera == "error" or terminal.scanner == "missing"
    return terminal.status in {"offline", "frozen"} or terminal.rejected > 0 or terminal.clock_bad or is_blind


def chosen(cards: tuple[TerminalCard, ...], which: TerminalFilter) -> tuple[TerminalCard, ...]:
    """The cards behind a filter."""
    if which == "all":
        return cards
    if which == "attention":
        return tuple(terminal for terminal in cards if needs_attention(terminal))
    return tuple(terminal for terminal in cards if terminal.profile == which)


def recent_order(order: OrderSummary, people: Mapping[str, str], now: datetime, words: Wording) -> RecentOrder:
    """One line of the list of orders."""
    weight = {"allocated": 0, "moved": 1, "replaced": 2, "waiting": 3, "dropped": 4}
    worst = max(order.outcomes, key=lambda outcome: weight[outcome], default="allocated")
    return RecentOrder(
        order_id=order.order_id,
        number=order.number,
        device=order.device_code,
        person=first_name_of(people.get(order.staff_id or "", "")),
        pieces=order.pieces,
        total=words.money(order.total),
        placed=words.age(order.placed_at, now),
        outcome=worst,
    )
