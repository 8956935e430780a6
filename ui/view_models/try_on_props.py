"""What the try-on screen shows, worked out from what is known."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from kiosk.domain.money import Money
from kiosk.domain.task import Task
from kiosk.domain.try_on import TryOn, TryOnQueue
from ui.view_models.try_on_rows import QueueRow, called, say
from ui.wording import Wording

Notice = Literal[
    "",
    "cabin_missing",
    "cabin_taken",
    "cabin_unknown",
    "sign_in_again",
    "needs_network",
    "not_possible_now",
    "not_kept",
    "other_cart",
    "queue_full",
    "given_back",
    "nothing_to_try",
    "update_hub",
    "update_terminal",
]
Primary = Literal["all_in_cabin", "to_cart", "free", ""]

_SOON = 0.8
_FULL_METER = 1.0


@dataclass(frozen=True)
class TryOnInputs:
    """All that is known. ``selected`` is the try-on that is open, ``sheet`` what lies over it, for one line of it."""

    known: tuple[TryOn, ...] = ()
    tasks: tuple[Task, ...] = ()
    queue: TryOnQueue | None = None
    selected: str = ""
    sheet: str = ""
    line_id: str = ""
    notice: Notice = ""
    taken_by: str = ""
    waiting_steps: int = 0
    is_online: bool = True
    person_id: str = ""
    kept_total: Money | None = None
    can_ask: bool = False

    @property
    def try_on(self) -> TryOn | None:
        """The one that is open."""
        return next((each for each in self.known if each.id == self.selected), None)


@dataclass(frozen=True)
class TryOnProps:
    """What QML sees. Without ``selected`` the list shows. ``wait_share`` fills the meter."""

    selected: str = ""
    name: str = ""
    is_named: bool = False
    articles: int = 0
    cabin: int = 0
    wait: str = ""
    wait_detail: str = ""
    wait_state: str = ""
    wait_share: float = 0.0
    is_served: bool = False
    is_open: bool = False
    has_live: bool = False
    has_back: bool = False
    kept_count: int = 0
    kept_total: str = ""
    is_carted: bool = False
    primary: Primary = ""
    open_count: int = 0
    waiting_count: int = 0
    cap: int = 0
    is_full: bool = False
    sheet: str = ""
    notice: Notice = ""
    taken_by: str = ""
    waiting_steps: int = 0
    is_online: bool = True
    can_ask: bool = False


def derive(inputs: TryOnInputs, now: datetime, words: Wording) -> TryOnProps:
    """Everything but the lists."""
    queue, try_on = inputs.queue, inputs.try_on
    waiting = sum(each.is_waiting for each in inputs.known)
    shared = {
        "open_count": sum(each.is_open for each in inputs.known),
        "waiting_count": waiting,
        "cap": queue.cap if queue is not None else 0,
        "is_full": queue is not None and waiting >= queue.cap,
        "notice": inputs.notice,
        "taken_by": inputs.taken_by,
        "waiting_steps": inputs.waiting_steps,
        "is_online": inputs.is_online,
        "can_ask": inputs.can_ask,
    }
    if try_on is None:
        return TryOnProps(**shared)  # type: ignore[arg-type]  # a map of its own fields
    wait, detail, state, share = _wait(try_on, now, words)
    return TryOnProps(
        **shared,  # type: ignore[arg-type]
        selected=try_on.id,
        name=called(try_on),
        is_named=try_on.name != "",
        articles=len(try_on.lines),
        cabin=try_on.cabin,
        wait=wait,
        wait_detail=detail,
        wait_state=state,
        wait_share=share,
        is_served=try_on.served_at is not None,
        is_open=try_on.is_open,
        has_live=bool(try_on.live),
        has_back=any(piece.state == "put_back" for line in try_on.lines for piece in line.pieces),
        kept_count=len(try_on.kept),
        kept_total=words.money(inputs.kept_total) if inputs.kept_total is not None else "",
        is_carted=try_on.carted_at is not None,
        primary=_primary(try_on),
        sheet=inputs.sheet,
    )


def _primary(try_on: TryOn) -> Primary:
    """What comes next, under the thumb."""
    if any(piece.state != "in_cabin" for piece in try_on.live):
        return "all_in_cabin"
    if try_on.kept and try_on.carted_at is None:
        return "to_cart"
    return "free" if try_on.is_open else ""


def _wait(try_on: TryOn, now: datetime, words: Wording) -> tuple[str, str, str, float]:
    """The wait in words, its detail, its state and its share of the target."""
    asked, served = try_on.asked_at, try_on.served_at
    if served is not None:
        ended = try_on.closed_at or now
        waited = words.duration((served - asked).total_seconds())
        tried = words.duration((ended - served).total_seconds())
        detail = say(words, "Attente {wait}, essayage {tried}", wait=waited, tried=tried)
        return say(words, "servi"), detail, "served", _FULL_METER
    if not try_on.is_open:
        return say(words, "terminé"), "", "calm", 0.0
    seconds, target = (now - asked).total_seconds(), try_on.target_minutes * 60
    share = min(_FULL_METER, seconds / target)
    state = "late" if seconds > target else "soon" if share >= _SOON else "calm"
    planned = say(words, "%n minute(s) prévues", n=try_on.target_minutes)
    at = words.clock(try_on.late_at)
    over = say(words, "dépassé à {time}", time=at) if state == "late" else say(words, "jusqu’à {time}", time=at)
    return words.duration(seconds), f"{planned}, {over}", state, share


def queue_rows(inputs: TryOnInputs, now: datetime, words: Wording) -> tuple[QueueRow, ...]:
    """The list: those under way by age, then those that ended."""
    of = {task.subject: task for task in inputs.tasks if task.kind == "try_on"}
    ordered = sorted(inputs.known, key=lambda each: (not each.is_open, each.asked_at, each.id))
    return tuple(_row(each, of.get(each.id), inputs.person_id, now, words) for each in ordered)


def _row(try_on: TryOn, task: Task | None, person_id: str, now: datetime, words: Wording) -> QueueRow:
    wait, _, state, _ = _wait(try_on, now, words)
    if try_on.is_open and try_on.served_at is not None:
        wait = say(words, "en cabine")
    cabin = say(words, "cabine {cabin}", cabin=try_on.cabin) if try_on.cabin else ""
    count = say(words, "%n article(s)", n=len(try_on.lines))
    return QueueRow(
        try_on_id=try_on.id,
        title=called(try_on),
        detail=" · ".join(part for part in (count, cabin, try_on.asked_from) if part),
        wait=wait,
        urgency=state if try_on.is_waiting else "",
        initials=task.taken_initials if task is not None else "",
        is_mine=task is not None and task.taken_by == person_id != "",
        is_open=try_on.is_open,
    )
