"""Stock in motion on screens that nobody touches: ages tick, figures change, a manager corrects."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPointF

from kiosk.domain.stock import StockLevel
from tests.fakes.shop import HERE
from tests.ui.test_cart_journey import Kiosk, kiosk
from tests.ui.test_staff_screens import CART, Bench, bench, only_order

__all__ = ["bench", "kiosk"]

SKU = "ROBE-CORAIL-38"


@pytest.fixture
def profile(request: pytest.FixtureRequest) -> str:
    return "tablet" if "salesperson" in request.fixturenames else "manager"


@pytest.fixture
def manager(bench: Bench) -> Bench:
    bench.sign_in()
    return bench


@pytest.fixture
def salesperson(bench: Bench) -> Bench:
    """With a customer's cart open."""
    bench.sign_in()
    bench.parts.shopping.open_cart(CART)
    bench.model("cart").credit()
    return bench


def here_row(kiosk: Kiosk) -> tuple[str, str]:
    row = next(row for row in kiosk.model("product").props.ways if row.kind == "take_now")
    return row.figure, row.age


def open_product(kiosk: Kiosk) -> None:
    now = kiosk.parts.clock.now()
    kiosk.parts.stock.put(StockLevel(SKU, HERE, 7, now))
    kiosk.model("search").productWanted.emit("robe-ondine", SKU)
    kiosk.jobs.run_all()


def test_age_on_the_open_sheet_ticks_by_the_second_and_turns_to_words(kiosk: Kiosk) -> None:
    open_product(kiosk)
    assert here_row(kiosk) == ("7 en rayon", "vu à l’instant")
    seen = []
    for seconds in (12, 48, 60 * 29 - 1, 61):
        kiosk.parts.clock.pass_seconds(seconds)
        kiosk.terminal.screens.shell.secondPassed.emit()
        seen.append(here_row(kiosk)[1])
    assert seen == [
        "vu il y a 12\u00a0s",
        "vu il y a 1\u00a0min",
        "vu il y a 29\u00a0min",
        "chiffres de 14\u00a0h\u00a032",
    ]


def test_age_ticks_by_itself_while_the_sheet_stays_open(kiosk: Kiosk) -> None:
    open_product(kiosk)
    kiosk.parts.clock.pass_seconds(40)
    kiosk.qtbot.waitUntil(lambda: here_row(kiosk)[1] == "vu il y a 40\u00a0s")


def test_change_elsewhere_is_on_the_open_sheet_without_a_touch(kiosk: Kiosk) -> None:
    open_product(kiosk)
    kiosk.parts.stock.put(StockLevel(SKU, HERE, 2, kiosk.parts.clock.now()))
    kiosk.parts.status.tell_rows("stock")
    assert here_row(kiosk)[0] == "2 en rayon"


def test_managers_table_and_sum_follow_a_change(manager: Bench) -> None:
    _open_cell(manager)
    manager.jobs.run_all()  # the history behind the figure
    manager.parts.stock.put(StockLevel(SKU, HERE, 3, manager.parts.clock.now()))
    manager.parts.status.tell_rows("stock")
    manager.work_until(lambda: _figure(manager) == (HERE, "3"))
    assert manager.model("stock").panel.props.on_hand == 3


def test_manager_corrects_a_figure_with_ten_keys_and_a_reason(manager: Bench) -> None:
    _open_cell(manager)
    before = manager.model("stock").panel.props.on_hand
    _open_sheet(manager)
    manager.touch("digit-1", "digit-2", "reason-found", "correction-save")
    manager.jobs.run_all()
    (sent,) = manager.hub.corrections
    assert (sent.sku, sent.location_id, sent.on_hand, sent.on_hand_seen, sent.reason) == (
        SKU,
        HERE,
        12,
        before,
        "found",
    )
    assert not manager.model("stock").correction.props.is_open
    assert manager.model("stock").panel.props.on_hand == 12


def test_correction_without_network_changes_nothing_and_says_so(manager: Bench) -> None:
    _open_cell(manager)
    _open_sheet(manager)
    manager.touch("digit-9")
    manager.hub.online = False
    manager.touch("correction-save")
    manager.jobs.run_all()
    correction = manager.model("stock").correction.props
    assert (correction.problem, correction.typed, correction.is_busy) == ("hub_needed", "9", False)
    assert manager.hub.corrections == []


def test_figures_of_another_place_are_not_the_managers(manager: Bench) -> None:
    _open_cell(manager, "lyon-part-dieu")
    assert not manager.model("stock").mayCorrect("lyon-part-dieu")
    assert not manager.has("correct-stock")


def test_salesperson_is_told_before_ordering_and_the_line_moves_with_one_touch(salesperson: Bench) -> None:
    hub = salesperson.hub
    hub.taken[SKU] = 1
    now = salesperson.parts.clock.now()
    hub.levels_live = [StockLevel(SKU, HERE, 0, now), StockLevel(SKU, "warehouse", 9, now)]
    salesperson.touch("order")
    salesperson.jobs.run_all()
    assert salesperson.model("gone").count == 1
    salesperson.model("order").confirm()
    assert salesperson.parts.outbox.entries() == []
    hub.taken.clear()
    _wait_up(salesperson, f"gone-accept-{SKU}")
    salesperson.touch(f"gone-accept-{SKU}")
    salesperson.jobs.run_all()
    salesperson.touch("order-confirm")
    placed = only_order(salesperson)
    assert {line.fulfillment.kind for line in placed.lines if line.sku == SKU} == {"home_delivery"}
    assert placed.reservation_id in hub.holds


def _wait_up(on: Bench, name: str) -> None:
    """Until the sheet has come up."""
    bottom = on.terminal.window.height() - 100
    on.qtbot.waitUntil(lambda: on.item(name).mapToScene(QPointF(0, 0)).y() < bottom)


def _open_sheet(manager: Bench) -> None:
    manager.touch("correct-stock")
    _wait_up(manager, "digit-9")


def _open_cell(manager: Bench, place: str = HERE) -> None:
    manager.parts.stock.put(StockLevel(SKU, place, 5, manager.parts.clock.now() - timedelta(minutes=2)))
    manager.touch("rail-stock")
    manager.jobs.run_all()
    manager.model("stock").select(SKU, place)


def _figure(manager: Bench) -> tuple[str, str]:
    """The first place of the variant's row and what the table shows there."""
    table = manager.model("stock").table
    row = next(row for row in map(table.row_at, range(table.rowCount())) if row.sku == SKU)
    return row.cells[0].location_id, row.cells[0].figure
