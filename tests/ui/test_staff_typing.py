"""The staff's one keyboard on the screen: when it rises, what it writes in, and when it stays away."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.scanning.scanners.wedge import Wedge
from tests.fakes.hand import Hand
from tests.ui.gallery_stage import Stage, staged
from tests.ui.screen_faults import quick
from tests.ui.test_staff_screens import CODE, Bench, bench, profile, qapp_cls

__all__ = ["bench", "profile", "qapp_cls"]

QML = Path(__file__).parents[2] / "ui" / "qml" / "Kiosk"
ROBE = "3760123450017"


def test_text_is_written_in_one_kind_of_field_and_by_one_keyboard() -> None:
    """What every staff screen shows is walked over in ``test_every_staff_screen``."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in (*QML.glob("Staff/*.qml"), *QML.glob("App/*.qml"))}
    writes = ("TextInput {", "TextEdit {", "TextField {", "TextArea {")
    assert [name for name, text in texts.items() if any(kind in text for kind in writes)] == ["StaffField.qml"]
    assert sorted(name for name, text in texts.items() if " Keyboard {" in text) == ["KeyboardDeck.qml"]
    assert [name for name, text in texts.items() if "KeyboardDeck {" in text] == ["StaffApp.qml"]


def held(stage: Stage, qtbot: QtBot) -> Hand:
    """A manager before the team."""
    stage.sign_in()
    hand = Hand(stage.terminal.window, qtbot)
    hand.touch("rail-team")
    stage.work()
    return hand


def test_a_name_is_written_without_keys_and_with_them_no_keyboard_is_drawn(tmp_path: Path, qtbot: QtBot) -> None:
    with staged(tmp_path, "manager", quick, (1280, 800)) as stage:
        hand, window = held(stage, qtbot), stage.terminal.window
        hand.touch("team-add", "person-name-input", "key-shift", "key-a", "key-n", "key-n", "key-erase", "key-a")
        assert str(hand.item("person-name-input").property("text")) == "Ana"
        hand.touch("key-action", "key-s")
        assert str(hand.item("person-department-input").property("text")) == "s"
        hand.touch("keyboard-away")
        assert hand.find("staff-keyboard") is None
        hand.touch("person-name-input")
        hand.item("staff-keyboard")
        QTest.keyClick(window, " ")  # type: ignore[call-overload]  # Qt takes a character, too
        qtbot.waitUntil(lambda: hand.find("staff-keyboard") is None)
        hand.touch("person-department-input")
        assert hand.find("staff-keyboard") is None, "a mouse is no finger, and there are keys"
        hand.touch("person-department-input")
        assert hand.find("staff-keyboard") is not None, "touched again: somebody wants it"
        QTest.keyClick(window, "e")  # type: ignore[call-overload]
        qtbot.waitUntil(lambda: hand.find("staff-keyboard") is None)
        finger = QTest.createTouchDevice()
        QTest.touchEvent(window, finger).press(0, QPoint(500, 700), window).commit()
        QTest.touchEvent(window, finger).release(0, QPoint(500, 700), window).commit()
        assert hand.find("staff-keyboard") is not None, "a finger has no keys under it"
        assert stage.terminal.warnings == []


def test_a_scan_lands_in_no_field_and_leaves_the_keyboard_where_it_is(tmp_path: Path, qtbot: QtBot) -> None:
    with staged(tmp_path, "manager", quick, (1280, 800)) as stage:
        assert isinstance(stage.parts.wedge, Wedge)
        hand = held(stage, qtbot)
        hand.touch("team-add", "person-name-input", "key-l")
        for character in ROBE + "\r":
            key = Qt.Key.Key_Return.value if character == "\r" else ord(character)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                stroke = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character)
                QCoreApplication.sendEvent(stage.terminal.window, stroke)
        qtbot.waitUntil(lambda: stage.parts.wedge.deadline_ms() is None)
        assert str(hand.item("person-name-input").property("text")) == "l"
        assert hand.find("staff-keyboard") is not None


def test_a_code_is_typed_from_my_day_though_a_cart_is_open(bench: Bench) -> None:
    bench.sign_in()
    bench.scan("http://127.0.0.1:8765/k/" + "t" * 22)
    bench.touch("rail-day", "day-code", *(f"code-{character}" for character in CODE[:5]))
    bench.touch("code-A" if CODE[5] != "A" else "code-B")
    assert "un caractère est faux" in bench.text("code-note")
    bench.touch("code-clear", *(f"code-{character}" for character in CODE))
    bench.jobs.run_all()
    assert bench.model("cart").props.opened_code == CODE
    assert bench.terminal.screens.navigation.current == "cart"
    bench.touch("rail-day", "day-code", "code-2", "close-sheet", "day-scan")
    assert bench.model("cart").props.typed == ""


def test_letters_are_as_large_as_who_is_signed_in_wants_and_the_screen_offers_what_it_holds(bench: Bench) -> None:
    viewport: Any = bench.terminal.engine.singletonInstance("Kiosk.Style", "Viewport")
    bench.sign_in()
    bench.touch("rail-me", "text-125")
    assert (viewport.property("letters"), viewport.property("zoom")) == (1.25, 1.0)
    assert not bench.has("text-150")
    bench.touch("sign-out")
    assert viewport.property("letters") == 1.0
