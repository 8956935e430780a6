"""Credit put right after the sale: by a manager, with a reason, and never without a trace."""

import msgspec

from kiosk.domain.audit import AuditEntry
from kiosk.domain.credit import (
    MOST_PEOPLE,
    MOST_REASON,
    CorrectionMade,
    CreditCorrection,
    CreditedLine,
    CreditedOrder,
    Shares,
    is_complete,
)
from kiosk.domain.device import Device
from kiosk.domain.staff import StaffMember
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.store import audit_rows, credit_rows, order_rows, staff_rows
from kiosk.hub.store.credit_rows import Corrected
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.ports.clock import Clock


class CreditRefused(msgspec.Struct, frozen=True):
    """Nothing is changed.

    ``code``: ``order_unknown``, ``order_elsewhere``, ``line_unknown``, ``credit_wrong``, ``person_unknown`` or
    ``reason_missing``.
    """

    code: str


class Credits:
    """Credit of orders on the hub's store."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def orders(self, staff: StaffMember, number: str, limit: int) -> list[CreditedOrder]:
        """The newest orders of the manager's place, or those of a number."""

        def work(connection: Connection) -> list[CreditedOrder]:
            here = staff.location_id
            if number:
                found = [one for one in order_rows.by_number(connection, number) if one.location_id == here]
            else:
                found = order_rows.newest(connection, limit, here)
            names = staff_rows.names(connection)
            return [_credited(connection, record, names) for record in found]

        return await self._database.fetch(work)

    async def correct(
        self, asked: CreditCorrection, staff: StaffMember, device: Device
    ) -> CreditedOrder | CreditRefused:
        """Put a line right, once for its id; the same again changes nothing."""
        return await self._database.write(lambda c: self._correct(c, asked, staff, device))

    def _correct(
        self, connection: Connection, asked: CreditCorrection, staff: StaffMember, device: Device
    ) -> CreditedOrder | CreditRefused:
        serialise(connection, f"order {asked.order_id}")
        names = staff_rows.names(connection)
        record = order_rows.by_id(connection, asked.order_id)
        if record is None:
            return CreditRefused("order_unknown")
        if credit_rows.is_made(connection, asked.id):
            return _credited(connection, record, names)
        line = next((one for one in record.lines if one.ordered.id == asked.line_id), None)
        problem = _problem(asked, record, line, staff, names)
        if line is None or problem:
            return CreditRefused(problem)
        now = self._clock.now()
        before = credit_rows.of_order(connection, record.id).get(asked.line_id, ())
        made = CorrectionMade(asked.line_id, before, asked.shares, asked.reason.strip(), staff.name, now)
        credit_rows.put(connection, record.id, asked.line_id, asked.shares, line.total)
        credit_rows.add_correction(connection, Corrected(asked, made, staff.id))
        entry = AuditEntry(
            actor_staff_id=staff.id,
            device_code=device.code,
            action="credit.corrected",
            subject=f"{record.number}/{asked.line_id}",
            before={"credit": _text(before)},
            after={"credit": _text(asked.shares), "reason": made.reason},
            at=now,
            location_id=record.location_id,
        )
        audit_rows.append(connection, entry)
        return _credited(connection, record, names)


def _problem(
    asked: CreditCorrection,
    record: OrderRecord,
    line: OrderRecordLine | None,
    staff: StaffMember,
    names: dict[str, str],
) -> str:
    if record.location_id != staff.location_id:
        return "order_elsewhere"
    if line is None or line.confirmed.outcome == "dropped":
        return "line_unknown"
    if not is_complete(asked.shares) or len(asked.shares) > MOST_PEOPLE:
        return "credit_wrong"
    if any(share.staff_id not in names for share in asked.shares):
        return "person_unknown"
    return "" if 0 < len(asked.reason.strip()) <= MOST_REASON else "reason_missing"


def _credited(connection: Connection, record: OrderRecord, names: dict[str, str]) -> CreditedOrder:
    shares = credit_rows.of_order(connection, record.id)
    corrections = credit_rows.corrections(connection, record.id)
    lines = tuple(
        CreditedLine(
            line.ordered.id, line.confirmed.sku, line.ordered.quantity, line.total, shares.get(line.ordered.id, ())
        )
        for line in record.lines
        if line.confirmed.outcome != "dropped"
    )
    people = {
        share.staff_id
        for some in (*shares.values(), *(one.before for one in corrections), *(one.after for one in corrections))
        for share in some
    }
    return CreditedOrder(
        record.id,
        record.number,
        record.placed_at,
        record.channel,
        record.location_id,
        lines,
        corrections,
        {staff_id: names.get(staff_id, staff_id) for staff_id in sorted(people)},
    )


def _text(shares: Shares) -> str:
    return ", ".join(f"{share.staff_id} {share.percent} %" for share in shares)
