"""What waits for somebody of the shop: one list of calls, try-ons, collections and parcels, each taken by one person."""

from datetime import datetime, timedelta
from hashlib import sha256
from typing import Annotated, Literal

import msgspec

from kiosk.domain.cart import Cart

TaskKind = Literal["call", "try_on", "collect", "parcel"]

Urgency = Literal["calm", "soon", "late"]
"""Of a wait against its target: *soon* from four fifths of it, *late* past it."""

_SOON = 0.8


class TaskItem(msgspec.Struct, frozen=True):
    """Goods that a task is about."""

    sku: str
    quantity: int = 1


class Task(msgspec.Struct, frozen=True):
    """One thing to do at one place. What it says are values: sentences are made where it is shown.

    ``subject`` is the id of what it is about: the call, the try-on, the order. ``number`` is the order's, ``who`` the
    customer's name, ``where`` a terminal's name, a cabin or a counter, ``city`` where a parcel goes, ``reason`` a key of why
    somebody calls. ``due_at`` is what was promised: ready at, or leaves at.
    ``taken_by`` is a person's id, empty while nobody has it. A task that is done stays for the day, without a name.
    ``cart_id`` is the cart of the terminal that calls. ``version`` counts changes: of two the higher is the newer.
    """

    id: str
    kind: TaskKind
    subject: str
    location_id: str
    asked_at: datetime
    target_minutes: int
    number: str = ""
    who: str = ""
    where: str = ""
    city: str = ""
    reason: str = ""
    items: tuple[TaskItem, ...] = ()
    due_at: datetime | None = None
    taken_by: str = ""
    taken_initials: str = ""
    taken_at: datetime | None = None
    escalated_at: datetime | None = None
    done_at: datetime | None = None
    done_by: str = ""
    cart_id: str = ""
    version: int = 1

    @property
    def is_open(self) -> bool:
        """Whether somebody still waits."""
        return self.done_at is None

    @property
    def is_free(self) -> bool:
        """Whether it waits for somebody to take it."""
        return self.done_at is None and not self.taken_by

    @property
    def late_at(self) -> datetime:
        """When the wait passes its target."""
        return self.asked_at + timedelta(minutes=self.target_minutes)

    def urgency(self, now: datetime) -> Urgency:
        """How the wait stands against its target."""
        waited, target = now - self.asked_at, timedelta(minutes=self.target_minutes)
        if waited > target:
            return "late"
        return "soon" if waited >= target * _SOON else "calm"


CallReason = Literal["", "advice", "size", "find", "cart"]
"""What a shopper wants of whoever comes; empty: not said."""

MOST_CALLED_ITEMS = 6


class HelpAsked(msgspec.Struct, frozen=True):
    """Somebody at a terminal calls. ``skus``: what they look at, first; ``cart`` is theirs, for whoever comes to open."""

    reason: CallReason = ""
    skus: Annotated[tuple[str, ...], msgspec.Meta(max_length=MOST_CALLED_ITEMS)] = ()
    cart: Cart | None = None


class TaskTaken(msgspec.Struct, frozen=True, tag="taken"):
    """It is this person's now, or was already."""

    task: Task


class TaskRefused(msgspec.Struct, frozen=True, tag="refused"):
    """Nothing changed.

    ``code``: ``task_unknown``, ``task_done``, ``task_taken`` or ``task_not_yours`` (whose: ``task``), ``person_unknown``,
    ``not_allowed``, or
    ``task_ends_otherwise``: what is about an order or a try-on is done when that is.
    """

    code: str
    task: Task | None = None


TaskOutcome = TaskTaken | TaskRefused


def task_id(kind: TaskKind, subject: str, location_id: str) -> str:
    """The one id of a task about this subject at this place: asking twice makes one task."""
    return sha256(f"{kind}\n{subject}\n{location_id}".encode()).hexdigest()[:24]


def new_task(kind: TaskKind, subject: str, location_id: str, asked_at: datetime, target_minutes: int) -> Task:
    """A task that nobody has taken; the rest is added with ``msgspec.structs.replace``."""
    return Task(task_id(kind, subject, location_id), kind, subject, location_id, asked_at, target_minutes)


def by_age(tasks: list[Task]) -> list[Task]:
    """The longest waiting first. Lateness changes nothing: a row must not move under the thumb."""
    return sorted(tasks, key=lambda task: (task.asked_at, task.id))
