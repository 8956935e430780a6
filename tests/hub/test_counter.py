"""The counter at the hub: found, handed over once, taken back from anywhere, packed once and labelled."""

import asyncio
import io
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pypdfium2
import pytest
from litestar import Litestar

from kiosk.domain.counter import (
    CounterAnswer,
    CounterChoice,
    CounterDone,
    CounterEntry,
    CounterFound,
    CounterOrder,
    CounterOutcome,
    CounterQuery,
    CounterRefused,
    HandOver,
    PackAsked,
    RefundRequest,
    TakeBack,
)
from kiosk.domain.customer import Address, Contact
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.gift_card import GiftCard, GiftCardUse
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.domain.order_progress import ProgressStep
from kiosk.domain.order_return import ReturnLine
from kiosk.domain.seller import Seller
from kiosk.domain.shop_rules import ShopRules
from kiosk.hub.aftersales.progress import StepAsked, StepTaken
from kiosk.hub.app import create_app
from kiosk.hub.importing import import_shop
from kiosk.hub.platforms.shop import Shop
from kiosk.hub.services import Services
from kiosk.hub.store import audit_rows, gift_card_rows, invoice_rows, rule_rows, stock_rows, task_rows
from kiosk.hub.store.rule_rows import DecidedRules
from kiosk.hub_client.counter import HttpCounterDesk
from kiosk.hub_client.session import HubSession
from kiosk.use_cases.serve_counter import LabelSaved, ServeCounter
from offline_cache.export_file import DiskExportFile
from tests.hub.conftest import NOON, MovableClock, Terminal, enrolled

pytestmark = pytest.mark.anyio

ON_A_FILE = pytest.mark.parametrize("hub_database", ["sqlite"], indirect=True)
"""What no race decides is tested on one kind of database."""

ALONG = {"line_id": "2", "quantity": 1, "reason": "damaged", "condition": "damaged"}
ANSWERS: Any = CounterAnswer
OUTCOMES: Any = CounterOutcome


def an_order(n: int = 1) -> ReadyOrder:
    """Vases to collect in Lyon, one taken along, a lamp that Lyon sends; a guest's."""
    return ReadyOrder(
        id=f"order-{n}",
        idempotency_key=f"key-{n}",
        number=f"K01-{n:04}",
        placed_at=NOON,
        lines=(
            OrderLine("1", "VASE-1", 1, Money(1000), Fulfillment("store_pickup", "lyon")),
            OrderLine("2", "VASE-1", 1, Money(1000), Fulfillment("take_now", "lyon")),
            OrderLine("3", "LAMPE-1", 1, Money(4900), Fulfillment("ship_from_store", "lyon")),
        ),
        delivery_fee=Money(490),
        tracking_token=f"{n:022}",
        contact=Contact("Hugo ^Marchand", "hugo@exemple.fr", "06 12 34 56 78"),
        address=Address("Hugo ^Marchand", "5 quai Saint-Antoine", "33000", "Bordeaux"),
    )


class Tablet:
    """A tablet with somebody signed in on it."""

    def __init__(self, terminal: Terminal, token: str) -> None:
        self.terminal = terminal
        self.headers = {"X-Staff-Token": token}

    async def call(self, method: str, path: str, body: object = None) -> httpx.Response:
        more = {} if body is None else {"content": msgspec.json.encode(body)}
        return await self.terminal.call(method, f"/api/counter{path}", headers=self.headers, **more)

    async def find(self, **asked: object) -> Any:
        return msgspec.json.decode((await self.call("POST", "/find", asked)).content, type=ANSWERS)

    async def order(self, order_id: str = "order-1") -> CounterOrder:
        found = msgspec.json.decode((await self.call("GET", f"/orders/{order_id}")).content, type=ANSWERS)
        assert isinstance(found, CounterFound)
        return found.order

    async def do(self, path: str, body: object = None) -> Any:
        answer = await self.call("POST", path, body)
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=OUTCOMES)

    async def waiting(self) -> list[CounterEntry]:
        return msgspec.json.decode((await self.call("GET", "/waiting")).content, type=list[CounterEntry])


async def tablet(terminal: Terminal, badge: str = "badge-lea", pin: str = "1357") -> Tablet:
    signed_in = await terminal.call("POST", "/api/staff/sign-in", json={"badge": badge, "pin": pin})
    return Tablet(terminal, signed_in.json()["session"]["token"])


async def order_page(services: Services, clock: MovableClock, path: str) -> str:
    """What the customer reads, with all pages there."""
    app = create_app(services.settings, clock)
    try:
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(app=app),  # type: ignore[arg-type]
            base_url="http://hub.test",
        ) as phone:
            return (await phone.get(path)).text
    finally:
        app.state.services.close()


async def let_pass(clock: MovableClock, hours: int, two: tuple[Tablet, Tablet]) -> None:
    """Time goes by; both people sign in again."""
    clock.move(timedelta(hours=hours))
    for one, badge, pin in zip(two, ("badge-lea", "badge-marc"), ("1357", "4821"), strict=True):
        one.headers = (await tablet(one.terminal, badge, pin)).headers


@pytest.fixture
async def two(client: httpx.AsyncClient, services: Services) -> tuple[Tablet, Tablet]:
    """Two tablets of Lyon in the hands of two people, and an order of theirs."""
    first = await tablet(await enrolled(client, services, profile="tablet"))
    second = await tablet(await enrolled(client, services, profile="tablet"), "badge-marc", "4821")
    order = an_order()
    placed = await first.terminal.call(
        "POST", "/api/orders", content=msgspec.json.encode(order), headers={"Idempotency-Key": "key-1"}
    )
    assert placed.status_code == 201, placed.text
    return first, second


def labels(folder: Path) -> list[Path]:
    """What is kept of parcels."""
    return list(folder.glob("P-*"))


def on_hand(services: Services, sku: str, place: str) -> int:
    return figures(services, sku, place)[0]


def figures(services: Services, sku: str, place: str = "lyon") -> tuple[int, int, int]:
    """On hand, reserved, available."""
    with services.database.read() as connection:
        levels = stock_rows.levels(connection, [sku])
    found = (level for level in levels if level.location_id == place)
    return next(((level.on_hand, level.reserved, level.available) for level in found), (0, 0, 0))


async def moves(services: Services, sku: str) -> list[tuple[str, int, str, str]]:
    """What made the figure of Lyon, without reservations."""
    history = await services.stock_histories.of(sku, "lyon")
    return [(move.reason, move.pieces, move.document, move.by) for move in history.moves if move.reason != "reserved"]


async def tell(client: httpx.AsyncClient, key: str, *said: dict[str, Any]) -> list[str]:
    headers = {"Authorization": f"Bearer {key}"}
    answer = await client.post("/api/stock/changes", headers=headers, json={"changes": said})
    assert answer.status_code == 200, answer.text
    outcomes: list[str] = answer.json()["outcomes"]
    return outcomes


def sale(sku: str, minutes: float, document: str) -> dict[str, Any]:
    at = (NOON + timedelta(minutes=minutes)).isoformat()
    said = {"type": "movement", "id": f"{sku}/{minutes}", "sku": sku, "location_id": "lyon", "pieces": -1, "at": at}
    return {**said, "reason": "sale", "document": document}


def count(sku: str, pieces: int, minutes: float) -> dict[str, Any]:
    at = (NOON + timedelta(minutes=minutes)).isoformat()
    return {"type": "count", "sku": sku, "location_id": "lyon", "on_hand": pieces, "as_of": at}


async def test_two_tablets_hand_over_once_and_the_second_hears_by_whom(
    two: tuple[Tablet, Tablet], services: Services
) -> None:
    first, second = two
    assert figures(services, "VASE-1") == (3, 2, 1)
    assert [(entry.kind, entry.is_ready, entry.is_paid) for entry in await first.waiting()] == [
        ("collect", False, False), ("parcel", False, False),
    ]  # fmt: skip
    ready = await first.do("/orders/order-1/prepared", {"verb": "make_ready"})
    assert isinstance(ready, CounterDone)
    assert ready.order.to_hand_over == ("1",)

    asked = [{"key": f"key-of-{n}"} for n in range(2)]
    outcomes = await asyncio.gather(
        *(t.do("/orders/order-1/hand-over", body) for t, body in zip(two, asked, strict=True))
    )
    done = next(one for one in outcomes if isinstance(one, CounterDone))
    refused = next(one for one in outcomes if isinstance(one, CounterRefused))
    winner = outcomes.index(done)
    assert refused.code == "already_handed_over"
    assert refused.order is not None
    step = refused.order.step_of("hand_over")
    assert step is not None
    assert step.by == ("LP", "MR")[winner]
    # Its answer was lost: the same key hears the same, and nothing more leaves.
    again = await two[winner].do("/orders/order-1/hand-over", asked[winner])
    assert isinstance(again, CounterDone)
    assert (again.is_new, again.order.to_hand_over) == (False, ())
    assert [entry.kind for entry in await second.waiting()] == ["parcel"]
    # The piece left the stock with its reservation, once: what may be promised to others is what it was.
    assert figures(services, "VASE-1") == (2, 1, 1)
    assert await moves(services, "VASE-1") == [("handed_over", -1, "K01-0001", ("LP", "MR")[winner])]


@ON_A_FILE
async def test_an_order_is_found_by_slip_number_call_and_name_with_agreement(two: tuple[Tablet, Tablet]) -> None:
    first, _ = two
    code = (
        await first.terminal.call("POST", "/api/aftersales/calls", json={"token": f"{1:022}", "location_id": "lyon"})
    ).json()["code"]
    for asked in ({"token": f"{1:022}"}, {"code": "k01 0001"}, {"code": code.lower()}):
        found = await first.find(**asked)
        assert isinstance(found, CounterFound), asked
        assert (found.order.customer, found.order.id) == ("Hugo ^Marchand", "order-1")
    assert (await first.waiting())[0].is_here
    assert await first.find(name="Marchand") == CounterRefused("agreement_needed")
    assert await first.find(name="M", agreed=True) == CounterRefused("name_too_short")
    assert await first.find(code="K99-1") == CounterRefused("order_unknown")
    named = await first.find(name="^marchand hugo", agreed=True)
    assert isinstance(named, CounterChoice)
    assert [entry.number for entry in named.entries] == ["K01-0001"]
    # Of another channel, of the shop's history, by the name of a known customer.
    claire = await first.find(name="MOREL", agreed=True)
    assert [(entry.number, entry.is_paid) for entry in claire.entries] == [("W-1", True)]


@ON_A_FILE
async def test_a_web_order_comes_back_in_a_store_that_never_saw_it(
    client: httpx.AsyncClient, services: Services
) -> None:
    services.database.write_now(
        lambda c: invoice_rows.put_seller(
            c,
            Seller("Maison", "900000001", "FR68900000001", "12 rue X", "69002", "Lyon", "SAS", "1 €", "Lyon", "a@b.fr"),
        )
    )
    paris = await tablet(await enrolled(client, services, "paris", profile="tablet"), "badge-marc", "4821")
    found = await paris.find(code="w-1")
    assert isinstance(found, CounterFound)
    line = found.order.order.lines[0]
    assert line.returnable is not None
    assert (found.order.channel, line.returnable.pieces) == ("web", 1)
    back: dict[str, Any] = {"line_id": line.id, "quantity": 1, "reason": "too_large"}
    path = f"/orders/{found.order.id}/returns"
    assert (await paris.do(path, {"key": "r", "lines": [back]})).code == "condition_missing"
    worn = {**back, "condition": "worn", "to_stock": True}
    assert (await paris.do(path, {"key": "r", "lines": [worn]})).code == "not_sellable"
    before = on_hand(services, "VASE-1", "paris")
    good = {**back, "condition": "as_new", "to_stock": True}
    done, again = [await paris.do(path, {"key": "r", "lines": [good]}) for _ in range(2)]
    assert isinstance(done, CounterDone)
    assert (again.is_new, again.return_number) == (False, done.return_number)
    assert on_hand(services, "VASE-1", "paris") == before + 1
    assert [(one.amount, one.state) for one in done.order.refunds] == [(Money(1800), "credited")]
    assert [(one.number, one.state) for one in done.order.order.returns] == [(done.return_number, "received")]
    assert (await paris.do(path, {"key": "other", "lines": [good]})).code == "too_many"
    with services.database.read() as connection:
        entries = list(audit_rows.after(connection, 0))
    assert [(one.entry.action, one.entry.subject) for one in entries] == [("return.received", done.return_number)]

    key = services.platform_keys.make("till")
    said = {"return_number": done.return_number, "state": "paid_back", "detail": "T-77"}
    for state in ("paid_back", "refused"):  # the first word counts
        answer = await client.post(
            "/api/counter/refunds", json={**said, "state": state}, headers={"Authorization": f"Bearer {key}"}
        )
        assert msgspec.json.decode(answer.content, type=RefundRequest).state == "paid_back"
    assert (await paris.order(found.order.id)).order.returns[0].refund == "paid_back"


@ON_A_FILE
async def test_what_was_taken_along_comes_back_and_what_was_announced_is_received(two: tuple[Tablet, Tablet]) -> None:
    first, _ = two
    done = await first.do("/orders/order-1/returns", {"key": "r1", "lines": [ALONG]})
    assert isinstance(done, CounterDone)
    assert done.order.refunds == ()  # it was never paid
    collected = {"line_id": "1", "quantity": 1, "reason": "other", "condition": "opened"}
    early = await first.do("/orders/order-1/returns", {"key": "r2", "lines": [collected]})
    assert early.code == "not_received_yet"
    await first.do("/orders/order-1/hand-over", {"key": "h"})
    token = {
        "token": f"{1:022}",
        "asked": {"key": "by-phone", "lines": [{"line_id": "1", "quantity": 1, "reason": "other"}]},
    }
    announced = (await first.terminal.call("POST", "/api/aftersales/returns", json=token)).json()["number"]
    found = await first.find(code=announced)
    assert {one.state for one in found.order.order.returns} == {"received", "requested"}
    body = {"key": "r3", "lines": [collected], "number": announced}
    received = await first.do("/orders/order-1/returns", body)
    assert (received.return_number, [one.state for one in received.order.order.returns]) == (
        announced,
        ["received"] * 2,
    )
    assert (await first.do("/orders/order-1/returns", {**body, "key": "r4"})).code == "return_received"


async def test_a_parcel_is_packed_once_labelled_and_sent_once(two: tuple[Tablet, Tablet], services: Services) -> None:
    first, second = two
    asked = {"carrier": "Colissimo", "weight_g": 1250}
    outcomes = await asyncio.gather(
        *(t.do("/orders/order-1/parcels", {"key": f"p{n}", **asked}) for n, t in enumerate(two))
    )
    done = next(one for one in outcomes if isinstance(one, CounterDone))
    refused = next(one for one in outcomes if isinstance(one, CounterRefused))
    assert refused.code in {"already_packed", "nothing_here"}
    number = done.parcel_number
    again = await first.do(
        "/orders/order-1/parcels", {"key": "p9", "carrier": "DPD", "tracking": "6A1_^", "number": number}
    )
    assert again.order.parcel.carrier == "DPD"

    zpl = (await first.call("GET", f"/parcels/{number}/label/zpl")).text
    assert zpl.startswith("^XA")
    assert zpl.rstrip().endswith("^XZ")
    assert "^FDHugo _5EMarchand^FS" in zpl  # a name is never a command
    assert "^FD6A1_5F_5E^FS" in zpl
    pdf = await first.call("GET", f"/parcels/{number}/label/pdf")
    document = pypdfium2.PdfDocument(io.BytesIO(pdf.content))
    text = document[0].get_textpage().get_text_range()
    document.close()
    for word in ("DPD", "5 quai Saint-Antoine", "33000 Bordeaux", "K01-0001", number):
        assert word in text
    elsewhere = await tablet(await enrolled(first.terminal._client, services, "paris", profile="tablet"))
    assert (await elsewhere.call("GET", f"/parcels/{number}/label/pdf")).status_code == 404

    sent, again = [await t.do(f"/parcels/{number}/sent") for t in (first, second)]
    assert (sent.is_new, again.is_new) == (True, False)
    assert figures(services, "LAMPE-1") == (0, 0, 0)
    assert await moves(services, "LAMPE-1") == [("shipped", -1, "K01-0001", "LP")]
    progress = sent.order.order.lines[2].progress
    assert (progress.state, progress.carrier, progress.parcel) == ("shipped", "DPD", "6A1_^")
    late = {"key": "p8", "carrier": "DPD", "number": number}
    assert (await first.do("/orders/order-1/parcels", late)).code == "already_sent"
    assert [entry.kind for entry in await first.waiting()] == ["collect"]


@ON_A_FILE
async def test_each_parcel_of_an_order_is_told_by_its_own_number(
    two: tuple[Tablet, Tablet], services: Services
) -> None:
    first, _ = two
    order = msgspec.structs.replace(
        an_order(2),
        lines=tuple(
            OrderLine(n, "LAMPE-1", 1, Money(4900), Fulfillment("ship_from_store", "depot")) for n in ("1", "2")
        ),
    )
    depot = await tablet(await enrolled(first.terminal._client, services, "depot", profile="tablet"))
    placed = await first.terminal.call(
        "POST", "/api/orders", content=msgspec.json.encode(order), headers={"Idempotency-Key": "key-2"}
    )
    assert placed.status_code == 201, placed.text
    numbers = [
        (await depot.do("/orders/order-2/parcels", {"key": f"p{n}", "carrier": "DPD", "line_ids": [n]})).parcel_number
        for n in ("1", "2")
    ]
    assert len(set(numbers)) == 2


@ON_A_FILE
async def test_parcel_that_cannot_leave_is_not_marked_as_sent(two: tuple[Tablet, Tablet], services: Services) -> None:
    first, _ = two
    packed = await first.do("/orders/order-1/parcels", {"key": "p1", "carrier": "DPD"})
    shipped = StepAsked("K01-0001", ProgressStep("ship", "UPS", "1Z"), ("3",))
    assert isinstance(await services.progress.say(shipped, "platform:erp"), StepTaken)
    for _again in range(2):
        refused = await first.do(f"/parcels/{packed.parcel_number}/sent")
        assert refused.code == "not_possible_now"
        assert refused.order.parcels[0].sent_at is None


@ON_A_FILE
async def test_the_terminal_s_own_client_speaks_to_it_all(
    two: tuple[Tablet, Tablet], app: Litestar, clock: MovableClock, tmp_path: Path
) -> None:
    first, _ = two
    transport = httpx.ASGITransport(app=app)  # type: ignore[arg-type]
    token = first.terminal.headers["Authorization"].removeprefix("Bearer ")
    session = HubSession("http://hub.test", lambda: token, clock, transport=transport)
    counter = ServeCounter(HttpCounterDesk(session), DiskExportFile(), tmp_path)
    staff = first.headers["X-Staff-Token"]
    waiting = await counter.waiting(staff)
    assert isinstance(waiting, CounterChoice)
    assert [entry.kind for entry in waiting.entries] == ["collect", "parcel"]
    assert isinstance(await counter.find(CounterQuery(code="K01-0001"), staff), CounterFound)
    assert await counter.open("nobody", staff) == CounterRefused("order_unknown")
    assert await counter.waiting("stranger") == CounterRefused("not_allowed")
    assert isinstance(await counter.prepared("order-1", "prepare", staff), CounterDone)
    packed = await counter.pack("order-1", PackAsked("p", "DPD"), staff)
    assert isinstance(packed, CounterDone)
    saved = await counter.save_label(packed.parcel_number, "zpl", tmp_path, staff)
    assert saved == LabelSaved(tmp_path / f"{packed.parcel_number}.zpl")
    assert (tmp_path / f"{packed.parcel_number}.zpl").read_bytes().startswith(b"^XA")
    assert isinstance(await counter.sent(packed.parcel_number, staff), CounterDone)
    assert labels(tmp_path) == []  # an address stays no longer than its parcel
    assert isinstance(await counter.hand_over("order-1", HandOver("h"), staff), CounterDone)
    back = TakeBack("r", (ReturnLine("1", 1, "other", condition="as_new", to_stock=True),))
    assert isinstance(await counter.take_back("order-1", back, staff), CounterDone)
    await session.aclose()


@ON_A_FILE
async def test_a_platform_that_owns_the_figures_never_takes_the_same_piece_off_again(
    two: tuple[Tablet, Tablet], services: Services, client: httpx.AsyncClient, clock: MovableClock, shop: Shop
) -> None:
    first, _ = two
    key = services.platform_keys.make("till")
    clock.move(timedelta(minutes=10))
    # The till is first: it tells of a sale, and names the order that is handed over a little later.
    assert await tell(client, key, sale("VASE-1", 5, "K01-0001")) == ["applied"]
    assert figures(services, "VASE-1") == (2, 2, 0)
    await first.do("/orders/order-1/hand-over", {"key": "h"})
    assert figures(services, "VASE-1") == (2, 1, 1)
    # The counter is first: the parcel left, and the warehouse's own program tells of it afterwards.
    packed = await first.do("/orders/order-1/parcels", {"key": "p", "carrier": "DPD"})
    await first.do(f"/parcels/{packed.parcel_number}/sent")
    assert await tell(client, key, sale("LAMPE-1", 6, "K01-0001")) == ["known"]
    assert figures(services, "LAMPE-1") == (0, 0, 0)
    # A figure of before, in a count or in a file, still counts the lamp; one of afterwards is believed.
    assert await tell(client, key, count("LAMPE-1", 1, 9)) == ["applied"]
    assert figures(services, "LAMPE-1") == (0, 0, 0)
    # Read again at a start, its figures claim to be of this moment; the file is older than that.
    read_now = tuple(msgspec.structs.replace(level, as_of=clock.now()) for level in shop.stock)
    again = msgspec.structs.replace(shop, stock=read_now, stock_written_at=NOON)
    import_shop(services.database, again, clock)
    assert figures(services, "LAMPE-1") == (0, 0, 0)
    clock.move(timedelta(minutes=10))
    assert await tell(client, key, count("LAMPE-1", 4, 15)) == ["applied"]
    assert figures(services, "LAMPE-1") == (4, 0, 4)
    # Somebody else's sale is a sale.
    assert await tell(client, key, sale("LAMPE-1", 16, "K77-0001"), sale("LAMPE-1", 17, "")) == ["applied", "applied"]
    assert figures(services, "LAMPE-1") == (2, 0, 2)


async def test_what_came_back_is_there_and_what_was_taken_along_left_on_the_day_of_the_sale(
    two: tuple[Tablet, Tablet], services: Services, client: httpx.AsyncClient, clock: MovableClock, shop: Shop
) -> None:
    first, _ = two
    key = services.platform_keys.make("till")
    along = msgspec.structs.replace(an_order(2), lines=an_order().lines[1:2])
    body, named = msgspec.json.encode(along), {"Idempotency-Key": "key-2"}
    assert (await first.terminal.call("POST", "/api/orders", content=body, headers=named)).status_code == 201
    file = msgspec.structs.replace(shop, stock_written_at=NOON - timedelta(minutes=1))
    sellable = {"quantity": 1, "reason": "other", "condition": "opened", "to_stock": True}
    clock.move(timedelta(minutes=10))
    # Handed over and brought back: a file of before is right again.
    await first.do("/orders/order-1/hand-over", {"key": "h"})
    assert figures(services, "VASE-1") == (2, 2, 0)
    await first.do("/orders/order-1/returns", {"key": "r1", "lines": [{"line_id": "1", **sellable}]})
    import_shop(services.database, file, clock)
    assert figures(services, "VASE-1") == (3, 2, 1)
    # Nobody spoke of the shelf since this was taken along: it comes off as of its sale, and is there again.
    await first.do("/orders/order-2/returns", {"key": "r2", "lines": [{"line_id": "2", **sellable}]})
    assert figures(services, "VASE-1") == (3, 1, 2)
    # Counted between the sales and what came back: without the two pieces that were taken along.
    assert await tell(client, key, count("VASE-1", 1, 5)) == ["applied"]
    assert figures(services, "VASE-1") == (2, 1, 1)
    # The other one was not counted any more: it is there again, and does not leave a second time.
    await first.do("/orders/order-1/returns", {"key": "r3", "lines": [{"line_id": "2", **sellable}]})
    assert figures(services, "VASE-1") == (3, 0, 3)


async def test_what_nobody_came_for_is_sold_to_others_again_once_and_paid_back(
    two: tuple[Tablet, Tablet], services: Services, client: httpx.AsyncClient, clock: MovableClock
) -> None:
    first, second = two
    paid = msgspec.structs.replace(an_order(2), lines=an_order().lines[:1])
    await first.terminal.call(
        "POST", "/api/orders", content=msgspec.json.encode(paid), headers={"Idempotency-Key": "key-2"}
    )
    till = {"Authorization": f"Bearer {services.platform_keys.make('till')}"}
    took = {"id": "t1", "code": "K01-0002", "amount": {"amount": 1000, "currency": "EUR"}, "reference": "T-9"}
    assert (await client.post("/api/till/paid", json=took, headers=till)).json()["type"] == "taken"
    for order in ("order-1", "order-2"):
        await first.do(f"/orders/{order}/prepared", {"verb": "make_ready"})
    await let_pass(clock, 47, two)
    assert (await first.do("/orders/order-2/reshelved", {"key": "early"})).code == "still_kept"
    await services.tasks.sweep()
    clock.move(timedelta(hours=2))
    await services.tasks.sweep()
    with services.database.read() as connection:
        tasks = [task for task in task_rows.at_place(connection, "lyon") if task.is_open and task.kind == "collect"]
    assert [(task.number, task.reason) for task in tasks] == [("K01-0001", "reshelve"), ("K01-0002", "reshelve")]
    assert await services.tasks.sweep() == 0
    # A manager lets everything be kept longer, and takes it back a day later: the time to do it begins then.
    for version, hours, passed, wanted in ((1, 96, 0, 0), (2, 48, 24, 2)):
        rules = ShopRules(version=version, reservation_hours=hours)
        await let_pass(clock, passed, two)
        await services.database.write(lambda c, r=rules: rule_rows.add(c, DecidedRules(r, "marc", clock.now())))  # type: ignore[misc]
        assert await services.tasks.sweep() > 0
        assert await services.tasks.sweep() == 0
        with services.database.read() as connection:
            tasks = [task for task in task_rows.at_place(connection, "lyon") if task.is_open and task.kind == "collect"]
        assert len(tasks) == wanted
    assert [task.escalated_at for task in tasks] == [None, None]
    assert min(task.late_at for task in tasks) >= clock.now() + timedelta(hours=4)
    assert [entry.is_overdue(clock.now()) for entry in await first.waiting()] == [True, True, False]
    assert (await first.order("order-2")).reshelving == Money(1000)

    assert figures(services, "VASE-1") == (3, 3, 0)
    outcomes = await asyncio.gather(
        *(t.do("/orders/order-2/reshelved", {"key": f"r{n}"}) for n, t in enumerate(two)),
        second.do("/orders/order-2/hand-over", {"key": "h", "line_ids": ["1"]}),
    )
    given = isinstance(outcomes[2], CounterDone)
    codes = sorted(one.code for one in outcomes if isinstance(one, CounterRefused))
    assert codes == (["already_handed_over"] * 2 if given else ["already_reshelved"] * 2)
    assert figures(services, "VASE-1") == ((2, 2, 0) if given else (3, 2, 1))

    # Of the other one nothing was paid: less is due now. Its key hears the same again.
    other = {"key": "o", "line_ids": ["1", "2"]}
    assert (await second.do("/orders/order-1/reshelved", other)).code == "lines_changed"
    shown = {"key": "u", "line_ids": ["1"]}
    done, again = [await second.do("/orders/order-1/reshelved", shown) for _ in range(2)]
    assert (again.is_new, again.return_number, done.order.refunds) == (False, done.return_number, ())
    assert done.order.free == {"VASE-1": 1 if given else 2}
    assert done.order.order.standing.due == Money(1000 + 4900 + 490)
    assert (await first.do("/orders/order-1/hand-over", {"key": "late"})).code == "already_reshelved"
    assert (await first.do("/orders/order-1/reshelved", {"key": "late"})).code == "already_reshelved"
    with services.database.read() as connection:
        entries = [one.entry for one in audit_rows.after(connection, 0)]
        left = [task.kind for task in task_rows.at_place(connection, "lyon") if task.is_open]
    assert (entries[-1].action, entries[-1].actor_staff_id, entries[-1].subject) == (
        "order.reshelved",
        "marc",
        "K01-0001",
    )
    assert left == ["parcel"]


@ON_A_FILE
async def test_what_was_paid_for_an_order_that_nobody_fetched_goes_back(
    two: tuple[Tablet, Tablet], services: Services, client: httpx.AsyncClient, clock: MovableClock
) -> None:
    first, _ = two
    till = {"Authorization": f"Bearer {services.platform_keys.make('till')}"}
    took = {"id": "t1", "code": "K01-0001", "amount": {"amount": 7390, "currency": "EUR"}, "reference": "T-9"}
    assert (await client.post("/api/till/paid", json=took, headers=till)).json()["type"] == "taken"
    await first.do("/orders/order-1/prepared", {"verb": "make_ready"})
    await let_pass(clock, 49, two)
    done = await first.do("/orders/order-1/reshelved", {"key": "r"})
    assert [(one.amount, one.state) for one in done.order.refunds] == [(Money(1000), "credited")]
    assert [line.reason for line in done.order.order.returns[0].lines] == ["not_collected"]
    assert await moves(services, "VASE-1") == [("reshelved", 1, "K01-0001", "LP")]
    page = await order_page(services, clock, f"/o/{1:022}")
    assert "l’article est remis en rayon depuis le jeudi 12 mars" in page
    assert "Non retiré à temps" in page
    assert "Remboursement en cours" in page
    # Its customer comes all the same: whoever looks it up reads what became of it, and what may be sold to them.
    found = await first.find(name="^marchand", agreed=True)
    assert (found.entries[0].kind, found.entries[0].kept_until) == ("parcel", None)
    order = (await first.find(code="K01-0001")).order
    assert (order.to_hand_over, order.free) == ((), {"VASE-1": 2})
    assert order.step_of("reshelve").by == "LP"
    # What comes back later of the same order is worked out beside it.
    await first.do("/orders/order-1/returns", {"key": "b", "lines": [{**ALONG, "condition": "as_new"}]})
    assert (await first.order()).refunds[-1].amount == Money(1000)


@ON_A_FILE
async def test_what_a_gift_card_paid_of_it_goes_back_and_the_rest_is_neither_due_nor_paid(
    two: tuple[Tablet, Tablet], services: Services, client: httpx.AsyncClient, clock: MovableClock
) -> None:
    first, _ = two
    card = "CORAIL7Q2K94MX"
    await services.database.write(lambda c: gift_card_rows.add_new(c, [GiftCard(card, Money(400), NOON)]))
    wanted = msgspec.structs.replace(
        an_order(2), lines=an_order().lines[:1], delivery_fee=Money(0), gift_cards=(GiftCardUse(card, Money(400)),)
    )
    placed = await first.terminal.call(
        "POST", "/api/orders", content=msgspec.json.encode(wanted), headers={"Idempotency-Key": "key-2"}
    )
    assert placed.status_code == 201, placed.text
    await first.do("/orders/order-2/prepared", {"verb": "make_ready"})
    await let_pass(clock, 49, two)
    before = await first.order("order-2")
    assert (before.reshelving, before.reshelving_value, before.reshelved_value) == (Money(0), Money(400), Money(0))
    done = (await first.do("/orders/order-2/reshelved", {"key": "r"})).order
    assert (done.refunds, done.reshelving_value, done.reshelved_value) == ((), None, Money(400))
    with services.database.read() as connection:
        now_has = gift_card_rows.card(connection, card, NOON)
    assert now_has is not None
    assert now_has.balance == Money(400)
    page = await order_page(services, clock, f"/o/{2:022}")
    assert "Non retiré à temps" in page
    assert "Remboursé" in page
    till = {"Authorization": f"Bearer {services.platform_keys.make('till')}"}
    due = (await client.post("/api/till/due", json={"code": "K01-0002"}, headers=till)).json()
    assert (due["due"]["amount"], due["state"], due["may_take"]) == (0, "due", False)
