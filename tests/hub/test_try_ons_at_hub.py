"""Try-ons at the hub: a capped queue, cabins for one customer each, the task that waits, and what is left of them."""

import asyncio
from datetime import timedelta

import httpx
import msgspec
import pytest
from sqlalchemy import update

from kiosk.domain.feed import staff_topic
from kiosk.domain.location import StockLocation
from kiosk.domain.shop_rules import ShopRules
from kiosk.domain.task import TaskTaken
from kiosk.domain.try_on import (
    AskedLine,
    PieceState,
    QueueFull,
    TryOn,
    TryOnAsked,
    TryOnQueue,
    TryOnStanding,
    TryOnStep,
)
from kiosk.hub.services import Services
from kiosk.hub.store import catalogue_rows, rule_rows, task_rows, try_on_rows
from kiosk.hub.store.feed_rows import page_after
from kiosk.hub.store.tables import locations
from kiosk.hub.try_ons import LEFT_OPEN, SHOWN_AFTERWARDS
from tests.hub.conftest import NOON, MovableClock, Terminal, enrolled

pytestmark = pytest.mark.anyio

CABINS = 2
ON_A_FILE = pytest.mark.parametrize("hub_database", ["sqlite"], indirect=True)
"""Where no race is decided: the same on a server, which only takes longer."""


@pytest.fixture(autouse=True)
def cabins(services: Services) -> None:
    """Lyon has two cabins."""

    def build(connection: object) -> None:
        places = catalogue_rows.all_locations(connection)  # type: ignore[arg-type]
        lyon: StockLocation = next(place for place in places if place.id == "lyon")
        changed = msgspec.structs.replace(lyon, cabins=CABINS)
        connection.execute(update(locations).where(locations.c.id == "lyon").values(body=changed))  # type: ignore[attr-defined]

    services.database.write_now(build)


class Tablet:
    """A tablet with somebody signed in."""

    def __init__(self, terminal: Terminal, token: str) -> None:
        self.terminal, self.token, self.count = terminal, token, 0

    async def do(self, try_on_id: str, *steps: TryOnStep) -> httpx.Response:
        body = msgspec.json.encode({"steps": steps})
        path = f"/api/try-ons/{try_on_id}/steps"
        return await self.terminal.call("POST", path, content=body, headers={"X-Staff-Token": self.token})

    async def done(self, try_on_id: str, *steps: TryOnStep) -> TryOn:
        answer = await self.do(try_on_id, *steps)
        assert answer.status_code == 200, answer.content
        return msgspec.json.decode(answer.content, type=TryOn)


@pytest.fixture
async def tablet(client: httpx.AsyncClient, services: Services) -> Tablet:
    return await a_tablet(client, services, "badge-lea", "1357")


async def a_tablet(client: httpx.AsyncClient, services: Services, badge: str, pin: str) -> Tablet:
    terminal = await enrolled(client, services, profile="tablet")
    answer = await terminal.call("POST", "/api/staff/sign-in", json={"badge": badge, "pin": pin})
    return Tablet(terminal, answer.json()["session"]["token"])


async def ask(terminal: Terminal, key: str, *skus: str, name: str = "") -> TryOnStanding | QueueFull:
    asked = TryOnAsked(key, (AskedLine(skus or ("VASE-1",)),), name)
    answer = await terminal.call("POST", "/api/try-ons/", content=msgspec.json.encode(asked))
    assert answer.status_code == 200, answer.content
    return msgspec.json.decode(answer.content, type=TryOnStanding | QueueFull)


def move(step_id: str, state: PieceState, **of: str) -> TryOnStep:
    return TryOnStep(step_id, "move", NOON, state=state, **of)  # type: ignore[arg-type]


async def test_from_the_kiosk_to_what_was_put_back_and_why(
    kiosk: Terminal, tablet: Tablet, services: Services, clock: MovableClock
) -> None:
    standing = await ask(kiosk, "t1", "VASE-1", "LAMPE-1", name="Claire")
    assert isinstance(standing, TryOnStanding)
    assert standing.ahead == 0
    assert await ask(kiosk, "t1", "VASE-1", "LAMPE-1", name="Claire") == standing  # asked again, it is the same one

    clock.move(timedelta(minutes=4))
    cabin = TryOnStep("s1", "cabin", clock.now(), cabin=2)
    await tablet.done("t1", cabin, TryOnStep("s2", "move", clock.now(), line_id="1", state="picked"))
    seen = await kiosk.call("GET", "/api/try-ons/t1")
    standing = msgspec.json.decode(seen.content, type=TryOnStanding)
    assert (standing.taken_by, standing.cabin, standing.is_served) == ("lea", 2, False)

    clock.move(timedelta(minutes=2))
    served = await tablet.done("t1", TryOnStep("s3", "move", clock.now(), state="in_cabin"))
    assert served.served_at == NOON + timedelta(minutes=6)
    [task] = services.database.write_now(lambda c: task_rows.of_subject(c, "try_on", "t1"))
    assert (task.done_by, task.number, task.who) == ("lea", standing.code, "")

    kept = move("s4", "kept", line_id="1", sku="VASE-1")
    back = TryOnStep("s5", "move", clock.now(), line_id="1", sku="LAMPE-1", state="put_back", reason="too_large")
    await tablet.done("t1", kept, back)
    over = await tablet.done("t1", kept, back, TryOnStep("s6", "free", clock.now()))  # the answer was lost: sent again
    assert (over.kept, over.name, over.is_open) == (("VASE-1",), "", False)
    assert [step.id for step in over.steps] == ["s1", "s2", "s3", "s4", "s5", "s6"]
    assert {step.by for step in over.steps} == {"lea"}
    known = services.database.write_now(lambda c: try_on_rows.asked_between(c, NOON, clock.now()))
    assert [piece.reason for piece in known[0].lines[0].pieces] == ["", "too_large"]


async def test_the_queue_is_capped_and_a_cabin_is_for_one_customer(
    kiosk: Terminal, tablet: Tablet, client: httpx.AsyncClient, services: Services
) -> None:
    cap = (await services.rules.current()).try_on_cap
    answers = await asyncio.gather(*(ask(kiosk, f"t{n}") for n in range(cap + 3)))
    assert sum(isinstance(answer, QueueFull) for answer in answers) == 3
    taken = [answer.id for answer in answers if isinstance(answer, TryOnStanding)]
    standings = [(await kiosk.call("GET", f"/api/try-ons/{each}")).json() for each in taken]
    assert sorted(each["ahead"] for each in standings) == list(range(cap))
    marc = await a_tablet(client, services, "badge-marc", "4821")
    both = await asyncio.gather(
        tablet.do(taken[0], TryOnStep("a", "cabin", NOON, cabin=1)),
        marc.do(taken[1], TryOnStep("b", "cabin", NOON, cabin=1)),
    )
    assert sorted(answer.status_code for answer in both) == [200, 409]
    refused = await tablet.do(taken[2], TryOnStep("c", "cabin", NOON, cabin=CABINS + 1))
    assert (refused.status_code, refused.json()["code"]) == (422, "cabin_unknown")

    # Somebody who is served makes room.
    await tablet.done(taken[3], TryOnStep("d", "cancel", NOON))
    assert isinstance(await ask(kiosk, "late"), TryOnStanding)


@ON_A_FILE
async def test_only_staff_of_the_store_and_shoppers_terminals_hear_no_name(
    kiosk: Terminal, other_kiosk: Terminal, services: Services
) -> None:
    await ask(kiosk, "t1", name="Claire")
    assert (await kiosk.call("POST", "/api/try-ons/t1/steps", json={"steps": []})).status_code == 401
    assert (await other_kiosk.call("GET", "/api/try-ons/t1")).status_code == 404

    def told(topic: str) -> list[tuple[str, bytes | None]]:
        page = services.database.write_now(lambda c: page_after(c, 0, [topic], 5_000))
        return [(kind, value) for kind, _, value in page.rows if kind.startswith("try_on")]

    [(kind, value)] = told("lyon")
    assert (kind, msgspec.json.decode(value or b"", type=TryOnQueue).waiting) == ("try_on_queue", 1)
    assert [kind for kind, _ in told(staff_topic("lyon"))] == ["try_on"]


@ON_A_FILE
async def test_a_step_that_waited_for_the_network_is_signed_by_who_did_it(
    kiosk: Terminal, tablet: Tablet, clock: MovableClock
) -> None:
    await ask(kiosk, "t1")
    clock.move(timedelta(minutes=5))
    then = NOON + timedelta(minutes=1)
    steps = (
        TryOnStep("s1", "move", then, by="marc", line_id="1", state="picked"),
        TryOnStep("s2", "move", NOON - timedelta(days=1), by="nobody", line_id="1", state="asked"),
    )
    done = await tablet.done("t1", *steps)
    assert [(step.by, step.at) for step in done.steps] == [("marc", then), ("lea", NOON)]


@ON_A_FILE
async def test_a_colleague_who_took_the_task_keeps_it(
    kiosk: Terminal, tablet: Tablet, client: httpx.AsyncClient, services: Services
) -> None:
    await ask(kiosk, "t1")
    marc = await a_tablet(client, services, "badge-marc", "4821")
    [task] = services.database.write_now(lambda c: task_rows.of_subject(c, "try_on", "t1"))
    answer = await marc.terminal.call("POST", f"/api/tasks/{task.id}/take", headers={"X-Staff-Token": marc.token})
    assert isinstance(msgspec.json.decode(answer.content, type=TaskTaken), TaskTaken)
    await tablet.done("t1", move("s1", "picked", line_id="1"))
    [task] = services.database.write_now(lambda c: task_rows.of_subject(c, "try_on", "t1"))
    assert task.taken_by == "marc"


@ON_A_FILE
async def test_what_nobody_ended_ends_by_itself(kiosk: Terminal, services: Services, clock: MovableClock) -> None:
    await ask(kiosk, "t1", name="Claire")
    assert await services.try_ons.tidy() == 0
    clock.move(LEFT_OPEN + timedelta(minutes=1))
    assert await services.try_ons.tidy() == 1
    over = services.database.write_now(lambda c: try_on_rows.one(c, "t1"))
    assert over is not None
    assert (over.is_open, over.name) == (False, "")

    def on_screens() -> list[bytes | None]:
        page = services.database.write_now(lambda c: page_after(c, 0, [staff_topic("lyon")], 5_000))
        return [value for kind, _, value in page.rows if kind == "try_on"]

    assert on_screens() != [None]
    clock.move(SHOWN_AFTERWARDS + timedelta(minutes=1))
    await services.try_ons.tidy()
    assert on_screens() == [None]


@ON_A_FILE
async def test_a_cabin_out_of_use_is_given_to_nobody(kiosk: Terminal, tablet: Tablet) -> None:
    await ask(kiosk, "t1")
    staff = {"X-Staff-Token": tablet.token}
    body = {"number": 1, "is_shut": True}
    queue = await tablet.terminal.call("POST", "/api/try-ons/cabins", json=body, headers=staff)
    assert msgspec.json.decode(queue.content, type=TryOnQueue).shut == (1,)
    refused = await tablet.do("t1", TryOnStep("a", "cabin", NOON, cabin=1))
    assert refused.json()["code"] == "cabin_unknown"
    await tablet.done("t1", TryOnStep("b", "cabin", NOON, cabin=2))
    taken = await tablet.terminal.call(
        "POST", "/api/try-ons/cabins", json={"number": 2, "is_shut": True}, headers=staff
    )
    assert (taken.status_code, taken.json()["code"]) == (409, "cabin_taken")


@ON_A_FILE
async def test_what_no_terminal_of_ours_says_is_refused(kiosk: Terminal, tablet: Tablet) -> None:
    for body in (
        TryOnAsked("t1", ()),
        TryOnAsked("t1", (AskedLine(("VASE-1", "VASE-1")),)),
        TryOnAsked("t1", (AskedLine(("NO-SUCH",)),)),
        TryOnAsked("t1", (AskedLine(("VASE-1",)),), "Cla\u202eire"),
        TryOnAsked("", (AskedLine(("VASE-1",)),)),
    ):
        answer = await kiosk.call("POST", "/api/try-ons/", content=msgspec.json.encode(body))
        assert answer.status_code == 422, body
    await ask(kiosk, "t1")
    for step in (
        TryOnStep("a", "add", NOON, line_id="9", sku="NO-SUCH"),
        TryOnStep("", "free", NOON),
        TryOnStep("b", "move", NOON, line_id="x" * 101),
        TryOnStep("c", "move", NOON, state="in_cabin"),
    ):
        assert (await tablet.do("t1", step)).status_code == 422, step


@ON_A_FILE
async def test_another_cap_reaches_the_screens_and_counts_at_once(kiosk: Terminal, services: Services) -> None:
    await ask(kiosk, "t1")

    def decide(connection: object) -> None:
        rules = msgspec.structs.replace(ShopRules(), version=1, try_on_cap=1)
        rule_rows.add(connection, rule_rows.DecidedRules(rules, "marc", NOON))  # type: ignore[arg-type]

    services.database.write_now(decide)
    assert isinstance(await ask(kiosk, "t2"), QueueFull)
    await services.try_ons.tidy()
    [queue] = services.database.write_now(lambda c: try_on_rows.queues(c, ["lyon"]))
    assert (queue.cap, queue.is_full) == (1, True)
