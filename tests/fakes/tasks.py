"""The hub's desk of tasks, and what a terminal knows of them, in memory."""

import msgspec

from kiosk.domain.cart import Cart
from kiosk.domain.handoff import HandoffClaimed, HandoffOutcome, HandoffRefused
from kiosk.domain.staff import StaffMember
from kiosk.domain.task import HelpAsked, Task, TaskItem, TaskOutcome, TaskRefused, TaskTaken, by_age, new_task
from kiosk.errors import BackendError
from tests.fakes.shop import HERE, NOW


class FakeTasks:
    """Both ports on one list. ``me`` is whoever is behind every token. ``fault`` makes the next call fail."""

    def __init__(self, *known: Task) -> None:
        self.known = {task.id: task for task in known}
        self.me = StaffMember("s1", "Camille Bernard", "CB", "salesperson", HERE)
        self.fault: BackendError | None = None
        self.asked: list[HelpAsked] = []
        self.carts: dict[str, Cart] = {}

    def tasks(self, location_id: str) -> list[Task]:
        return by_age([task for task in self.known.values() if task.location_id == location_id])

    async def call(self, asked: HelpAsked) -> Task:
        self._answer()
        self.asked.append(asked)
        items = tuple(TaskItem(sku) for sku in asked.skus)
        task = new_task("call", "borne-2", HERE, NOW, 3)
        return self.put(msgspec.structs.replace(task, where="Borne 2", reason=asked.reason, items=items))

    async def withdraw(self) -> None:
        self._answer()
        self.known = {key: task for key, task in self.known.items() if task.kind != "call"}

    async def take(self, task_id: str, staff_token: str) -> TaskOutcome:  # noqa: ARG002 - a port
        self._answer()
        task = self.known.get(task_id)
        if task is None:
            return TaskRefused("task_unknown")
        if task.taken_by not in {"", self.me.id}:
            return TaskRefused("task_taken", task)
        return TaskTaken(self._changed(task, taken_by=self.me.id, taken_initials=self.me.initials, taken_at=NOW))

    async def release(self, task_id: str, staff_token: str) -> TaskOutcome:  # noqa: ARG002 - a port
        self._answer()
        return TaskTaken(self._changed(self.known[task_id], taken_by="", taken_initials="", taken_at=None))

    async def give(self, task_id: str, staff_id: str, staff_token: str) -> TaskOutcome:  # noqa: ARG002 - a port
        self._answer()
        return TaskTaken(self._changed(self.known[task_id], taken_by=staff_id, taken_initials=staff_id[:2].upper()))

    async def done(self, task_id: str, staff_token: str) -> TaskOutcome:  # noqa: ARG002 - a port
        self._answer()
        return TaskTaken(self._changed(self.known[task_id], done_at=NOW, done_by=self.me.id))

    async def open_cart(self, task_id: str, staff_token: str) -> HandoffOutcome:  # noqa: ARG002 - a port
        self._answer()
        cart = self.carts.get(task_id)
        return HandoffClaimed(cart) if cart is not None else HandoffRefused("unknown")

    def put(self, task: Task) -> Task:
        self.known[task.id] = task
        return task

    def _changed(self, task: Task, **fields: object) -> Task:
        return self.put(msgspec.structs.replace(task, version=task.version + 1, **fields))

    def _answer(self) -> None:
        if self.fault is not None:
            fault, self.fault = self.fault, None
            raise fault
