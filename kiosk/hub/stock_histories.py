"""Why a figure of stock is what it is, for whoever touches it."""

from dataclasses import dataclass

from kiosk.domain.print_source import hub_day
from kiosk.domain.slow_movers import TakenFrom, first_slow_day
from kiosk.domain.stock_history import CellHistory, beginning, closings, days_until
from kiosk.hub.store import catalogue_rows, report_rows, stock_history_rows, stock_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.figure_rows import Span
from kiosk.ports.clock import Clock

_MOST_MOVES = 60
_MOST_ORDERS = 12


@dataclass(frozen=True)
class StockHistories:
    """Histories on the hub's store."""

    database: Database
    clock: Clock

    async def of(self, sku: str, location_id: str) -> CellHistory:
        """The movements of a fortnight and the figure at the end of each of its days; empty for a place unknown."""
        return await self.database.fetch(lambda c: self._read(c, sku, location_id))

    async def taken(self) -> TakenFrom:
        """What orders of the last days took from each place: what is on hand and not among it is slow there."""
        now = self.clock.now()
        last = hub_day(now)
        span = Span(first_slow_day(last), last)
        skus = await self.database.fetch(lambda connection: report_rows.taken_places(connection, span))
        return TakenFrom(span.first, span.last, now, skus)

    def _read(self, connection: Connection, sku: str, location_id: str) -> CellHistory:
        places = {place.id: place for place in catalogue_rows.all_locations(connection)}
        place = places.get(location_id)
        if place is None:
            return CellHistory(sku, location_id)
        days = days_until(self.clock.now(), place.timezone)
        moves = stock_history_rows.moves(connection, sku, location_id, beginning(days[0], place.timezone))
        levels = stock_rows.levels(connection, [sku])
        on_hand = next((level.on_hand for level in levels if level.location_id == location_id), 0)
        return CellHistory(
            sku,
            location_id,
            tuple(moves[:_MOST_MOVES]),
            closings(on_hand, moves, days, place.timezone),
            stock_history_rows.held_for(connection, sku, location_id, _MOST_ORDERS),
        )
