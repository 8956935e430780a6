"""Rows 17 and 18: a switch says how it stands; a key that is held or trembles counts once."""

from PySide6.QtCore import QEvent, Qt

from kiosk.domain.speech import PadKeys
from tests.accessibility.blind_shopper import ACTIVATE, NEXT, SPEECH, BlindShopper
from tests.fakes.terminal import FakeClock
from ui.speech.pad import Repeats, command_keys


def test_17_a_switch_says_how_it_stands_before_and_after(shopper: BlindShopper) -> None:
    shopper.press(SPEECH)
    shopper.choose("Confort de lecture")
    assert "interrupteur, désactivé" in shopper.find("Contraste fort")
    assert "interrupteur, activé" in shopper.press(ACTIVATE)
    assert "interrupteur, activé" in shopper.find("Lecture vocale")
    assert "choix, choisi" in shopper.find("100 %")
    assert "choix, pas choisi" in shopper.press(NEXT)


def test_18_a_held_key_counts_once(shopper: BlindShopper) -> None:
    shopper.press(SPEECH)
    said = shopper.press(NEXT)
    count = len(shopper.voice.log)
    for _repeat in range(5):
        shopper.send(QEvent.Type.KeyPress, NEXT, is_repeat=True)
    assert (shopper.heard, len(shopper.voice.log)) == (said, count)


def test_18_a_trembling_hand_counts_once_when_asked_for(shopper: BlindShopper) -> None:
    shopper.press(SPEECH)
    shopper.model("speech").toggleQuick()
    first = shopper.press(NEXT)
    assert shopper.press(NEXT) == first
    shopper.parts.clock.pass_seconds(0.6)
    assert shopper.press(NEXT) != first
    shopper.terminal.screens.shell.leave()
    assert not shopper.model("speech").ignoresQuick


def test_18_how_long_a_held_key_waits_can_be_set() -> None:
    repeats, clock = Repeats(2.0), FakeClock()
    held = BlindShopper.key_event(QEvent.Type.KeyPress, NEXT, is_repeat=True)
    assert repeats.counts(BlindShopper.key_event(QEvent.Type.KeyPress, NEXT), clock.monotonic())
    clock.pass_seconds(1.9)
    assert not repeats.counts(held, clock.monotonic())
    clock.pass_seconds(0.2)
    assert repeats.counts(held, clock.monotonic())


def test_18_a_pad_may_send_any_keys() -> None:
    keys = command_keys(PadKeys(next="PageDown", previous="PageUp", activate="Home", back="End", speech="NoSuchKey"))
    assert keys[Qt.Key.Key_PageDown.value] == "next"
    assert keys[Qt.Key.Key_End.value] == "repeat"
    assert "speech" not in keys.values()
