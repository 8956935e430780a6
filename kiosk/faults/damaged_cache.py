"""Family 11: a damaged cache is noticed or does no harm, is fetched again, and costs no order.

Harmless is what changes nothing on any screen: pages that nothing uses, or bytes of a header. A wrong name, price, stock or
place counts as silently wrong, and so does a product that a search for its word no longer finds.
"""

import contextlib
import random
import shutil
import sqlite3
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

from typing_extensions import override

from kiosk.errors import CacheError
from kiosk.faults import damage
from kiosk.faults.cache_bench import FILE, CacheBench, Reading, Truth
from kiosk.faults.family import Family, Figure, Outcome
from kiosk.faults.fast_folder import fast_folder
from kiosk.faults.outbox_bench import DEVICE, Bench, is_whole, order_of
from kiosk.faults.without_checksums import without_checksums
from offline_cache.schema import CACHE_VERSION

_CURSOR = 7
_CONTROL_RUNS = 60
_ORDERS = 3
_CASES_TOLD = 10
_OFFSETS_TOLD = 10
_WRONG = ("silently_wrong", "crashes", "not_rebuilt", "orders_lost")


def _another_schema(path: Path, chance: random.Random) -> None:
    """A newer or an older program made the file."""
    with closing(sqlite3.connect(path)) as connection:
        if chance.random() < 0.5:  # noqa: PLR2004 - heads or tails
            connection.execute("ALTER TABLE stock ADD COLUMN colour_of_the_shelf TEXT")
            connection.execute(f"PRAGMA user_version={CACHE_VERSION + chance.randint(1, 9)}")
        else:
            connection.execute("DROP TABLE vocabulary")
            connection.execute(f"PRAGMA user_version={chance.randint(0, CACHE_VERSION - 1)}")
        connection.commit()


_DAMAGES: tuple[damage.Damage, ...] = (
    *(damage.flip_bits,) * 4,
    damage.cut_off, damage.zero_header, damage.zero_page, damage.swap_pages, damage.foreign_file, _another_schema,
)  # fmt: skip


class DamagedCache(Family):
    """A filled cache beside an outbox with orders; damaged, started again, read whole."""

    name = "damaged cache"
    ci_runs = 100
    nightly_runs = 2000

    @override
    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        with fast_folder() as fast:
            return _campaign(runs, seed, fast)

    @override
    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        with without_checksums(), fast_folder() as fast:
            return _campaign(min(runs, _CONTROL_RUNS), seed, fast)


FAMILY = DamagedCache()


def _campaign(runs: int, seed: int, folder: Path) -> Outcome:
    found: Counter[str] = Counter()
    rebuilds: list[float] = []
    cases: list[str] = []
    healthy, truth = folder / "healthy", Truth(folder)
    _prepare(healthy)
    found["files"] = runs
    for n in range(runs):
        chance = random.Random(f"{seed}/{n}")
        place = folder / "damaged"
        shutil.copytree(healthy, place)
        harm = _harm(place / FILE, chance)
        outcome = _start(place, truth.at(_CURSOR))
        found[outcome] += 1
        if outcome in _WRONG:
            cases.append(f"{n}: {outcome}, {harm}")
        if outcome == "detected":
            found["not_rebuilt"] += _rebuild(place, truth.at(_CURSOR), rebuilds)
        found["orders_lost"] += _ORDERS - _orders_kept(place)
        shutil.rmtree(place)
    return _outcome(found, rebuilds, cases)


def _outcome(found: Counter[str], rebuilds: list[float], cases: list[str]) -> Outcome:
    names = ("files", "detected", "harmless", *_WRONG)
    figure: Figure = {name: found[name] for name in names}
    figure["rebuild_p95_s"] = round(_p95(rebuilds), 3)
    if cases:
        figure["cases"] = "; ".join(cases[:_CASES_TOLD])
    return Outcome(figure, not any(found[name] for name in _WRONG))


def _prepare(folder: Path) -> None:
    orders = Bench.open(folder)
    for n in range(1, _ORDERS + 1):
        orders.outbox.add(order_of(f"{DEVICE}-{n:04d}"))
    orders.close()
    cache = CacheBench.open(folder)
    cache.fill(_CURSOR - 1)
    cache.follow(_CURSOR)
    cache.close()


def _harm(path: Path, chance: random.Random) -> str:
    """Damage the file; says how, and the first byte that differs in each page, as SQLite counts pages."""
    before = path.read_bytes()
    done = chance.choice(_DAMAGES)
    done(path, chance)
    after = path.read_bytes()
    told = [done.__name__.strip("_"), f"{len(after)} bytes"]
    for at in range(0, min(len(before), len(after)), damage.PAGE):
        pair = zip(before[at : at + damage.PAGE], after[at : at + damage.PAGE], strict=False)
        first = next((n for n, (one, other) in enumerate(pair) if one != other), None)
        if first is not None and len(told) < _OFFSETS_TOLD:
            told.append(f"page {at // damage.PAGE + 1} at {at + first}")
    return ", ".join(told)


def _start(place: Path, truth: Reading) -> str:
    """The terminal starts, and every screen is looked at."""
    try:
        bench = CacheBench.open(place)
        try:
            if bench.writer.cursor() is None:
                return "detected"
            return "harmless" if bench.read() == truth else "silently_wrong"
        finally:
            bench.close()
    except CacheError:
        return "detected"
    except Exception:  # noqa: BLE001 - counted, and the campaign fails with it
        return "crashes"


def _rebuild(place: Path, truth: Reading, took_s: list[float]) -> bool:
    """Whether the next exchange with the hub does not make the cache whole again."""
    began = time.perf_counter()
    with contextlib.closing(CacheBench.open(place)) as bench:
        try:
            if bench.writer.cursor() is None:
                bench.fill(_CURSOR)
            took_s.append(time.perf_counter() - began)
            return bench.read() != truth
        except Exception:  # noqa: BLE001 - counted, and the campaign fails with it
            return True


def _orders_kept(place: Path) -> int:
    bench = Bench.open(place)
    try:
        return sum(is_whole(entry) for entry in bench.outbox.entries())
    finally:
        bench.close()


def _p95(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)] if values else 0.0
