"""The whole program at 100,000 variants in 11 places, each part in a process of its own, as JSON lines.

``python tests/benchmarks/bench_whole.py``: a shop is generated, a hub takes it in, a terminal enrols and fetches its copy,
starts again from its files, and searches them.
"""

import argparse
import gc
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from kiosk.demo.hub_process import HubProcess
from kiosk.domain.money import Money
from kiosk.ports.catalogue_reader import SearchQuery
from offline_cache.allocations import Allocations
from offline_cache.cache import CacheDatabase, open_cache
from offline_cache.catalogue import SqliteCatalogue
from tests.benchmarks.bench_search import mistyped
from tests.benchmarks.figures import SEARCH_GOAL_MS, say, say_cpu
from tests.benchmarks.process_tree import cpu_s

_BENCH = "whole"
_START_GOAL_MS = 3_000.0
_HERE = "store-01"
_COLD_STARTS = 3
_IMPORT_S = 1_200.0
"""Of a machine that others work on as well; a quiet one takes a minute or so."""

_FULL_SYNC_GOAL_S = 10.0
"""Of CPU at the terminal; the hub reads the rest of the rows meanwhile, on a machine of its own."""

_DEAREST = Money(6_000)
_WORDS_TAKEN = 2_000


def main() -> None:
    """Print one line for each measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--variants", type=int, default=100_000)
    parser.add_argument("--locations", type=int, default=11)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as name:
        folder = Path(name)
        _generate(folder / "shop", arguments.variants, arguments.locations)
        _run(HubProcess(folder / "hub", folder / "shop"), folder / "terminal")
        cache = open_cache(folder / "terminal" / "cache.db")
        try:
            _search(cache)
        finally:
            cache.close()


def _generate(folder: Path, variants: int, locations: int) -> None:
    began = time.monotonic()
    numbers = ["--variants", str(variants), "--locations", str(locations)]
    subprocess.run([sys.executable, "-m", "kiosk", "catalogue", "generate", str(folder), *numbers], check=True)
    say(_BENCH, "shop generated", {"wall_s": time.monotonic() - began, "variants": variants, "locations": locations})


def _run(hub: HubProcess, terminal: Path) -> None:
    try:
        began = time.monotonic()
        hub.start(_IMPORT_S)
        say(_BENCH, "hub ready, shop taken in", {"wall_s": time.monotonic() - began})
        code = hub.enrol_code(_HERE, "kiosk")
        spent = cpu_s(hub.pid)
        figures = _terminal("sync", hub, terminal, "--enrol", code)
        figures["hub_cpu_s"] = cpu_s(hub.pid) - spent
        say(_BENCH, "full sync", figures, ("cpu_s", _FULL_SYNC_GOAL_S))
        for _ in range(_COLD_STARTS):
            say(_BENCH, "cold start", _terminal("start", hub, terminal), ("search_ms", _START_GOAL_MS))
    finally:
        hub.kill()


def _terminal(what: str, hub: HubProcess, folder: Path, *more: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.terminal_child", what, "--hub", hub.url, "--folder", str(folder)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    began = ["--began", str(time.monotonic())]
    done = subprocess.run([*command, *began, *more], check=True, stdout=subprocess.PIPE, env=environment)
    figures: dict[str, float] = msgspec.json.decode(done.stdout)
    return figures


def _search(cache: CacheDatabase) -> None:
    catalogue, now = SqliteCatalogue(cache, Allocations()), datetime.now(UTC)
    catalogue.search(SearchQuery("a"), now)  # open, and read the small tables
    with cache.reading() as connection:
        titles = connection.execute("SELECT title FROM search ORDER BY rowid LIMIT ?", (_WORDS_TAKEN,)).fetchall()
        (colour,) = connection.execute("SELECT colour_id FROM variant WHERE colour_id <> '' LIMIT 1").fetchone()
    gc.freeze()  # as a running terminal does
    pick = random.Random(5).choice
    names: list[str] = [title for (title,) in titles]

    def searching(text: Callable[[], str], **more: object) -> Callable[[], object]:
        return lambda: catalogue.search(SearchQuery(text(), here_id=_HERE, **more), now)  # type: ignore[arg-type]

    def words() -> str:
        return " ".join(pick(names).split()[:2])

    def letters(count: int) -> Callable[[], str]:
        return lambda: pick(names)[:count]

    def typo() -> str:
        first, *others = words().split()
        return " ".join([mistyped(first, pick) if len(first) > 3 else first, *others])

    kinds: dict[str, Callable[[], object]] = {
        "search, 1 letter": searching(letters(1)),
        "search, 2 letters": searching(letters(2)),
        "search, words": searching(words),
        "search, typing mistake": searching(typo),
        "search, 1 letter, colour": searching(letters(1), colour_id=colour),
        "search, 1 letter, colour, price": searching(letters(1), colour_id=colour, max_price=_DEAREST),
        "search, 1 letter, size, here": searching(letters(1), size="M", here_now=True),
        "search, words, price": searching(words, max_price=_DEAREST),
        "search, words, here": searching(words, here_now=True),
        "search, words, by price": searching(words, sort="price_up"),
        "search, 1 letter, by price": searching(letters(1), sort="price_up"),
        "browse, price": searching(str, max_price=_DEAREST),
        "browse, by price": searching(str, sort="price_up"),
    }
    for name, query in kinds.items():
        say_cpu(_BENCH, name, query, SEARCH_GOAL_MS)


if __name__ == "__main__":
    main()
