"""A made-up past into the store, in one transaction."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from sqlalchemy import Connection

from kiosk.domain.device import Device
from kiosk.domain.order_progress import LineProgress, ProgressVerb
from kiosk.domain.print_source import SourceCount, hub_day
from kiosk.domain.shop_event import EventBatch
from kiosk.hub.demo_past.fittings import try_ons_of
from kiosk.hub.demo_past.goods import Store, stores_of
from kiosk.hub.demo_past.sales import LONGEST_BACK, Sale, sales_of
from kiosk.hub.demo_past.visits import Visits, visits_of
from kiosk.hub.platforms.shop import Shop
from kiosk.hub.store import (
    order_note_rows,
    order_rows,
    progress_rows,
    return_rows,
    shop_event_rows,
    source_rows,
    try_on_rows,
)
from kiosk.hub.store.database import Database
from kiosk.hub.store.return_rows import ReturnRow
from kiosk.ports.clock import Clock

_NOBODY = "demo"
"""Who said and counted all of it."""


def write_past(database: Database, shop: Shop, clock: Clock, weeks: int) -> int:
    """Make the days before today have happened, as far as they have not yet; returns how many were new. Blocks."""
    today = hub_day(clock.now())
    days = [today - timedelta(days=number) for number in range(weeks * 7, 0, -1)]
    return database.write_now(lambda connection: sum(_write(connection, store, days) for store in stores_of(shop)))


def _write(connection: Connection, store: Store, days: list[date]) -> int:
    visits = {day: visits_of(store, day) for day in days if store.is_open(day)}
    sales = {day: sales_of(store, day, seen.orders) for day, seen in visits.items()}
    new = [day for day, some in sales.items() if not order_rows.exists(connection, some[0].record.id)]
    for day in new:
        _add_visits(connection, store, day, visits[day])
        _add_sales(connection, sales[day])
        _add_sources(connection, store, day, sales[day])
        try_on_rows.put_past(connection, try_ons_of(store, day))
        ago = day - timedelta(days=LONGEST_BACK)
        _add_returns(connection, [one for other, some in sales.items() if ago <= other <= day for one in some], day)
    return len(new)


def _add_visits(connection: Connection, store: Store, day: date, visits: Visits) -> None:
    kiosk = Device(_NOBODY, "DEMO", "DEMO", "kiosk", store.place.id)
    shop_event_rows.add(connection, EventBatch(f"demo-{store.place.id}-{day}", visits.events), kiosk)


def _add_sales(connection: Connection, sales: Iterable[Sale]) -> None:
    for sale in sales:
        record = sale.record
        order_rows.add(connection, record)
        order_note_rows.note_saved(connection, record.id, sale.saved)
        # Said of every line, so that no piece of the stock is kept for one.
        for verb, lines in _left(sale).items():
            progress_rows.put(connection, record.id, lines, verb, _NOBODY, record.confirmed_at)


def _left(sale: Sale) -> dict[ProgressVerb, list[LineProgress]]:
    """How lines reached who ordered them: over the counter, or by a carrier."""
    left: defaultdict[ProgressVerb, list[LineProgress]] = defaultdict(list)
    for line in sale.record.lines:
        left["deliver" if line.ordered.id in sale.saved else "hand_over"].append(_gone(sale, line.ordered.id))
    return left


def _gone(sale: Sale, line_id: str) -> LineProgress:
    return LineProgress(line_id, "delivered" if line_id in sale.saved else "collected", sale.record.confirmed_at)


def _add_returns(connection: Connection, sales: Iterable[Sale], day: date) -> None:
    for sale in sales:
        if sale.back is None or hub_day(sale.back.at) != day:
            continue
        number, at = sale.record.number.replace("DEMO", "R-DEMO"), sale.back.at
        row = ReturnRow(number, sale.record.id, number, at, sale.back.lines, "received", at)
        return_rows.add(connection, row)
        moved = [_returned(sale, back.line_id, back.quantity) for back in sale.back.lines]
        progress_rows.put(connection, sale.record.id, moved, "receive_return", _NOBODY, at)


def _returned(sale: Sale, line_id: str, pieces: int) -> LineProgress:
    line = next(line.ordered for line in sale.record.lines if line.ordered.id == line_id)
    gone = _gone(sale, line_id)
    state = "returned" if pieces == line.quantity else gone.state
    return LineProgress(line_id, state, gone.since, returned=pieces)


def _add_sources(connection: Connection, store: Store, day: date, sales: Iterable[Sale]) -> None:
    orders: Counter[tuple[str, str]] = Counter()
    for sale in sales:
        if sale.source is not None:
            orders[sale.source.edition, sale.source.page] += 1
            source_rows.credit(connection, sale.record.id, sale.source.edition, sale.source.page, None)
    counts = [
        SourceCount(day, edition, page, scans=4 * count + 3, visits=3 * count + 2, orders=count)
        for (edition, page), count in sorted(orders.items())
    ]
    source_rows.keep_largest(connection, f"demo-{store.place.id}-{day}", "DEMO", counts)
