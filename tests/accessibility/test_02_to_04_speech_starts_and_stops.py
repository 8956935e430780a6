"""Rows 2, 3 and 4: how speech starts, is stopped, repeated and cut."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.accessibility.blind_shopper import ACTIVATE, BACK, NEXT, PREVIOUS, SPEECH, BlindShopper
from tests.accessibility.tour import tour


def test_02_one_key_starts_speech_on_every_screen(shopper: BlindShopper) -> None:
    for screen in tour(shopper):
        said = shopper.press(SPEECH)
        assert said.startswith("Lecture vocale"), screen
        assert len(said) > len("Lecture vocale") + 100, f"{screen} says nothing of itself"
        shopper.press(SPEECH)
    assert {words.language for words in shopper.voice.log} == {"fr"}


def test_02_a_headset_starts_speech_and_its_plug_pulled_ends_it(shopper: BlindShopper) -> None:
    assert shopper.plug_headset_in().startswith("Lecture vocale")
    shopper.plug_headset_in(present=False)
    shopper.press(NEXT)
    assert shopper.voice.deeds[-1] == "stop"


def test_02_a_pad_tells_of_its_jack_by_keys(shopper: BlindShopper) -> None:
    assert shopper.press(Qt.Key.Key_F15).startswith("Lecture vocale")
    assert shopper.model("speech").isOn
    shopper.press(Qt.Key.Key_F16)
    assert not shopper.model("speech").isOn


def test_03_the_speech_key_stops_it_and_one_key_repeats(shopper: BlindShopper) -> None:
    shopper.press(SPEECH)
    said = shopper.press(NEXT)
    assert shopper.press(BACK) == said
    assert [words.text for words in shopper.voice.log[-2:]] == [said, said]
    shopper.press(SPEECH)
    assert shopper.voice.deeds[-1] == "stop"
    count = len(shopper.voice.log)
    shopper.press(NEXT)
    shopper.press(BACK)
    assert len(shopper.voice.log) == count


@pytest.mark.parametrize("key", [NEXT, PREVIOUS, ACTIVATE, BACK, Qt.Key.Key_Tab, Qt.Key.Key_A])
def test_04_every_key_cuts_what_is_said(shopper: BlindShopper, key: Qt.Key) -> None:
    shopper.press(SPEECH)
    before = len(shopper.voice.deeds)
    shopper.press(key)
    assert shopper.voice.deeds[before] == "stop"


def test_04_a_touch_cuts_what_is_said(shopper: BlindShopper) -> None:
    shopper.press(SPEECH)
    before = len(shopper.voice.deeds)
    QTest.mousePress(shopper.terminal.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 500))
    assert shopper.voice.deeds[before] == "stop"


def test_04_a_new_message_takes_the_place_of_what_is_said(shopper: BlindShopper) -> None:
    shopper.press(SPEECH)
    shopper.terminal.screens.shell.announce("La borne ferme dans dix minutes")
    assert shopper.heard == "La borne ferme dans dix minutes"
