"""A morning of one terminal on a disk that fails: what it said, and whether that is true afterwards."""

import contextlib
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.domain.order import ReadyOrder
from kiosk.errors import CacheError
from kiosk.faults.cache_bench import CacheBench
from kiosk.faults.failing_disk import FailingDisk
from kiosk.faults.family import Figure, Outcome
from kiosk.faults.outbox_bench import DEVICE, Bench, confirmation_of, is_whole, order_of, session_of
from kiosk.faults.watched_disk import WatchedDisk
from kiosk.ports.outbox import Outbox

_ORDERS = 4
_COUNTED = ("false_recorded", "false_confirmed", "not_recovered", "crashes")

Record = Callable[[Outbox, ReadyOrder], None]
DrawDisk = Callable[[int, random.Random], FailingDisk]


def record(outbox: Outbox, order: ReadyOrder) -> None:
    """As the product does: recorded is what ``add`` returned for."""
    outbox.add(order)


def record_hastily(outbox: Outbox, order: ReadyOrder) -> None:
    """A weakened build: the shopper is told before the commit, and what becomes of that is for the log."""
    with contextlib.suppress(CacheError):
        outbox.add(order)


def campaign(runs: int, seed: int, folder: Path, draw: DrawDisk, record_order: Record) -> Outcome:
    """Mornings from the same files, each on another failing disk."""
    start = folder / "start"
    _prepare(start)
    found: Counter[str] = Counter()
    # Every place once, in any order; more runs than places begin again with other draws.
    places = list(range(1, _count_operations(start, folder / "counting", draw) + 1))
    random.Random(seed).shuffle(places)
    for n in range(runs):
        chance = random.Random(f"{seed}/{n}")
        place = folder / "run"
        shutil.copytree(start, place)
        found.update(_Morning(place, draw(places[n % len(places)], chance), record_order).live())
        shutil.rmtree(place)
    figure: Figure = {
        "runs": runs,
        "places": len(places),
        "operations_failed": found["failed"],
        "said_no": found["said_no"],
    }
    figure |= {name: found[name] for name in _COUNTED}
    return Outcome(figure, not any(found[name] for name in _COUNTED))


def _prepare(folder: Path) -> None:
    bench, cache = Bench.open(folder), CacheBench.open(folder)
    for _ in range(2):
        bench.outbox.add(order_of(bench.outbox.next_number(DEVICE)))
    cache.fill(1)
    bench.close()
    cache.close()


def _count_operations(start: Path, place: Path, draw: DrawDisk) -> int:
    shutil.copytree(start, place)
    healthy = replace(draw(0, random.Random(0)), at=0)
    _Morning(place, healthy, record).live()
    return healthy.seen


@dataclass
class _Morning:
    place: Path
    disk: FailingDisk
    record_order: Record
    recorded: set[str] = field(default_factory=set)
    confirmed: set[str] = field(default_factory=set)
    found: Counter[str] = field(default_factory=Counter)

    def live(self) -> Counter[str]:
        with WatchedDisk(self.disk, self.place):
            with self._may_fail():
                self._open_and_trade()
            self.disk.is_mended = True
            self.found["not_recovered"] += not self._recovers()
        self.found["failed"] = self.disk.failed
        self._compare()
        return self.found

    @contextlib.contextmanager
    def _may_fail(self) -> Iterator[None]:
        """A failing file is said as ``CacheError``; everything else would have ended the program."""
        try:
            yield
        except CacheError:
            self.found["said_no"] += 1
        except Exception:  # noqa: BLE001 - counted: the campaign goes on and fails with it
            self.found["crashes"] += 1

    def _open_and_trade(self) -> None:
        with (
            contextlib.closing(Bench.open(self.place)) as bench,
            contextlib.closing(CacheBench.open(self.place)) as cache,
        ):
            for n in range(_ORDERS):
                with self._may_fail():
                    bench.sessions.save(session_of(n))
                with self._may_fail():
                    self._order(bench, n)
                with self._may_fail():
                    self._follow(cache)
                with self._may_fail():
                    bench.sessions.wipe()
            self.disk.is_mended = True
            # Without a restart too.
            self.found["not_recovered"] += not (self._trades(bench) and self._follows(cache))

    def _order(self, bench: Bench, n: int) -> None:
        order = order_of(bench.outbox.next_number(DEVICE))
        self.record_order(bench.outbox, order)
        self.recorded.add(order.id)
        bench.outbox.mark_in_flight(order.id)
        if n % 2:
            bench.outbox.confirm(confirmation_of(order))
            self.confirmed.add(order.id)
        else:
            bench.outbox.reject(order.id, "price_changed")

    def _follow(self, cache: CacheBench) -> None:
        cursor = cache.writer.cursor()
        if cursor is None:
            cache.fill(3)
        else:
            cache.follow(int(cursor.rpartition(":")[2]) + 1)
        cache.read()

    def _recovers(self) -> bool:
        """Whether a restart after the disk was mended trades and follows."""
        try:
            with (
                contextlib.closing(Bench.open(self.place)) as bench,
                contextlib.closing(CacheBench.open(self.place)) as cache,
            ):
                return self._trades(bench) and self._follows(cache)
        except CacheError:
            return False

    def _trades(self, bench: Bench) -> bool:
        order = order_of(bench.outbox.next_number(DEVICE))
        try:
            bench.outbox.add(order)
            bench.sessions.save(session_of(1))
        except CacheError:
            return False
        self.recorded.add(order.id)
        return True

    def _follows(self, cache: CacheBench) -> bool:
        try:
            self._follow(cache)
        except CacheError:
            return False
        return True

    def _compare(self) -> None:
        with contextlib.closing(Bench.open(self.place)) as bench:
            entries = {entry.order.id for entry in bench.outbox.entries() if is_whole(entry)}
            confirmed = {order for order in self.recorded if bench.outbox.receipt(order)}
        self.found["false_recorded"] += len(self.recorded - entries - confirmed)
        self.found["false_confirmed"] += len(self.confirmed - confirmed)
