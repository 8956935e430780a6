"""The demonstration's past: there once, the same every time, marked, and nothing that anybody would have to act on."""

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner
from sqlalchemy import Connection, func, select

from kiosk.cli import main
from kiosk.domain.order_progress import LineProgress
from kiosk.domain.print_source import hub_day
from kiosk.hub.commands import load_shop, places
from kiosk.hub.demo_past.write import write_past
from kiosk.hub.figure_report import report
from kiosk.hub.services import Services
from kiosk.hub.store import order_rows, progress_rows
from kiosk.hub.store.figure_rows import Span
from kiosk.hub.store.tables import feed, orders, stock_levels, tasks, try_ons
from tests.hub.conftest import NOON, MovableClock, small_shop

TODAY = hub_day(NOON)
SATURDAY = 5
WEEK = Span(TODAY - timedelta(days=7), TODAY - timedelta(days=1), "lyon")


@pytest.mark.parametrize("hub_database", ["sqlite"], indirect=True)
def test_a_past_is_written_once_and_grows_by_the_day(services: Services, clock: MovableClock) -> None:
    shop, database = small_shop(), services.database
    lyon = msgspec.structs.replace(shop.locations[0], cabins=2)
    worn = msgspec.structs.replace(shop.products[0], category_id="robes")
    shop = msgspec.structs.replace(
        shop, locations=(lyon, *shop.locations[1:]), products=(worn, *shop.products[1:]), orders=()
    )
    with database.read() as connection:
        before = _what_people_see(connection)
    assert write_past(database, shop, clock, 2) == 12, "two weeks without their Sundays"
    with database.read() as connection:
        first, stored = report(connection, WEEK, NOON), _orders(connection)
        assert _what_people_see(connection) == before, "no stock moves, nobody has a task, no terminal hears of it"
        assert all(number.startswith("DEMO-2") and number.endswith("-lyon") for number in stored)
        _all_is_settled(connection)
    answers = {day.day: day.answers for day in first.ease}
    assert max(answers, key=lambda day: answers[day]).weekday() == SATURDAY
    assert min(answers, key=lambda day: (answers[day], day)).weekday() == SATURDAY + 1
    assert first.turnover.amount > 0
    assert [row.product_id for row in first.tried] == ["lampe"]
    assert {row.staff_id for row in first.credits} == {"lea"}

    assert write_past(database, shop, clock, 2) == 0
    clock.move(timedelta(days=1))
    assert write_past(database, shop, clock, 2) == 1
    with database.read() as connection:
        again = report(connection, WEEK, NOON)
        assert _orders(connection) > stored
    assert again.turnover == first.turnover
    assert again.credits == first.credits


def test_a_real_shop_has_no_past_that_never_was(tmp_path: object) -> None:
    answer = CliRunner().invoke(main, ["hub", "--database", f"{tmp_path}/hub.db", "--demo-weeks", "1"])
    assert answer.exit_code == 2
    assert "--demo-weeks is for the demonstration alone" in answer.output


def test_a_demonstration_replaces_no_other_shop(tmp_path: Path) -> None:
    database = tmp_path / "hub.db"
    load_shop(database, small_shop())
    answer = CliRunner().invoke(main, ["hub", "--demo", "--database", str(database), "--port", "18499"])
    assert answer.exit_code == 1
    assert "holds another shop (depot, lyon, paris)" in answer.output
    assert "lyon" in places(database)


def _orders(connection: Connection) -> set[str]:
    return {number for number in connection.execute(select(orders.c.number)).scalars() if number != "W-1"}


def _what_people_see(connection: Connection) -> tuple[object, ...]:
    levels = connection.execute(select(stock_levels.c.sku, stock_levels.c.on_hand, stock_levels.c.reserved)).all()
    shown = select(func.count()).select_from(try_ons).where(try_ons.c.is_shown.is_(True))
    counts = [
        connection.execute(query).scalar_one()
        for query in (select(func.count()).select_from(feed), select(func.count()).select_from(tasks), shown)
    ]
    return (sorted(tuple(level) for level in levels), *counts)


def _all_is_settled(connection: Connection) -> None:
    for record in order_rows.newest(connection, 500):
        said: dict[str, LineProgress] = progress_rows.of_order(connection, record.id)
        if record.number.startswith("DEMO"):
            assert {line.ordered.id for line in record.lines} == said.keys()
            assert {one.state for one in said.values()} <= {"collected", "delivered", "returned"}
