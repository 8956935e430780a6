"""Rows 23, 26 and 34: time enough, a look back before ordering, and the statement."""

from tests.accessibility.blind_shopper import ACTIVATE, SPEECH, BlindShopper
from tests.accessibility.tour import tour
from ui.idle import DONE_LIMITS, IdleLimits
from ui.view_models.idle import LAST_WARNING_S


def test_23_the_end_is_announced_twenty_seconds_before_and_one_key_puts_it_off(shopper: BlindShopper) -> None:
    assert IdleLimits().warning_s >= 20
    shopper.press(SPEECH)
    for _time in range(12):
        shopper.wait_until_warned()
        said = shopper.settled()
        assert "Êtes-vous encore là" in said
        assert "20 secondes" in said
        assert "J’ai besoin de plus de temps" in said
        shopper.parts.clock.pass_seconds(19)
        shopper.press(ACTIVATE)
        assert shopper.parts.shopping.session is not None
        assert not shopper.model("idle").isWarning


def test_23_the_last_screen_warns_as_early(shopper: BlindShopper) -> None:
    assert DONE_LIMITS.warning_s >= LAST_WARNING_S
    shopper.press(SPEECH)
    for _screen in tour(shopper):
        pass
    shopper.parts.clock.pass_seconds(DONE_LIMITS.warning_s - LAST_WARNING_S + 0.5)
    shopper.model("idle").tick()
    assert shopper.heard == "Dans 20 secondes, cette borne efface tout."


def test_26_an_order_is_read_again_and_can_be_changed_before_it_counts(shopper: BlindShopper) -> None:
    shopper.plug_headset_in()
    for screen in tour(shopper):
        if screen == "payment":
            break
    assert "Relisez, puis confirmez" in shopper.settled()
    assert "133,90 €" in shopper.find("Total")
    shopper.choose("Retour")
    assert "Ana Roux" in shopper.find("Prénom et nom", "champ de saisie")
    assert shopper.parts.outbox.entries() == []
    shopper.choose("Effacer et quitter")
    assert shopper.parts.shopping.session is None


def test_34_the_statement_is_reached_from_the_start_and_read(shopper: BlindShopper) -> None:
    shopper.press(SPEECH)
    shopper.choose("Confort de lecture")
    said = shopper.choose("Déclaration d’accessibilité", "bouton")
    assert "EN 301 549" in said
    assert "casque" in shopper.find("Vie privée")
