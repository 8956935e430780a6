"""Family 19: the hub is killed and started again under its whole fleet, and something changed in between."""

import asyncio
import time
from pathlib import Path
from typing import NamedTuple

from typing_extensions import override

from kiosk.faults.family import Family, Outcome
from kiosk.faults.fleet import Fleet
from kiosk.faults.fleet_stage import Stage, staged
from kiosk.hub.event_messages import RECONNECTS_PER_S

_CI_FLEET = 1_000
_WHOLE_FLEET = 9_500
_STORES = 40
_NEARLY_ALL = 0.99
_LONG_ENOUGH_S = 12.0
_SLACK_S = 45.0
"""Beyond the time over which the hub spreads them: the longest pause between two tries, and a busy machine."""


class _Restart(NamedTuple):
    current_s: float
    cpu_s: float
    is_whole: bool


class HubRestart(Family):
    """As many terminals as a fleet has: a thousand in CI, all of them at night."""

    name = "hub restarted under its fleet"
    ci_runs = 2
    nightly_runs = 10

    @override
    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        count = _WHOLE_FLEET if runs >= self.nightly_runs else _CI_FLEET
        with staged(folder) as stage:
            return asyncio.run(_campaign(stage, runs, count, seed))

    @override
    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        """A hub that does not tell who comes back what was missed: nobody is ever current."""
        del runs
        with staged(folder, ("kiosk.faults.naive_stream", "forgets")) as stage:
            return asyncio.run(_campaign(stage, 1, 50, seed, _LONG_ENOUGH_S))


FAMILY = HubRestart()


async def _campaign(stage: Stage, runs: int, count: int, seed: int, slack_s: float = _SLACK_S) -> Outcome:
    await stage.prepare()
    topics = [f"catalogue,store-{number}" for number in range(_STORES)]
    fleet = Fleet(stage.hub.url, stage.token, count, lambda number: topics[number % _STORES], seed=seed)
    fleet.start_at(await stage.cursor())
    await fleet.connect()
    limit_s = count / RECONNECTS_PER_S + slack_s
    restarts = [await _restarted(stage, fleet, limit_s) for _ in range(runs)]
    await fleet.leave()
    times = sorted(restart.current_s for restart in restarts)
    figure = {
        "readers": count,
        "current_99_s_worst": round(times[-1], 2),
        "current_99_s_best": round(times[0], 2),
        "hub_cpu_s_worst": round(max(restart.cpu_s for restart in restarts), 2),
        "refused_tries": fleet.refused,
        "memory_mb": round(stage.memory_kb() / 1000),
    }
    return Outcome(dict(figure), ok=times[-1] <= limit_s and all(restart.is_whole for restart in restarts))


async def _restarted(stage: Stage, fleet: Fleet, patience_s: float) -> _Restart:
    stage.hub.kill()
    position = await stage.publish("catalogue", rows=5)
    stage.hub.start()
    await asyncio.to_thread(stage.hub.wait)
    began, cpu = time.monotonic(), stage.cpu_s()
    is_nearly_whole = await fleet.all_have(position, _NEARLY_ALL, patience_s)
    current_s, spent = time.monotonic() - began, stage.cpu_s() - cpu
    is_whole = is_nearly_whole and await fleet.all_have(position, 1.0, patience_s)
    return _Restart(current_s, spent, is_whole)
