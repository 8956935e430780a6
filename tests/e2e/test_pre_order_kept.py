"""From a phone's cart to the hub's word: what is not out yet is ordered at the kiosk for the day on which it comes."""

from pathlib import Path
from typing import Any

from sqlalchemy import select

from kiosk.demo.hub_process import HubProcess
from kiosk.demo.phone_without_browser import PlainPhone
from kiosk.domain.promise import delivery_date
from kiosk.hub.store import catalogue_rows, stock_rows
from kiosk.hub.store.database import Database
from kiosk.hub.store.tables import order_lines, order_outcomes, orders
from kiosk.scanning.picture_reader import PictureReader
from kiosk.scanning.report import load_picture
from kiosk.system import SystemClock
from tests.e2e.conftest import OpenTerminal, confirm, fill_cart
from tests.e2e.terminal_process import wait_until

COMING = "lampe-vesper"


def _code_of_a_cart_with_it(hub: HubProcess, folder: Path) -> str:
    with PlainPhone(hub.url, folder) as phone:
        phone.sign_in("anne-demo-dune")
        phone.add_product(COMING)
        picture = load_picture(phone.show_code().screenshot)
    assert not isinstance(picture, str)
    return PictureReader().read_picture(picture)[0].text


def test_the_hub_keeps_one_of_those_that_are_expected(
    hub: HubProcess, open_terminal: OpenTerminal, tmp_path: Path
) -> None:
    terminal = open_terminal()
    fill_cart(terminal, _code_of_a_cart_with_it(hub, tmp_path))
    number = confirm(terminal)
    database = Database.open(hub.database)
    try:
        wait_until(lambda: _decided(database, number) is not None, "the order at the hub")
        decided = _decided(database, number)
        assert decided is not None
        assert decided.outcome == "allocated"
        with database.read() as connection:
            release = catalogue_rows.release_days(connection, [decided.sku])[decided.sku]
            places = {place.id: place for place in catalogue_rows.all_locations(connection)}
            levels = {level.location_id: level for level in stock_rows.levels(connection, [decided.sku])}
        assert decided.promised_on == delivery_date(places[decided.location_id], SystemClock().now(), release) > release
        assert (levels[decided.location_id].on_hand, levels[decided.location_id].reserved) == (0, 1)
    finally:
        database.close()


def _decided(database: Database, number: str) -> Any:
    """The hub's word on the line that is not out yet."""
    found = (
        select(order_lines.c.sku, order_lines.c.location_id, order_outcomes.c.outcome, order_outcomes.c.promised_on)
        .join(orders, orders.c.id == order_lines.c.order_id)
        .join(
            order_outcomes,
            (order_outcomes.c.order_id == orders.c.id) & (order_outcomes.c.line_id == order_lines.c.id),
        )
        .where(orders.c.number == number, order_lines.c.sku.startswith(COMING.upper()))
    )
    with database.read() as connection:
        return connection.execute(found).one_or_none()
