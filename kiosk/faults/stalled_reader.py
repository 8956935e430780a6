"""Family 18: one terminal stops reading its event stream. Nobody else may notice, and the hub may not grow."""

import asyncio
import random
from pathlib import Path

from typing_extensions import override

from kiosk.faults.family import Family, Outcome
from kiosk.faults.fleet import Fleet
from kiosk.faults.fleet_stage import Stage, staged

_MOST_READERS = 300
_EVENTS = 8
_EVENT_BYTES = 40_000
_PATIENCE_S = 60.0
"""Longer than a busy machine needs; a hub that waits for the deaf would take for ever."""
_PATIENCE_OF_CONTROL_S = 5.0
_DEAF = 5
_FILLING = 90
_BETWEEN_TICKS_S = 0.11
_MOST_KB_EACH = 1_000
_EVERYBODY, _DEAF_ONLY = "everybody", "deaf"


class StalledReader(Family):
    """Some stop reading and every buffer on their lines is filled. Each run: a fleet beside them, and what it gets.

    In the end they read again, and must find their way to the newest state.
    """

    name = "stalled reader among many"
    ci_runs = 20
    nightly_runs = 100

    @override
    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        with staged(folder) as stage:
            return asyncio.run(_campaign(stage, runs, seed, _PATIENCE_S))

    @override
    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        """A hub that waits for each reader: a few runs show it, and each one costs its patience."""
        with staged(folder, ("kiosk.faults.naive_stream", "waits")) as stage:
            return asyncio.run(_campaign(stage, min(runs, 2), seed, _PATIENCE_OF_CONTROL_S))


FAMILY = StalledReader()


async def _campaign(stage: Stage, runs: int, seed: int, patience_s: float) -> Outcome:
    await stage.prepare()
    numbers = random.Random(seed)
    deaf, kb_each = await _deafened(stage)
    due = delivered = 0
    for _ in range(runs):
        fleet = await _connected(stage, numbers.randint(1, _MOST_READERS), _EVERYBODY)
        delivered += await _tell(stage, fleet, patience_s)
        due += len(fleet.lines) * _EVENTS
        await fleet.leave()
    is_delivered = delivered == due
    resynced = await _listen_again(stage, deaf, patience_s) if is_delivered else 0
    await deaf.leave()
    figure = {
        "due": due,
        "delivered": delivered,
        "others_percent": round(100 * delivered / due, 2),
        "stalled": _DEAF,
        "resynced": resynced,
        "kb_each_stalled": round(kb_each),
    }
    return Outcome(dict(figure), ok=is_delivered and resynced == _DEAF and kb_each < _MOST_KB_EACH)


async def _deafened(stage: Stage) -> tuple[Fleet, float]:
    """Readers whose lines are full, and the memory that each costs the hub. The system alone holds megabytes a line."""
    deaf = await _connected(stage, _DEAF, f"{_EVERYBODY},{_DEAF_ONLY}")
    before = stage.memory_kb()
    for line in deaf.lines:
        line.stall()
    for _ in range(_FILLING):
        await stage.publish(_DEAF_ONLY, size=_EVENT_BYTES)
        await asyncio.sleep(_BETWEEN_TICKS_S)
    return deaf, (stage.memory_kb() - before) / _DEAF


async def _tell(stage: Stage, fleet: Fleet, patience_s: float) -> int:
    """Events one after the other, each waited for; returns how many arrived in time, of all readers together."""
    delivered = 0
    for _ in range(_EVENTS):
        position = await stage.publish(_EVERYBODY, size=_EVENT_BYTES)
        has_all = await fleet.all_have(position, 1.0, patience_s)
        delivered += sum(line.position >= position for line in fleet.lines)
        if not has_all:
            break
    return delivered


async def _listen_again(stage: Stage, deaf: Fleet, patience_s: float) -> int:
    newest = int((await stage.cursor()).partition(":")[2])
    for line in deaf.lines:
        line.listen()
    await deaf.all_have(newest, 1.0, patience_s)
    return sum(line.position >= newest for line in deaf.lines)


async def _connected(stage: Stage, count: int, topics: str) -> Fleet:
    fleet = Fleet(stage.hub.url, stage.token, count, lambda _: topics)
    fleet.start_at(await stage.cursor())
    await fleet.connect()
    return fleet
