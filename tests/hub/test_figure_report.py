"""Figures against a count by hand over random histories: the same numbers from the hub, in CSV and on the screen."""

import csv
from collections import Counter
from datetime import date
from random import Random

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from kiosk.domain.credit import part_of
from kiosk.domain.figures import CreditRow, SavedDay, ShopFigures
from kiosk.domain.money import Money
from kiosk.domain.shop_event import (
    VariantMissed,
    VisitStarted,
)
from kiosk.hub.figure_report import report
from kiosk.hub.services import Services
from kiosk.hub.store.figure_rows import Span
from kiosk.hub.store.tables import (
    stock_levels,
)
from tests.fakes.figure_histories import FIRST, LAST, LYON, History, Visit, a_history, as_counted, by_hand, write
from tests.hub.conftest import NOON, Terminal
from ui.view_models.figure_rows import Article, Names
from ui.view_models.figure_topics import contents
from ui.wording import wording_in

pytestmark = pytest.mark.anyio


@given(st.lists(st.integers(0, 9999), min_size=1, max_size=5), st.integers(1, 9), st.data())
@settings(max_examples=60, deadline=None, derandomize=True)
def test_what_goes_with_some_pieces_is_exact_and_nobody_gives_more_than_they_have(
    amounts: list[int], of: int, data: st.DataObject
) -> None:
    pieces = data.draw(st.integers(0, of))
    parts = part_of(amounts, pieces, of)
    assert sum(parts) == sum(amounts) * pieces // of
    assert all(0 <= part <= amount for part, amount in zip(parts, amounts, strict=True))
    assert part_of(amounts, of, of) == amounts


@pytest.mark.parametrize("hub_database", ["sqlite"], indirect=True)
@given(random=st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_report_is_what_a_count_by_hand_gives(services: Services, random: Random) -> None:
    history = a_history(random)
    services.database.write_now(lambda connection: write(connection, history))
    with services.database.read() as connection:
        found = report(connection, Span(FIRST, LAST, "lyon"), NOON)
    assert as_counted(found) == by_hand(history)
    assert found.try_ons == sum(row.asked for row in found.tried), "one piece each"
    # What persons have and what is nobody's is the whole, and so is what they lost.
    assert sum(row.returned.amount for row in found.credits) + found.uncredited_returned.amount == found.returned.amount
    assert sum(row.total.amount for row in found.credits) + found.uncredited.amount == found.turnover.amount


async def test_api_csv_and_screen_say_the_same(services: Services, kiosk: Terminal) -> None:
    history = a_history(Random(11))
    busy = [a_history(Random(seed)) for seed in range(90)]
    history = History(
        sum((h.visits for h in busy), history.visits),
        sum((h.sales for h in busy), history.sales),
        sum((h.trying for h in busy), history.trying),
    )
    services.database.write_now(lambda connection: write(connection, history))
    expected = by_hand(history)
    marc = await _signed_in(kiosk, "badge-marc", "4821")
    days = {"first": str(FIRST), "last": str(LAST)}

    answer = await kiosk.call("GET", "/api/figures", params=days, headers=marc)
    found = msgspec.json.decode(answer.content, type=ShopFigures)
    assert as_counted(found) == expected
    assert found.trials[0].difference is not None

    tables = {}
    for topic in ("saved", "unmet", "funnel", "credits", "ease", "sources", "stock_outs", "slow", "tried", "trials"):
        answer = await kiosk.call("GET", f"/api/figures/{topic}", params=days, headers=marc)
        tables[topic] = list(csv.DictReader(answer.text.splitlines()))
    worth = {date.fromisoformat(row["day"]): _cents(row["value"]) for row in tables["saved"] if row["value"] != "0.00"}
    assert worth == expected["saved"]
    by_person = {row["person"]: _cents(row["total"]) for row in tables["credits"]}
    assert by_person.pop("") == expected["nobodys"]
    assert by_person == {person: sums[0] + sums[1] for person, sums in expected["credit"].items()}  # type: ignore[attr-defined]
    assert {(r["of"], r["why"]): int(r["visits"]) for r in tables["unmet"] if r["kind"] == "variant"} == expected[
        "missed"
    ]

    assert sum(_cents(row["returned"]) for row in tables["credits"]) == expected["returned"]
    assert {row["product"]: _tried_row(row) for row in tables["tried"]} == expected["tried"]

    words = wording_in("en")
    shown = contents(found, Names(Article, lambda person: (person, person[:2]), str, Article), LAST, words)
    tried = expected["tried"]
    assert {row.key: row.value for row in shown["tried"].rows} == {
        product: f"{kept} of {tried}" for product, (_, tried, kept, _, _) in tried.items()
    }
    reasons = sum((Counter(row[4]) for row in tried.values()), Counter[str]())
    assert {row.key: int(row.value) for row in shown["tried"].side} == reasons
    assert shown["saved"].total == words.round_money(Money(sum(expected["saved"].values())))
    assert {row.key: row.value for row in shown["credits"].rows if row.key} == {
        person: words.round_money(Money(amount)) for person, amount in by_person.items()
    }
    assert {row.key: int(row.value) for row in shown["funnel"].rows} == {
        screen: count
        for screen, count in expected["seen"].items()  # type: ignore[attr-defined]
        if screen in {"home", "search", "product", "cart", "done"}
    }


def test_days_and_people_below_nothing_are_drawn_as_what_they_are() -> None:
    days = (SavedDay(FIRST, value=Money(-4500), returned=Money(4500)), SavedDay(LAST, value=Money(9000)))
    lea = CreditRow("lea", Money(-2000), Money(500), 1, Money(2500))
    found = ShopFigures(FIRST, LAST, "lyon", NOON, saved=days, credits=(lea,), uncredited=Money(100))
    shown = contents(found, Names(Article, lambda person: (person, person[:2]), str, Article), LAST, wording_in("en"))
    assert [(row.mark, row.share >= 0) for row in shown["saved"].rows] == [("back", True), ("now", True)]
    assert shown["saved"].rows[0].share == 0
    assert (shown["credits"].rows[0].share, shown["credits"].rows[0].value) == (0, "\u2212€15")
    assert "€45 returned" in shown["saved"].detail


async def test_figures_are_for_those_who_may_read_them(kiosk: Terminal) -> None:
    lea = await _signed_in(kiosk, "badge-lea", "1357")
    for path in ("/api/figures", "/api/figures/saved"):
        assert (await kiosk.call("GET", path)).status_code == 401
        assert (await kiosk.call("GET", path, headers=lea)).status_code == 403
    marc = await _signed_in(kiosk, "badge-marc", "4821")
    assert (await kiosk.call("GET", "/api/figures/secrets", headers=marc)).status_code == 404
    for days in ({"first": "2026-03-05", "last": "2026-03-01"}, {"first": "2020-01-01", "last": "2026-03-01"}):
        assert (await kiosk.call("GET", "/api/figures", params=days, headers=marc)).status_code == 422


async def test_what_is_out_and_asked_for_and_what_lies(services: Services, kiosk: Terminal) -> None:
    wants = History((Visit(LYON, 1, (VisitStarted(), VariantMissed("LAMPE-1", "not_here"))),), ())
    services.database.write_now(lambda connection: write(connection, wants))
    marc = await _signed_in(kiosk, "badge-marc", "4821")
    days = {"first": str(FIRST), "last": str(LAST)}
    found = msgspec.json.decode(
        (await kiosk.call("GET", "/api/figures", params=days, headers=marc)).content, type=ShopFigures
    )
    assert found.stock_outs == (), "one lamp is still there"
    assert [(mover.sku, mover.on_hand, mover.value) for mover in found.slow_movers] == [
        ("VASE-1", 3, Money(6000)),
        ("LAMPE-1", 1, Money(4900)),
    ]
    level = {"sku": "LAMPE-1", "location_id": "lyon"}
    services.database.write_now(lambda connection: _take_all(connection, level))
    found = msgspec.json.decode(
        (await kiosk.call("GET", "/api/figures", params=days, headers=marc)).content, type=ShopFigures
    )
    assert [(out.sku, out.visits, out.sold, out.elsewhere) for out in found.stock_outs] == [("LAMPE-1", 1, 0, 4)]


def _take_all(connection: Connection, level: dict[str, str]) -> None:
    of = stock_levels.c
    connection.execute(
        stock_levels.update()
        .where(of.sku == level["sku"], of.location_id == level["location_id"])
        .values(reserved=of.on_hand)
    )


def _tried_row(row: dict[str, str]) -> tuple[int, int, int, int, dict[str, int]]:
    counts = [int(row[name]) for name in ("asked", "tried", "kept", "put_back")]
    reasons = {("" if name == "no_reason" else name): int(row[name]) for name in list(row)[5:] if row[name] != "0"}
    return (*counts, reasons)  # type: ignore[return-value]


def _cents(text: str) -> int:
    return round(float(text) * 100)


async def _signed_in(terminal: Terminal, badge: str, pin: str) -> dict[str, str]:
    answer = await terminal.call("POST", "/api/staff/sign-in", json={"badge": badge, "pin": pin})
    return {"X-Staff-Token": answer.json()["session"]["token"]}
