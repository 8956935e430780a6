"""What came from paper: counts of terminals and phones, and orders credited to the print they came from."""

from datetime import datetime

from kiosk.domain.device import Device
from kiosk.domain.order import ReadyOrder
from kiosk.domain.print_source import SourceCount, SourceTally, hub_day, is_source_name
from kiosk.domain.scan import CodeSource
from kiosk.hub.customer_links import customer_of
from kiosk.hub.phone_scans import PhoneScans
from kiosk.hub.store import source_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.ports.clock import Clock


class Sources:
    """Takes counts. Nothing here is about a person: an order's copy of a catalogue is resolved when the order comes."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._phones = PhoneScans(clock)

    async def take(self, tally: SourceTally, device: Device) -> None:
        """A terminal's counts as they stand; the same ones again, or older ones, change nothing."""

        def work(connection: Connection) -> None:
            source_rows.keep_largest(connection, f"{device.id}/{tally.id}", device.code, tally.counts)

        await self._database.write(work)

    async def scanned_by_phone(self, source: CodeSource, address: str, who: str) -> None:
        """A phone opened a printed address. ``who`` tells phones apart for a while and is never kept.

        Addresses are open to everybody: only what this hub has in print is counted, and a repeated call once.
        """
        if not await self._database.fetch(lambda c: source_rows.is_printed(c, source.edition, source.page)):
            return
        seen = self._phones.see(who, f"{address} {source.edition} {source.page}")
        if seen.is_new:
            day, visits = hub_day(self._clock.now()), int(seen.is_visit)
            count = SourceCount(day, source.edition, source.page, scans=1, visits=visits)
            await self._database.write(lambda connection: source_rows.add(connection, count))


def credit_order(connection: Connection, order: ReadyOrder, now: datetime) -> None:
    """Remember the print that an order came from, and whose copy it was. Nothing else of the order changes by it."""
    source = order.source
    if source is None or not is_source_name(source.edition) or not (source.page == "" or is_source_name(source.page)):
        return
    # The shopper scanned before ordering, and an order made without network comes late.
    customer_id = customer_of(connection, source, min(order.placed_at, now))
    source_rows.credit(connection, order.id, source.edition, source.page, customer_id)
