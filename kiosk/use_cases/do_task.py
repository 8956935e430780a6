"""What waits for somebody: a shopper calls, a person takes it, gives it back, is done."""

from collections.abc import Awaitable

import msgspec

from kiosk.domain.handoff import HandoffClaimed, HandoffRefused
from kiosk.domain.task import HelpAsked, Task, TaskOutcome, TaskRefused
from kiosk.domain.versions import Update
from kiosk.errors import AccessRevoked, BackendError
from kiosk.ports.task_desk import TaskDesk
from kiosk.use_cases.versions import update_of


class NotReached(msgspec.Struct, frozen=True, tag="not_reached"):
    """The hub did not answer: who has a task is nobody else's to say. ``update``: it did, in another version's words."""

    update: Update = ""


class SignInAgain(msgspec.Struct, frozen=True, tag="sign_in_again"):
    """The hub does not know this sign-in any more, or it was made without network."""


TaskAnswer = TaskOutcome | NotReached | SignInAgain


class DoTask:
    """Needs the hub. An unclear answer to taking is asked again by taking again: it is the same person's still."""

    def __init__(self, desk: TaskDesk) -> None:
        self._desk = desk

    async def call(self, asked: HelpAsked) -> Task | NotReached:
        """A shopper calls; again, it is the same call."""
        try:
            return await self._desk.call(asked)
        except BackendError as error:
            return NotReached(update_of(error))

    async def withdraw(self) -> bool:
        """The shopper does not wait any more; whether the hub heard it."""
        try:
            await self._desk.withdraw()
        except BackendError:
            return False
        return True

    async def take(self, task_id: str, staff_token: str) -> TaskAnswer:
        """Take it."""
        return await _answer(self._desk.take(task_id, staff_token))

    async def release(self, task_id: str, staff_token: str) -> TaskAnswer:
        """Give it back."""
        return await _answer(self._desk.release(task_id, staff_token))

    async def give(self, task_id: str, staff_id: str, staff_token: str) -> TaskAnswer:
        """Give it to somebody else."""
        return await _answer(self._desk.give(task_id, staff_id, staff_token))

    async def done(self, task_id: str, staff_token: str) -> TaskAnswer:
        """The call was answered."""
        return await _answer(self._desk.done(task_id, staff_token))

    async def open_cart(self, task_id: str, staff_token: str) -> HandoffClaimed | HandoffRefused | NotReached:
        """The cart of the terminal that calls."""
        try:
            return await self._desk.open_cart(task_id, staff_token)
        except BackendError as error:
            return NotReached(update_of(error))


async def _answer(asked: Awaitable[TaskOutcome]) -> TaskAnswer:
    try:
        return await asked
    except AccessRevoked as error:
        # Who is known and may not do this need not sign in again.
        return TaskRefused("not_allowed") if error.args == ("role_wrong",) else SignInAgain()
    except BackendError as error:
        return NotReached(update_of(error))
