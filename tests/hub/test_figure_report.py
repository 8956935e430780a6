"""Figures against a count by hand over random histories: the same numbers from the hub, in CSV and on the screen."""

import csv
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete

from kiosk.domain.credit import CreditShare, divided
from kiosk.domain.device import Device
from kiosk.domain.figures import ShopFigures
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import ConfirmedLine, LineOutcome, OrderLine
from kiosk.domain.shop_event import (
    CartRestored,
    EventBatch,
    Happening,
    NumberedEvent,
    OrderPlaced,
    Satisfaction,
    ScreenShown,
    SearchMissed,
    ShopEvent,
    TrialShown,
    VariantMissed,
    VisitEnded,
    VisitStarted,
)
from kiosk.hub.figure_report import report
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.services import Services
from kiosk.hub.store import order_rows, shop_event_rows
from kiosk.hub.store.figure_rows import Span
from kiosk.hub.store.tables import credits_, order_lines, order_outcomes, orders, saved_lines, shop_events, stock_levels
from tests.hub.conftest import NOON, Terminal
from ui.view_models.figure_rows import Article, Names
from ui.view_models.figure_topics import contents
from ui.wording import wording_in

pytestmark = pytest.mark.anyio

FIRST = date(2026, 3, 1)
DAYS = 4
LAST = FIRST + timedelta(days=DAYS - 1)
PRICES = {"LAMPE-1": 4900, "VASE-1": 2000}
PEOPLE = ("lea", "marc", "paul")
LYON = Device("d1", "K01", "Borne 01", "kiosk", "lyon")
PARIS = Device("d2", "K02", "Borne 02", "kiosk", "paris")
OUTCOMES: tuple[LineOutcome, ...] = ("allocated", "moved", "waiting", "dropped")


@dataclass(frozen=True)
class Visit:
    """One visit of the history: where, on which day of it (one may lie outside), and what happened."""

    device: Device
    day: int
    happenings: tuple[Happening, ...]


@dataclass(frozen=True)
class Sale:
    """One order: where, when, and its lines with what the shop lacked."""

    location: str
    day: int
    lines: tuple[tuple[str, int, LineOutcome, tuple[CreditShare, ...], bool], ...]


@dataclass(frozen=True)
class History:
    """Everything that happened."""

    visits: tuple[Visit, ...]
    sales: tuple[Sale, ...]


def a_history(random: Random) -> History:
    """Some days of two shops."""
    visits = tuple(_visit(random) for _ in range(random.randrange(12)))
    return History(visits, tuple(_sale(random) for _ in range(random.randrange(6))))


def _visit(random: Random) -> Visit:
    happenings: list[Happening] = [VisitStarted("fr", is_resumed=random.random() < 0.1)]
    if random.random() < 0.5:
        happenings.append(TrialShown("home", random.choice(("a", "b"))))
    screen = "home"
    happenings.append(ScreenShown("home"))
    kinds: tuple[Callable[[], Happening], ...] = (
        lambda: VariantMissed(random.choice(("LAMPE-1", "VASE-1")), random.choice(("not_here", "sold_out"))),
        lambda: SearchMissed(random.choice(("tente", "lustre")), nearest=random.random() < 0.5),
        lambda: OrderPlaced(1),
        lambda: Satisfaction(random.choice(("yes", "fair", "no"))),
        lambda: CartRestored(2),
    )
    for _ in range(random.randrange(6)):
        if random.random() < 0.4:
            after = random.choice(("search", "product", "cart", "done"))
            happenings.append(ScreenShown(after, screen, random.randrange(40)))
            screen = after
        else:
            happenings.append(random.choice(kinds)())
    if random.random() < 0.8:
        happenings.append(VisitEnded("done", screen, random.randrange(20), 9))
    return Visit(random.choice((LYON, PARIS)), random.randrange(-1, DAYS + 1), tuple(happenings))


def _sale(random: Random) -> Sale:
    lines = []
    for _ in range(random.randrange(1, 4)):
        parts = random.choice(((), (100,), (60, 40), (34, 33, 33)))
        shares = tuple(CreditShare(person, part) for person, part in zip(PEOPLE, parts, strict=False))
        sku, pieces = random.choice(tuple(PRICES)), random.randrange(1, 4)
        lines.append((sku, pieces, random.choice(OUTCOMES), shares, random.random() < 0.5))
    return Sale(random.choice(("lyon", "paris")), random.randrange(-DAYS - 1, DAYS + 1), tuple(lines))


def _day(number: int) -> date:
    return FIRST + timedelta(days=number)


def _at(number: int) -> datetime:
    # Nine in the morning in Paris, far from both ends of the day there.
    return datetime(FIRST.year, FIRST.month, FIRST.day, 9, tzinfo=UTC) + timedelta(days=number)


def write(connection: Connection, history: History) -> None:
    """Nothing but this history."""
    for table in (saved_lines, credits_, order_outcomes, order_lines, orders, shop_events):
        connection.execute(delete(table))
    for number, visit in enumerate(history.visits):
        name, hour = f"visit-{number:016}", _at(visit.day)
        events = [ShopEvent(name, hour, place, what) for place, what in enumerate(visit.happenings)]
        numbered = tuple(NumberedEvent(place + 1, event) for place, event in enumerate(events))
        shop_event_rows.add(connection, EventBatch(f"journal-{number}", numbered), visit.device)
    for number, sale in enumerate(history.sales):
        record = _record(number, sale)
        order_rows.add(connection, record)
        saved = [f"l{place}" for place, line in enumerate(sale.lines) if line[4]]
        rows = [{"order_id": record.id, "line_id": line} for line in saved]
        if rows:
            connection.execute(saved_lines.insert(), rows)


def _record(number: int, sale: Sale) -> OrderRecord:
    here = Fulfillment("take_now", sale.location)
    lines = tuple(
        OrderRecordLine(
            OrderLine(f"l{place}", sku, pieces, Money(PRICES[sku]), here, credit=shares),
            ConfirmedLine(f"l{place}", sku, pieces, outcome, here),
        )
        for place, (sku, pieces, outcome, shares, _) in enumerate(sale.lines)
    )
    at, name = _at(sale.day), f"order-{number}"
    total = sum((line.total for line in lines), start=Money(0))
    fixed = ("K01", sale.location, None, None, at, at, "fr", "at_till", None, None, Money(0), total)
    return OrderRecord(name, name, "kiosk", *fixed, f"{name:_<22}", lines)  # type: ignore[arg-type]


def by_hand(history: History) -> dict[str, object]:
    """The same figures, counted one thing after the other."""
    visits = [visit for visit in history.visits if visit.device is LYON and 0 <= visit.day < DAYS]
    seen = Counter(screen for v in visits for screen in {w.screen for w in v.happenings if isinstance(w, ScreenShown)})
    missed = Counter(
        pair for v in visits for pair in {(w.sku, w.why) for w in v.happenings if isinstance(w, VariantMissed)}
    )
    words = Counter(words for v in visits for words in {w.words for w in v.happenings if isinstance(w, SearchMissed)})
    answers = Counter(
        (_day(v.day), score) for v in visits for score in {w.score for w in v.happenings if isinstance(w, Satisfaction)}
    )
    return {
        "visits": sum(not w.is_resumed for v in visits for w in v.happenings if isinstance(w, VisitStarted)),
        "ordering": sum(any(isinstance(w, OrderPlaced) for w in v.happenings) for v in visits),
        "restored": sum(any(isinstance(w, CartRestored) for w in v.happenings) for v in visits),
        "seen": dict(seen),
        "missed": dict(missed),
        "words": {word: count for word, count in words.items() if count >= 3},
        "answers": dict(answers),
        "trial": _trial_by_hand(visits),
        **_money_by_hand(history),
    }


def _trial_by_hand(visits: list[Visit]) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for visit in visits:
        ordered = any(isinstance(w, OrderPlaced) for w in visit.happenings)
        for arm in {w.arm for w in visit.happenings if isinstance(w, TrialShown)}:
            known = found.get(arm, (0, 0))
            found[arm] = (known[0] + 1, known[1] + ordered)
    return found


def _money_by_hand(history: History) -> dict[str, object]:
    saved, before, turnover, nobodys = Counter[date](), 0, 0, 0
    credit: dict[str, list[int]] = {}
    for sale in history.sales:
        for sku, pieces, outcome, shares, was_saved in sale.lines:
            worth = PRICES[sku] * pieces
            if sale.location != "lyon" or outcome == "dropped":
                continue
            if was_saved and 0 <= sale.day < DAYS:
                saved[_day(sale.day)] += worth
            if was_saved and -DAYS <= sale.day < 0:
                before += worth
            if not 0 <= sale.day < DAYS:
                continue
            turnover += worth
            nobodys += 0 if shares else worth
            for share, amount in divided(Money(worth), shares):
                sums = credit.setdefault(share.staff_id, [0, 0, 0])
                sums[0 if share.percent == 100 else 1] += amount.amount
                sums[2] += 1
    credit_rows = {person: tuple(sums) for person, sums in credit.items()}
    return {"saved": dict(saved), "before": before, "turnover": turnover, "nobodys": nobodys, "credit": credit_rows}


def as_counted(found: ShopFigures) -> dict[str, object]:
    """A report in the form of ``by_hand``."""
    scores = ((day.day, score, getattr(day, score)) for day in found.ease for score in ("yes", "fair", "no"))
    arms = (arm for trial in found.trials for arm in (trial.first, trial.second))
    return {
        "visits": found.visits,
        "ordering": found.visits_with_order,
        "restored": found.carts_restored,
        "seen": {step.screen: step.visits for step in found.funnel if step.visits},
        "missed": {(item.sku, item.why): item.visits for item in found.missed_items},
        "words": {missed.words: missed.visits for missed in found.missed_words},
        "answers": {(day, score): count for day, score, count in scores if count},
        "trial": {arm.arm: (arm.visits, arm.orders) for arm in arms if arm.visits},
        "saved": {day.day: day.value.amount for day in found.saved if day.value.amount},
        "before": found.saved_before.amount,
        "turnover": found.turnover.amount,
        "nobodys": found.uncredited.amount,
        "credit": {row.staff_id: (row.alone.amount, row.shared.amount, row.lines) for row in found.credits},
    }


@pytest.mark.parametrize("hub_database", ["sqlite"], indirect=True)
@given(random=st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_report_is_what_a_count_by_hand_gives(services: Services, random: Random) -> None:
    history = a_history(random)
    services.database.write_now(lambda connection: write(connection, history))
    with services.database.read() as connection:
        found = report(connection, Span(FIRST, LAST, "lyon"), NOON)
    assert as_counted(found) == by_hand(history)
    # What persons have and what is nobody's is the whole.
    assert sum(row.total.amount for row in found.credits) + found.uncredited.amount == found.turnover.amount


async def test_api_csv_and_screen_say_the_same(services: Services, kiosk: Terminal) -> None:
    history = a_history(Random(11))
    busy = [a_history(Random(seed)) for seed in range(90)]
    history = History(sum((h.visits for h in busy), history.visits), sum((h.sales for h in busy), history.sales))
    services.database.write_now(lambda connection: write(connection, history))
    expected = by_hand(history)
    marc = await _signed_in(kiosk, "badge-marc", "4821")
    days = {"first": str(FIRST), "last": str(LAST)}

    answer = await kiosk.call("GET", "/api/figures", params=days, headers=marc)
    found = msgspec.json.decode(answer.content, type=ShopFigures)
    assert as_counted(found) == expected
    assert found.trials[0].difference is not None

    tables = {}
    for topic in ("saved", "unmet", "funnel", "credits", "ease", "sources", "stock_outs", "slow", "trials"):
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

    words = wording_in("en")
    shown = contents(found, Names(Article, lambda person: (person, person[:2]), str), LAST, words)
    assert shown["saved"].total == words.round_money(Money(sum(expected["saved"].values())))
    assert {row.key: row.value for row in shown["credits"].rows if row.key} == {
        person: words.round_money(Money(amount)) for person, amount in by_person.items()
    }
    assert {row.key: int(row.value) for row in shown["funnel"].rows} == {
        screen: count
        for screen, count in expected["seen"].items()  # type: ignore[attr-defined]
        if screen in {"home", "search", "product", "cart", "done"}
    }


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


def _cents(text: str) -> int:
    return round(float(text) * 100)


async def _signed_in(terminal: Terminal, badge: str, pin: str) -> dict[str, str]:
    answer = await terminal.call("POST", "/api/staff/sign-in", json={"badge": badge, "pin": pin})
    return {"X-Staff-Token": answer.json()["session"]["token"]}
