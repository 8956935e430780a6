"""Orders moved on from the command line, on the database that the hub serves."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli_orders import fulfilment
from kiosk.domain.customer import Contact
from kiosk.domain.device import Device
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.domain.order_return import OrderReturn, ReturnAsked, ReturnLine
from kiosk.domain.seller import Seller
from kiosk.hub.aftersales.returns import Returns
from kiosk.hub.ordering.place import OrderPlaced, place
from kiosk.hub.store import invoice_rows
from kiosk.hub.store.database import Database
from kiosk.system import SystemClock

Run = Callable[..., Result]
SELLER = Seller("Maison Corail", "900000001", "FR68900000001", "12 rue Gasparin", "69002", "Lyon")


@pytest.fixture
def run(database_file: Path) -> Run:
    """A hub's file with one order in it, and the command on it."""
    database = Database.open(database_file)
    order = ReadyOrder(
        id="order-1",
        idempotency_key="key-1",
        number="K01-0001",
        placed_at=datetime.now(UTC),
        lines=(OrderLine("1", "LAMPE-1", 1, Money(4900), Fulfillment("store_pickup", "lyon")),),
        delivery_fee=Money(0),
        tracking_token="T" * 22,
        contact=Contact("Paul Roy", "paul@exemple.fr"),
    )
    device = Device("d1", "K01", "Borne 1", "kiosk", "lyon")
    placed = database.write_now(lambda c: place(c, order, device, "https://hub.test", datetime.now(UTC)))
    assert isinstance(placed, OrderPlaced), placed
    database.write_now(lambda c: invoice_rows.put_seller(c, SELLER))
    database.close()

    def on_file(*arguments: str) -> Result:
        return CliRunner().invoke(fulfilment, [*arguments, "--database", str(database_file)])

    return on_file


def test_an_order_goes_its_way_and_what_does_not_fit_is_said(run: Run, tmp_path: Path, database_file: Path) -> None:
    ready = run("step", "k01-0001", "make_ready")
    assert (ready.exit_code, ready.output) == (0, "K01-0001 line 1: ready\n")
    shipped = run("step", "K01-0001", "ship", "--carrier", "Colissimo", "--parcel", "6A1")
    assert shipped.exit_code == 1
    assert "not_shipped" in shipped.output
    assert "order_unknown" in run("step", "K01-0002", "prepare").output

    file = tmp_path / "steps.csv"
    file.write_text("order,step\nK01-0001,hand_over\n", encoding="utf-8")
    assert run("import", str(file)).output == "1 taken, 0 known, 0 refused\n"
    again = run("import", str(file))
    assert (again.exit_code, "already_handed_over" in again.output) == (1, True)
    file.write_text("order,step\nK01-0001,explode\n", encoding="utf-8")
    assert "steps.csv:2: 'explode' is no step" in run("import", str(file)).output
    assert run("invoices").output.startswith("F20")

    database = Database.open(database_file)
    asked = ReturnAsked("r1", (ReturnLine("1", 1, "damaged"),))
    made = asyncio.run(Returns(database, SystemClock()).ask("T" * 22, asked))
    database.close()
    assert isinstance(made, OrderReturn)
    received = run("received", made.number.lower())
    assert received.output == f"{made.number}: received, refund credited\n"
    assert run("received", "R-222222").exit_code == 1
    assert [line[:1] for line in run("invoices").output.splitlines()] == ["A", "F"]
