"""Orders: firm once, from stock that exists, with an outcome for every line."""

import asyncio
import hashlib
from datetime import date, timedelta

import httpx
import msgspec
import pytest
from sqlalchemy import update

from kiosk.domain.cart import Cart
from kiosk.domain.credit import CreditShare
from kiosk.domain.customer import Address, Contact
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import OrderConfirmed, OrderLine, ReadyOrder
from kiosk.hub.services import Services
from kiosk.hub.store.tables import idempotency
from tests.hub.conftest import NOON, MovableClock, Terminal

pytestmark = pytest.mark.anyio

HOME = Address("Paul Roy", "3 rue Haute", "75001", "Paris")
TAKE = Fulfillment("take_now", "lyon")


def line(identifier: str, sku: str = "LAMPE-1", **changes: object) -> OrderLine:
    plain = OrderLine(identifier, sku, 1, Money(4900 if sku == "LAMPE-1" else 2000), TAKE)
    return msgspec.structs.replace(plain, **changes)


def order(name: str, *lines: OrderLine, **changes: object) -> ReadyOrder:
    plain = ReadyOrder(
        f"order-{name}",
        f"key-{name}",
        f"K01-{name}",
        NOON,
        lines,
        Money(0),
        f"{name:_<22}",
        contact=Contact(email="paul@exemple.fr"),
    )
    return msgspec.structs.replace(plain, **changes)


async def send(terminal: Terminal, wanted: ReadyOrder) -> httpx.Response:
    headers = {"Idempotency-Key": wanted.idempotency_key}
    return await terminal.call("POST", "/api/orders", headers=headers, json=msgspec.to_builtins(wanted))


async def confirmed(terminal: Terminal, wanted: ReadyOrder) -> OrderConfirmed:
    answer = await send(terminal, wanted)
    assert answer.status_code == 201, answer.text
    return msgspec.json.decode(answer.content, type=OrderConfirmed)


async def refusal(terminal: Terminal, wanted: ReadyOrder) -> tuple[int, str]:
    answer = await send(terminal, wanted)
    return answer.status_code, answer.json()["code"]


async def reserved(services: Services, sku: str = "LAMPE-1") -> dict[str, int]:
    return {level.location_id: level.reserved for level in await services.catalogue.levels([sku])}


async def test_order_sent_three_times_is_one_order_with_one_answer(services: Services, kiosk: Terminal) -> None:
    wanted = order("1", line("a"))
    answers = [await send(kiosk, wanted) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [201, 200, 200]
    assert len({answer.content for answer in answers}) == 1
    assert await reserved(services) == {"lyon": 1, "depot": 0}


async def test_same_key_with_another_body_is_refused(services: Services, kiosk: Terminal) -> None:
    await confirmed(kiosk, order("1", line("a")))
    assert await refusal(kiosk, order("1", line("a", quantity=2))) == (422, "key_reused")
    same_order_new_key = order("1", line("a"), idempotency_key="key-2")
    assert await refusal(kiosk, same_order_new_key) == (422, "key_reused")
    assert await reserved(services) == {"lyon": 1, "depot": 0}


async def test_order_that_the_first_release_took_is_known_to_this_one(services: Services, kiosk: Terminal) -> None:
    # Its terminal did not hear the answer, and asks again after the hub was brought up to date.
    wanted = order("1", line("a"))
    answer = (await send(kiosk, wanted)).content
    said = msgspec.to_builtins(wanted)
    del said["reservation_id"], said["replaces_keys"], said["source"], said["lines"][0]["equivalents"]
    del said["coupons"], said["gift_cards"], said["points"], said["loyalty_card"]
    del said["not_here"], said["consents"], said["lines"][0]["discount"], said["lines"][0]["quote"]
    then = hashlib.sha256(msgspec.json.encode(said)).hexdigest()
    services.database.write_now(lambda c: c.execute(update(idempotency).values(body_hash=then)))
    again = await send(kiosk, wanted)
    assert (again.status_code, again.content) == (200, answer)
    other = order("1", line("a", equivalents=("VASE-1",)))
    assert await refusal(kiosk, other) == (422, "key_reused")


async def test_last_unit_sells_once_to_twenty_at_a_time(services: Services, kiosk: Terminal) -> None:
    wanted = [order(str(n), line("a", if_gone="drop")) for n in range(20)]
    answers = await asyncio.gather(*(confirmed(kiosk, one) for one in wanted))
    outcomes = sorted(answer.lines[0].outcome for answer in answers)
    assert outcomes == ["allocated"] + ["dropped"] * 19
    assert await reserved(services) == {"lyon": 1, "depot": 0}
    dropped = next(answer for answer in answers if answer.lines[0].outcome == "dropped")
    assert dropped.total == Money(0)


@pytest.mark.parametrize(
    ("if_gone", "address", "outcome", "way"),
    [
        ("another_location", HOME, "moved", Fulfillment("home_delivery", "depot")),
        ("another_location", None, "waiting", TAKE),
        ("wait", HOME, "waiting", TAKE),
        ("drop", HOME, "dropped", TAKE),
    ],
)
async def test_line_that_is_gone_follows_the_shoppers_choice(
    kiosk: Terminal, if_gone: str, address: Address | None, outcome: str, way: Fulfillment
) -> None:
    await confirmed(kiosk, order("first", line("a")))
    answer = await confirmed(kiosk, order("second", line("a", if_gone=if_gone), address=address))
    assert (answer.lines[0].outcome, answer.lines[0].fulfillment) == (outcome, way)


async def test_moved_line_leaves_the_safety_stock_alone(services: Services, kiosk: Terminal) -> None:
    wanted = [
        order(str(n), line("a", fulfillment=Fulfillment("home_delivery", "depot")), address=HOME) for n in range(6)
    ]
    answers = [await confirmed(kiosk, one) for one in wanted]
    places = [(answer.lines[0].outcome, answer.lines[0].fulfillment.location_id) for answer in answers]
    assert places == [("allocated", "depot")] * 4 + [("moved", "lyon"), ("waiting", "depot")]
    assert await reserved(services) == {"lyon": 1, "depot": 4}


async def test_order_changes_stock_in_the_feed(kiosk: Terminal) -> None:
    before = (await kiosk.call("GET", "/api/feed?cursor=x&topics=lyon")).json()
    assert before == {"type": "must_refetch"}
    cursor = await _cursor(kiosk)
    await confirmed(kiosk, order("1", line("a")))
    delta = (await kiosk.call("GET", f"/api/feed?cursor={cursor}&topics=lyon,depot")).json()
    assert [(c["key"], c["value"]["reserved"]) for c in delta["changes"]] == [("LAMPE-1@lyon", 1)]


async def test_ordered_lines_leave_the_cart(services: Services, kiosk: Terminal) -> None:
    phone = await services.carts.start()
    first = await services.carts.add(phone.cart.id, "LAMPE-1")
    cart = await services.carts.add(phone.cart.id, "VASE-1")
    assert isinstance(first, Cart)
    assert isinstance(cart, Cart)
    await confirmed(kiosk, order("1", line(cart.lines[0].id), cart_id=cart.id))
    left = await services.carts.of_phone(phone.token)
    assert left is not None
    assert [known.sku for known in left.lines] == ["VASE-1"]
    assert left.version > cart.version


async def test_tracking_address_opens_the_order(services: Services, kiosk: Terminal) -> None:
    share = (CreditShare("marc"),)
    answer = await confirmed(kiosk, order("1", line("a", credit=share), staff_id="marc"))
    assert answer.tracking_url == f"https://hub.test/o/{'1':_<22}"
    record = await services.orders.by_tracking_token(f"{'1':_<22}")
    assert record is not None
    assert (record.number, record.device_code, record.total) == ("K01-1", "K01", Money(4900))
    assert record.lines[0].confirmed == answer.lines[0]
    assert record.lines[0].ordered.credit == share


async def test_staff_see_the_orders_of_their_store_without_personal_data(
    kiosk: Terminal, other_kiosk: Terminal
) -> None:
    await confirmed(kiosk, order("here", line("a")))
    await confirmed(other_kiosk, order("there", line("a")))
    signed_in = await kiosk.call("POST", "/api/staff/sign-in", json={"badge": "badge-marc", "pin": "4821"})
    staff = {"X-Staff-Token": signed_in.json()["session"]["token"]}
    listed = await kiosk.call("GET", "/api/orders?limit=10", headers=staff)
    assert [entry["number"] for entry in listed.json()] == ["K01-here", "W-1"]
    assert "exemple" not in listed.text


async def test_promotion_price_counts_for_a_day_after_its_end(kiosk: Terminal, clock: MovableClock) -> None:
    cheap = line("a", "VASE-1", unit_price=Money(1000))
    await confirmed(kiosk, order("during", cheap))
    clock.move(timedelta(hours=24))
    await confirmed(kiosk, order("after", cheap))
    clock.move(timedelta(hours=2))
    assert await refusal(kiosk, order("late", cheap)) == (422, "price_changed")
    await confirmed(kiosk, order("list", line("a", "VASE-1")))


async def test_group_price_counts_for_the_customer_and_for_nobody_else(kiosk: Terminal) -> None:
    reduced = line("a", unit_price=Money(4410))
    assert await refusal(kiosk, order("guest", reduced)) == (422, "price_changed")
    answer = await confirmed(kiosk, order("claire", reduced, customer_id="claire", contact=None))
    assert answer.total == Money(4410)


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (order("x"), "lines_wrong"),
        (order("x", line("a"), line("a")), "lines_wrong"),
        (order("x", line("a", quantity=0)), "quantity_wrong"),
        (order("x", line("a", sku="NOPE")), "unknown_sku"),
        (order("x", line("a", fulfillment=Fulfillment("take_now", "mars"))), "location_unknown"),
        (order("x", line("a", unit_price=Money(4900, "USD"))), "currency_mixed"),
        (order("x", line("a", unit_price=Money(1))), "price_changed"),
        (order("x", line("a", credit=(CreditShare("marc", 50),))), "credit_wrong"),
        (order("x", line("a"), contact=None), "contact_missing"),
        (order("x", line("a"), contact=Contact(email="nobody")), "email_wrong"),
        (order("x", line("a", fulfillment=Fulfillment("home_delivery", "depot"))), "address_missing"),
        (
            order("x", line("a", fulfillment=Fulfillment("home_delivery", "depot")), customer_id="paul"),
            "address_missing",
        ),
        (order("x", line("a"), customer_id="nobody"), "customer_unknown"),
        (order("x", line("a"), tracking_token="short"), "tracking_token_wrong"),
        (order("x", line("a"), delivery_fee=Money(-1)), "delivery_fee_wrong"),
    ],
)
async def test_impossible_order_is_refused_for_good_and_takes_nothing(
    services: Services, kiosk: Terminal, wanted: ReadyOrder, code: str
) -> None:
    assert await refusal(kiosk, wanted) == (422, code)
    assert await reserved(services) == {"lyon": 0, "depot": 0}


async def test_order_that_arrives_days_late_is_promised_a_day_that_can_be_kept(
    kiosk: Terminal, clock: MovableClock
) -> None:
    clock.move(timedelta(days=3))
    shipped = line("parcel", fulfillment=Fulfillment("home_delivery", "depot"), promised_on=NOON.date())
    later = line("later", promised_on=NOON.date() + timedelta(days=9), fulfillment=Fulfillment("store_pickup", "lyon"))
    answer = await confirmed(kiosk, order("1", shipped, later, address=HOME))
    assert [known.promised_on for known in answer.lines] == [date(2026, 3, 16), date(2026, 3, 19)]
    taken = line("taken", "VASE-1", promised_on=NOON.date())
    answer = await confirmed(kiosk, order("2", taken))
    assert answer.lines[0].promised_on == NOON.date()


@pytest.mark.parametrize("amount", [2**63, 2**70])
async def test_price_that_no_database_can_keep_is_refused_for_good(kiosk: Terminal, amount: int) -> None:
    # Anything but a final answer, and its terminal would send it for ever.
    body = msgspec.to_builtins(order("1", line("a")))
    body["lines"][0]["unit_price"]["amount"] = amount
    answer = await kiosk.call("POST", "/api/orders", headers={"Idempotency-Key": "key-1"}, json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "value_wrong")


async def test_key_of_the_header_must_be_the_orders(kiosk: Terminal) -> None:
    body = msgspec.to_builtins(order("1", line("a")))
    for headers in ({}, {"Idempotency-Key": "other"}):
        answer = await kiosk.call("POST", "/api/orders", headers=headers, json=body)
        assert (answer.status_code, answer.json()["code"]) == (400, "body_wrong")


async def test_customer_sees_orders_of_all_channels(services: Services, kiosk: Terminal) -> None:
    await confirmed(kiosk, order("1", line("a"), customer_id="claire", contact=None))
    mine = await services.orders.of_customer("claire")
    assert [(record.number, record.channel) for record in mine] == [("K01-1", "kiosk"), ("W-1", "web")]


async def _cursor(terminal: Terminal) -> str:
    snapshot = await terminal.call("GET", "/api/feed/snapshot?topics=catalogue")
    cursor: str = msgspec.json.decode(snapshot.content.splitlines()[0])["cursor"]
    return cursor
