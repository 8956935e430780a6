"""Rows 9, 10 and 11: in which language, what is wrong in which field, and what an order came to."""

from tests.accessibility.blind_shopper import BACK, NEXT, SPEECH, BlindShopper
from tests.accessibility.tour import tour


def test_09_speech_has_the_language_of_the_screen(shopper: BlindShopper) -> None:
    """In French, row 2 looks at it."""
    shopper.terminal.screens.shell.start()
    shopper.terminal.screens.shell.setLanguage("en")
    shopper.press(SPEECH)
    for _screen in tour(shopper):
        shopper.press(NEXT)
    assert {said.language for said in shopper.voice.log} == {"en"}


def test_09_another_language_is_heard_at_once(shopper: BlindShopper) -> None:
    shopper.press(SPEECH)
    assert shopper.choose("Langue") == "Language: English. Touch for French, button, 2 of 3"
    assert shopper.voice.log[-1].language == "en"


def test_10_an_error_says_the_field_and_what_is_wrong(shopper: BlindShopper) -> None:
    shopper.plug_headset_in()
    for screen in tour(shopper):
        if screen == "guest":
            break
    shopper.model("checkout").edit("email", "ana.exemple")
    shopper.look()
    said = shopper.choose("Continuer vers le paiement")
    assert said.startswith("E-mail, champ de saisie, ana.exemple, À corriger")
    assert "@" in said


def test_11_number_total_and_date_are_said_and_repeated(shopper: BlindShopper) -> None:
    shopper.press(SPEECH)
    for _screen in tour(shopper):
        pass
    said = shopper.heard
    (entry,) = shopper.parts.outbox.entries()
    assert entry.order.number in said
    assert "133,90 €" in said
    assert "25 novembre" in said
    assert shopper.press(BACK) == said
