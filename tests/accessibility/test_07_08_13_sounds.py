"""Rows 7, 8 and 13: how long and how loud sounds are, and that whoever hears nothing sees as much."""

import wave
from typing import get_args

import pytest

from kiosk.domain.speech import USUAL_VOLUME, VOLUME_STEPS
from kiosk.ports.sound import Sound
from kiosk.settings import SOUNDS
from tests.accessibility.blind_shopper import NEXT, SPEECH, VOLUME, BlindShopper
from tests.fakes.cart_codes import gtin_of
from tests.fakes.hand import visible_item


@pytest.mark.parametrize("sound", get_args(Sound))
def test_07_no_sound_is_longer_than_three_seconds(sound: Sound) -> None:
    with wave.open(str(SOUNDS / f"{sound}.wav")) as file:
        assert file.getnframes() / file.getframerate() < 3


def test_07_no_tone_sounds_into_speech_before_the_end(shopper: BlindShopper) -> None:
    shopper.press(SPEECH)
    shopper.wait_until_warned()
    assert "attention" not in shopper.parts.sounds.played


def test_08_one_key_steps_through_the_volumes_and_says_each(shopper: BlindShopper) -> None:
    shopper.press(SPEECH)
    heard = [shopper.press(VOLUME) for _step in VOLUME_STEPS]
    at = VOLUME_STEPS.index(USUAL_VOLUME)
    wanted = [*VOLUME_STEPS[at + 1 :], *VOLUME_STEPS[: at + 1]]
    assert heard == [f"volume {percent}\u00a0%" for percent in wanted]
    assert [said.volume for said in shopper.voice.log[-len(wanted) :]] == wanted


def test_08_the_next_visitor_begins_with_the_usual_volume(shopper: BlindShopper) -> None:
    shopper.press(SPEECH)
    shopper.press(VOLUME)
    shopper.press(VOLUME)
    shopper.terminal.screens.shell.leave()
    assert shopper.voice.volume == USUAL_VOLUME
    assert not shopper.model("speech").isOn
    shopper.press(SPEECH)
    assert shopper.voice.log[-1].volume == USUAL_VOLUME


@pytest.mark.parametrize(("code", "sound"), [("96385074", "refused"), (gtin_of("LAMPE-AUBE-1"), "accepted")])
def test_13_the_tone_of_a_scan_has_its_light(shopper: BlindShopper, code: str, sound: Sound) -> None:
    shopper.scan(code)
    assert shopper.parts.sounds.played == [sound]
    assert shopper.model("scanAnswer").kind == sound


def test_13_the_warning_tone_has_its_picture(shopper: BlindShopper) -> None:
    shopper.terminal.screens.shell.start()
    shopper.wait_until_warned()
    assert shopper.parts.sounds.played == ["attention"]
    assert visible_item(shopper.terminal.window.contentItem(), "idle-stay") is not None


def test_13_what_is_said_stands_on_the_screen(shopper: BlindShopper) -> None:
    shopper.press(SPEECH)
    shopper.press(NEXT)
    assert visible_item(shopper.terminal.window.contentItem(), "key-cursor") is not None
