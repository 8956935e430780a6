"""Staff prepare try-ons: each step counts at once on this tablet, and goes to the hub when it can be reached."""

import threading
from collections.abc import Sequence
from itertools import groupby
from typing import Literal

import msgspec
import structlog

from kiosk.domain.try_on import StepRefused, TryOn, TryOnQueue, TryOnStep
from kiosk.domain.try_on_steps import applied
from kiosk.errors import AccessRevoked, BackendConflict, BackendError, BackendRejected
from kiosk.ports.step_store import StepStore, WaitingStep
from kiosk.ports.try_on_desk import TryOnDesk
from kiosk.ports.try_on_reader import TryOnReader
from kiosk.use_cases.versions import update_of

_log = structlog.get_logger(__name__)

CabinProblem = Literal[
    "", "needs_network", "sign_in_again", "cabin_taken", "cabin_unknown", "update_hub", "update_terminal"
]


class Sent(msgspec.Struct, frozen=True):
    """What became of the waiting steps: how many still wait, and the codes of those that the hub refused."""

    left: int
    refused: tuple[str, ...] = ()
    sign_in_again: bool = False


class WorkOnTryOns:
    """Reads on any thread, ``do`` on the screen's, ``send`` on the network's."""

    def __init__(self, reader: TryOnReader, desk: TryOnDesk, store: StepStore, here_id: str) -> None:
        self._reader = reader
        self._desk = desk
        self._store = store
        self._here_id = here_id
        self._lock = threading.Lock()
        self._sending = threading.Lock()
        self._waiting = store.load()
        self._answered: dict[str, TryOn] = {}

    @property
    def waiting(self) -> int:
        """How many steps the hub has not heard of."""
        return len(self._waiting)

    def try_ons(self) -> list[TryOn]:
        """Those of this store, with what was done here and is not told yet."""
        return [self._now(known) for known in self._reader.try_ons(self._here_id)]

    def queue(self) -> TryOnQueue | None:
        """How many wait, and the cabins."""
        return self._reader.try_on_queue(self._here_id)

    def do(self, try_on_id: str, steps: Sequence[TryOnStep]) -> TryOn | StepRefused:
        """Steps in their order, all or none, kept on the disk before they count. May raise ``OSError``."""
        known = self.try_ons()
        try_on = next((each for each in known if each.id == try_on_id), None)
        if try_on is None:
            return StepRefused("try_on_unknown")
        for step in steps:
            if step.cabin and any(each.cabin == step.cabin for each in known if each.is_open and each.id != try_on_id):
                return StepRefused("cabin_taken")
            after = applied(try_on, step)
            if isinstance(after, StepRefused):
                return after
            try_on = after
        with self._lock:
            waiting = (*self._waiting, *(WaitingStep(try_on_id, step) for step in steps))
            self._store.save(waiting)
            self._waiting = waiting
        return try_on

    async def send(self, staff_token: str) -> Sent:
        """Tell the hub everything that waits, in its order. May be called at any time, from one place at a time."""
        if not self._sending.acquire(blocking=False):
            return Sent(self.waiting)
        refused: list[str] = []
        try:
            for try_on_id, group in groupby(self._waiting, lambda each: each.try_on_id):
                refused += await self._tell(try_on_id, [each.step for each in group], staff_token)
        except AccessRevoked:
            return Sent(self.waiting, tuple(refused), sign_in_again=True)
        except BackendError:
            return Sent(self.waiting, tuple(refused))
        finally:
            self._sending.release()
        return Sent(self.waiting, tuple(refused))

    async def shut_cabin(self, number: int, staff_token: str, *, is_shut: bool) -> CabinProblem:
        """Put a cabin out of use, or back into it: only with the hub, which gives them out."""
        try:
            await self._desk.shut_cabin(number, staff_token, is_shut=is_shut)
        except AccessRevoked:
            return "sign_in_again"
        except BackendConflict:
            return "cabin_taken"
        except BackendRejected as error:
            return update_of(error) or "cabin_unknown"
        except BackendError as error:
            return update_of(error) or "needs_network"
        return ""

    async def _tell(self, try_on_id: str, steps: list[TryOnStep], staff_token: str) -> list[str]:
        """One try-on's steps at once; refused together, they are told one by one, so that one wrong one stops no other."""
        try:
            await self._told(try_on_id, steps, staff_token)
        except (BackendRejected, BackendConflict) as error:
            if update_of(error):
                raise  # of another version: kept, and told when both are of one
            if len(steps) == 1:
                reason = error.reason if isinstance(error, BackendRejected) else str(error)
                _log.warning("try-on step refused", verb=steps[0].verb, reason=reason)
                self._drop({steps[0].id})
                return [reason]
            return [code for step in steps for code in await self._tell(try_on_id, [step], staff_token)]
        return []

    async def _told(self, try_on_id: str, steps: list[TryOnStep], staff_token: str) -> None:
        self._answered[try_on_id] = await self._desk.do(try_on_id, steps, staff_token)
        self._drop({step.id for step in steps})

    def _drop(self, ids: set[str]) -> None:
        with self._lock:
            self._waiting = tuple(each for each in self._waiting if each.step.id not in ids)
            try:
                self._store.save(self._waiting)
            except OSError as error:
                # Told again after a restart, a step changes nothing.
                _log.warning("try-on steps not kept", error=type(error).__name__)

    def _now(self, known: TryOn) -> TryOn:
        """The feed may be behind the hub's own answer; what waits comes on top of the newer of both."""
        answered = self._answered.get(known.id)
        newest = answered if answered is not None and len(answered.steps) > len(known.steps) else known
        for each in self._waiting:
            if each.try_on_id == known.id:
                after = applied(newest, each.step)
                newest = newest if isinstance(after, StepRefused) else after
        return newest
