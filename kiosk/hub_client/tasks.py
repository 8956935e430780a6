"""``TaskDesk`` over HTTP."""

from urllib.parse import quote

from typing_extensions import override

from kiosk.domain.handoff import HandoffOutcome
from kiosk.domain.task import HelpAsked, Task, TaskOutcome
from kiosk.hub_client.session import HubSession
from kiosk.ports.task_desk import TaskDesk

_CALL = "/api/tasks/call"


class HttpTaskDesk(TaskDesk):
    """Tasks at the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def call(self, asked: HelpAsked) -> Task:
        made: Task = await self._session.call("POST", _CALL, Task, body=asked)
        return made

    @override
    async def withdraw(self) -> None:
        await self._session.fetch("DELETE", _CALL)

    @override
    async def take(self, task_id: str, staff_token: str) -> TaskOutcome:
        return await self._say(task_id, "take", staff_token)

    @override
    async def release(self, task_id: str, staff_token: str) -> TaskOutcome:
        return await self._say(task_id, "release", staff_token)

    @override
    async def give(self, task_id: str, staff_id: str, staff_token: str) -> TaskOutcome:
        return await self._say(task_id, "give", staff_token, {"staff_id": staff_id})

    @override
    async def done(self, task_id: str, staff_token: str) -> TaskOutcome:
        return await self._say(task_id, "done", staff_token)

    @override
    async def open_cart(self, task_id: str, staff_token: str) -> HandoffOutcome:
        path = f"/api/tasks/{quote(task_id, safe='')}/cart"
        outcome: HandoffOutcome = await self._session.call("POST", path, HandoffOutcome, staff_token=staff_token)
        return outcome

    async def _say(self, task_id: str, verb: str, staff_token: str, body: object = None) -> TaskOutcome:
        path = f"/api/tasks/{quote(task_id, safe='')}/{verb}"
        outcome: TaskOutcome = await self._session.call("POST", path, TaskOutcome, body=body, staff_token=staff_token)
        return outcome
