"""Row 21: stock is never told by colour alone. Row 24: nothing flashes. Row 25: what moves by itself stops."""

import time
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.domain.stock import StockLevel
from tests.fakes.hand import Hand
from tests.fakes.shop import HERE, NOW
from tests.ui.gallery import Look, on_stage
from tests.ui.gallery_stage import SKU, Stage
from tests.ui.screen_facts import facts_of, pixels_of
from tests.ui.screen_faults import quick
from tests.ui.test_scan_rights import CODES
from ui.theme import ThemeValues

QML = Path(__file__).parents[2] / "ui" / "qml"
FLASHES_A_SECOND = 3
A_FLASH = 0.1
"""Change of the whole window's relative brightness that counts as one."""


def said_of(stage: Stage, name: str) -> str:
    row = stage.find(name)
    assert isinstance(row, QQuickItem)
    return str(row.property("text"))


@pytest.mark.usefixtures("qapp")
def test_row_21_here_and_gone_differ_in_words_and_shape() -> None:
    with on_stage("kiosk", "05-product", Look(), quick) as stage:
        told = {SKU: said_of(stage, "way-here")}
        for left in (1, 0):
            stage.parts.stock.put(StockLevel(SKU, HERE, left, NOW))
            stage.model("product").reload()
            quick()
            told[f"{left} left"] = said_of(stage, "way-here")
        assert len(set(told.values())) == len(told)
        assert stroked(stage, "size-34") != stroked(stage, "size-40")


def stroked(stage: Stage, name: str) -> bool:
    """Whether a size is crossed, whatever its colours."""
    box = stage.find(name)
    assert isinstance(box, QQuickItem)
    return any(item.isVisible() and item.rotation() != 0 for item in everything(box))


def everything(item: QQuickItem) -> list[QQuickItem]:
    return [item, *(below for child in item.childItems() for below in everything(child))]


@pytest.mark.usefixtures("qapp")
def test_row_24_no_more_than_three_flashes_a_second() -> None:
    with on_stage("kiosk", "02-home", Look(), quick) as stage:
        theme = stage.terminal.engine.singletonInstance("Kiosk.Models", "ThemeValues")
        assert isinstance(theme, ThemeValues)
        theme.keep_still(still=False)
        for code in (CODES["unknown"][0], CODES["product"][0]):
            stage.scan(code)
            assert flashes(stage, seconds=1.0) <= FLASHES_A_SECOND


def flashes(stage: Stage, seconds: float) -> int:
    """Pairs of opposing changes of brightness while the clock runs."""
    levels: list[float] = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QGuiApplication.processEvents()
        levels.append(float(np.mean(pixels_of(stage.terminal.window.grabWindow())[::8, ::8])) / 255)
    turns, low, high = 0, levels[0], levels[0]
    for level in levels:
        low, high = min(low, level), max(high, level)
        if high - level > A_FLASH or level - low > A_FLASH:
            turns += 1
            low = high = level
    return turns // 2


@pytest.mark.usefixtures("qapp")
def test_row_25_the_loop_ends_with_the_first_touch_and_motion_can_be_taken_away(qtbot: QtBot) -> None:
    with on_stage("kiosk", "01-attract", Look(), quick) as stage:
        values = stage.terminal.engine.singletonInstance("Kiosk.Models", "ThemeValues")
        theme = stage.terminal.engine.singletonInstance("Kiosk.Style", "Theme")
        assert isinstance(values, ThemeValues)
        assert isinstance(theme, QObject)
        values.keep_still(still=False)
        assert (theme.property("fast"), theme.property("normal")) == (150, 220)
        hand = Hand(stage.terminal.window, qtbot)  # it waits for what moves
        hand.touch("comfort", "motion")
        assert (theme.property("fast"), theme.property("normal")) == (0, 0)
        hand.touch("comfort-done", "start")
        assert not stage.model("attract")._timer.isActive()
    endless = [path.name for path in QML.rglob("*.qml") if "Animation.Infinite" in path.read_text(encoding="utf-8")]
    assert endless == []


@pytest.mark.usefixtures("qapp")
def test_row_21_each_way_has_a_sign_of_its_own() -> None:
    with on_stage("kiosk", "05-product", Look(), quick) as stage:
        facts = facts_of(stage.terminal.window, 1.0)
        names = {"way-here", "way-near", "way-delivered"}
        rows = [piece.item for piece in facts.targets if piece.item.objectName() in names]
        assert len({row.property("symbol") for row in rows}) == len(names)
