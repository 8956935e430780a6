"""The kiosk's call for somebody of the shop: what about, gone out, answered, and where it cannot go."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from msgspec.structs import replace

from kiosk.domain.task import new_task
from kiosk.errors import BackendUnavailable
from tests.fakes.shop import HERE, NOW
from tests.ui.gallery_stage import Stage

Play = Callable[[Stage], None]


def asked(stage: Stage) -> None:
    stage.model("navigation").go("home")
    stage.touch("header-call")


def answered(stage: Stage) -> None:
    asked(stage)
    task = replace(
        new_task("call", stage.parts.device.id, HERE, NOW - timedelta(minutes=1), 3),
        taken_by="camille",
        taken_initials="CB",
        taken_at=NOW,
    )
    tasks: Any = stage.parts.tasks
    tasks.put(task)
    stage.parts.status.tell_rows("task")


def answered_behind(stage: Stage) -> None:
    answered(stage)
    stage.touch("call-continue")


def failed(stage: Stage) -> None:
    asked(stage)
    tasks: Any = stage.parts.tasks
    tasks.fault = BackendUnavailable("no network")
    stage.touch("call-now")
    stage.work()


KIOSK: dict[str, Play] = {
    "85-call": asked,
    "85b-call-answered": answered,
    "85c-call-answered-behind": answered_behind,
    "85d-call-failed": failed,
}
