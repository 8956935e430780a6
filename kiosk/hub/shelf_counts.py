"""A shelf that somebody counted: every figure set right, or left when goods moved while they counted."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.audit import AuditEntry
from kiosk.domain.device import Device
from kiosk.domain.shelf_count import BookedCount, BookedLine, CountedLine, ShelfCount
from kiosk.domain.staff import StaffMember
from kiosk.hub.stock_doors import CorrectionRefused
from kiosk.hub.store import audit_rows, stock_change_rows, stock_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.stock_change_rows import ChangeRow
from kiosk.ports.clock import Clock


@dataclass(frozen=True)
class ShelfCounts:
    """Counts on the hub's store."""

    database: Database
    clock: Clock

    async def book(self, count: ShelfCount, staff: StaffMember, device: Device) -> BookedCount | CorrectionRefused:
        """Book every line whose figure is still the one that was seen; once for the count's id."""
        if staff.role != "support" and staff.location_id != count.location_id:
            return CorrectionRefused("place_not_yours")
        return await self.database.write(lambda c: _Booking(c, count, staff, device, self.clock.now()).all())


@dataclass(frozen=True)
class _Booking:
    """One count in one transaction."""

    connection: Connection
    count: ShelfCount
    staff: StaffMember
    device: Device
    now: datetime

    def all(self) -> BookedCount:
        place = self.count.location_id
        known = stock_change_rows.known_cells(self.connection, [(line.sku, place) for line in self.count.lines])
        stock_rows.lock(self.connection, sorted({sku for sku, _ in known}))
        new, lines = list[BookedLine](), list[BookedLine]()
        for line in self.count.lines:
            told = self._told_before(line)
            if told is not None:
                lines.append(told)
            elif (line.sku, place) in known:
                lines.append(self._line(line))
                new.append(lines[-1])
            else:
                lines.append(BookedLine(line.sku, "unknown_article", 0, 0))
        done = frozenset((line.sku, place) for line in new if line.outcome == "booked")
        stock_rows.publish_levels(self.connection, {sku for sku, _ in done}, done)
        self._write_down([line for line in new if line.before != line.after])
        return BookedCount(self.count.id, tuple(lines))

    def _told_before(self, line: CountedLine) -> BookedLine | None:
        done = stock_change_rows.of_id(self.connection, self._change_id(line.sku))
        return BookedLine(line.sku, "booked", done.before or 0, done.after or 0) if done else None

    def _line(self, line: CountedLine) -> BookedLine:
        cell = (line.sku, self.count.location_id)
        before = stock_change_rows.on_hand(self.connection, cell) or 0
        if before != line.on_hand_seen:
            return BookedLine(line.sku, "figure_changed", before, before)
        stock_change_rows.is_newest_count(self.connection, cell, self.now)
        stock_change_rows.set_on_hand(self.connection, cell, line.counted, self.now)
        row = ChangeRow(
            self._change_id(line.sku),
            f"staff:{self.staff.id}",
            *cell,
            before,
            line.counted,
            "shelf_counted",
            self.device.id,
            self.now,
            self.now,
            self.count.shelf,
        )
        stock_change_rows.note(self.connection, row)
        return BookedLine(line.sku, "booked", before, line.counted)

    def _change_id(self, sku: str) -> str:
        return f"{self.device.id}/{self.count.id}/{sku}"

    def _write_down(self, changed: list[BookedLine]) -> None:
        """One entry a count, with every figure that is another one now."""
        if not changed:
            return
        before = {line.sku: str(line.before) for line in changed}
        after = {line.sku: str(line.after) for line in changed}
        entry = AuditEntry(
            self.staff.id,
            self.device.code,
            "stock.counted",
            self.count.id,
            before,
            after,
            self.now,
            self.count.location_id,
        )
        audit_rows.append(self.connection, entry)
