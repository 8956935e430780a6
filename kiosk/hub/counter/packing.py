"""Ship from store: lines picked here, packed once, labelled, and given to the carrier once."""

import secrets
from dataclasses import dataclass

import structlog

from kiosk.domain.counter import CounterDone, CounterOutcome, CounterRefused, PackAsked
from kiosk.domain.customer import Address
from kiosk.domain.handoff import ALPHABET
from kiosk.domain.order_progress import ProgressStep
from kiosk.domain.shipping_label import ShippingLabel
from kiosk.hub.aftersales.followed import followed
from kiosk.hub.aftersales.progress import StepAsked, StepNotTaken, step_of
from kiosk.hub.counter.clerk import Clerk
from kiosk.hub.counter.opened import opened, to_send
from kiosk.hub.invoicing.bill import buyer_of
from kiosk.hub.order_record import OrderRecord
from kiosk.hub.store import catalogue_rows, counter_rows, order_rows
from kiosk.hub.store.counter_rows import ParcelRow
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.ports.clock import Clock

_NUMBER_LENGTH = 6
_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Packing:
    """Parcels that leave from stores."""

    database: Database
    clock: Clock

    async def pack(self, order_id: str, asked: PackAsked, clerk: Clerk) -> CounterOutcome:
        """Put lines of this place into a parcel, or say better what is on one that still stands here."""
        outcome = await self.database.write(lambda c: self._pack(c, order_id, asked, clerk))
        _log.info("packed", order=order_id, staff=clerk.staff.id, outcome=type(outcome).__name__)
        return outcome

    async def send(self, number: str, clerk: Clerk) -> CounterOutcome:
        """The carrier has it. Saying it again changes nothing."""
        outcome = await self.database.write(lambda c: self._send(c, number, clerk))
        _log.info("parcel sent", parcel=number, staff=clerk.staff.id, outcome=type(outcome).__name__)
        return outcome

    async def label(self, number: str, location_id: str) -> ShippingLabel | None:
        """What its label says; None when there is no such parcel at this place."""
        return await self.database.fetch(lambda c: _label(c, number, location_id))

    def _pack(self, connection: Connection, order_id: str, asked: PackAsked, clerk: Clerk) -> CounterOutcome:
        record = order_rows.by_id(connection, order_id)
        if record is None:
            return CounterRefused("order_unknown")
        serialise(connection, f"order {record.id}")
        known = counter_rows.parcel_of_key(connection, asked.key)
        if known is not None:
            now_is = opened(connection, record, clerk.location_id, self.clock)
            is_same = known.order_id == record.id
            done = CounterDone(now_is, is_new=False, parcel_number=known.number)
            return done if is_same else CounterRefused("key_reused", now_is)
        if asked.number:
            problem = _repacked(connection, record, asked, clerk)
        else:
            problem = self._packed(connection, record, asked, clerk)
        now_is = opened(connection, record, clerk.location_id, self.clock)
        if problem:
            return CounterRefused(problem, now_is)
        packed = counter_rows.parcel_of_key(connection, asked.key)
        return CounterDone(now_is, parcel_number=packed.number if packed else asked.number)

    def _packed(self, connection: Connection, record: OrderRecord, asked: PackAsked, clerk: Clerk) -> str:
        """A new parcel; or a stable code for why there is none."""
        mine = {line.ordered.id for line in to_send(followed(connection, record), clerk.location_id)}
        parcels = counter_rows.parcels_of(connection, record.id)
        packed = {line_id for row in parcels if row.sent_at is None for line_id in row.line_ids}
        line_ids = asked.line_ids or tuple(line_id for line_id in sorted(mine) if line_id not in packed)
        problem = _pack_problem(record, asked, line_ids, mine, packed)
        if problem:
            return problem
        step = StepAsked(record.number, ProgressStep("prepare"), line_ids, clerk.location_id)
        now = self.clock.now()
        said = step_of(connection, record, step, clerk.staff.id, now)
        if isinstance(said, StepNotTaken):
            return said.code
        row = ParcelRow(
            number=_free_number(connection),
            key=asked.key,
            order_id=record.id,
            location_id=clerk.location_id,
            line_ids=line_ids,
            carrier=asked.carrier.strip(),
            tracking=asked.tracking.strip(),
            weight_g=asked.weight_g,
            packed_by=clerk.staff.id,
            packed_at=now,
        )
        counter_rows.pack(connection, row)
        return ""

    def _send(self, connection: Connection, number: str, clerk: Clerk) -> CounterOutcome:
        row = counter_rows.parcel(connection, number)
        record = order_rows.by_id(connection, row.order_id) if row else None
        if row is None or record is None or row.location_id != clerk.location_id:
            return CounterRefused("parcel_unknown")
        serialise(connection, f"order {record.id}")
        # Before the lock somebody may have sent it, or given it another number.
        row = counter_rows.parcel(connection, number) or row
        if row.sent_at is None:
            step = ProgressStep("ship", row.carrier, row.tracking or row.number)
            asked = StepAsked(record.number, step, row.line_ids, row.location_id)
            said = step_of(connection, record, asked, clerk.staff.id, self.clock.now())
            if isinstance(said, StepNotTaken):
                return CounterRefused(said.code, opened(connection, record, clerk.location_id, self.clock))
        is_new = counter_rows.send(connection, number, self.clock.now())
        return CounterDone(opened(connection, record, clerk.location_id, self.clock), is_new, "", row.number)


def _pack_problem(
    record: OrderRecord, asked: PackAsked, line_ids: tuple[str, ...], mine: set[str], packed: set[str]
) -> str:
    if not asked.carrier.strip():
        return "carrier_missing"
    if record.address is None:
        return "no_address"
    if packed & set(line_ids):
        return "already_packed"
    return "nothing_here" if not line_ids or not set(line_ids) <= mine else ""


def _repacked(connection: Connection, record: OrderRecord, asked: PackAsked, clerk: Clerk) -> str:
    row = counter_rows.parcel(connection, asked.number)
    if row is None or row.order_id != record.id or row.location_id != clerk.location_id:
        return "parcel_unknown"
    if row.sent_at is not None:
        return "already_sent"
    if not asked.carrier.strip():
        return "carrier_missing"
    counter_rows.repack(connection, row.number, asked.carrier.strip(), asked.tracking.strip(), asked.weight_g)
    return ""


def _label(connection: Connection, number: str, location_id: str) -> ShippingLabel | None:
    row = counter_rows.parcel(connection, number)
    record = order_rows.by_id(connection, row.order_id) if row else None
    places = {place.id: place for place in catalogue_rows.all_locations(connection)}
    if row is None or record is None or record.address is None or row.location_id != location_id:
        return None
    here = places[row.location_id]
    name = record.address.name or buyer_of(connection, record).name
    to = record.address
    recipient = Address(name, to.street, to.postcode, to.city, to.extra, to.country)
    pieces = sum(line.confirmed.quantity for line in record.lines if line.ordered.id in row.line_ids)
    return ShippingLabel(
        number=row.number,
        order_number=record.number,
        carrier=row.carrier,
        tracking=row.tracking,
        weight_g=row.weight_g,
        pieces=pieces,
        sender=Address(here.name, here.street, here.postcode, here.city),
        recipient=recipient,
    )


def _free_number(connection: Connection) -> str:
    while True:
        number = "P-" + "".join(secrets.choice(ALPHABET) for _ in range(_NUMBER_LENGTH))
        if counter_rows.parcel(connection, number) is None:
            return number
