"""Rows 16 and 27: a finger finds out before it acts, and a button acts when it is let go, on it."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.accessibility.blind_shopper import SPEECH, BlindShopper
from tests.fakes.hand import visible_item

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def test_16_the_first_touch_says_and_the_second_acts(shopper: BlindShopper) -> None:
    at_home(shopper)
    shopper.press(SPEECH)
    door = place(shopper, "door-search")
    tap(shopper, door)
    assert shopper.heard.startswith("Trouver un produit")
    assert shopper.screen == "home"
    tap(shopper, door)
    assert shopper.screen == "search"


def test_16_a_finger_that_slides_explores(shopper: BlindShopper) -> None:
    at_home(shopper)
    shopper.press(SPEECH)
    window = shopper.terminal.window
    QTest.mousePress(window, _LEFT, _NONE, place(shopper, "door-search"))
    QTest.mouseMove(window, place(shopper, "door-order"))
    assert shopper.heard.startswith("Ma commande")
    QTest.mouseRelease(window, _LEFT, _NONE, place(shopper, "door-order"))
    assert shopper.screen == "home"


def test_27_sliding_off_cancels_in_speech_mode(shopper: BlindShopper) -> None:
    at_home(shopper)
    shopper.press(SPEECH)
    tap(shopper, place(shopper, "door-search"))
    slide_off(shopper)
    assert shopper.screen == "home"


def test_27_sliding_off_cancels_without_speech_and_letting_go_acts(shopper: BlindShopper) -> None:
    at_home(shopper)
    slide_off(shopper)
    assert shopper.screen == "home"
    QTest.mousePress(shopper.terminal.window, _LEFT, _NONE, place(shopper, "door-search"))
    assert shopper.screen == "home"
    QTest.mouseRelease(shopper.terminal.window, _LEFT, _NONE, place(shopper, "door-search"))
    assert shopper.screen == "search"


def at_home(shopper: BlindShopper) -> None:
    shopper.terminal.screens.shell.start()
    shopper.terminal.screens.navigation.home()
    shopper.settled()


def slide_off(shopper: BlindShopper) -> None:
    window = shopper.terminal.window
    QTest.mousePress(window, _LEFT, _NONE, place(shopper, "door-search"))
    QTest.mouseMove(window, QPoint(2, window.height() // 2))
    QTest.mouseRelease(window, _LEFT, _NONE, QPoint(2, window.height() // 2))


def tap(shopper: BlindShopper, at: QPoint) -> None:
    QTest.mouseClick(shopper.terminal.window, _LEFT, _NONE, at)


def place(shopper: BlindShopper, name: str) -> QPoint:
    item = visible_item(shopper.terminal.window.contentItem(), name)
    assert isinstance(item, QQuickItem), name
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
