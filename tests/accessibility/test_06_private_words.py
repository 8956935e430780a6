"""Row 6: address, phone, e-mail and codes are spoken to a headset only."""

import pytest

from kiosk.domain.speech import for_everybody
from tests.accessibility.blind_shopper import ACTIVATE, NEXT, SPEECH, BlindShopper
from tests.accessibility.tour import fill_in, tour

_PRIVATE = ("ana@exemple.fr", "Ana Roux", "8 rue Longue", "69002")


def test_06_a_loudspeaker_never_says_what_is_personal(shopper: BlindShopper) -> None:
    shopper.press(SPEECH)
    for screen in tour(shopper):
        if screen == "guest":
            fill_in(shopper)
            shopper.settled()
        for _press in range(shopper.count_stops() if screen in {"guest", "payment", "done"} else 0):
            shopper.press(NEXT)
    said = "\n".join(words.text for words in shopper.voice.log)
    assert [word for word in _PRIVATE if word.casefold() in said.casefold()] == []
    assert "branchez un casque" in said


def test_06_a_headset_hears_it(shopper: BlindShopper) -> None:
    shopper.plug_headset_in()
    for screen in tour(shopper):
        if screen == "guest":
            fill_in(shopper)
            break
    assert "ana@exemple.fr" in shopper.find("E-mail", "champ de saisie")
    assert "8 rue Longue" in shopper.find("Adresse", "champ de saisie")


def test_06_letters_of_an_address_are_not_said_aloud(shopper: BlindShopper) -> None:
    shopper.press(SPEECH)
    for screen in tour(shopper):
        if screen == "guest":
            break
    before = len(shopper.voice.log)
    shopper.find("E-mail", "champ de saisie")
    shopper.press(ACTIVATE)
    for _press in range(12):
        shopper.press(NEXT)
    said = [words.text for words in shopper.voice.log[before:]]
    assert all(len(text) > 1 for text in said)
    assert shopper.model("checkout").email == ""


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Écrire à a.b@c.fr ou au 06 12 34 56 78.", "Écrire à *** ou au ***."),
        ("Commande K07-0042, 133,90 €, EAN 40", "Commande K07-0042, 133,90 €, EAN 40"),
        ("Livré à CLAIRE, 12 rue Haute", "Livré à ***, ***"),
    ],
)
def test_06_what_looks_personal_or_is_known_to_be_is_covered(text: str, heard: str) -> None:
    assert for_everybody(text, ("Claire", "12 rue haute", "", "x"), "***") == heard
