"""Family 2: the power goes at any write of the cache, which syncs lightly: deltas may be lost, never half of one."""

import contextlib
import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from typing_extensions import override

from kiosk.errors import CacheError
from kiosk.faults.cache_bench import FILE, CacheBench, OpenCache, Truth
from kiosk.faults.family import Family, Figure, Outcome
from kiosk.faults.fast_folder import fast_folder
from kiosk.faults.power_cut import Image, images
from kiosk.faults.recorded_disk import recorded
from offline_cache.database import quick_check

_DELTAS = 24
_CHECKPOINT_PAGES = 30
"""Far earlier than by default, so that a session has checkpoints within its deltas."""

_CONTROL_IMAGES = 300


class CachePowerCut(Family):
    """Snapshots, deltas, checkpoints and restarts recorded; each image is opened by SQLite, then by the product."""

    name = "power cut at every write of the cache"
    ci_runs = 300
    nightly_runs = 15000

    @override
    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        with fast_folder() as fast:
            return _campaign(runs, seed, fast, CacheBench.open)

    @override
    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        with fast_folder() as fast:
            return _campaign(min(runs, _CONTROL_IMAGES), seed, fast, CacheBench.open_without_sync)


FAMILY = CachePowerCut()


def _campaign(runs: int, seed: int, folder: Path, open_cache: OpenCache) -> Outcome:
    found: Counter[str] = Counter()
    judged: dict[tuple[tuple[str, bytes], ...], str] = {}
    truth = Truth(folder)
    for image in _images(runs, seed, folder, open_cache):
        key = tuple(image.files.items())
        if key not in judged:
            place = folder / f"image-{len(judged)}"
            place.mkdir()
            image.lay_out(place)
            judged[key] = _judge(place, truth)
            shutil.rmtree(place)
        found[judged[key]] += 1
    figure: Figure = {"images": runs, "different_images": len(judged)}
    figure |= {name: found[name] for name in ("unreadable", "cursor_ahead", "to_be_fetched_again")}
    return Outcome(figure, not found["unreadable"] and not found["cursor_ahead"])


def _images(runs: int, seed: int, folder: Path, open_cache: OpenCache) -> Iterator[Image]:
    left = runs
    for n in count():
        chance = random.Random(f"{seed}/{n}")
        place = folder / f"session-{n}"
        place.mkdir()
        with recorded(place) as log:
            _session(place, chance, open_cache)
        found = list(images({}, log.operations, chance))
        yield from found if len(found) <= left else chance.sample(found, left)
        left -= len(found)
        if left <= 0:
            return


def _session(place: Path, chance: random.Random, open_cache: OpenCache) -> None:
    bench = _opened(place, open_cache)
    bench.fill(0)
    for n in range(1, _DELTAS + 1):
        match chance.randrange(12):
            case 0:
                bench.close()
                bench = _opened(place, open_cache)
                bench.follow(n)
            case 1:
                bench.fill(n)
            case _:
                bench.follow(n)
    bench.close()


def _opened(place: Path, open_cache: OpenCache) -> CacheBench:
    bench = open_cache(place)
    with bench.cache.reading() as connection:
        connection.execute(f"PRAGMA wal_autocheckpoint={_CHECKPOINT_PAGES}")
    return bench


def _judge(place: Path, truth: Truth) -> str:
    """``ok`` and the like: what became of one image."""
    if not (place / FILE).exists():
        return "to_be_fetched_again"
    try:
        with contextlib.closing(sqlite3.connect(place / FILE)) as plain:
            quick_check(plain)
        bench = CacheBench.open(place)
        try:
            cursor = bench.writer.cursor()
            if cursor is None:
                return "to_be_fetched_again"
            is_true = bench.read() == truth.at(int(cursor.rpartition(":")[2]))
        finally:
            bench.close()
    except (CacheError, sqlite3.Error):
        return "unreadable"
    return "ok" if is_true else "cursor_ahead"
