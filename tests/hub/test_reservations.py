"""Timed holds: given as far as there is stock, released by time, used by the order that names them."""

import asyncio
from datetime import timedelta

import msgspec
import pytest

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.reservation import HoldLine, HoldRequest, Reservation
from kiosk.hub.services import Services
from tests.hub.conftest import MovableClock, Terminal
from tests.hub.test_orders_at_hub import confirmed, line, order, reserved

pytestmark = pytest.mark.anyio

HERE, DEPOT = ("LAMPE-1", "lyon"), ("LAMPE-1", "depot")


async def hold(terminal: Terminal, name: str, *lines: tuple[str, str, int]) -> Reservation:
    request = HoldRequest(name, tuple(HoldLine(*each) for each in lines))
    answer = await terminal.call("POST", "/api/reservations", json=msgspec.to_builtins(request))
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=Reservation)


async def changes(terminal: Terminal, cursor: str) -> list[tuple[str, int]]:
    delta = (await terminal.call("GET", f"/api/feed?cursor={cursor}&topics=lyon,paris,depot")).json()
    return [(change["key"], change["value"]["reserved"]) for change in delta["changes"]]


async def test_held_piece_counts_as_reserved_and_the_next_terminal_is_told_the_next_best(
    services: Services, kiosk: Terminal, other_kiosk: Terminal
) -> None:
    start = await _cursor(kiosk)
    mine = await hold(kiosk, "r1", (*HERE, 1))
    assert [each.held for each in mine.lines] == [1]
    assert mine.lines[0].next_best is None
    assert await changes(kiosk, start) == [("LAMPE-1@lyon", 1)]
    theirs = await hold(other_kiosk, "r2", (*HERE, 1))
    assert theirs.lines[0].held == 0
    best = theirs.lines[0].next_best
    assert best is not None
    assert best.fulfillment == Fulfillment("home_delivery", "depot")
    assert {level.location_id: level.available for level in theirs.levels} == {"lyon": 0, "depot": 4}
    assert await reserved(services) == {"lyon": 1, "depot": 0}


async def test_hold_may_keep_part_of_a_line_and_asking_again_changes_and_renews_it(
    services: Services, kiosk: Terminal, clock: MovableClock
) -> None:
    part = await hold(kiosk, "r1", (*DEPOT, 6), (*HERE, 1))
    assert [(each.quantity, each.held) for each in part.lines] == [(6, 4), (1, 1)]
    assert await reserved(services) == {"lyon": 1, "depot": 4}
    clock.move(timedelta(minutes=9))
    renewed = await hold(kiosk, "r1", (*DEPOT, 2))
    assert renewed.expires_at - part.expires_at == timedelta(minutes=9)
    assert await reserved(services) == {"lyon": 0, "depot": 2}
    clock.move(timedelta(minutes=9))
    assert await services.reservations.sweep() == 0
    assert await reserved(services) == {"lyon": 0, "depot": 2}


async def test_hold_ends_by_itself_and_the_feed_says_so(
    services: Services, kiosk: Terminal, clock: MovableClock
) -> None:
    await hold(kiosk, "r1", (*HERE, 1))
    start = await _cursor(kiosk)
    clock.move(timedelta(minutes=10))
    # As several hubs on one database would.
    ended = await asyncio.gather(*(services.reservations.sweep() for _ in range(3)))
    assert max(ended) == 1
    assert await reserved(services) == {"lyon": 0, "depot": 0}
    assert await changes(kiosk, start) == [("LAMPE-1@lyon", 0)]


async def test_order_uses_its_own_hold_and_the_piece_is_never_free(
    services: Services, kiosk: Terminal, other_kiosk: Terminal, clock: MovableClock
) -> None:
    await hold(kiosk, "r1", (*HERE, 1), (*DEPOT, 2))
    greedy = [order(f"other{n}", line("a", if_gone="drop")) for n in range(5)]
    mine = order("mine", line("a"), reservation_id="r1")
    answers = await asyncio.gather(
        *(confirmed(other_kiosk, each) for each in greedy[:2]),
        confirmed(kiosk, mine),
        *(confirmed(other_kiosk, each) for each in greedy[2:]),
    )
    outcomes = {answer.order_id: answer.lines[0].outcome for answer in answers}
    assert outcomes.pop("order-mine") == "allocated"
    assert set(outcomes.values()) == {"dropped"}
    # What the order did not need of its hold is for everybody again, and time takes nothing more.
    assert await reserved(services) == {"lyon": 1, "depot": 0}
    clock.move(timedelta(hours=1))
    await services.reservations.sweep()
    assert await reserved(services) == {"lyon": 1, "depot": 0}


async def test_expired_hold_harms_no_order(services: Services, kiosk: Terminal, clock: MovableClock) -> None:
    await hold(kiosk, "r1", (*HERE, 1))
    clock.move(timedelta(minutes=11))
    await services.reservations.sweep()
    answer = await confirmed(kiosk, order("mine", line("a"), reservation_id="r1"))
    assert answer.lines[0].outcome == "allocated"
    assert await reserved(services) == {"lyon": 1, "depot": 0}


async def test_hold_of_another_terminal_is_out_of_reach(
    services: Services, kiosk: Terminal, other_kiosk: Terminal
) -> None:
    await hold(kiosk, "r1", (*HERE, 1))
    request = HoldRequest("r1", (HoldLine(*DEPOT, 1),))
    refused = await other_kiosk.call("POST", "/api/reservations", json=msgspec.to_builtins(request))
    assert (refused.status_code, refused.json()["code"]) == (422, "not_your_hold")
    assert (await other_kiosk.call("DELETE", "/api/reservations/r1")).status_code == 204
    stolen = await confirmed(other_kiosk, order("thief", line("a", if_gone="drop"), reservation_id="r1"))
    assert stolen.lines[0].outcome == "dropped"
    assert await reserved(services) == {"lyon": 1, "depot": 0}
    for _ in range(2):
        assert (await kiosk.call("DELETE", "/api/reservations/r1")).status_code == 204
    assert await reserved(services) == {"lyon": 0, "depot": 0}


async def test_hold_on_what_does_not_exist_keeps_nothing(services: Services, kiosk: Terminal) -> None:
    answer = await hold(kiosk, "r1", ("NOPE", "lyon", 1), ("LAMPE-1", "mars", 1))
    assert [each.held for each in answer.lines] == [0, 0]
    assert answer.lines[0].next_best is None
    assert answer.lines[1].next_best is not None
    wrong = await kiosk.call("POST", "/api/reservations", json={"id": "r2", "lines": []})
    assert wrong.status_code == 400
    assert await reserved(services) == {"lyon": 0, "depot": 0}


async def _cursor(terminal: Terminal) -> str:
    snapshot = await terminal.call("GET", "/api/feed/snapshot?topics=lyon")
    return str(msgspec.json.decode(snapshot.content.splitlines()[0])["cursor"])
