"""The counter at the hub: found, handed over once, taken back from anywhere, packed once and labelled."""

import asyncio
import io
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
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.domain.order_progress import ProgressStep
from kiosk.domain.order_return import ReturnLine
from kiosk.domain.seller import Seller
from kiosk.hub.aftersales.progress import StepAsked, StepTaken
from kiosk.hub.services import Services
from kiosk.hub.store import audit_rows, invoice_rows, stock_rows
from kiosk.hub_client.counter import HttpCounterDesk
from kiosk.hub_client.session import HubSession
from kiosk.use_cases.serve_counter import LabelSaved, ServeCounter
from offline_cache.export_file import DiskExportFile
from tests.hub.conftest import NOON, MovableClock, Terminal, enrolled

pytestmark = pytest.mark.anyio

ON_A_FILE = pytest.mark.parametrize("hub_database", ["sqlite"], indirect=True)
"""What no race decides is tested on one kind of database."""

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
    with services.database.read() as connection:
        levels = stock_rows.levels(connection, [sku])
    return next((level.on_hand for level in levels if level.location_id == place), 0)


async def test_two_tablets_hand_over_once_and_the_second_hears_by_whom(two: tuple[Tablet, Tablet]) -> None:
    first, second = two
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
    along = {"line_id": "2", "quantity": 1, "reason": "damaged", "condition": "damaged"}
    done = await first.do("/orders/order-1/returns", {"key": "r1", "lines": [along]})
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
