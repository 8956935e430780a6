"""Rows 14, 15 and 19: keys go round every screen and stay visible; no voice, no face, no second finger is asked for."""

import re
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.accessibility.blind_shopper import NEXT, PREVIOUS, SPEECH, BlindShopper
from tests.accessibility.tour import tour
from tests.fakes.hand import visible_item
from ui.speech.stops import scope_of, stops_in

QML = Path(__file__).resolve().parents[2] / "ui" / "qml"


def test_14_keys_go_round_every_screen_and_the_ring_shows(shopper: BlindShopper) -> None:
    forth, back = Qt.Key.Key_Tab, PREVIOUS
    for screen in tour(shopper):
        shopper.press(forth)
        start = shopper.cursor
        count = shopper.count_stops(everything=False)
        seen = [start]
        for _press in range(count - 1):
            shopper.press(forth)
            seen.append(shopper.cursor)
            assert shopper.shows_ring(), screen
        assert len(set(seen)) == count, screen
        shopper.press(forth)
        assert shopper.cursor is start, screen
        shopper.press(back)
        assert shopper.cursor is seen[-1], screen


def test_14_the_ring_follows_to_the_next_screen_and_goes_with_the_first_touch(shopper: BlindShopper) -> None:
    shopper.terminal.screens.shell.start()
    shopper.terminal.screens.navigation.home()
    shopper.settled()
    shopper.press(Qt.Key.Key_Tab)
    while shopper.cursor is None or shopper.cursor.objectName() != "door-order":
        shopper.press(Qt.Key.Key_Tab)
    shopper.press(Qt.Key.Key_Return)
    shopper.settled()
    assert shopper.screen != "home"
    assert shopper.shows_ring()
    QTest.mousePress(shopper.terminal.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(2, 480))
    assert not shopper.shows_ring()


def test_14_a_dialogue_keeps_the_keys_until_it_is_closed(shopper: BlindShopper) -> None:
    shopper.press(SPEECH)
    shopper.choose("Confort de lecture")
    sheet = scope_of(shopper.terminal.window.contentItem())
    assert sheet.title == "Confort de lecture et d’usage"
    inside = {stop.item for stop in stops_in(sheet.root, everything=True)}
    for _press in range(len(inside) + 3):
        shopper.press(NEXT)
        assert shopper.cursor in inside
    shopper.press(Qt.Key.Key_F12, held_s=1.2)
    shopper.settled()
    assert visible_item(shopper.terminal.window.contentItem(), "comfort-done") is None
    assert shopper.cursor is not None


def test_15_and_19_no_voice_no_face_no_second_finger() -> None:
    forbidden = re.compile(r"PinchHandler|PinchArea|MultiPointTouchArea|AudioInput|MediaRecorder|SwipeView")
    found = [path.name for path in QML.rglob("*.qml") if forbidden.search(path.read_text(encoding="utf-8"))]
    assert found == []
