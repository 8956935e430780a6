"""Orders of a day, who sold them, what the store did not have of them, and what came back later."""

from datetime import date, datetime, time, timedelta
from random import Random
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

import msgspec

from kiosk.domain.credit import CreditShare, Shares
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money, total
from kiosk.domain.order import ConfirmedLine, OrderLine
from kiosk.domain.order_return import ReturnLine, ReturnReason
from kiosk.domain.selection import Selection
from kiosk.hub.auth.secrets import new_token
from kiosk.hub.demo_past.goods import Store, happens, one_of
from kiosk.hub.order_record import OrderRecord, OrderRecordLine

_USUAL = 6
LONGEST_BACK = 12
"""Days after which nothing comes back any more."""
_CAN_TRY = 3
_WHY: tuple[ReturnReason, ...] = ("changed_mind", "too_small", "too_large", "not_as_described")


class Back(msgspec.Struct, frozen=True):
    """What came back of an order, and when."""

    at: datetime
    lines: tuple[ReturnLine, ...]


class Sale(msgspec.Struct, frozen=True):
    """One order. ``saved`` are lines that its store did not have; ``source`` is the page that led to it."""

    record: OrderRecord
    saved: tuple[str, ...]
    source: Selection | None = None
    back: Back | None = None


def sales_of(store: Store, day: date, at_kiosk: int) -> list[Sale]:
    """All orders of a store on a day: those that visits made, and those that its salespeople wrote."""
    random = Random(f"sales/{store.place.id}/{day}")
    by_staff = store.count(_USUAL, day, random)
    return [_sale(store, day, number, random, is_kiosk=number < at_kiosk) for number in range(at_kiosk + by_staff)]


def _sale(store: Store, day: date, number: int, random: Random, *, is_kiosk: bool) -> Sale:
    at, shares = store.moment(day, random), _shares(store, random, is_kiosk=is_kiosk)
    lines = tuple(_line(store, place, sku, shares, random) for place, sku in enumerate(_basket(store, random), 1))
    goods = total([line.total for line in lines])
    # What tells orders apart comes first: a narrow list cuts the end off.
    name = f"DEMO-{day:%y%m%d}-{number:02}-{store.place.id}"
    record = OrderRecord(
        id=str(uuid5(NAMESPACE_URL, f"demo:{name}")),
        number=name,
        channel="kiosk" if is_kiosk else "store",
        # Settled, as orders of a platform's history are: nobody prepares them.
        device_code="",
        location_id=store.place.id,
        staff_id=shares[0].staff_id if shares else None,
        customer_id=None,
        placed_at=at,
        confirmed_at=at,
        language="fr",
        payment="at_till",
        contact=None,
        address=None,
        delivery_fee=Money(0, goods.currency),
        total=goods,
        tracking_token=new_token(),
        lines=lines,
    )
    saved = tuple(line.ordered.id for line in lines if line.confirmed.fulfillment.is_shipped)
    is_from_print = bool(is_kiosk and store.print and happens(0.18, random))
    source = one_of(store.print, random) if is_from_print else None
    return Sale(record, saved, source, _back(day, lines, random))


def _basket(store: Store, random: Random) -> tuple[str, ...]:
    """What people bought together, so that what goes with what stays as it is. A kiosk sells what is not here, too."""
    tries = random.choices(store.baskets, k=_CAN_TRY) if happens(0.65, random) else [random.choice(store.baskets)]
    return next((basket for basket in tries if any(sku not in store.here for sku in basket)), tries[0])


def _shares(store: Store, random: Random, *, is_kiosk: bool) -> Shares:
    if is_kiosk and happens(0.7, random):
        return ()
    first = one_of(store.sellers, random)
    others = [person for person in store.sellers if person != first]
    if others and happens(0.25, random):
        return CreditShare(first, 60), CreditShare(random.choice(others), 40)
    return (CreditShare(first),)


def _line(store: Store, place: int, sku: str, shares: Shares, random: Random) -> OrderRecordLine:
    price, pieces = store.variants[sku].list_price, 2 if happens(0.12, random) else 1
    is_here = sku in store.here
    way = Fulfillment("take_now", store.place.id) if is_here else Fulfillment("home_delivery", store.depot)
    ordered = OrderLine(str(place), sku, pieces, price, way, credit=shares)
    return OrderRecordLine(ordered, ConfirmedLine(str(place), sku, pieces, "allocated", way))


def _back(day: date, lines: tuple[OrderRecordLine, ...], random: Random) -> Back | None:
    if not happens(0.08, random):
        return None
    line, on = random.choice(lines).ordered, day + timedelta(days=random.randrange(2, LONGEST_BACK))
    at = datetime.combine(on, time(15, random.randrange(60)), ZoneInfo("Europe/Paris"))
    return Back(
        at, (ReturnLine(line.id, random.randrange(1, line.quantity + 1), random.choice(_WHY), condition="as_new"),)
    )
