"""Try-ons at the hub: asked for while the queue has room, worked on step by step, told to every tablet of the store."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

import msgspec
import structlog

from kiosk.domain.device import Device
from kiosk.domain.staff import StaffMember
from kiosk.domain.task import TaskItem, new_task, task_id
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
    asked_problem,
    step_problem,
)
from kiosk.domain.try_on_steps import applied
from kiosk.hub.auth.secrets import new_short_code
from kiosk.hub.rules import Rules
from kiosk.hub.store import catalogue_rows, staff_rows, task_rows, try_on_rows
from kiosk.hub.store.database import Connection, Database, StoreFailed
from kiosk.hub.store.dialect import serialise
from kiosk.ports.clock import Clock

_log = structlog.get_logger(__name__)

_CODE_LENGTH = 3
_USUAL_OF_LAST = timedelta(hours=12)
_FEWEST_WAITS = 3
LEFT_OPEN = timedelta(hours=6)
"""Nobody tries on for so long: somebody forgot to say that the cabin is free."""

SHOWN_AFTERWARDS = timedelta(hours=2)
_TIDY_EVERY_S = 60.0


class AskRefused(msgspec.Struct, frozen=True):
    """Nothing was asked for. ``code``: ``lines_wrong``, ``name_wrong``, ``id_wrong`` or ``sku_unknown``."""

    code: str


@dataclass(frozen=True)
class TryOns:
    """Everything that happens to try-ons. One change at a time in each store."""

    database: Database
    clock: Clock
    rules: Rules

    async def ask(self, asked: TryOnAsked, device: Device) -> TryOnStanding | QueueFull | AskRefused:
        """Somebody wants to try things on where the terminal stands. The same ``id`` again is the same try-on."""
        problem = asked_problem(asked)
        if problem is not None:
            return AskRefused(problem)
        return await self.database.write(lambda c: self._ask(c, asked, device, self.clock.now()))

    async def standing(self, try_on_id: str, device: Device) -> TryOnStanding | None:
        """How it stands, for a terminal of the same store."""

        def read(connection: Connection) -> TryOnStanding | None:
            found = try_on_rows.one(connection, try_on_id)
            if found is None or found.location_id != device.location_id:
                return None
            return self._standing(connection, found, self.clock.now())

        return await self.database.fetch(read)

    async def do(
        self, try_on_id: str, steps: Sequence[TryOnStep], staff: StaffMember, location_id: str
    ) -> TryOn | StepRefused:
        """Steps in their order, all or none; the first that is refused says why."""
        return await self.database.write(lambda c: self._do(c, try_on_id, steps, staff, location_id, self.clock.now()))

    async def shut_cabin(self, location_id: str, number: int, *, is_shut: bool) -> TryOnQueue | StepRefused:
        """A cabin is out of use, or in use again."""

        def work(connection: Connection) -> TryOnQueue | StepRefused:
            serialise(connection, f"try-ons {location_id}")
            if not 1 <= number <= _cabins(connection, location_id):
                return StepRefused("cabin_unknown")
            if is_shut and any(known.cabin == number for known in try_on_rows.open_at(connection, location_id)):
                return StepRefused("cabin_taken")
            try_on_rows.set_shut(connection, location_id, number, is_shut=is_shut)
            return self._tell_queue(connection, location_id, self.clock.now())

        return await self.database.write(work)

    async def tidy(self) -> int:
        """End what nobody ended, and take what ended off the screens; returns how many were ended."""
        return await self.database.write(lambda c: self._tidy(c, self.clock.now()))

    async def run(self) -> None:
        """Tidy for ever."""
        while True:
            try:
                await self.tidy()
            except StoreFailed:
                _log.exception("try_ons_not_tidied")
            await asyncio.sleep(_TIDY_EVERY_S)

    def _ask(
        self, connection: Connection, asked: TryOnAsked, device: Device, now: datetime
    ) -> TryOnStanding | QueueFull | AskRefused:
        place = device.location_id
        serialise(connection, f"try-ons {place}")
        known = try_on_rows.one(connection, asked.id)
        if known is not None:
            return self._standing(connection, known, now)
        skus = [sku for line in asked.lines for sku in line.skus]
        if len(catalogue_rows.variants(connection, skus)) < len(set(skus)):
            return AskRefused("sku_unknown")
        rules, open_now = self.rules.of(connection), try_on_rows.open_at(connection, place)
        waiting = sum(known.is_waiting for known in open_now)
        if waiting >= rules.try_on_cap:
            return QueueFull(waiting, rules.try_on_cap)
        code = _free_code({known.code for known in open_now})
        made = _made(asked, device, code, rules.waiting.try_on, now)
        try_on_rows.put(connection, made)
        task = new_task("try_on", made.id, place, now, made.target_minutes)
        items = tuple(TaskItem(sku) for sku in skus)
        task_rows.add(
            connection,
            msgspec.structs.replace(task, who=made.name, number=made.code, where=made.asked_from, items=items),
        )
        self._tell_queue(connection, place, now)
        return self._standing(connection, made, now)

    def _do(
        self,
        connection: Connection,
        try_on_id: str,
        steps: Sequence[TryOnStep],
        staff: StaffMember,
        location_id: str,
        now: datetime,
    ) -> TryOn | StepRefused:
        serialise(connection, f"try-ons {location_id}")
        try_on = try_on_rows.one(connection, try_on_id)
        if try_on is None or try_on.location_id != location_id:
            return StepRefused("try_on_unknown")
        before = try_on
        for step in steps:
            refused = _problem(connection, try_on, step)
            if refused is not None:
                return refused
            after = applied(try_on, _signed(connection, step, staff, try_on.asked_at, now))
            if isinstance(after, StepRefused):
                return after
            try_on = after
        if try_on == before:
            return try_on
        try_on_rows.put(connection, try_on)
        self._follow(connection, before, try_on, staff, now)
        return try_on

    def _follow(self, connection: Connection, before: TryOn, after: TryOn, staff: StaffMember, now: datetime) -> None:
        """The task that waits for somebody: whoever works on it has it, and it is done when all is in the cabin."""
        if after.is_waiting:
            task_rows.claim(connection, task_id("try_on", after.id, after.location_id), staff, now)
        else:
            task_rows.settle(connection, "try_on", after.id, staff.id, now)
        # Also for a cabin, and for the first step: the terminal that asked looks again when its place's queue is told.
        if _heard_outside(before) != _heard_outside(after):
            self._tell_queue(connection, after.location_id, now)

    def _tidy(self, connection: Connection, now: datetime) -> int:
        stale = try_on_rows.left_open(connection, now - LEFT_OPEN)
        for place in sorted({known.location_id for known in stale}):
            serialise(connection, f"try-ons {place}")
        for known in stale:
            current = try_on_rows.one(connection, known.id)
            ended = applied(current, TryOnStep(f"{known.id}-left", "free", now)) if current else None
            if isinstance(ended, TryOn):
                try_on_rows.put(connection, ended)
                task_rows.settle(connection, "try_on", known.id, "", now)
        for place in sorted({known.location_id for known in stale} | self._of_other_cap(connection)):
            self._tell_queue(connection, place, now)
        try_on_rows.take_off_screens(connection, now - SHOWN_AFTERWARDS)
        return len(stale)

    def _of_other_cap(self, connection: Connection) -> set[str]:
        """Places whose screens still show the cap that was, after the managers decided on another one."""
        cap = self.rules.of(connection).try_on_cap
        told = try_on_rows.queues(connection, [place.id for place in catalogue_rows.all_locations(connection)])
        return {queue.location_id for queue in told if queue.cap != cap}

    def _tell_queue(self, connection: Connection, location_id: str, now: datetime) -> TryOnQueue:
        open_now = try_on_rows.open_at(connection, location_id)
        queue = TryOnQueue(
            location_id,
            sum(known.is_waiting for known in open_now),
            self.rules.of(connection).try_on_cap,
            self._usual(connection, location_id, now),
            _cabins(connection, location_id),
            try_on_rows.shut(connection, location_id),
        )
        try_on_rows.tell_queue(connection, queue)
        return queue

    def _usual(self, connection: Connection, location_id: str, now: datetime) -> int:
        """What the last ones waited, where there were enough to say; else what the shop aims at."""
        waits = [
            (known.served_at - known.asked_at).total_seconds() / 60
            for known in try_on_rows.asked_between(connection, now - _USUAL_OF_LAST, now)
            if known.location_id == location_id and known.served_at is not None
        ]
        if len(waits) < _FEWEST_WAITS:
            return self.rules.of(connection).waiting.try_on
        return max(1, round(median(waits)))

    def _standing(self, connection: Connection, try_on: TryOn, now: datetime) -> TryOnStanding:
        open_now = try_on_rows.open_at(connection, try_on.location_id)
        first = [known.id for known in open_now if known.is_waiting]
        task = task_rows.one(connection, task_id("try_on", try_on.id, try_on.location_id))
        return TryOnStanding(
            try_on.id,
            try_on.code,
            first.index(try_on.id) if try_on.id in first else 0,
            self._usual(connection, try_on.location_id, now),
            task.taken_by if task is not None else "",
            try_on.cabin,
            try_on.served_at is not None,
            not try_on.is_open,
        )


def _heard_outside(try_on: TryOn) -> tuple[bool, bool, int, bool]:
    return try_on.is_waiting, try_on.is_open, try_on.cabin, bool(try_on.steps)


def _made(asked: TryOnAsked, device: Device, code: str, target_minutes: int, now: datetime) -> TryOn:
    lines = tuple(
        TryOnLine(str(place), tuple(TryOnPiece(sku) for sku in line.skus))
        for place, line in enumerate(asked.lines, start=1)
    )
    return TryOn(asked.id, code, device.location_id, now, target_minutes, lines, asked.name, device.name, asked.cart_id)


def _free_code(taken: set[str]) -> str:
    while True:
        code = new_short_code()[:_CODE_LENGTH]
        if code not in taken:
            return code


def _signed(
    connection: Connection, step: TryOnStep, staff: StaffMember, earliest: datetime, now: datetime
) -> TryOnStep:
    """By who did it: a step that waited on a tablet for the network may be another one's of the same store."""
    who = staff_rows.member(connection, step.by) if step.by and step.by != staff.id else None
    by = who.id if who is not None and who.location_id == staff.location_id else staff.id
    return msgspec.structs.replace(step, by=by, at=max(earliest, min(step.at, now)))


def _problem(connection: Connection, try_on: TryOn, step: TryOnStep) -> StepRefused | None:
    """What a tablet could not know."""
    problem = step_problem(step)
    if problem is not None:
        return StepRefused(problem)
    if step.verb in {"add", "size"} and catalogue_rows.variant(connection, step.sku) is None:
        return StepRefused("sku_unknown")
    return _cabin_problem(connection, try_on, step) if step.cabin else None


def _cabin_problem(connection: Connection, try_on: TryOn, step: TryOnStep) -> StepRefused | None:
    place = try_on.location_id
    if not 1 <= step.cabin <= _cabins(connection, place) or step.cabin in try_on_rows.shut(connection, place):
        return StepRefused("cabin_unknown")
    others = (known for known in try_on_rows.open_at(connection, place) if known.id != try_on.id)
    return StepRefused("cabin_taken") if any(known.cabin == step.cabin for known in others) else None


def _cabins(connection: Connection, location_id: str) -> int:
    places = catalogue_rows.all_locations(connection)
    return next((place.cabins for place in places if place.id == location_id), 0)
