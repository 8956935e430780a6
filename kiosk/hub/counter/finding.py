"""An order found at the counter: by its slip, by a number, or by its owner's name with their agreement."""

from dataclasses import dataclass

import structlog

from kiosk.domain.counter import (
    SHORTEST_NAME,
    CounterAnswer,
    CounterChoice,
    CounterEntry,
    CounterFound,
    CounterQuery,
    CounterRefused,
    name_words,
)
from kiosk.domain.handoff import normalise_short_code
from kiosk.domain.order_asked import normalised_number
from kiosk.domain.staff import StaffMember
from kiosk.hub.counter.opened import entries, found_entry, opened
from kiosk.hub.invoicing.bill import buyer_of
from kiosk.hub.order_record import OrderRecord
from kiosk.hub.store import call_rows, counter_rows, order_rows, return_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.ports.clock import Clock

_MOST_FOUND, _OF_ONE_CUSTOMER = 12, 6
_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class CounterFinding:
    """What waits at a place, and any order of any channel that somebody brings."""

    database: Database
    clock: Clock

    async def waiting(self, location_id: str) -> list[CounterEntry]:
        """Everything to hand over or to send from a place: whoever called from the shop first, then what is past its time."""
        found = await self.database.fetch(lambda c: _waiting(c, location_id))
        now = self.clock.now()
        return sorted(found, key=lambda entry: (not entry.is_here, not entry.is_overdue(now)))

    async def open(self, order_id: str, location_id: str) -> CounterFound | CounterRefused:
        """An order of the list."""

        def work(connection: Connection) -> CounterFound | CounterRefused:
            record = order_rows.by_id(connection, order_id)
            if record is None:
                return CounterRefused("order_unknown")
            return CounterFound(opened(connection, record, location_id, self.clock))

        return await self.database.fetch(work)

    async def find(self, asked: CounterQuery, staff: StaffMember, location_id: str) -> CounterAnswer:
        """One order, or those that go by a name."""
        if asked.name:
            return await self._by_name(asked, staff, location_id)

        def work(connection: Connection) -> CounterAnswer:
            record = _record(connection, asked)
            if record is None:
                return CounterRefused("order_unknown")
            return CounterFound(opened(connection, record, location_id, self.clock))

        return await self.database.fetch(work)

    async def _by_name(self, asked: CounterQuery, staff: StaffMember, location_id: str) -> CounterAnswer:
        words = name_words(asked.name)
        if not asked.agreed:
            return CounterRefused("agreement_needed")
        if max(map(len, words), default=0) < SHORTEST_NAME:
            return CounterRefused("name_too_short")
        found = await self.database.fetch(lambda c: _named(c, words, location_id))
        _log.info("orders looked for by a name", staff=staff.id, found=len(found))
        return CounterChoice(tuple(found))


def _waiting(connection: Connection, location_id: str) -> list[CounterEntry]:
    made = []
    for order_id in counter_rows.waiting(connection, location_id):
        record = order_rows.by_id(connection, order_id)
        made += [] if record is None else entries(connection, record, location_id)
    return made


def _record(connection: Connection, asked: CounterQuery) -> OrderRecord | None:
    if asked.token:
        return order_rows.by_tracking(connection, asked.token)
    number = normalised_number(asked.code)
    if not number:
        return None
    found = next(iter(order_rows.by_number(connection, number)), None)
    return found or _behind(connection, asked.code, number)


def _behind(connection: Connection, typed: str, number: str) -> OrderRecord | None:
    """The order of a return, of a parcel, or of somebody who waits with a code."""
    back = return_rows.by_number(connection, number)
    if back is not None:
        return order_rows.by_id(connection, back.order_id)
    parcel = counter_rows.parcel(connection, number)
    if parcel is not None:
        return order_rows.by_id(connection, parcel.order_id)
    code = normalise_short_code(typed)
    call = call_rows.by_code(connection, code) if code else None
    return order_rows.by_id(connection, call.order_id) if call else None


def _named(connection: Connection, words: tuple[str, ...], location_id: str) -> list[CounterEntry]:
    """What waits here under this name first, then what its owner has bought anywhere."""
    records: dict[str, OrderRecord] = {}
    for order_id in counter_rows.waiting(connection, location_id):
        record = order_rows.by_id(connection, order_id)
        if record is not None and _goes_by(words, buyer_of(connection, record).name):
            records[record.id] = record
    for customer_id, name in counter_rows.customers_named(connection, words):
        if _goes_by(words, name):
            bought = order_rows.of_customer(connection, customer_id, _OF_ONE_CUSTOMER)
            records |= {record.id: record for record in bought if record.id not in records}
    return [found_entry(connection, record, location_id) for record in list(records.values())[:_MOST_FOUND]]


def _goes_by(words: tuple[str, ...], name: str) -> bool:
    return set(words) <= set(name_words(name))
