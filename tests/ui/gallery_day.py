"""The day's screen: a full list, a task of one's own, another's, nothing, without network; the manager's."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from msgspec.structs import replace

from kiosk.domain.task import Task, TaskItem, TaskKind, new_task
from tests.fakes.shop import HERE, NOW
from tests.fakes.tasks import FakeTasks
from tests.ui.gallery_stage import Stage

Play = Callable[[Stage], None]


def waiting(kind: TaskKind, subject: str, minutes: float, target: int, **said: Any) -> Task:
    """A task that was asked so many minutes ago."""
    return replace(new_task(kind, subject, HERE, NOW - timedelta(minutes=minutes), target), **said)


CALL = waiting(
    "call", "borne-2", 3, 2, where="Borne 2, Maison", items=(TaskItem("LAMPE-AUBE-1"),), cart_id="cart-1",
    escalated_at=NOW,
)  # fmt: skip
TRY_ON = waiting(
    "try_on",
    "t1",
    14,
    10,
    who="Élise Moreau",
    where="cabine 3",
    items=(TaskItem("ROBE-CORAIL-38"), TaskItem("SAC-RIVAGE-1"), TaskItem("VASE-GALET-1")),
)
TASKS = (
    waiting(
        "parcel",
        "o1",
        52,
        60,
        number="K07-0013",
        city="Bordeaux",
        items=(TaskItem("SAC-RIVAGE-1"),),
        due_at=NOW + timedelta(hours=2),
    ),
    waiting(
        "collect",
        "o2",
        31,
        30,
        number="K07-0007",
        who="Hugo Marchand",
        reason="prepare",
        items=(TaskItem("VASE-GALET-1", 2),),
        due_at=NOW + timedelta(minutes=28),
    ),
    TRY_ON,
    waiting(
        "try_on",
        "t2",
        6,
        10,
        who="Paul Girard",
        where="cabine 5",
        items=(TaskItem("ROBE-CORAIL-38"),),
        taken_by="karim",
        taken_initials="KH",
        taken_at=NOW - timedelta(minutes=2),
    ),
    waiting(
        "collect", "o3", 4, 5, number="K07-0031", who="Inès Bouaziz", reason="here", items=(TaskItem("LAMPE-AUBE-1"),)
    ),
    CALL,
    waiting("call", "borne-1", 1, 2, where="Borne 1, entrée", reason="size", items=(TaskItem("ROBE-CORAIL-38"),)),
)


def fill(stage: Stage, *tasks: Task) -> FakeTasks:
    """These tasks are known here, and at the hub."""
    known: Any = stage.parts.tasks
    for task in tasks:
        known.put(task)
    stage.parts.status.tell_rows("task")
    found: FakeTasks = known
    return found


def full(stage: Stage) -> None:
    fill(stage, *TASKS)
    stage.sign_in()
    stage.touch("rail-day", f"task-{TRY_ON.id}")


def called_elsewhere(stage: Stage) -> None:
    full(stage)
    stage.touch("rail-cart")


def mine(stage: Stage) -> None:
    full(stage)
    stage.touch(f"task-{CALL.id}", "day-take")
    stage.work()


def taken_by_another(stage: Stage) -> None:
    full(stage)
    tasks = fill(stage)
    tasks.known[TRY_ON.id] = replace(TRY_ON, taken_by="karim", taken_initials="KH", taken_at=NOW, version=2)
    stage.touch("day-take")
    stage.work()


def offline(stage: Stage) -> None:
    full(stage)
    stage.cut()


def empty(stage: Stage) -> None:
    fill(stage, waiting("call", "b", 20, 3, done_at=NOW - timedelta(minutes=12), done_by="s1"))
    stage.sign_in()
    stage.touch("rail-day")
    stage.cut()


def code(stage: Stage) -> None:
    """A code is typed over the list, and one character is wrong."""
    full(stage)
    stage.touch("day-code", *(f"code-{character}" for character in "K7M4QK"))


TABLET: dict[str, Play] = {
    "84-day": full,
    "84g-day-code": code,
    "84b-day-mine": mine,
    "84c-day-anothers": taken_by_another,
    "84d-day-offline": offline,
    "84f-day-called-elsewhere": called_elsewhere,
    "84e-day-empty": empty,
}
MANAGER: dict[str, Play] = {"86-day-manager": full}
