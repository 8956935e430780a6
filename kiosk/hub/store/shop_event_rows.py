"""Events of visits as flat rows that both databases can count; rows are added and, when they are old, deleted.

| kind | subject | detail | amount |
|---|---|---|---|
| started | language | "resumed" after a restart | |
| screen | the screen shown | the screen before | seconds spent on that |
| scanned | kind of answer | | |
| cart_restored | "live" or "code" | | pieces |
| product | product | | |
| taken | SKU | the product it was recommended with | |
| search_missed | words | "nearest" when something was offered | |
| variant_missed | SKU | why | |
| ordered | | | pieces |
| satisfaction | score | | |
| trial | the trial | the variant shown | |
| ended | ending | the last screen | seconds spent on that |
| touches | | | touches of the whole visit |
| wipe | "found" when something was left | | places searched |
"""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple, assert_never

from sqlalchemy import Connection, delete
from sqlalchemy.sql.dml import Insert

from kiosk.domain.device import Device
from kiosk.domain.print_source import hub_day, hub_hour
from kiosk.domain.shop_event import (
    CartRestored,
    CodeScanned,
    EventBatch,
    Happening,
    ItemTaken,
    NumberedEvent,
    OrderPlaced,
    ProductSeen,
    Satisfaction,
    ScreenShown,
    SearchMissed,
    TrialShown,
    VariantMissed,
    VisitEnded,
    VisitStarted,
    WipeProved,
)
from kiosk.hub.store.dialect import inserting
from kiosk.hub.store.tables import shop_events


class EventRow(NamedTuple):
    """What is counted of one event."""

    kind: str
    subject: str = ""
    detail: str = ""
    amount: int = 0


def add(connection: Connection, batch: EventBatch, device: Device) -> None:
    """Store what is new; what is here already is left as it is."""
    rows = [row for numbered in batch.events for row in _rows(numbered, batch.journal, device)]
    if rows:
        connection.execute(_insert(connection.dialect.name), rows)


def delete_before(connection: Connection, day: date) -> int:
    """Forget the events of earlier days; returns how many rows."""
    return connection.execute(delete(shop_events).where(shop_events.c.day < day)).rowcount


@cache
def _insert(dialect: str) -> Insert:
    return inserting(dialect, shop_events).on_conflict_do_nothing(index_elements=["journal_id", "seq"])


def _rows(numbered: NumberedEvent, journal: str, device: Device) -> list[dict[str, Any]]:
    event = numbered.event
    day, hour = hub_day(event.hour), hub_hour(event.hour)
    common = {
        "journal_id": f"{device.id}/{journal}",
        "device_code": device.code,
        "location_id": device.location_id,
        "visit": event.visit,
        "day": day,
        "hour": hour,
        "elapsed_s": event.elapsed_s,
    }
    # Two rows of one event have numbers of their own: even ones are events, odd ones what an end says besides.
    return [
        {**common, "seq": 2 * numbered.seq + index, **row._asdict()} for index, row in enumerate(_counted(event.what))
    ]


def _counted(what: Happening) -> Sequence[EventRow]:  # noqa: PLR0911 - one for each kind
    """What of an event is counted, by its kind: first what concerns goods, then the course of the visit."""
    match what:
        case ProductSeen(product_id):
            return (EventRow("product", product_id),)
        case ItemTaken(sku, because):
            return (EventRow("taken", sku, because),)
        case SearchMissed(words, nearest):
            return (EventRow("search_missed", words, "nearest" if nearest else ""),)
        case VariantMissed(sku, why):
            return (EventRow("variant_missed", sku, why),)
        case TrialShown(trial, arm):
            return (EventRow("trial", trial, arm),)
        case OrderPlaced(pieces):
            return (EventRow("ordered", amount=pieces),)
        case _:
            return _course(what)


def _course(  # noqa: PLR0911 - one for each kind
    what: VisitStarted | ScreenShown | CodeScanned | CartRestored | Satisfaction | VisitEnded | WipeProved,
) -> Sequence[EventRow]:
    match what:
        case VisitStarted(language, is_resumed):
            return (EventRow("started", language, "resumed" if is_resumed else ""),)
        case ScreenShown(screen, after, seconds):
            return (EventRow("screen", screen, after or "", seconds),)
        case CodeScanned(kind):
            return (EventRow("scanned", kind),)
        case CartRestored(pieces, is_live):
            return (EventRow("cart_restored", "live" if is_live else "code", amount=pieces),)
        case Satisfaction(score):
            return (EventRow("satisfaction", score),)
        case VisitEnded(ending, screen, seconds, touches):
            return EventRow("ended", ending, screen or "", seconds), EventRow("touches", amount=touches)
        case WipeProved(searched, found):
            return (EventRow("wipe", "found" if found else "", amount=searched),)
        case _:
            assert_never(what)
