"""What waits for the staff: orders ask for it, terminals call, one person has it, the manager hears of what waits."""

import asyncio
from datetime import timedelta
from typing import Any

import httpx
import msgspec
import pytest
from litestar import Litestar

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.customer import Address, Contact
from kiosk.domain.feed import Delta
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.handoff import HandoffClaimed, HandoffOutcome, HandoffRefused
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.domain.order_progress import ProgressStep
from kiosk.domain.task import HelpAsked, Task, TaskOutcome, TaskRefused, TaskTaken, new_task
from kiosk.hub.aftersales.progress import StepAsked, StepTaken
from kiosk.hub.services import Services
from kiosk.hub.store import audit_rows, feed_rows, task_rows
from kiosk.hub_client.session import HubSession
from kiosk.hub_client.tasks import HttpTaskDesk
from kiosk.use_cases.do_task import DoTask, SignInAgain
from tests.hub.conftest import NOON, MovableClock, Terminal, enrolled

pytestmark = pytest.mark.anyio

ORDER = ReadyOrder(
    id="order-1",
    idempotency_key="key-1",
    number="K01-0001",
    placed_at=NOON,
    lines=(
        OrderLine("1", "VASE-1", 2, Money(1000), Fulfillment("store_pickup", "lyon")),
        OrderLine("2", "LAMPE-1", 1, Money(4900), Fulfillment("ship_from_store", "lyon")),
    ),
    delivery_fee=Money(490),
    tracking_token="t" * 22,
    contact=Contact("Paul Roy", "paul@exemple.fr"),
    address=Address("Paul Roy", "3 quai des Orfèvres", "33000", "Bordeaux"),
)


@pytest.fixture
async def tablet(client: httpx.AsyncClient, services: Services) -> Terminal:
    return await enrolled(client, services, profile="tablet")


@pytest.fixture
async def second_tablet(client: httpx.AsyncClient, services: Services) -> Terminal:
    return await enrolled(client, services, profile="tablet")


async def token_of(terminal: Terminal, who: str = "lea") -> str:
    badge, pin = {"lea": ("badge-lea", "1357"), "marc": ("badge-marc", "4821")}[who]
    answer = await terminal.call("POST", "/api/staff/sign-in", json={"badge": badge, "pin": pin})
    token: str = answer.json()["session"]["token"]
    return token


async def say(terminal: Terminal, token: str, task_id: str, verb: str, **body: str) -> TaskOutcome:
    path = f"/api/tasks/{task_id}/{verb}"
    answer = await terminal.call("POST", path, headers={"X-Staff-Token": token}, json=body or None)
    assert answer.status_code == 200, answer.text
    outcome: TaskOutcome = msgspec.json.decode(answer.content, type=TaskOutcome)
    return outcome


async def tasks_at(services: Services, place: str = "lyon") -> dict[str, Task]:
    found = await services.database.fetch(lambda c: task_rows.at_place(c, place))
    return {task.kind: task for task in found}


async def told(terminal: Terminal, topics: str) -> dict[str, Task]:
    """Tasks that a terminal has from the feed."""
    answer = await terminal.call("GET", "/api/feed/snapshot", params={"topics": topics, "kinds": "task"})
    rows = answer.content.splitlines()[1:]
    return {row["key"]: msgspec.convert(row["value"], Task) for row in map(msgspec.json.decode, rows)}


async def streamed(app: Litestar, terminal: Terminal, cursor: str) -> bytes:
    """What the stream first tells a terminal that wants the staff's topic, of what happened since a cursor."""
    heard: list[bytes] = []
    has_heard = asyncio.Event()

    async def send(message: Any) -> None:
        heard.append(message.get("body", b""))
        if heard[-1]:
            has_heard.set()

    async def receive() -> Any:
        await has_heard.wait()
        return {"type": "http.disconnect"}

    scope: Any = {
        "type": "http",
        "method": "GET",
        "path": "/api/feed/stream",
        "raw_path": b"/api/feed/stream",
        "root_path": "",
        "query_string": f"topics=staff/lyon&cursor={cursor}".encode(),
        "headers": [(key.lower().encode(), value.encode()) for key, value in terminal.headers.items()],
    }
    async with asyncio.timeout(60):
        await app(scope, receive, send)
    return b"".join(heard)


async def placed(kiosk: Terminal) -> None:
    body, headers = msgspec.json.encode(ORDER), {"Idempotency-Key": "key-1"}
    answer = await kiosk.call("POST", "/api/orders", content=body, headers=headers)
    assert answer.status_code == 201, answer.text


async def test_an_order_asks_for_what_is_to_be_collected_and_sent(
    kiosk: Terminal, tablet: Terminal, services: Services, clock: MovableClock, app: Litestar
) -> None:
    """By whom, by when; said again when the shopper stands there; done when the goods are with them."""
    await placed(kiosk)
    found = await tasks_at(services)
    assert (found["collect"].number, found["collect"].who, found["collect"].reason) == (
        "K01-0001",
        "Paul Roy",
        "prepare",
    )
    assert (found["parcel"].city, found["parcel"].items[0].sku) == ("Bordeaux", "LAMPE-1")
    assert found["parcel"].due_at == NOON + timedelta(hours=2), "the parcels of that day leave at three in Lyon"
    assert found["collect"].due_at == NOON + timedelta(minutes=found["collect"].target_minutes)
    # Names go to the staff's terminals of that place and to no others.
    assert set(await told(tablet, "staff/lyon")) == {found["collect"].id, found["parcel"].id}
    assert not await told(kiosk, "staff/lyon,lyon,catalogue")
    assert not await told(tablet, "staff/paris")
    beginning = f"{(await services.database.fetch(feed_rows.head)).epoch}:0"
    assert b"Paul Roy" in await streamed(app, tablet, beginning)
    assert b"Paul Roy" not in await streamed(app, kiosk, beginning)

    ready = StepAsked("K01-0001", ProgressStep("make_ready"), location_id="lyon")
    assert isinstance(await services.progress.say(ready, "lea"), StepTaken)
    assert (await tasks_at(services))["collect"].done_by == "lea"
    clock.move(timedelta(hours=3))
    await services.calls.call("t" * 22)
    here = (await tasks_at(services))["collect"]
    assert (here.is_open, here.reason, here.target_minutes) == (True, "here", 5)
    await services.progress.say(StepAsked("K01-0001", ProgressStep("hand_over"), location_id="lyon"), "lea")
    await services.progress.say(
        StepAsked("K01-0001", ProgressStep("ship", "Colissimo", "6A1"), location_id="lyon"), "lea"
    )
    done = await tasks_at(services)
    assert not any(task.is_open for task in done.values())
    assert {task.who for task in done.values()} == {""}, "whom it was for is no matter once it is done"


async def test_one_of_all_who_take_it_at_once_has_it(
    kiosk: Terminal, tablet: Terminal, second_tablet: Terminal, services: Services
) -> None:
    lea, marc = await token_of(tablet), await token_of(second_tablet, "marc")
    answer = await kiosk.call("POST", "/api/tasks/call", json={"reason": "size", "skus": ["VASE-1"]})
    call = msgspec.json.decode(answer.content, type=Task)
    tries = [(tablet, lea), (second_tablet, marc)] * 5
    outcomes = await asyncio.gather(*(say(*one, call.id, "take") for one in tries))
    winner = (await tasks_at(services))["call"].taken_by
    for (_, token), outcome in zip(tries, outcomes, strict=True):
        is_winner = (token == lea) == (winner == "lea")
        assert isinstance(outcome, TaskTaken) is is_winner
        assert outcome.task is not None
        assert outcome.task.taken_by == winner, "the other hears who has it"
    # Nobody can take what another has, end it or give it away; a manager can, and that is written down.
    if winner == "marc":
        assert isinstance(await say(tablet, lea, call.id, "done"), TaskRefused)
    given = await say(second_tablet, marc, call.id, "give", staff_id="lea")
    assert isinstance(given, TaskTaken)
    assert given.task.taken_by == "lea"
    entries = await services.database.fetch(lambda c: [link.entry for link in audit_rows.after(c, 0)])
    assert [(e.action, e.actor_staff_id, e.after) for e in entries] == [
        ("task.reassigned", "marc", {"taken_by": "lea"})
    ]
    refused = await tablet.call(
        "POST", f"/api/tasks/{call.id}/give", headers={"X-Staff-Token": lea}, json={"staff_id": "marc"}
    )
    assert refused.status_code == 403
    assert isinstance(await say(tablet, lea, call.id, "done"), TaskTaken)
    assert await say(tablet, lea, call.id, "take") == TaskRefused("task_done", (await tasks_at(services))["call"])


async def test_a_call_says_where_and_what_and_brings_the_cart(
    kiosk: Terminal, tablet: Terminal, other_kiosk: Terminal, services: Services, clock: MovableClock
) -> None:
    cart = Cart("cart-1", 0, NOON, (LineItem("l1", "VASE-1", 2, Money(2000)),))
    body = {"reason": "cart", "skus": ["LAMPE-1"], "cart": msgspec.to_builtins(cart)}
    first = msgspec.json.decode((await kiosk.call("POST", "/api/tasks/call", json=body)).content, type=Task)
    clock.move(timedelta(minutes=2))
    again = msgspec.json.decode((await kiosk.call("POST", "/api/tasks/call", json=body)).content, type=Task)
    assert (again.id, again.asked_at, again.where) == (first.id, NOON, kiosk.device.name), (
        "pressed again, it waits as long"
    )
    assert set(await told(kiosk, "lyon")) == {first.id}, "the terminal that called is told who comes"
    token = await token_of(tablet)
    headers = {"X-Staff-Token": token}

    async def opened() -> HandoffOutcome:
        answer = await tablet.call("POST", f"/api/tasks/{first.id}/cart", headers=headers)
        outcome: HandoffOutcome = msgspec.json.decode(answer.content, type=HandoffOutcome)
        return outcome

    assert await opened() == HandoffRefused("claimed_elsewhere"), "first one takes the call"
    await say(tablet, token, first.id, "take")
    shared = await opened()
    assert isinstance(shared, HandoffClaimed)
    assert [line.sku for line in shared.cart.lines] == ["VASE-1"]
    assert (await tablet.call("GET", "/api/carts/cart-1")).status_code == 200
    elsewhere = await token_of(tablet, "marc")
    assert isinstance(await say(tablet, elsewhere, first.id, "release"), TaskTaken)
    await kiosk.call("DELETE", "/api/tasks/call")
    assert await services.tasks.calling(kiosk.device) is None
    assert await services.tasks.calling(other_kiosk.device) is None


async def test_what_waits_too_long_goes_to_the_manager_and_what_is_done_goes_at_night(
    kiosk: Terminal, tablet: Terminal, services: Services, clock: MovableClock
) -> None:
    await kiosk.call("POST", "/api/tasks/call", json={})
    taken = await services.database.write(lambda c: task_rows.add(c, new_task("try_on", "t1", "lyon", NOON, 8)))
    await say(tablet, await token_of(tablet), taken.id, "take")
    clock.move(timedelta(minutes=8))
    assert await services.tasks.sweep() == 0, "three minutes for the call, five more before the manager hears of it"
    clock.move(timedelta(seconds=1))
    assert await services.tasks.sweep() == 1
    found = await tasks_at(services)
    assert found["call"].escalated_at == clock.now()
    assert found["try_on"].escalated_at is None, "somebody is at it"
    assert await services.tasks.sweep() == 0

    await services.database.write(lambda c: task_rows.settle(c, "try_on", "t1", "lea", clock.now()))
    head = await services.database.fetch(feed_rows.head)
    clock.move(timedelta(hours=15))
    assert await services.tasks.sweep() == 1
    answer = await tablet.call(
        "GET", "/api/feed", params={"topics": "staff/lyon", "cursor": f"{head.epoch}:{head.position}"}
    )
    (change,) = msgspec.json.decode(answer.content, type=Delta).changes
    assert (change.key, change.is_tombstone) == (taken.id, True)


async def test_asked_again_it_keeps_who_has_it_and_done_it_opens_again(
    tablet: Terminal, services: Services, clock: MovableClock
) -> None:
    async def asked() -> Task:
        task = new_task("try_on", "t1", "lyon", clock.now(), 8)
        return await services.database.write(lambda c: task_rows.add(c, task))

    first, token = await asked(), await token_of(tablet)
    await say(tablet, token, first.id, "take")
    again = await asked()
    assert (again.taken_by, again.version) == ("lea", 3)
    assert await say(tablet, token, first.id, "done") == TaskRefused("task_ends_otherwise", again)
    await services.database.write(lambda c: task_rows.settle(c, "try_on", "t1", "lea", clock.now()))
    opened = await asked()
    assert (opened.is_free, opened.version) == (True, 5)


async def test_the_terminals_desk_says_the_same_over_http(
    kiosk: Terminal, tablet: Terminal, app: Litestar, clock: MovableClock
) -> None:
    def desk_of(terminal: Terminal) -> DoTask:
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)  # type: ignore[arg-type]
        token = terminal.headers["Authorization"].removeprefix("Bearer ")
        return DoTask(HttpTaskDesk(HubSession("http://hub.test", lambda: token, clock, transport=transport)))

    shopper, staff, token = desk_of(kiosk), desk_of(tablet), await token_of(tablet)
    cart = Cart("cart-9", 0, NOON, (LineItem("l1", "VASE-1", 1, Money(2000)),))
    call = await shopper.call(HelpAsked("find", ("LAMPE-1",), cart))
    assert isinstance(call, Task)
    assert (call.where, call.reason, call.cart_id) == (kiosk.device.name, "find", "cart-9")
    assert isinstance(await staff.take(call.id, "nobody's"), SignInAgain)
    assert isinstance(await staff.take(call.id, token), TaskTaken)
    assert isinstance(await staff.open_cart(call.id, token), HandoffClaimed)
    assert isinstance(await staff.release(call.id, token), TaskTaken)
    assert await staff.give(call.id, "lea", token) == TaskRefused("not_allowed"), "a salesperson gives nothing away"
    assert isinstance(await staff.take(call.id, token), TaskTaken)
    assert isinstance(await staff.done(call.id, token), TaskTaken)
    assert await shopper.withdraw()
