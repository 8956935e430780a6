"""The stock table reads only the windows that are looked at."""

import pytest
from PySide6.QtCore import QAbstractItemModel
from pytestqt.modeltest import ModelTester

from ui.list_models.stock_table import WINDOW, StockCell, StockTableModel, StockTableRow


def window(offset: int) -> tuple[StockTableRow, ...]:
    return tuple(
        StockTableRow(f"sku-{number}", f"Robe {number}", cells=(StockCell("lyon", "good", str(number)),))
        for number in range(offset, offset + WINDOW)
    )


def value(model: QAbstractItemModel, row: int, column: int, role: str) -> object:
    roles = {bytes(name.data()).decode(): number for number, name in model.roleNames().items()}
    return model.data(model.index(row, column), roles[role])


@pytest.fixture
def model() -> StockTableModel:
    model = StockTableModel()
    model.show(1, 100_000, window(0))
    return model


def test_views_can_rely_on_it(qtmodeltester: ModelTester) -> None:
    small = StockTableModel()
    small.show(1, 3, window(0))
    qtmodeltester.check(small, force_py=True)  # type: ignore[no-untyped-call]


def test_first_column_is_the_variant_and_the_others_its_cells(model: StockTableModel) -> None:
    assert (model.rowCount(), model.columnCount()) == (100_000, 2)
    assert value(model, 3, 0, "name") == "Robe 3"
    assert (value(model, 3, 1, "figure"), value(model, 3, 1, "locationId")) == ("3", "lyon")


def test_a_far_row_asks_for_its_window_once_and_shows_when_it_came(model: StockTableModel) -> None:
    wanted: list[int] = []
    model.windowWanted.connect(wanted.append)
    assert value(model, 70_000, 1, "cellState") == "loading"
    assert value(model, 70_001, 0, "name") == ""
    offset = 70_000 - 70_000 % WINDOW
    assert wanted == [offset]
    model.take_window(offset, window(offset))
    assert value(model, 70_000, 0, "name") == "Robe 70000"
    assert wanted == [offset]


def test_windows_left_behind_are_forgotten_and_can_be_asked_for_again(model: StockTableModel) -> None:
    for number in range(1, 14):
        model.take_window(number * WINDOW, window(number * WINDOW))
    assert len(model.windows_in_use()) == 12
    wanted: list[int] = []
    model.windowWanted.connect(wanted.append)
    assert value(model, 0, 0, "name") == ""
    assert wanted == [0]
