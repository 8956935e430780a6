"""Row 1: the whole order with the screen off, by four keys and by what is said, on nothing else."""

import msgspec

from kiosk.domain.order import ReadyOrder
from tests.accessibility.blind_shopper import BACK, BlindShopper


def test_a_guest_orders_by_keys_and_words_alone(shopper: BlindShopper) -> None:
    assert "Lecture vocale" in shopper.plug_headset_in()
    shopper.choose("commencer")
    shopper.choose("Trouver un produit")
    shopper.write("lam")
    assert "1 produit" in shopper.choose("Voir")
    sheet = shopper.choose("Lampe Aube", "129,00 €", "bouton")
    assert "Lampe Aube" in sheet
    assert "129,00 €" in sheet
    assert "Mercredi 25 novembre" in shopper.find("Livré")
    assert "Lampe Aube est dans votre panier" in shopper.choose("livrer", "bouton")
    assert "Votre panier" in shopper.choose("Mon panier", "1 article", "bouton")
    assert "Où livrer" in shopper.choose("Commander", "bouton")
    give_address(shopper)
    assert "133,90 €" in shopper.find("Total")
    number_total_and_date = shopper.choose("Confirmer", "bouton")

    order = ordered(shopper)
    assert order.contact is not None
    assert order.address is not None
    assert (order.contact.email, order.contact.name) == ("al@free.fr", "al")
    assert (order.address.street, order.address.postcode, order.address.city) == ("8 rue", "69002", "Lyon")
    for words in ("Merci", order.number, "133,90 €", "Mercredi 25 novembre"):
        assert words in number_total_and_date
    assert shopper.press(BACK) == number_total_and_date


def give_address(shopper: BlindShopper) -> None:
    shopper.choose("E-mail", "champ de saisie")
    shopper.write("al@")
    assert "E-mail, champ de saisie, al@free.fr" in shopper.choose("al@free.fr", "bouton")
    assert "Prénom et nom" in shopper.choose("Suivant")
    shopper.write("al")
    assert "Adresse" in shopper.choose("Suivant")
    shopper.write("8 rue")
    assert "Code postal" in shopper.choose("Suivant")
    shopper.write("69002")
    assert "Comment payer" in shopper.choose("Payer")


def ordered(shopper: BlindShopper) -> ReadyOrder:
    (entry,) = shopper.parts.outbox.entries()
    return msgspec.json.decode(entry.sealed, type=ReadyOrder)
