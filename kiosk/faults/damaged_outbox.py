"""Family 12: bits flip in the outbox; no order comes out of it as another one, and what is whole is saved."""

import contextlib
import random
import shutil
from collections import Counter
from datetime import timedelta
from pathlib import Path

from typing_extensions import override

from kiosk.errors import CacheError
from kiosk.faults import damage
from kiosk.faults.family import Family, Figure, Outcome
from kiosk.faults.fast_folder import fast_folder
from kiosk.faults.outbox_bench import AT, DEVICE, FILE, Bench, confirmation_of, is_whole, order_of
from kiosk.faults.without_checksums import without_checksums
from offline_cache.database import files_of

_CONTROL_RUNS = 60
_ORDERS = 12
_NUMBERS = [f"{DEVICE}-{n:04d}" for n in range(1, _ORDERS + 1)]
_CONFIRMED = {order_of(number).id for number in _NUMBERS[:4]}
_WAITING = {order_of(number).id for number in _NUMBERS[4:]}
_WRONG = ("silently_wrong", "numbers_twice", "crashes", "does_not_open")


class DamagedOutbox(Family):
    """Orders in every state, in the file and in its journal; one to eight bits flipped, started again, read whole."""

    name = "damaged outbox"
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


FAMILY = DamagedOutbox()


def _campaign(runs: int, seed: int, folder: Path) -> Outcome:
    found: Counter[str] = Counter()
    healthy = folder / "healthy"
    _prepare(healthy)
    for n in range(runs):
        chance = random.Random(f"{seed}/{n}")
        place = folder / "damaged"
        shutil.copytree(healthy, place)
        files = [path for path in files_of(place / FILE)[:2] if path.exists() and path.stat().st_size]
        damage.flip_bits(chance.choice(files), chance)
        found.update(_start(place))
        shutil.rmtree(place)
    figure: Figure = {"files": runs, "set_aside": found["set_aside"], "orders": runs * len(_WAITING)}
    figure |= {name: found[name] for name in ("orders_whole", *_WRONG)}
    figure["salvaged_share"] = round(found["orders_whole"] / (runs * len(_WAITING)), 4)
    return Outcome(figure, not any(found[name] for name in _WRONG))


def _prepare(folder: Path) -> None:
    """Most of the orders are in the file, the last ones still in the journal: the files of a terminal that was cut off."""
    at_work = folder.with_name("at-work")
    bench = Bench.open(at_work)
    for number in _NUMBERS:
        order = order_of(bench.outbox.next_number(DEVICE))
        bench.outbox.add(order)
        if order.id in _CONFIRMED:
            bench.outbox.confirm(confirmation_of(order))
        if number == _NUMBERS[8]:
            bench.outbox.reject(order.id, "price_changed")
            bench.opened.database.checkpoint()
    shutil.copytree(at_work, folder, ignore=shutil.ignore_patterns("*-shm"))
    bench.close()


def _start(place: Path) -> Counter[str]:
    try:
        bench = Bench.open(place)
    except CacheError:
        return Counter(does_not_open=1)
    except Exception:  # noqa: BLE001 - counted, and the campaign fails with it
        return Counter(crashes=1)
    with contextlib.closing(bench):
        return _judge(bench)


def _judge(bench: Bench) -> Counter[str]:
    found = Counter(set_aside=int(bench.opened.set_aside is not None))
    try:
        entries = bench.outbox.due(AT + timedelta(days=9000)) + [
            e for e in bench.outbox.entries() if e.state == "rejected"
        ]
        whole = {entry.order.id for entry in entries if is_whole(entry)}
        receipts = [(order_of(number), bench.outbox.receipt(order_of(number).id)) for number in _NUMBERS]
        number = bench.outbox.next_number(DEVICE)
        is_complete = bench.outbox.ledger().is_complete
    except CacheError:
        return Counter(does_not_open=1)
    except Exception:  # noqa: BLE001 - counted, and the campaign fails with it
        return Counter(crashes=1)
    found["orders_whole"] = len(whole & _WAITING)
    found["silently_wrong"] += len(entries) - len(whole)
    found["silently_wrong"] += sum(said not in {None, confirmation_of(order)} for order, said in receipts)
    # One that is gone while the file counts as healthy is gone without a word.
    if bench.opened.set_aside is None:
        found["silently_wrong"] += len(_WAITING - whole) + (not is_complete)
        found["silently_wrong"] += sum(said is None for order, said in receipts if order.id in _CONFIRMED)
    found["numbers_twice"] = int(number in _NUMBERS)
    return found
