"""Stock changed from outside: platforms that count and move goods, managers who correct a figure."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec

from kiosk.domain.audit import AuditEntry
from kiosk.domain.device import Device
from kiosk.domain.feed import CATALOGUE_TOPIC
from kiosk.domain.staff import StaffMember
from kiosk.domain.stock import StockLevel
from kiosk.domain.stock_change import ChangeOutcome, StockChange, StockCorrection, StockCount, StockMovement
from kiosk.hub.departures import not_taken_yet
from kiosk.hub.rules import Rules
from kiosk.hub.store import audit_rows, departure_rows, feed_rows, stock_change_rows, stock_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.feed_rows import FeedRow
from kiosk.hub.store.stock_change_rows import ChangeRow
from kiosk.hub.store.stock_rows import Cell
from kiosk.ports.clock import Clock


class CorrectionRefused(msgspec.Struct, frozen=True):
    """Nothing was changed. ``code``: ``place_not_yours``, ``unknown_cell`` or ``figure_changed``."""

    code: str


class StockDoors:
    """Every way in. What comes in is published in the transaction that stores it."""

    def __init__(self, database: Database, clock: Clock, rules: Rules) -> None:
        self._database = database
        self._clock = clock
        self._rules = rules

    async def take_in(self, changes: Sequence[StockChange], platform: str) -> list[ChangeOutcome]:
        """What a platform says, in its order: the outcome of each. All are durable when this returns."""
        return await self._database.write(lambda c: self._take_in(c, changes, platform, self._clock.now()))

    async def correct(
        self, correction: StockCorrection, staff: StaffMember, device: Device
    ) -> StockLevel | CorrectionRefused:
        """A manager's figure, for a cell of their own place; support may correct everywhere."""
        if staff.role != "support" and staff.location_id != correction.location_id:
            return CorrectionRefused("place_not_yours")
        return await self._database.write(lambda c: _correct(c, correction, staff, device, self._clock.now()))

    def _take_in(
        self, connection: Connection, changes: Sequence[StockChange], platform: str, now: datetime
    ) -> list[ChangeOutcome]:
        known = stock_change_rows.known_cells(connection, [(change.sku, change.location_id) for change in changes])
        # Before looking when a cell was counted: of a count and a movement at once, one sees what the other did.
        stock_rows.lock(connection, sorted({sku for sku, _ in known}))
        kept_since = now - self._rules.of(connection).movements_life
        outcomes: list[ChangeOutcome] = []
        touched: set[Cell] = set()
        for change in changes:
            cell = (change.sku, change.location_id)
            outcome: ChangeOutcome = "unknown_cell"
            if cell in known and isinstance(change, StockCount):
                outcome = _count(connection, change, platform, now)
            elif cell in known and isinstance(change, StockMovement):
                outcome = _move(connection, change, platform, now, kept_since)
            if outcome == "applied":
                touched.add(cell)
            outcomes.append(outcome)
        stock_rows.publish_levels(connection, {sku for sku, _ in touched}, frozenset(touched))
        note_sources(connection, {place for _, place in known}, platform, now)
        return outcomes


def note_sources(connection: Connection, places: Iterable[str], source: str, now: datetime) -> None:
    """Whoever keeps the books of these places spoke, also when nothing changed: every terminal may know how lately."""
    told = [found for place in sorted(places) if (found := stock_change_rows.told(connection, place, source, now))]
    rows = [FeedRow("stock_source", one.location_id, CATALOGUE_TOPIC, msgspec.json.encode(one)) for one in told]
    feed_rows.publish(connection, rows)


def _count(connection: Connection, count: StockCount, platform: str, now: datetime) -> ChangeOutcome:
    cell = (count.sku, count.location_id)
    # A platform whose clock is fast must not shut out the counts that follow.
    as_of = min(count.as_of, now)
    if not stock_change_rows.is_newest_count(connection, cell, as_of):
        return "known" if stock_change_rows.counted_at(connection, cell) == as_of else "overtaken"
    before = stock_change_rows.on_hand(connection, cell)
    # What left with an order since then was still counted.
    after = max(0, count.on_hand - departure_rows.left_since(connection, {cell: as_of}).get(cell, 0))
    stock_change_rows.set_on_hand(connection, cell, after, as_of)
    if before != after:
        change_id = f"count/{cell[0]}@{cell[1]}/{as_of.isoformat()}"
        row = ChangeRow(change_id, f"platform:{platform}", *cell, before, after, "counted", None, as_of, now)
        stock_change_rows.note(connection, row)
    return "applied"


def _move(
    connection: Connection, movement: StockMovement, platform: str, now: datetime, kept_since: datetime
) -> ChangeOutcome:
    cell, change_id = (movement.sku, movement.location_id), f"{platform}/{movement.id}"
    if stock_change_rows.was_done(connection, change_id):
        return "known"
    at = min(movement.at, now)
    counted = stock_change_rows.counted_at(connection, cell)
    # Older than what is kept: nobody can say any more whether it was applied, and twice would be worse than never.
    if at < kept_since or (counted is not None and at <= counted):
        return "overtaken"
    pieces = not_taken_yet(connection, cell, movement.document, movement.pieces)
    if movement.pieces and not pieces:
        return "known"
    after = stock_change_rows.move(connection, cell, pieces, at)
    if after is None:
        stock_change_rows.set_on_hand(connection, cell, max(0, pieces), at)
        after = pieces
    before = after - pieces
    stock_change_rows.note(
        connection,
        ChangeRow(
            change_id,
            f"platform:{platform}",
            *cell,
            before,
            after,
            movement.reason,
            None,
            at,
            now,
            movement.document,
            movement.other_location_id,
        ),
    )
    return "applied"


def _correct(
    connection: Connection, correction: StockCorrection, staff: StaffMember, device: Device, now: datetime
) -> StockLevel | CorrectionRefused:
    cell, change_id = (correction.sku, correction.location_id), f"{device.id}/{correction.id}"
    if not stock_change_rows.was_done(connection, change_id):
        before = stock_change_rows.on_hand(connection, cell)
        if before is None:
            return CorrectionRefused("unknown_cell")
        if before != correction.on_hand_seen:
            # Somebody sold, received or counted meanwhile: whoever counts decides again, with the new figure.
            return CorrectionRefused("figure_changed")
        stock_change_rows.is_newest_count(connection, cell, now)
        stock_change_rows.set_on_hand(connection, cell, correction.on_hand, now)
        row = ChangeRow(
            change_id, f"staff:{staff.id}", *cell, before, correction.on_hand, correction.reason, device.id, now, now
        )
        stock_change_rows.note(connection, row)
        stock_rows.publish_levels(connection, {correction.sku}, frozenset({cell}))
        audit_rows.append(
            connection,
            AuditEntry(
                staff.id,
                device.code,
                "stock.corrected",
                correction.sku,
                {"on_hand": str(before)},
                {"on_hand": str(correction.on_hand), "reason": correction.reason},
                now,
                correction.location_id,
            ),
        )
    levels = stock_rows.levels(connection, [correction.sku])
    return next(level for level in levels if level.location_id == correction.location_id)
