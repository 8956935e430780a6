"""Taking stock for the lines of an order, and what happens to a line that is gone."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import chain
from zoneinfo import ZoneInfo

import msgspec

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.location import StockLocation, distance_km
from kiosk.domain.money import Money
from kiosk.domain.order import ConfirmedLine, LineOutcome, OrderLine, ReadyOrder
from kiosk.domain.promise import delivery_date, pickup_date
from kiosk.hub.carts import price_group_of
from kiosk.hub.releases import Releases
from kiosk.hub.store import catalogue_rows, stock_rows
from kiosk.hub.store.database import Connection
from kiosk.hub.store.price_rows import PriceList

Wanted = tuple[str, Fulfillment]
"""A SKU, and how and from where it would be had."""


class Allocation:
    """One order's hold on stock, within one transaction.

    The rows of all SKUs that could be taken, equivalents too, are locked here in one fixed order, before anything is
    decided: two orders can then never wait for each other, whatever their lines turn to.
    """

    def __init__(self, connection: Connection, order: ReadyOrder, now: datetime, *, can_ship: bool) -> None:
        self._connection = connection
        self._now = now
        self._can_ship = can_ship
        self._places = {place.id: place for place in catalogue_rows.all_locations(connection)}
        self._touched: set[tuple[str, str]] = set()
        self._prices = _prices_of_equivalents(connection, order, now)
        self._releases = Releases(connection, {line.sku for line in order.lines} | set(self._prices), now)
        stock_rows.lock(connection, sorted({line.sku for line in order.lines} | set(self._prices)))

    def decide(self, lines: tuple[OrderLine, ...]) -> tuple[ConfirmedLine, ...]:
        """The outcome of every line, in the order of the lines.

        What was asked for is given first, so that nothing is taken for somebody's equivalent that another line asks for.
        """
        in_turn = sorted(lines, key=_turn)
        decided = {line.id: found for line in in_turn if (found := self._as_asked(line)) is not None}
        decided |= {line.id: self._as_chosen(line) for line in in_turn if line.id not in decided}
        return tuple(decided[line.id] for line in lines)

    def publish(self) -> None:
        """Put the changed levels into the feed."""
        skus = {sku for sku, _ in self._touched}
        stock_rows.publish_levels(self._connection, skus, frozenset(self._touched))

    def _as_asked(self, line: OrderLine) -> ConfirmedLine | None:
        if not self._take(line, (line.sku, line.fulfillment)):
            return None
        return _confirmed(line, "allocated", line.fulfillment, self._kept(line))

    def _as_chosen(self, line: OrderLine) -> ConfirmedLine:
        """What the shopper wants when the line is gone; when nothing of it can be had, the line waits."""
        match line.if_gone:
            case "drop":
                return _confirmed(line, "dropped", line.fulfillment, None)
            case "another_location":
                way = self._first_taken(line, ((line.sku, other) for other in self._elsewhere(line)))
                if way is not None:
                    return _confirmed(line, "moved", way[1], self._promise(*way))
            case "equivalent":
                way = self._first_taken(line, self._instead(line))
                if way is not None:
                    return self._replaced(line, *way)
        return _confirmed(line, "waiting", line.fulfillment, self._expected_on(line))

    def _first_taken(self, line: OrderLine, ways: Iterator[Wanted]) -> Wanted | None:
        return next((way for way in ways if self._take(line, way)), None)

    def _take(self, line: OrderLine, way: Wanted) -> bool:
        sku, location_id = way[0], way[1].location_id
        out_on = self._releases.ahead(sku, location_id)
        if out_on is not None and way[1].kind == "take_now":
            return False  # nobody carries home what is not out yet, even where it lies ready
        taken = stock_rows.take(self._connection, sku, location_id, line.quantity, self._now, out_on)
        if taken:
            self._touched.add((sku, location_id))
        return taken

    def _instead(self, line: OrderLine) -> Iterator[Wanted]:
        """Equivalents by the shopper's order; but whoever has it here today gets one that is here before one that is not."""
        known = [sku for sku in line.equivalents if sku in self._prices]
        other = self._elsewhere(line)
        if line.fulfillment.is_shipped:
            return ((sku, way) for sku in known for way in (line.fulfillment, *other))
        here = ((sku, line.fulfillment) for sku in known)
        return chain(here, ((sku, way) for sku in known for way in other))

    def _elsewhere(self, line: OrderLine) -> list[Fulfillment]:
        """Other places, best first: by parcel when there is an address for one, else to collect in the nearest store."""
        asked = line.fulfillment
        origin = self._places[asked.location_id]
        others = sorted(
            (place for place in self._places.values() if place.id != origin.id),
            key=lambda place: (place.kind != "warehouse", distance_km(origin, place), place.id),
        )
        if asked.is_shipped or self._can_ship:
            return [_parcel_from(place) for place in others if place.ship_cutoff is not None]
        return [Fulfillment("store_pickup", place.id) for place in others if place.kind == "store"]

    def _replaced(self, line: OrderLine, sku: str, way: Fulfillment) -> ConfirmedLine:
        day = self._kept(line) if way == line.fulfillment else self._promise(sku, way)
        price = min(line.unit_price, self._prices[sku], key=lambda money: money.amount)
        confirmed = _confirmed(line, "replaced", way, day)
        return msgspec.structs.replace(confirmed, sku=sku, instead_of=line.sku, unit_price=price)

    def _kept(self, line: OrderLine) -> date:
        """The day said to the shopper, while it can still be kept: an order may reach the hub days later."""
        said = line.promised_on
        # A release that was put off meanwhile puts the promise off with it.
        earliest = self._promise(line.sku, line.fulfillment) if self._is_ahead(line) else self._today(line)
        if said is not None and (line.fulfillment.kind == "take_now" or said >= earliest):
            return said
        return self._promise(line.sku, line.fulfillment)

    def _is_ahead(self, line: OrderLine) -> bool:
        return self._releases.ahead(line.sku, line.fulfillment.location_id) is not None

    def _today(self, line: OrderLine) -> date:
        place = self._places[line.fulfillment.location_id]
        return self._now.astimezone(ZoneInfo(place.timezone)).date()

    def _promise(self, sku: str, fulfillment: Fulfillment) -> date:
        place = self._places[fulfillment.location_id]
        promise = delivery_date if fulfillment.is_shipped else pickup_date
        return promise(place, self._now, self._releases.of(sku))

    def _expected_on(self, line: OrderLine) -> date | None:
        variant = catalogue_rows.variant(self._connection, line.sku)
        if variant is None or variant.lead_time_days is None:
            return None
        return self._today(line) + timedelta(days=variant.lead_time_days)


def _turn(line: OrderLine) -> tuple[str, str, str]:
    return line.sku, line.fulfillment.location_id, line.id


def _parcel_from(place: StockLocation) -> Fulfillment:
    return Fulfillment("home_delivery" if place.kind == "warehouse" else "ship_from_store", place.id)


def _prices_of_equivalents(connection: Connection, order: ReadyOrder, now: datetime) -> dict[str, Money]:
    """What the shopper's group pays today for every equivalent that the shop still sells, in the order's currency."""
    skus = sorted({sku for line in order.lines if line.if_gone == "equivalent" for sku in line.equivalents})
    if not skus:
        return {}
    variants = catalogue_rows.variants(connection, skus)
    prices = PriceList(connection, price_group_of(connection, order.cart_id, order.customer_id), list(variants), now)
    found: dict[str, Money] = {}
    for sku, variant in variants.items():
        product = catalogue_rows.product(connection, variant.product_id)
        price = prices.price(product, variant).price if product else None
        if price is not None and price.currency == order.delivery_fee.currency:
            found[sku] = price
    return found


def _confirmed(
    line: OrderLine, outcome: LineOutcome, fulfillment: Fulfillment, promised_on: date | None
) -> ConfirmedLine:
    return ConfirmedLine(line.id, line.sku, line.quantity, outcome, fulfillment, promised_on)
