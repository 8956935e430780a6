"""Family 1: the power goes at any write of the outbox, and every order that was said recorded is still there."""

import contextlib
import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from pathlib import Path

import msgspec
from typing_extensions import override

from kiosk.domain.order import ReadyOrder
from kiosk.errors import CacheError
from kiosk.faults.family import Family, Figure, Outcome
from kiosk.faults.fast_folder import fast_folder
from kiosk.faults.outbox_bench import AT, DEVICE, FILE, Bench, Promises, confirmation_of, is_whole, order_of, session_of
from kiosk.faults.power_cut import Image, images
from kiosk.faults.recorded_disk import DiskLog, recorded
from offline_cache.database import quick_check

_ORDERS = 25
_ORDERS_OF_A_SESSION = [order_of(f"{DEVICE}-{n:04d}") for n in range(1, _ORDERS + 1)]
_CONTROL_IMAGES = 300
_OpenBench = Callable[[Path], Bench]


class OutboxPowerCut(Family):
    """Sessions recorded through the product's own files; each image is opened by SQLite, then by the product."""

    name = "power cut at every write of the outbox"
    ci_runs = 300
    nightly_runs = 15000

    @override
    def run(self, runs: int, seed: int, folder: Path) -> Outcome:
        with fast_folder() as fast:
            return _campaign(runs, seed, fast, Bench.open)

    @override
    def control(self, runs: int, seed: int, folder: Path) -> Outcome:
        with fast_folder() as fast:
            return _campaign(min(runs, _CONTROL_IMAGES), seed, fast, Bench.open_without_sync)


FAMILY = OutboxPowerCut()


@dataclass(frozen=True)
class _Read:
    """What an image holds, as the product reads it after SQLite alone has found it whole."""

    is_readable: bool = False
    damaged: int = 0
    states: dict[str, str] = field(default_factory=dict)
    next_number: str = ""


def _campaign(runs: int, seed: int, folder: Path, open_bench: _OpenBench) -> Outcome:
    found: Counter[str] = Counter()
    known: dict[tuple[tuple[str, bytes], ...], _Read] = {}
    for image in _images(runs, seed, folder, open_bench):
        key = tuple(image.files.items())
        if key not in known:  # between two syncs, what is dropped is the same again and again
            place = folder / f"image-{len(known)}"
            place.mkdir()
            image.lay_out(place)
            known[key] = _read(place)
            shutil.rmtree(place)
        found.update(_judge(known[key], image))
    counted = ("orders_lost", "unreadable", "partial", "states_lost", "numbers_twice")
    figure: Figure = {"images": runs, "different_images": len(known), **{name: found[name] for name in counted}}
    return Outcome(figure, not found.total())


def _images(runs: int, seed: int, folder: Path, open_bench: _OpenBench) -> Iterator[Image]:
    """As many images as asked for: those of whole sessions, and a sample of the last one's."""
    left = runs
    for n in count():
        chance = random.Random(f"{seed}/{n}")
        place = folder / f"session-{n}"
        place.mkdir()
        with recorded(place) as log:
            _session(place, log, chance, open_bench)
        found = list(images({FILE: b""}, log.operations, chance))
        yield from found if len(found) <= left else chance.sample(found, left)
        left -= len(found)
        if left <= 0:
            return


def _session(place: Path, log: DiskLog, chance: random.Random, open_bench: _OpenBench) -> None:
    """Shoppers order, the hub answers this or that, and the terminal is restarted now and then."""
    bench = open_bench(place)
    for n in range(_ORDERS):
        bench.sessions.save(session_of(n))
        number = bench.outbox.next_number(DEVICE)
        log.answered(("numbers", number))
        order = order_of(number)
        bench.outbox.add(order)
        log.answered(("recorded", order.id))
        bench.sessions.save(session_of(n + 1))
        _hub_answers(bench, log, chance, order)
        if chance.random() < 0.1:  # noqa: PLR2004
            bench.close()
            bench = open_bench(place)
    bench.close()


def _hub_answers(bench: Bench, log: DiskLog, chance: random.Random, order: ReadyOrder) -> None:
    bench.outbox.mark_in_flight(order.id)
    match chance.randrange(6):
        case 0 | 1:
            bench.outbox.confirm(confirmation_of(order))
            log.answered(("confirmed", order.id))
        case 2:
            bench.outbox.reject(order.id, "price_changed")
            log.answered(("rejected", order.id))
        case 3:
            bench.outbox.reject(order.id, "price_changed")
            bench.outbox.retry(order.id, AT)
            log.answered(("retried", order.id))
        case 4:
            bench.outbox.reject(order.id, "price_changed")
            log.answered(("given_up", order.id))
            bench.outbox.cancel(order.id, "the shopper left")
        case _:
            bench.outbox.postpone(order.id, AT + timedelta(seconds=5), "backend_unavailable")
    if chance.random() < 0.3:  # noqa: PLR2004
        bench.sessions.wipe()


def _read(place: Path) -> _Read:
    try:
        with contextlib.closing(sqlite3.connect(place / FILE)) as plain:
            quick_check(plain)
        bench = Bench.open(place)
        try:
            return _read_open(bench)
        finally:
            bench.close()
    except (CacheError, sqlite3.Error, msgspec.MsgspecError):
        return _Read()


def _read_open(bench: Bench) -> _Read:
    ledger, entries = bench.outbox.ledger(), bench.outbox.entries()
    states: dict[str, str] = {entry.order.id: entry.state for entry in entries}
    receipts = {order.id: "confirmed" for order in _ORDERS_OF_A_SESSION if bench.outbox.receipt(order.id)}
    damaged = sum(not is_whole(entry) for entry in entries)
    damaged += not ledger.is_complete
    damaged += len(states.keys() & receipts.keys()) + (len(states) + len(receipts) + ledger.cancelled != ledger.made)
    # Frames without their end are kept when orders were found in them; the file itself is whole then.
    kept = bench.opened.set_aside
    is_readable = kept is None or "left-out" in kept.name
    return _Read(is_readable, damaged, {**states, **receipts}, bench.outbox.next_number(DEVICE))


def _judge(read: _Read, image: Image) -> Counter[str]:
    if not read.is_readable:
        return Counter(unreadable=1)
    bound = Promises()
    for kind, what in image.said:
        bound.take(kind, what)
    return Counter(
        orders_lost=len(bound.recorded - bound.given_up - read.states.keys()),
        partial=read.damaged,
        states_lost=sum(read.states.get(order) != "confirmed" for order in bound.confirmed)
        + sum(read.states.get(order) != "rejected" for order in bound.rejected),
        numbers_twice=int(read.next_number in bound.numbers),
    )
