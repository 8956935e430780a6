"""The event stream: CPU for each delivery, delays, memory, and what a reader costs who does not read.

``python tests/benchmarks/bench_stream.py``: JSON lines. The hub is a process of its own; the readers are all in this one.
"""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import uvloop

from kiosk.faults.fleet import Fleet
from kiosk.faults.fleet_stage import Stage, staged
from tests.benchmarks.figures import say

_BENCH = "stream"
_CPU_GOAL_US = 12.0
_TOPIC = "everybody"
_STALLED = 50
_LARGE = 16_000


def main() -> None:
    """Print one line for each measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large-fleet", type=int, default=9_500)
    arguments = parser.parse_args()
    _on_a_stage(_thousand)
    _on_a_stage(lambda stage: _whole_fleet(stage, arguments.large_fleet))
    _on_a_stage(_stalled)
    _on_a_stage(_many_stores)


def _on_a_stage(measure: Callable[[Stage], Awaitable[None]]) -> None:
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder, staged(Path(folder)) as stage:

        async def run() -> None:
            await stage.prepare()
            await measure(stage)

        uvloop.run(run())


async def _thousand(stage: Stage) -> None:
    fleet = await _connected(stage, 1_000)
    figures = await _told(stage, fleet, times=100, every_s=0.1)
    say(_BENCH, "1000 readers, 10 events a second", figures, ("cpu_us", _CPU_GOAL_US))
    await fleet.leave()


async def _whole_fleet(stage: Stage, count: int) -> None:
    before = stage.memory_kb()
    cpu, began = stage.cpu_s(), time.monotonic()
    fleet = await _connected(stage, count)
    connected = {"connect_s": time.monotonic() - began, "connect_cpu_s": stage.cpu_s() - cpu}
    figures = await _told(stage, fleet, times=15, every_s=1.0, size=1000)
    figures |= connected | {"memory_mb": stage.memory_kb() / 1000, "kb_each": (stage.memory_kb() - before) / count}
    say(_BENCH, f"{count} readers, 1 event of 1 KB a second", figures, ("cpu_us", _CPU_GOAL_US))
    await fleet.leave()


async def _stalled(stage: Stage) -> None:
    fleet = await _connected(stage, 300)
    alone = await _told(stage, fleet, times=50, every_s=0.1, size=_LARGE)
    before = stage.memory_kb()
    deaf = await _connected(stage, _STALLED)
    for line in deaf.lines:
        line.stall()
    # Large ones first, until every buffer between the hub and those who do not read is full.
    await _told(stage, fleet, times=400, every_s=0.1, size=_LARGE)
    beside = await _told(stage, fleet, times=50, every_s=0.1, size=_LARGE)
    figures = {
        "delivered_percent": beside["delivered_percent"],
        "p99_ms": beside["p99_ms"],
        "p99_alone_ms": alone["p99_ms"],
        "kb_each_stalled": (stage.memory_kb() - before) / _STALLED,
        "undelivered_percent": 100.0 - beside["delivered_percent"],
    }
    say(_BENCH, f"300 readers beside {_STALLED} who do not read", figures, ("undelivered_percent", 0.0))
    await deaf.leave()
    await fleet.leave()


async def _many_stores(stage: Stage) -> None:
    """A change of one store among a hundred costs only its readers."""
    fleet = await _connected(stage, 1_000, lambda number: f"catalogue,store-{number % 100}")
    cpu = stage.cpu_s()
    for _ in range(100):
        await stage.publish("store-7")
        await asyncio.sleep(0.1)
    figures = {"events": float(fleet.heard.events - 1_000), "cpu_ms_a_change": (stage.cpu_s() - cpu) * 10}
    say(_BENCH, "1000 readers in 100 stores, changes of one", figures)
    await fleet.leave()


async def _connected(stage: Stage, count: int, topics: Callable[[int], str] = lambda _: _TOPIC) -> Fleet:
    fleet = Fleet(stage.hub.url, stage.token, count, topics)
    fleet.start_at(await stage.cursor())
    await fleet.connect()
    return fleet


async def _told(stage: Stage, fleet: Fleet, times: int, every_s: float, size: int = 200) -> dict[str, float]:
    heard, count = fleet.heard, len(fleet.lines)
    idle_share = await _idle_share(stage)
    heard.events, heard.delays_ms = 0, []
    cpu, began = stage.cpu_s(), time.monotonic()
    position = 0
    for _ in range(times):
        position = await stage.publish(_TOPIC, size=size)
        await asyncio.sleep(every_s)
    whole = await fleet.all_have(position, 1.0, patience_s=10.0)
    spent = stage.cpu_s() - cpu - idle_share * (time.monotonic() - began)
    delays = sorted(heard.delays_ms)
    behind = sum(line.position < position for line in fleet.lines)
    return {
        "cpu_us": spent / heard.events * 1e6,
        "p50_ms": delays[len(delays) // 2],
        "p99_ms": delays[len(delays) * 99 // 100],
        "events_each": heard.events / count,
        "delivered_percent": 100.0 if whole else 100.0 * (count - behind) / count,
    }


async def _idle_share(stage: Stage) -> float:
    """The part of a core that the hub takes with nothing to say."""
    cpu, began = stage.cpu_s(), time.monotonic()
    await asyncio.sleep(2.0)
    return (stage.cpu_s() - cpu) / (time.monotonic() - began)


if __name__ == "__main__":
    main()
