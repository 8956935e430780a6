"""Timed holds: given line by line, renewed, given back by the terminal, by the order that uses them, or by time."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

import msgspec

from kiosk.domain.device import Device
from kiosk.domain.reservation import HeldLine, HoldLine, HoldRequest, Reservation
from kiosk.domain.sourcing import SourceOption, availability
from kiosk.hub.releases import Releases
from kiosk.hub.store import catalogue_rows, reservation_rows, stock_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.hub.store.reservation_rows import HoldRow
from kiosk.hub.store.stock_rows import Cell
from kiosk.hub.sweeping import keep_sweeping
from kiosk.ports.clock import Clock

_SWEEP_S = 1.0
_AT_ONCE = 100


class NotYourHold(msgspec.Struct, frozen=True):
    """Another terminal made the hold of this id."""


class Reservations:
    """Every verb on holds. ``life`` says how long one lasts."""

    def __init__(self, database: Database, clock: Clock, life: Callable[[Connection], timedelta]) -> None:
        self._database = database
        self._clock = clock
        self._life = life

    async def hold(self, request: HoldRequest, device: Device) -> Reservation | NotYourHold:
        """Keep these pieces, as far as there are any, instead of what the same hold kept before."""
        return await self._database.write(lambda c: _hold(c, request, device, self._life(c), self._clock.now()))

    async def release(self, reservation_id: str, device: Device) -> None:
        """Give the pieces of a terminal's own hold back; a hold that is over already is no matter."""
        await self._database.write(lambda c: _release(c, reservation_id, device, self._clock.now()))

    async def sweep(self) -> int:
        """End the holds whose time is over; returns how many. Any number of hubs may do so at the same time."""
        now = self._clock.now()
        over = await self._database.fetch(lambda c: reservation_rows.expired(c, now, _AT_ONCE))
        return await self._database.write(lambda c: _end_expired(c, over, now)) if over else 0

    async def run(self) -> None:
        """Sweep until cancelled."""
        await keep_sweeping(self._sweep_all, _SWEEP_S, "holds_not_swept")

    async def _sweep_all(self) -> None:
        while await self.sweep() == _AT_ONCE:
            pass


def consume(connection: Connection, reservation_id: str, device: Device, now: datetime) -> frozenset[Cell]:
    """Give the pieces of a hold to the order that names it, in the order's own transaction.

    They are free for the rest of this transaction and for nobody else: the rows stay locked until it ends. Returns what
    changed and is not published yet.
    """
    return _give_back(connection, reservation_rows.end(connection, reservation_id, device.id), now)


def _hold(
    connection: Connection, request: HoldRequest, device: Device, life: timedelta, now: datetime
) -> Reservation | NotYourHold:
    serialise(connection, f"hold {request.id}")  # a new one has no row to lock, and may be asked for twice at once
    known = reservation_rows.one(connection, request.id)
    if known is not None and known.device_id != device.id:
        return NotYourHold()
    wanted = _by_cell(request.lines)
    held, changed = _change(connection, _by_cell(known.pieces if known else ()), wanted, now)
    pieces = tuple(HoldLine(sku, place, count) for (sku, place), count in held.items() if count)
    made_at = known.made_at if known else now
    reservation_rows.put(connection, HoldRow(request.id, device.id, request.cart_id, made_at, now + life, pieces))
    stock_rows.publish_levels(connection, {sku for sku, _ in changed}, changed)
    return _answer(connection, request, held, device, life, now)


def _change(
    connection: Connection, has: dict[Cell, int], wanted: dict[Cell, int], now: datetime
) -> tuple[dict[Cell, int], frozenset[Cell]]:
    """From what a hold has to what is wanted, in one fixed order of cells: what it has then, and which cells changed."""
    releases = Releases(connection, {sku for sku, _ in wanted}, now)
    held: dict[Cell, int] = {}
    changed: set[Cell] = set()
    for cell in sorted({*has, *wanted}):
        had, want = has.get(cell, 0), wanted.get(cell, 0)
        held[cell] = min(had, want)
        if had > want:
            stock_rows.give_back(connection, *cell, had - want, now)
        elif want > had:
            held[cell] += stock_rows.take_up_to(connection, *cell, want - had, now, releases.ahead(*cell))
        if held[cell] != had:
            changed.add(cell)
    return held, frozenset(changed)


def _answer(
    connection: Connection,
    request: HoldRequest,
    held: dict[Cell, int],
    device: Device,
    life: timedelta,
    now: datetime,
) -> Reservation:
    skus = sorted({line.sku for line in request.lines})
    # The hub decides stock: what it says is true now.
    levels = [msgspec.structs.replace(level, as_of=now) for level in stock_rows.levels(connection, skus)]
    places = {place.id: place for place in catalogue_rows.all_locations(connection)}
    releases = Releases(connection, skus, now)

    def next_best(line: HoldLine) -> SourceOption | None:
        of_sku = [level for level in levels if level.sku == line.sku]
        options = availability(of_sku, places, device.location_id, now, releases.of(line.sku))
        way = options.proposed(line.quantity)
        return options.option(way) if way else None

    lines: list[HeldLine] = []
    left = dict(held)
    for line in request.lines:
        cell = (line.sku, line.location_id)
        got = min(line.quantity, left[cell])
        left[cell] -= got
        lines.append(HeldLine(*cell, line.quantity, got, None if got == line.quantity else next_best(line)))
    return Reservation(request.id, now + life, life.total_seconds(), tuple(lines), tuple(levels))


def _release(connection: Connection, reservation_id: str, device: Device, now: datetime) -> None:
    _publish(connection, _give_back(connection, reservation_rows.end(connection, reservation_id, device.id), now))


def _end_expired(connection: Connection, over: list[str], now: datetime) -> int:
    pieces = [piece for each in over for piece in reservation_rows.end_expired(connection, each, now)]
    _publish(connection, _give_back(connection, pieces, now))
    return len(over)


def _give_back(connection: Connection, pieces: Iterable[HoldLine], now: datetime) -> frozenset[Cell]:
    free = _by_cell(pieces)
    for cell in sorted(free):
        stock_rows.give_back(connection, *cell, free[cell], now)
    return frozenset(free)


def _publish(connection: Connection, changed: frozenset[Cell]) -> None:
    stock_rows.publish_levels(connection, {sku for sku, _ in changed}, changed)


def _by_cell(pieces: Iterable[HoldLine]) -> dict[Cell, int]:
    cells: dict[Cell, int] = {}
    for piece in pieces:
        cell = (piece.sku, piece.location_id)
        cells[cell] = cells.get(cell, 0) + piece.quantity
    return cells
