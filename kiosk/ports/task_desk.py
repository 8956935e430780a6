"""Tasks at the hub."""

from typing import Protocol

from kiosk.domain.handoff import HandoffOutcome
from kiosk.domain.task import HelpAsked, Task, TaskOutcome


class TaskDesk(Protocol):
    """Calling, taking, giving back. Every call may raise ``BackendError`` and may be repeated."""

    async def call(self, asked: HelpAsked) -> Task:
        """Somebody at this terminal wants a person."""
        ...

    async def withdraw(self) -> None:
        """Nobody waits at this terminal any more."""
        ...

    async def take(self, task_id: str, staff_token: str) -> TaskOutcome:
        """It is the caller's, if it is nobody's."""
        ...

    async def release(self, task_id: str, staff_token: str) -> TaskOutcome:
        """It waits for anybody again."""
        ...

    async def give(self, task_id: str, staff_id: str, staff_token: str) -> TaskOutcome:
        """It is that person's, by a manager's word."""
        ...

    async def done(self, task_id: str, staff_token: str) -> TaskOutcome:
        """A call was answered."""
        ...

    async def open_cart(self, task_id: str, staff_token: str) -> HandoffOutcome:
        """The cart of the terminal that calls."""
        ...
