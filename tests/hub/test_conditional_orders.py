"""What a shopper chose for a line that is gone: every choice in every situation, on both databases."""

import asyncio
from datetime import timedelta

import msgspec
import pytest
from sqlalchemy import select
from structlog.testing import capture_logs

from kiosk.domain.credit import CreditShare
from kiosk.domain.customer import Address
from kiosk.domain.fulfillment import Fulfillment, IfGone
from kiosk.domain.money import Money
from kiosk.domain.offline_policy import OfflinePolicy
from kiosk.domain.order import ConfirmedLine, OrderLine
from kiosk.domain.stock import StockLevel
from kiosk.hub.importing import ImportDone, import_shop
from kiosk.hub.ordering.in_words import in_words
from kiosk.hub.services import Services
from kiosk.hub.store.address import DatabaseAddress
from kiosk.hub.store.database import Database
from kiosk.hub.store.tables import credits_
from tests.hub.conftest import NOON, MovableClock, Terminal, small_shop
from tests.hub.test_orders_at_hub import HOME, TAKE, confirmed, line, order, refusal, reserved

pytestmark = pytest.mark.anyio

FROM_DEPOT = Fulfillment("home_delivery", "depot")
IN_PARIS = Fulfillment("store_pickup", "paris")


@pytest.fixture(autouse=True)
def _one_lamp_in_lyon_and_vases_elsewhere(hub_database: DatabaseAddress) -> None:
    """Lyon: one lamp, one vase. Paris: two lamps, one vase. The warehouse: one vase and no lamp."""
    _stock(
        hub_database,
        StockLevel("LAMPE-1", "lyon", 1, NOON),
        StockLevel("VASE-1", "lyon", 1, NOON),
        StockLevel("LAMPE-1", "paris", 2, NOON),
        StockLevel("VASE-1", "paris", 1, NOON),
        StockLevel("VASE-1", "depot", 1, NOON),
    )


def _stock(hub_database: DatabaseAddress, *levels: StockLevel) -> None:
    database = Database.open(hub_database)
    done = import_shop(database, msgspec.structs.replace(small_shop(), stock=levels), MovableClock())
    database.close()
    assert isinstance(done, ImportDone)


def gone(identifier: str, if_gone: IfGone, *equivalents: str, **changes: object) -> OrderLine:
    wanted = line(identifier, if_gone=if_gone, equivalents=equivalents)
    return msgspec.structs.replace(wanted, **changes)


async def decided(kiosk: Terminal, wanted: OrderLine, address: Address | None = None) -> ConfirmedLine:
    """The hub's word on one line of an order of its own."""
    answer = await confirmed(kiosk, order(f"{wanted.id}", wanted, address=address))
    return answer.lines[0]


@pytest.mark.parametrize("address", [HOME, None], ids=["parcels", "no address"])
@pytest.mark.parametrize(
    ("if_gone", "outcomes"),
    [
        # The lamp in Lyon is sold; the two in Paris go by parcel, or wait there to be collected.
        ("another_location", ["moved", "moved", "waiting"]),
        ("wait", ["waiting", "waiting", "waiting"]),
        # The vase of Lyon, then those of elsewhere (the warehouse sends only to an address).
        ("equivalent", ["replaced", "replaced", "replaced"]),
        ("drop", ["dropped", "dropped", "dropped"]),
    ],
)
async def test_each_choice_ends_where_it_says(
    kiosk: Terminal, if_gone: IfGone, outcomes: list[str], address: Address | None
) -> None:
    await decided(kiosk, line("first"))
    found = [await decided(kiosk, gone(f"n{n}", if_gone, "VASE-1"), address) for n in range(3)]
    if if_gone == "equivalent" and address is None:
        outcomes = ["replaced", "replaced", "waiting"]
    assert [word.outcome for word in found] == outcomes
    places = [word.fulfillment for word in found]
    if if_gone == "another_location":
        elsewhere = Fulfillment("ship_from_store", "paris") if address else IN_PARIS
        assert places == [elsewhere, elsewhere, TAKE]
    elif if_gone == "equivalent":
        expected = [TAKE, FROM_DEPOT, Fulfillment("ship_from_store", "paris")] if address else [TAKE, IN_PARIS, TAKE]
        assert places == expected
    else:
        assert places == [TAKE, TAKE, TAKE]


async def test_equivalent_costs_the_lower_price_everywhere(services: Services, kiosk: Terminal) -> None:
    share = (CreditShare("marc"),)
    await decided(kiosk, line("first"))
    wanted = gone("a", "equivalent", "VASE-1", credit=share, promised_on=NOON.date())
    answer = await confirmed(kiosk, order("2", wanted))
    word = ConfirmedLine("a", "VASE-1", 1, "replaced", TAKE, NOON.date(), "LAMPE-1", Money(1000))
    assert answer.lines == (word,)
    assert answer.total == Money(1000)
    record = await services.orders.by_tracking_token(f"{'2':_<22}")
    assert record is not None
    assert (record.lines[0].confirmed, record.lines[0].ordered, record.total) == (word, wanted, Money(1000))
    assert in_words(record)[1].endswith(
        "(if gone: an equivalent of VASE-1): replaced by VASE-1 at 10.00 EUR, taken at lyon"
    )
    assert await reserved(services, "VASE-1") == {"lyon": 1, "paris": 0, "depot": 0}
    assert await credited(services, record.id) == [("marc", 1000)]


async def credited(services: Services, order_id: str) -> list[tuple[str, int]]:
    shares = select(credits_.c.staff_id, credits_.c.amount).where(credits_.c.order_id == order_id)
    return await services.database.fetch(lambda c: [(row.staff_id, row.amount) for row in c.execute(shares)])


async def test_dearer_equivalent_costs_what_was_ordered(kiosk: Terminal) -> None:
    vase = line("v", "VASE-1")
    await decided(kiosk, vase)
    word = await decided(kiosk, line("w", "VASE-1", if_gone="equivalent", equivalents=("LAMPE-1",)))
    assert (word.sku, word.unit_price) == ("LAMPE-1", Money(2000))


async def test_equivalents_count_in_the_order_of_the_shopper_and_unknown_ones_not_at_all(kiosk: Terminal) -> None:
    await decided(kiosk, line("first"))
    word = await decided(kiosk, gone("a", "equivalent", "NO-LONGER-SOLD", "VASE-1"))
    assert word.sku == "VASE-1"
    word = await decided(kiosk, gone("b", "equivalent", "NO-LONGER-SOLD"))
    assert word.outcome == "waiting"


async def test_what_a_line_asks_for_is_not_taken_for_the_equivalent_of_another(kiosk: Terminal) -> None:
    await decided(kiosk, line("first"))
    lamp, vase = gone("a", "equivalent", "VASE-1"), line("b", "VASE-1")
    answer = await confirmed(kiosk, order("2", lamp, vase))
    assert [(word.sku, word.outcome, word.fulfillment) for word in answer.lines] == [
        ("VASE-1", "replaced", IN_PARIS),
        ("VASE-1", "allocated", TAKE),
    ]


async def test_dropped_parcel_costs_no_delivery(kiosk: Terminal) -> None:
    parcel = line("a", fulfillment=FROM_DEPOT, if_gone="drop")
    answer = await confirmed(kiosk, order("1", parcel, address=HOME, delivery_fee=Money(490)))
    assert (answer.lines[0].outcome, answer.total) == ("dropped", Money(0))
    equivalent = line("b", fulfillment=FROM_DEPOT, if_gone="equivalent", equivalents=("VASE-1",))
    answer = await confirmed(kiosk, order("2", equivalent, address=HOME, delivery_fee=Money(490)))
    assert (answer.lines[0].outcome, answer.total) == ("replaced", Money(1490))


async def test_orders_whose_choices_cross_never_wait_for_each_other(
    services: Services, kiosk: Terminal, hub_database: DatabaseAddress
) -> None:
    plenty = (StockLevel("LAMPE-1", "paris", 99, NOON), StockLevel("VASE-1", "lyon", 99, NOON))
    _stock(hub_database, *plenty)
    # One takes the vase, then the lamp of Paris for a lamp that the warehouse has not; the other the lamp, then the vase.
    moved = line("y", fulfillment=FROM_DEPOT, if_gone="another_location")
    lamp = line("y", fulfillment=Fulfillment("ship_from_store", "paris"))
    wanted = [order(f"a{n}", line("x", "VASE-1"), moved, address=HOME) for n in range(20)]
    wanted += [order(f"b{n}", line("x", "VASE-1"), lamp, address=HOME) for n in range(20)]
    with capture_logs() as logs:
        answers = await asyncio.gather(*(confirmed(kiosk, one) for one in wanted))
    assert [entry for entry in logs if entry.get("reason") == "DeadlockDetected"] == []
    assert {word.outcome for answer in answers for word in answer.lines} == {"allocated", "moved"}
    assert (await reserved(services), await reserved(services, "VASE-1")) == ({"paris": 40}, {"lyon": 40})


async def test_same_order_at_the_same_stock_ends_the_same(kiosk: Terminal) -> None:
    await decided(kiosk, line("first"))
    wanted = order("again", gone("a", "equivalent", "VASE-1"), line("b", "VASE-1", if_gone="another_location"))
    answer = await confirmed(kiosk, wanted)
    headers = {"Idempotency-Key": wanted.idempotency_key}
    again = await kiosk.call("POST", "/api/orders", headers=headers, json=msgspec.to_builtins(wanted))
    assert again.status_code == 200
    assert again.content == msgspec.json.encode(answer)


@pytest.mark.parametrize("equivalents", [("A", "B", "C", "D"), ("LAMPE-1",)])
async def test_more_equivalents_than_are_offered_are_refused(kiosk: Terminal, equivalents: tuple[str, ...]) -> None:
    wanted = order("x", gone("a", "equivalent", *equivalents))
    assert await refusal(kiosk, wanted) == (422, "equivalents_wrong")


async def test_staff_see_that_a_line_was_replaced(kiosk: Terminal, clock: MovableClock) -> None:
    await decided(kiosk, line("first"))
    clock.move(timedelta(seconds=1))
    await decided(kiosk, gone("a", "equivalent", "VASE-1"))
    signed_in = await kiosk.call("POST", "/api/staff/sign-in", json={"badge": "badge-marc", "pin": "4821"})
    staff = {"X-Staff-Token": signed_in.json()["session"]["token"]}
    listed = (await kiosk.call("GET", "/api/orders?limit=1", headers=staff)).json()
    assert [entry["outcomes"] for entry in listed] == [["replaced"]]


async def test_limits_reach_terminals_by_the_feed_and_go_with_the_file(
    kiosk: Terminal, hub_database: DatabaseAddress
) -> None:
    policy = OfflinePolicy(3600, Money(50000), 3)
    shop = small_shop()
    for wanted, seen in ((policy, [msgspec.to_builtins(policy)]), (None, [])):
        database = Database.open(hub_database)
        import_shop(database, msgspec.structs.replace(shop, offline_policy=wanted), MovableClock())
        database.close()
        snapshot = await kiosk.call("GET", "/api/feed/snapshot?topics=catalogue")
        rows = [msgspec.json.decode(row) for row in snapshot.content.splitlines()[1:]]
        assert [row["value"] for row in rows if row["kind"] == "offline_policy"] == seen
