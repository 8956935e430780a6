"""What is not out yet: promised from the day it comes out, from pieces that will be there, and never taken along."""

from datetime import date, timedelta

import msgspec
import pytest

from kiosk.domain.feed import Delta
from kiosk.domain.location import Parcels, SpecialDay
from kiosk.domain.review import Review
from kiosk.domain.stock import StockLevel
from kiosk.domain.store_plan import PlanArea, StorePlan
from kiosk.hub.importing import ImportDone, import_shop
from kiosk.hub.platforms.shop import Shop
from kiosk.hub.services import Services
from kiosk.hub.store.address import DatabaseAddress
from kiosk.hub.store.database import Database
from tests.hub.conftest import NOON, TOPICS, MovableClock, Terminal, small_shop
from tests.hub.test_conditional_orders import FROM_DEPOT
from tests.hub.test_orders_at_hub import HOME, TAKE, confirmed, line, order, reserved
from tests.hub.test_reservations import hold

pytestmark = pytest.mark.anyio

OUT_ON = date(2026, 3, 20)  # a Friday, ten days ahead


def _coming_shop(**changes: object) -> Shop:
    """The lamp comes out in ten days: four pieces are expected at the warehouse by then, one lies ready in Lyon."""
    shop = small_shop()
    lamp = msgspec.structs.replace(shop.products[0], release_on=OUT_ON)
    stock = (
        StockLevel("LAMPE-1", "lyon", 1, NOON),
        StockLevel("LAMPE-1", "depot", 0, NOON, incoming=4, incoming_on=OUT_ON),
        StockLevel("VASE-1", "lyon", 3, NOON),
    )
    return msgspec.structs.replace(shop, products=(lamp, shop.products[1]), stock=stock, **changes)


def _take_in(where: DatabaseAddress, shop: Shop) -> None:
    database = Database.open(where)
    assert isinstance(import_shop(database, shop, MovableClock()), ImportDone)
    database.close()


@pytest.fixture
def coming(hub_database: DatabaseAddress) -> None:
    _take_in(hub_database, _coming_shop())


@pytest.mark.usefixtures("coming")
async def test_pre_order_is_kept_for_the_day_it_comes_out_and_no_further_than_what_is_expected(
    services: Services, kiosk: Terminal, clock: MovableClock
) -> None:
    said = date(2026, 3, 23)  # Friday's parcel, two days of delivery
    wanted = line("a", quantity=3, fulfillment=FROM_DEPOT, promised_on=said, if_gone="wait")
    first = (await confirmed(kiosk, order("1", wanted, address=HOME))).lines[0]
    assert (first.outcome, first.promised_on) == ("allocated", said)
    assert await reserved(services) == {"lyon": 0, "depot": 3}
    late = msgspec.structs.replace(wanted, quantity=2)
    assert (await confirmed(kiosk, order("2", late, address=HOME))).lines[0].outcome == "waiting"
    assert (await hold(kiosk, "r", ("LAMPE-1", "depot", 2))).lines[0].held == 1
    # On the day itself only what has come counts.
    clock.move(timedelta(days=11))
    assert (await hold(kiosk, "s", ("LAMPE-1", "depot", 1))).lines[0].held == 0


@pytest.mark.usefixtures("coming")
async def test_nobody_takes_along_what_is_not_out(services: Services, kiosk: Terminal, clock: MovableClock) -> None:
    answer = await confirmed(kiosk, order("1", line("a", fulfillment=TAKE, if_gone="another_location"), address=HOME))
    assert (answer.lines[0].outcome, answer.lines[0].fulfillment) == ("moved", FROM_DEPOT)
    assert answer.lines[0].promised_on == date(2026, 3, 23)
    assert await reserved(services) == {"lyon": 0, "depot": 1}
    clock.move(timedelta(days=11))
    assert (await confirmed(kiosk, order("2", line("a", fulfillment=TAKE)))).lines[0].outcome == "allocated"


@pytest.mark.usefixtures("coming")
async def test_promise_moves_with_a_release_that_is_put_off(kiosk: Terminal, hub_database: DatabaseAddress) -> None:
    shop = _coming_shop()
    later = msgspec.structs.replace(shop.products[0], release_on=OUT_ON + timedelta(days=14))
    _take_in(hub_database, msgspec.structs.replace(shop, products=(later, shop.products[1])))
    wanted = line("a", fulfillment=FROM_DEPOT, promised_on=date(2026, 3, 23))
    answer = await confirmed(kiosk, order("1", wanted, address=HOME))
    assert answer.lines[0].promised_on == date(2026, 4, 6)


async def test_reviews_plans_and_closed_days_reach_terminals_and_leave_again(
    services: Services, clock: MovableClock
) -> None:
    shop = small_shop()
    holiday = SpecialDay(date(2026, 5, 1), {"fr": "Fête du Travail"})
    lyon = msgspec.structs.replace(shop.locations[0], special_days=(holiday,), parcels=Parcels(rest_days=(holiday.on,)))
    review = Review("r1", "lampe", "Claire", 5, date(2026, 3, 1), {"fr": "Belle lumière."})
    plan = StorePlan("lyon", (PlanArea("floor", 0, 0, 20, 10, name={"fr": "Rez-de-chaussée"}),))
    richer = msgspec.structs.replace(
        shop, locations=(lyon, *shop.locations[1:]), reviews=(review,), store_plans=(plan,)
    )
    assert import_shop(services.database, richer, clock) == ImportDone(3, 0)
    assert import_shop(services.database, richer, clock) == ImportDone(0, 0)
    told = await _told(services)
    assert told["review lampe/r1"] == msgspec.to_builtins(review)
    assert msgspec.convert(told["store_plan lyon"], StorePlan) == plan
    assert import_shop(services.database, shop, clock) == ImportDone(1, 2)
    told = await _told(services)
    assert (told["review lampe/r1"], told["store_plan lyon"]) == (None, None)


async def _told(services: Services) -> dict[str, object]:
    with services.database.read() as connection:
        epoch = connection.exec_driver_sql("select epoch from feed_head").scalar_one()
    answer = await services.feed.pull(f"{epoch}:0", TOPICS.split(","))
    assert isinstance(answer, Delta)
    return {f"{change.kind} {change.key}": msgspec.json.decode(change.value) for change in answer.changes}
