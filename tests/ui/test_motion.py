"""Motion says where things go: the sheet from the tile, the line into the cart; nothing of it stays or is in the way."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF
from PySide6.QtGui import QMouseEvent
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot
from typing_extensions import override

from tests.fakes.hand import Hand
from tests.ui.gallery import Look, on_stage
from tests.ui.gallery_stage import Stage
from tests.ui.screen_faults import quick
from ui.theme import ThemeValues

CLOSE = 3


class Seen(QObject):
    """Where something was when it began to show, and which touch that was: kept as it happens, however slow the machine is."""

    def __init__(self, stage: Stage, name: str) -> None:
        super().__init__()
        found = stage.terminal.window.findChild(QQuickItem, name)
        assert isinstance(found, QQuickItem)
        self.item, self.touch, self.begun = found, QPointF(), list[tuple[QRectF, QPointF]]()
        found.visibleChanged.connect(self._note)
        stage.terminal.window.installEventFilter(self)

    @property
    def is_over(self) -> bool:
        return bool(self.begun) and not self.item.isVisible()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            self.touch = event.position()
        return super().eventFilter(watched, event)

    def _note(self) -> None:
        if self.item.isVisible():
            self.begun.append((self.item.mapRectToScene(self.item.boundingRect()), self.touch))


@contextmanager
def moving(name: str, *, still: bool) -> Iterator[Stage]:
    with on_stage("kiosk", name, Look(), quick) as stage:
        values = stage.terminal.engine.singletonInstance("Kiosk.Models", "ThemeValues")
        assert isinstance(values, ThemeValues)
        values.keep_still(still=still)
        yield stage
        assert stage.terminal.warnings == []


@pytest.mark.usefixtures("qapp")
def test_the_sheet_comes_from_the_tile_and_a_line_goes_into_the_cart(qtbot: QtBot) -> None:
    with moving("02-home", still=False) as stage:
        hand, navigation = Hand(stage.terminal.window, qtbot), stage.terminal.screens.navigation
        rise, drop = Seen(stage, "from-tile"), Seen(stage, "into-cart")
        hand.touch("new-0")
        assert navigation.current == "product"
        qtbot.waitUntil(lambda: rise.is_over, timeout=10_000)
        ((tile, touch),) = rise.begun
        assert tile.contains(touch)
        assert tile.width() < stage.terminal.window.width() / 3

        hand.touch("take-take_now")
        assert stage.terminal.screens.shell.props.pieces == 1
        qtbot.waitUntil(lambda: drop.is_over, timeout=10_000)
        ((disc, touch),) = drop.begun
        assert (disc.center() - touch).manhattanLength() < CLOSE

        # What flies is not in the way of a touch, and does not outlast its screen.
        hand.touch("back", "new-0", "back", "new-0")
        navigation.home()
        assert rise.is_over
        assert len(rise.begun) == 3


@pytest.mark.usefixtures("qapp")
def test_where_nothing_may_move_nothing_flies(qtbot: QtBot) -> None:
    with moving("02-home", still=True) as stage:
        hand = Hand(stage.terminal.window, qtbot)
        seen = Seen(stage, "from-tile"), Seen(stage, "into-cart")
        hand.touch("new-0", "take-take_now")
        assert stage.terminal.screens.shell.props.pieces == 1
        toast = stage.terminal.window.findChild(QQuickItem, "added")
        assert isinstance(toast, QQuickItem)
        assert str(toast.property("text")).endswith("est dans votre panier")
        stage.terminal.screens.shell.setLanguage("en")
        assert str(toast.property("text")).endswith("is in your cart")
        assert [one.begun for one in seen] == [[], []]
