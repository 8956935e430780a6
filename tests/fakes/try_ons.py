"""The hub's desk of try-ons, what a terminal knows of them, and its file of steps, in memory."""

from collections.abc import Sequence

import msgspec

from kiosk.domain.try_on import (
    QueueFull,
    StepRefused,
    TryOn,
    TryOnAsked,
    TryOnLine,
    TryOnPiece,
    TryOnQueue,
    TryOnStanding,
    TryOnStep,
)
from kiosk.domain.try_on_steps import applied
from kiosk.errors import BackendConflict, BackendRejected, BackendUnavailable
from kiosk.ports.step_store import WaitingStep
from tests.fakes.shop import HERE, NOW


class FakeTryOns:
    """Both ports on one list. ``online`` False fails each call; ``refuse`` is what the hub says to the next step."""

    def __init__(self, *known: TryOn, cap: int = 6, cabins: int = 6, shut: tuple[int, ...] = ()) -> None:
        self.known = {each.id: each for each in known}
        self.cap, self.cabins, self.shut = cap, cabins, shut
        self.online = True
        self.refuse = ""
        self.asked: list[TryOnAsked] = []
        self.steps: list[TryOnStep] = []

    def try_ons(self, location_id: str) -> list[TryOn]:
        here = [each for each in self.known.values() if each.location_id == location_id]
        return sorted(here, key=lambda each: each.asked_at)

    def try_on_queue(self, location_id: str) -> TryOnQueue | None:
        waiting = sum(each.is_waiting for each in self.known.values())
        return TryOnQueue(location_id, waiting, self.cap, 8, self.cabins, self.shut)

    async def ask(self, asked: TryOnAsked) -> TryOnStanding | QueueFull:
        self._answer()
        waiting = sum(each.is_waiting for each in self.known.values())
        if asked.id not in self.known and waiting >= self.cap:
            return QueueFull(waiting, self.cap)
        self.asked.append(asked)
        lines = tuple(
            TryOnLine(str(n), tuple(TryOnPiece(sku) for sku in line.skus)) for n, line in enumerate(asked.lines, 1)
        )
        made = TryOn(asked.id, "K7M", HERE, NOW, 8, lines, asked.name, "Borne 07", asked.cart_id)
        self.known.setdefault(asked.id, made)
        return self._standing(asked.id)

    async def standing(self, try_on_id: str) -> TryOnStanding:
        self._answer()
        if try_on_id not in self.known:
            raise BackendRejected(404, "try_on_unknown")
        return self._standing(try_on_id)

    async def do(self, try_on_id: str, steps: Sequence[TryOnStep], staff_token: str) -> TryOn:  # noqa: ARG002 - a port
        self._answer()
        if self.refuse:
            refuse, self.refuse = self.refuse, ""
            raise BackendConflict(refuse)
        try_on = self.known[try_on_id]
        for step in steps:
            after = applied(try_on, step)
            if isinstance(after, StepRefused):
                raise BackendRejected(422, after.code)
            try_on = after
        self.steps += steps
        self.known[try_on_id] = try_on
        return try_on

    async def shut_cabin(self, number: int, staff_token: str, *, is_shut: bool) -> TryOnQueue:  # noqa: ARG002 - a port
        self._answer()
        rest = tuple(each for each in self.shut if each != number)
        self.shut = (*rest, number) if is_shut else rest
        return TryOnQueue(HERE, 0, self.cap, 8, self.cabins, self.shut)

    def put(self, **changes: object) -> None:
        """The hub's list changes elsewhere."""
        for key, known in self.known.items():
            self.known[key] = msgspec.structs.replace(known, **changes)

    def _standing(self, try_on_id: str) -> TryOnStanding:
        known = self.known[try_on_id]
        waiting = [each.id for each in self.try_ons(HERE) if each.is_waiting]
        ahead = waiting.index(try_on_id) if try_on_id in waiting else 0
        served = known.served_at is not None
        return TryOnStanding(try_on_id, known.code, ahead, 8, "", known.cabin, served, not known.is_open)

    def _answer(self) -> None:
        if not self.online:
            raise BackendUnavailable("no network")


class MemorySteps:
    def __init__(self) -> None:
        self.kept: tuple[WaitingStep, ...] = ()

    def load(self) -> tuple[WaitingStep, ...]:
        return self.kept

    def save(self, waiting: tuple[WaitingStep, ...]) -> None:
        self.kept = waiting
