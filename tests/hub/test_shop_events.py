"""Events of visits at the hub: taken once, counted, deleted when they are old. On both databases."""

import csv
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from click.testing import CliRunner
from sqlalchemy import func, select

from kiosk.cli import main
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
    VariantMissed,
    VisitEnded,
    VisitStarted,
    WipeProved,
)
from kiosk.hub.services import Services
from kiosk.hub.store.address import DatabaseAddress
from kiosk.hub.store.tables import shop_events
from tests.hub.conftest import NOON, MovableClock, Terminal, written

pytestmark = pytest.mark.anyio

HOUR = datetime(2026, 3, 10, 9, tzinfo=UTC)


def _visit(name: str, *happenings: Happening, step: int = 10) -> list[ShopEvent]:
    visit = name.ljust(22, "0")
    return [ShopEvent(visit, HOUR, index * step, what) for index, what in enumerate(happenings)]


def _batch(journal: str, events: list[ShopEvent], first: int = 1) -> EventBatch:
    return EventBatch(journal, tuple(NumberedEvent(first + index, event) for index, event in enumerate(events)))


async def _tell(terminal: Terminal, batch: EventBatch) -> int:
    body = msgspec.to_builtins(batch)
    return (await terminal.call("POST", "/api/events", json=body)).status_code


def _rows(services: Services) -> int:
    with services.database.read() as connection:
        return int(connection.execute(select(func.count()).select_from(shop_events)).scalar_one())


BUYS = _visit(
    "a",
    VisitStarted("fr"),
    ScreenShown("home"),
    CartRestored(3),
    ScreenShown("cart", "home", 12),
    OrderPlaced(3),
    ScreenShown("done", "cart", 30),
    Satisfaction("yes"),
    VisitEnded("done", "done", 8, 14),
    WipeProved(9),
)
LEAVES = _visit(
    "b",
    VisitStarted("en"),
    ScreenShown("home"),
    ScreenShown("search", "home", 4),
    SearchMissed("tente", nearest=True),
    VariantMissed("LAMPE-1", "sold_out"),
    VariantMissed("LAMPE-1", "sold_out"),
    VisitEnded("walk_away", "search", 90, 6),
    WipeProved(9),
)
CUT_OFF = _visit("c", VisitStarted(), ScreenShown("home"), SearchMissed("tente"), SearchMissed("dupont"))


async def test_events_are_stored_once_whatever_comes_again(
    services: Services, kiosk: Terminal, other_kiosk: Terminal
) -> None:
    first, second = _batch("journal-1", BUYS), _batch("journal-1", LEAVES, len(BUYS) + 1)
    for batch in (first, second, first, second):
        assert await _tell(kiosk, batch) == 204
    expected = len(BUYS) + len(LEAVES) + 2  # an end is two rows
    assert _rows(services) == expected
    # The numbers of another terminal, and of a file that begins anew, are others.
    assert await _tell(other_kiosk, first) == 204
    assert await _tell(kiosk, _batch("journal-2", BUYS)) == 204
    assert _rows(services) == expected + 2 * (len(BUYS) + 1)

    unnamed = await kiosk.call("POST", "/api/events", json={"journal": "journal-3", "events": [{"seq": 1}]})
    assert unnamed.status_code == 400
    body = msgspec.to_builtins(_batch("journal-3", _visit("d", SearchMissed("x"))))
    body["events"][0]["event"]["what"]["words"] = "=HYPERLINK(1)"
    assert (await kiosk.call("POST", "/api/events", json=body)).status_code == 400


async def test_figures_of_visits(kiosk: Terminal, hub_database: DatabaseAddress) -> None:
    visits = [*BUYS, *LEAVES, *CUT_OFF, *_visit("e", VisitStarted(), SearchMissed("tente"))]
    assert await _tell(kiosk, _batch("journal-1", visits)) == 204

    run = CliRunner().invoke
    day = ["--from", "2026-03-01", "--to", "2026-03-10"]
    table = run(main, ["figures", "--database", written(hub_database), *day]).output
    assert table.startswith("2026-03-01 to 2026-03-10\n")
    text = run(main, ["figures", "--database", written(hub_database), *day, "--csv"]).output
    rows = {(row["figure"], row["of"]): row for row in csv.DictReader(text.splitlines())}

    assert rows["visits", ""]["visits"] == "4"
    assert [rows["ended", of]["visits"] for of in ("done", "walk_away", "interrupted")] == ["1", "1", "2"]
    assert [rows["screen", of]["visits"] for of in ("home", "search", "cart", "done")] == ["3", "1", "1", "1"]
    assert (rows["screen", "home"]["number"], rows["screen", "search"]["detail"]) == ("8.0", "ended 1")
    assert rows["seconds of a visit (median)", ""]["number"] == "65"
    assert rows["touches of a visit (median)", ""]["number"] == "10"
    assert (rows["orders", ""]["visits"], rows["orders", ""]["number"]) == ("1", "1")
    assert rows["was it easy", "yes"]["visits"] == "1"
    # Wanted twice in one visit is one customer lost; a lamp costs 49.00.
    lamp = rows["variant missed", "LAMPE-1"]
    assert (lamp["detail"], lamp["visits"], lamp["value"]) == ("sold_out", "1", "49.00")
    # Three visits searched for a tent; one for what may be somebody's name.
    assert rows["search missed", "tente"]["visits"] == "3"
    assert "dupont" not in text
    assert rows["wipes proved", ""]["visits"] == "2"

    elsewhere = run(main, ["figures", "--database", written(hub_database), *day, "--csv", "--store", "paris"]).output
    assert "visits,,,0,," in elsewhere.splitlines()
    assert run(
        main, ["figures", "--database", written(hub_database), "--from", "2026-03-11", "--to", "2026-03-10"]
    ).exit_code


async def test_old_events_are_deleted_by_the_hub(services: Services, kiosk: Terminal, clock: MovableClock) -> None:
    assert await _tell(kiosk, _batch("journal-1", BUYS)) == 204
    clock.move(timedelta(days=services.settings.keep_events_days))
    assert await services.shop_events.sweep() == 0
    clock.move(timedelta(days=1))
    assert await services.shop_events.sweep() == len(BUYS) + 1
    assert _rows(services) == 0
    assert clock.now() > NOON
