"""History behind a figure, goods that places ask of each other, and counted shelves: through the hub's own doors."""

import asyncio
from datetime import timedelta
from typing import Any

import httpx
import msgspec
import pytest
from sqlalchemy import select

from kiosk.domain.figures import ShopFigures
from kiosk.domain.order_progress import ProgressStep
from kiosk.domain.slow_movers import TakenFrom
from kiosk.domain.staff import StaffMember
from kiosk.domain.stock_history import CellHistory
from kiosk.domain.stock_request import StockRequest
from kiosk.hub.aftersales.progress import StepAsked
from kiosk.hub.importing import import_shop, people
from kiosk.hub.platforms.shop import Shop, ShopStaff
from kiosk.hub.services import Services
from kiosk.hub.store.tables import audit_log, feed, stock_requests
from tests.hub.conftest import MovableClock, Terminal, enrolled
from tests.hub.test_orders_at_hub import confirmed, line, order
from tests.hub.test_stock_doors import count, movement, tell

pytestmark = pytest.mark.anyio


async def signed_in(terminal: Terminal, badge: str = "badge-marc", pin: str = "4821") -> dict[str, str]:
    answer = await terminal.call("POST", "/api/staff/sign-in", json={"badge": badge, "pin": pin})
    return {"X-Staff-Token": answer.json()["session"]["token"]}


@pytest.fixture
def key(services: Services) -> str:
    return services.platform_keys.make("erp")


async def history(terminal: Terminal, staff: dict[str, str], sku: str = "LAMPE-1", place: str = "lyon") -> CellHistory:
    answer = await terminal.call("GET", f"/api/stock/history?sku={sku}&location_id={place}", headers=staff)
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=CellHistory)


async def on_hand(services: Services, sku: str = "LAMPE-1") -> dict[str, tuple[int, int]]:
    return {level.location_id: (level.on_hand, level.reserved) for level in await services.catalogue.levels([sku])}


async def test_history_says_every_movement_who_and_why_and_the_figure_of_each_day(
    client: httpx.AsyncClient, kiosk: Terminal, key: str, clock: MovableClock
) -> None:
    clock.move(timedelta(days=1))
    said = {**movement("m1", 6, 20 * 60), "reason": "receipt", "document": "BL-7", "other_location_id": "depot"}
    assert await tell(client, key, said) == ["applied"]
    clock.move(timedelta(days=1))
    marc = await signed_in(kiosk)
    placed = await confirmed(kiosk, order("1", line("LAMPE-1")))
    assert await tell(client, key, count(5, 2 * 24 * 60)) == ["applied"]
    told = await history(kiosk, marc)
    moves = [(move.reason, move.pieces, move.document, move.other_location_id, move.by) for move in told.moves]
    assert moves[2:] == [("receipt", 6, "BL-7", "depot", "erp")]
    assert sorted(moves[:2]) == [("counted", -2, "", "", "erp"), ("reserved", -1, placed.number, "", "")]
    assert [day.on_hand for day in told.days] == [1] * 12 + [7, 5]
    assert told.held_for == (placed.number,)
    assert (await history(kiosk, marc, place="nowhere")).days == ()


async def test_feed_age_of_a_place_is_told_also_when_nothing_changed_but_not_every_second(
    services: Services, client: httpx.AsyncClient, key: str, clock: MovableClock
) -> None:
    clock.move(timedelta(minutes=30))
    await tell(client, key, count(1, 30))
    first = _sources(services)
    clock.move(timedelta(seconds=20))
    await tell(client, key, count(1, 30.2))
    assert _sources(services) == first
    clock.move(timedelta(minutes=5))
    await tell(client, key, count(1, 30.2))
    assert [place for place, _ in _sources(services)] == ["depot", "lyon"]
    assert _sources(services) != first


def _sources(services: Services) -> list[tuple[str, bytes]]:
    with services.database.read() as connection:
        rows = connection.execute(select(feed.c.key, feed.c.value).where(feed.c.kind == "stock_source"))
        return sorted((row.key, row.value) for row in rows)


async def test_transfer_goes_from_asked_to_received_and_the_stock_follows_once(
    services: Services, client: httpx.AsyncClient, kiosk: Terminal, key: str
) -> None:
    paris = await enrolled(client, services, "paris", "manager")
    marc, sarah = await signed_in(kiosk), await _support(services, paris)
    asked = await _ask(kiosk, marc, "depot", 3)
    assert (await _ask(kiosk, marc, "depot", 3)) == asked
    assert await _say(kiosk, marc, "accept", 2) == (422, "place_not_yours")
    assert await _say(paris, sarah, "accept", 9) == (422, "too_many")
    assert await _say(paris, sarah, "accept", 2) == (200, "accepted")
    assert await on_hand(services) == {"lyon": (1, 0), "depot": (5, 2)}
    assert await _say(paris, sarah, "refuse") == (422, "already_answered")
    assert await _say(paris, sarah, "send") == (200, "sent")
    assert await _say(paris, sarah, "send") == (200, "sent")
    # Underway they are nobody's: not the giver's any more, not yet the taker's.
    assert await on_hand(services) == {"lyon": (1, 0), "depot": (3, 0)}
    assert await _say(kiosk, marc, "receive", missing=3) == (422, "too_many")
    # Two people unpack at once, on either database: one of them is heard, and the pieces come once.
    said = await asyncio.gather(*(_say(kiosk, marc, "receive", missing=number) for number in (1, 1, 1)))
    assert said == [(200, "received")] * 3
    assert await on_hand(services) == {"lyon": (2, 0), "depot": (3, 0)}
    told = await history(kiosk, marc), await history(kiosk, marc, place="depot")
    assert [[(move.reason, move.pieces, move.other_location_id, move.by) for move in one.moves] for one in told] == [
        [("transfer_in", 1, "depot", "MR")],
        [("transfer_out", -2, "lyon", "HG")],
    ]
    # A file of this morning still had the pieces there, and not yet here.
    assert await tell(client, key, {**count(6, -60), "location_id": "depot"}, count(9, -60)) == ["applied", "applied"]
    assert await on_hand(services) == {"lyon": (10, 0), "depot": (4, 0)}
    with services.database.read() as connection:
        topics = connection.execute(select(feed.c.topic).where(feed.c.kind == "stock_request")).scalars()
        assert set(topics) == {"staff/lyon", "staff/depot"}
        log = connection.execute(select(audit_log).order_by(audit_log.c.number)).all()
        assert [(row.after["state"], row.after.get("missing"), row.actor_staff_id) for row in log] == [
            ("asked", None, "marc"),
            ("accepted", None, "hugo"),
            ("sent", None, "hugo"),
            ("received", "1", "marc"),
        ]


async def test_what_was_accepted_and_withdrawn_is_free_again_and_what_is_gone_is_not_given(
    services: Services, client: httpx.AsyncClient, kiosk: Terminal
) -> None:
    other = await enrolled(client, services, "paris", "manager")
    marc, support = await signed_in(kiosk), await _support(services, other)
    await _ask(kiosk, marc, "depot", 5)
    assert await _say(other, support, "accept") == (422, "not_available")
    assert await _say(other, support, "accept", 4) == (200, "accepted")
    assert await _say(kiosk, marc, "withdraw") == (200, "withdrawn")
    assert await on_hand(services) == {"lyon": (1, 0), "depot": (5, 0)}
    answer = await kiosk.call("POST", "/api/stock/requests", headers=marc, json=_asked("mars", 1))
    assert (answer.status_code, answer.json()["code"]) == (422, "place_unknown")


async def test_what_is_slow_here_is_what_the_figures_say(
    services: Services, kiosk: Terminal, clock: MovableClock
) -> None:
    marc = await signed_in(kiosk)
    await confirmed(kiosk, order("1", line("LAMPE-1")))
    both = {"LAMPE-1", "VASE-1"}
    for days, slow_here, taken in ((0, set(), {"lyon": tuple(sorted(both))}), (14, both, {})):
        clock.move(timedelta(days=days))
        marc = await signed_in(kiosk)
        answer = await kiosk.call("GET", "/api/stock/taken", headers=marc)
        told = msgspec.json.decode(answer.content, type=TakenFrom)
        assert told.skus == taken
        levels = await services.catalogue.levels(["LAMPE-1", "VASE-1"])
        lying = {level.sku for level in levels if level.location_id == "lyon" and level.on_hand}
        report = await kiosk.call("GET", "/api/figures?location=lyon", headers=marc)
        figures = msgspec.json.decode(report.content, type=ShopFigures)
        assert (told.first, told.last) == (figures.first, figures.last)
        assert lying - {*told.at("lyon")} == slow_here == {mover.sku for mover in figures.slow_movers}


async def test_movements_are_kept_as_long_as_the_rules_say_and_never_applied_twice(
    services: Services, client: httpx.AsyncClient, kiosk: Terminal, key: str, clock: MovableClock
) -> None:
    clock.move(timedelta(days=1))
    old, young = movement("m1", 6, 60), movement("m2", -1, 24 * 60 * 390)
    assert await tell(client, key, old) == ["applied"]
    await _ask(kiosk, await signed_in(kiosk), "depot", 1)
    assert await _say(kiosk, await signed_in(kiosk), "withdraw") == (200, "withdrawn")
    clock.move(timedelta(days=390))
    assert await tell(client, key, young) == ["applied"]
    assert await services.stock_sweep.sweep() == 0
    assert await tell(client, key, old) == ["known"]
    clock.move(timedelta(days=6))
    before = await on_hand(services)
    assert await services.stock_sweep.sweep() == 1
    assert await tell(client, key, old, young) == ["overtaken", "known"]
    assert await on_hand(services) == before
    told = await history(kiosk, await signed_in(kiosk))
    assert [(move.reason, move.pieces) for move in told.moves] == [("movement", -1)]
    assert [day.on_hand for day in told.days][-1] == before["lyon"][0]
    with services.database.read() as connection:
        assert connection.execute(select(stock_requests)).all() == []
        shown = select(feed.c.key).where(feed.c.kind == "stock_request", feed.c.value.is_not(None))
        assert connection.execute(shown).all() == []


async def test_file_that_nobody_wrote_again_brings_nothing_back_however_old_it_is(
    services: Services, kiosk: Terminal, shop: Shop, clock: MovableClock
) -> None:
    file = msgspec.structs.replace(shop, stock_written_at=clock.now() - timedelta(minutes=1))
    import_shop(services.database, file, clock)
    await confirmed(kiosk, order("1", line("a")))
    number = order("1").number
    services.progress.say_now(StepAsked(number, ProgressStep("hand_over")), "till")
    clock.move(timedelta(days=400))
    assert await services.stock_sweep.sweep() == 0
    import_shop(services.database, file, clock)
    assert (await on_hand(services))["lyon"] == (0, 0)
    # The shop wrote a file since: what it says is so, and what left before is forgotten.
    import_shop(services.database, msgspec.structs.replace(file, stock_written_at=clock.now()), clock)
    assert (await on_hand(services))["lyon"] == (1, 0)
    assert await services.stock_sweep.sweep() == 1


async def test_what_ended_leaves_the_screens_also_when_nobody_asked_for_weeks(
    services: Services, kiosk: Terminal, clock: MovableClock
) -> None:
    await _ask(kiosk, await signed_in(kiosk), "depot", 1)
    assert await _say(kiosk, await signed_in(kiosk), "withdraw") == (200, "withdrawn")
    clock.move(timedelta(days=30))
    asked = {**_asked("depot", 1), "id": "t2"}
    answer = await kiosk.call("POST", "/api/stock/requests", headers=await signed_in(kiosk), json=asked)
    assert answer.status_code == 200, answer.text
    with services.database.read() as connection:
        rows = select(feed.c.key).where(feed.c.kind == "stock_request", feed.c.value.is_not(None))
        assert set(connection.execute(rows).scalars()) == {"t2@lyon", "t2@depot"}


async def test_shelf_is_booked_once_and_a_figure_that_moved_is_left_to_whoever_counts(
    services: Services, kiosk: Terminal
) -> None:
    lea = await signed_in(kiosk, "badge-lea", "1357")
    wanted = {
        "id": "s1",
        "location_id": "lyon",
        "shelf": "Allée 3",
        "started_at": "2026-03-10T11:50:00Z",
        "lines": [
            {"sku": "LAMPE-1", "counted": 4, "on_hand_seen": 1},
            {"sku": "VASE-1", "counted": 1, "on_hand_seen": 7},
            {"sku": "NOPE", "counted": 1, "on_hand_seen": 0},
        ],
    }
    for _ in range(2):
        answer = await kiosk.call("POST", "/api/stock/counts", headers=lea, json=wanted)
        lines = [(each["sku"], each["outcome"], each["before"], each["after"]) for each in answer.json()["lines"]]
        assert lines == [
            ("LAMPE-1", "booked", 1, 4),
            ("VASE-1", "figure_changed", 3, 3),
            ("NOPE", "unknown_article", 0, 0),
        ]
    assert (await on_hand(services))["lyon"] == (4, 0)
    told = await history(kiosk, lea)
    assert [(move.reason, move.pieces, move.document, move.by) for move in told.moves] == [
        ("shelf_counted", 3, "Allée 3", "LP")
    ]
    with services.database.read() as connection:
        entries = connection.execute(select(audit_log)).all()
        assert [(row.action, row.before, row.after) for row in entries] == [
            ("stock.counted", {"LAMPE-1": "1"}, {"LAMPE-1": "4"})
        ]
    elsewhere = await kiosk.call("POST", "/api/stock/counts", headers=lea, json={**wanted, "location_id": "paris"})
    assert (elsewhere.status_code, elsewhere.json()["code"]) == (422, "place_not_yours")


def _asked(place: str, pieces: int) -> dict[str, Any]:
    return {"id": "t1", "kind": "restock", "sku": "LAMPE-1", "from_id": place, "to_id": "lyon", "pieces": pieces}


async def _ask(terminal: Terminal, staff: dict[str, str], place: str, pieces: int) -> StockRequest:
    answer = await terminal.call("POST", "/api/stock/requests", headers=staff, json=_asked(place, pieces))
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=StockRequest)


async def _say(
    terminal: Terminal, staff: dict[str, str], verb: str, pieces: int = 0, missing: int = 0
) -> tuple[int, str]:
    said = {"verb": verb, "pieces": pieces, "missing": missing}
    answer = await terminal.call("POST", "/api/stock/requests/t1/answer", headers=staff, json=said)
    told = answer.json()
    return answer.status_code, told["state"] if answer.status_code == 200 else told["code"]


async def _support(services: Services, terminal: Terminal) -> dict[str, str]:
    """Somebody of support, on a terminal of another place."""
    hugo = ShopStaff(StaffMember("hugo", "Hugo", "HG", "support", "depot"), "badge-hugo", "8642")
    secrets = people.hash_secrets(services.database, (hugo,))
    services.database.write_now(lambda connection: people.write_staff(connection, (hugo,), secrets))
    return await signed_in(terminal, "badge-hugo", "8642")
