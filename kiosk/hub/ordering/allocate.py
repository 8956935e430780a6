"""Taking stock for the lines of an order, and what happens to a line that is gone."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.location import StockLocation
from kiosk.domain.order import ConfirmedLine, LineOutcome, OrderLine
from kiosk.domain.promise import delivery_date, pickup_date
from kiosk.hub.store import catalogue_rows, stock_rows
from kiosk.hub.store.database import Connection


class Allocation:
    """One order's hold on stock, within one transaction."""

    def __init__(self, connection: Connection, now: datetime, *, can_ship: bool) -> None:
        self._connection = connection
        self._now = now
        self._can_ship = can_ship
        self._places = {place.id: place for place in catalogue_rows.all_locations(connection)}
        self._touched: set[tuple[str, str]] = set()

    def decide(self, lines: tuple[OrderLine, ...]) -> tuple[ConfirmedLine, ...]:
        """The outcome of every line, in the order of the lines.

        Stock is taken in one fixed order of (SKU, location), so that two orders can never wait for each other.
        """
        decided = {line.id: self._decide(line) for line in sorted(lines, key=_lock_order)}
        return tuple(decided[line.id] for line in lines)

    def publish(self) -> None:
        """Put the changed levels into the feed."""
        skus = {sku for sku, _ in self._touched}
        stock_rows.publish_levels(self._connection, skus, frozenset(self._touched))

    def _decide(self, line: OrderLine) -> ConfirmedLine:
        if self._take(line, line.fulfillment.location_id):
            return _confirmed(line, "allocated", line.fulfillment, self._kept(line))
        if line.if_gone == "drop":
            return _confirmed(line, "dropped", line.fulfillment, None)
        if line.if_gone == "another_location":
            moved_to = self._elsewhere(line)
            if moved_to is not None:
                return _confirmed(line, "moved", moved_to, self._promise(moved_to))
        return _confirmed(line, "waiting", line.fulfillment, self._expected_on(line))

    def _take(self, line: OrderLine, location_id: str) -> bool:
        taken = stock_rows.take(self._connection, line.sku, location_id, line.quantity, self._now)
        if taken:
            self._touched.add((line.sku, location_id))
        return taken

    def _elsewhere(self, line: OrderLine) -> Fulfillment | None:
        # Another store's shelf is no help to somebody standing here: whatever moves, moves by parcel.
        if not (line.fulfillment.is_shipped or self._can_ship):
            return None
        for place in self._shippers():
            if place.id != line.fulfillment.location_id and self._take(line, place.id):
                return Fulfillment("home_delivery" if place.kind == "warehouse" else "ship_from_store", place.id)
        return None

    def _shippers(self) -> list[StockLocation]:
        able = [place for place in self._places.values() if place.ship_cutoff is not None]
        return sorted(able, key=lambda place: (place.kind != "warehouse", place.id))

    def _kept(self, line: OrderLine) -> date:
        """The day said to the shopper, while it can still be kept: an order may reach the hub days later."""
        said = line.promised_on
        if said is not None and (line.fulfillment.kind == "take_now" or said >= self._today(line)):
            return said
        return self._promise(line.fulfillment)

    def _today(self, line: OrderLine) -> date:
        place = self._places[line.fulfillment.location_id]
        return self._now.astimezone(ZoneInfo(place.timezone)).date()

    def _promise(self, fulfillment: Fulfillment) -> date:
        place = self._places[fulfillment.location_id]
        return delivery_date(place, self._now) if fulfillment.is_shipped else pickup_date(place, self._now)

    def _expected_on(self, line: OrderLine) -> date | None:
        variant = catalogue_rows.variant(self._connection, line.sku)
        if variant is None or variant.lead_time_days is None:
            return None
        return self._today(line) + timedelta(days=variant.lead_time_days)


def _lock_order(line: OrderLine) -> tuple[str, str, str]:
    return line.sku, line.fulfillment.location_id, line.id


def _confirmed(
    line: OrderLine, outcome: LineOutcome, fulfillment: Fulfillment, promised_on: date | None
) -> ConfirmedLine:
    return ConfirmedLine(line.id, line.sku, line.quantity, outcome, fulfillment, promised_on)
