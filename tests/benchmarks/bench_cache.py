"""Snapshot, delta, cold start and outbox at 100,000 variants, as JSON lines. ``python tests/benchmarks/bench_cache.py``."""

import argparse
import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk.domain.feed import Change, Delta
from kiosk.domain.stock import StockLevel
from kiosk.ports.catalogue_reader import SearchQuery
from offline_cache.allocations import Allocations
from offline_cache.cache import CacheDatabase, open_cache
from offline_cache.cache_writer import SqliteCacheWriter
from offline_cache.catalogue import SqliteCatalogue
from offline_cache.outbox import SqliteOutbox
from offline_cache.outbox_file import open_outbox
from tests.benchmarks.figures import say
from tests.benchmarks.synthetic_shop import NOW, SyntheticShop
from tests.fakes.clock import FakeClock
from tests.fakes.orders import make_order
from tests.fakes.sealing import SEALER

_BENCH = "cache"
_SNAPSHOT_GOAL_S = 10.0
_LINES_A_BLOCK = 400
_CHANGES = 5_000


@dataclass
class Filled:
    """An open cache that took a snapshot in, and what that cost."""

    cache: CacheDatabase
    writer: SqliteCacheWriter
    rows: int
    cpu_s: float
    wall_s: float


def fill(path: Path, shop: SyntheticShop) -> Filled:
    """Take a synthetic shop in."""
    head, *rest = shop.lines()
    rest.sort()  # by kind and key, as from the hub
    blocks = [head, *(b"\n".join(rest[n : n + _LINES_A_BLOCK]) for n in range(0, len(rest), _LINES_A_BLOCK))]
    del rest
    cache = open_cache(path)
    writer = SqliteCacheWriter(cache, lambda: ("catalogue", *shop.location_ids))

    async def source() -> AsyncIterator[bytes]:
        for block in blocks:
            yield block

    cpu, wall = time.process_time(), time.perf_counter()
    rows = asyncio.run(writer.replace(source()))
    return Filled(cache, writer, rows, time.process_time() - cpu, time.perf_counter() - wall)


def main() -> None:
    """Print one line for each measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--variants", type=int, default=100_000)
    arguments = parser.parse_args()
    shop = SyntheticShop(arguments.variants)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cache.db"
        filled = fill(path, shop)
        figures = {"rows": filled.rows, "cpu_s": filled.cpu_s, "wall_s": filled.wall_s}
        # Of CPU: the machine may be shared, and the hub's part runs beside it.
        say(_BENCH, "snapshot", figures | {"file_mb": path.stat().st_size / 1e6}, ("cpu_s", _SNAPSHOT_GOAL_S))
        _deltas(filled.writer, shop)
        filled.cache.close()
        say(_BENCH, "open to first search", {"cpu_ms": _cpu_ms(lambda: _cold_start(path))}, ("cpu_ms", 100.0))
        _outbox(Path(folder) / "outbox.db")


def _deltas(writer: SqliteCacheWriter, shop: SyntheticShop) -> None:
    def stock_change(n: int) -> Change:
        sku, place = f"REF-{10 + n * 7:07d}", shop.location_ids[0]
        level = StockLevel(sku, place, n % 5, NOW)
        return Change("stock", f"{sku}@{place}", msgspec.Raw(msgspec.json.encode(level)))

    one = Delta((stock_change(1),), "e1:2")
    many = Delta(tuple(stock_change(n) for n in range(_CHANGES)), "e1:3")
    say(_BENCH, "delta of 1 stock change", {"cpu_ms": _cpu_ms(lambda: writer.apply(one))}, ("cpu_ms", 16.0))
    spent_ms = _cpu_ms(lambda: writer.apply(many))
    figures = {"cpu_ms": spent_ms, "changes_a_second": _CHANGES / spent_ms * 1000}
    say(_BENCH, f"delta of {_CHANGES} stock changes", figures, ("cpu_ms", 1_000.0))


def _cold_start(path: Path) -> None:
    cache = open_cache(path)
    catalogue = SqliteCatalogue(cache, Allocations())
    catalogue.categories()
    catalogue.newest(24, "l00", "public", NOW)
    catalogue.search(SearchQuery("ca", here_id="l00"), NOW)
    cache.close()


def _outbox(path: Path) -> None:
    database = open_outbox(path, NOW).database
    outbox = SqliteOutbox(database, FakeClock(), Allocations(), SEALER)
    walls = []
    for n in range(100):
        began = time.perf_counter()
        outbox.add(make_order(n))
        walls.append((time.perf_counter() - began) * 1000)
    walls.sort()
    say(_BENCH, "order recorded durably", {"p50_ms": walls[50], "p99_ms": walls[98]}, ("p99_ms", 50.0))
    database.close()


def _cpu_ms(work: Callable[[], None]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


if __name__ == "__main__":
    main()
