"""What a guest need not type, and what is said about an address that looks wrong."""

from dataclasses import replace

import pytest

from kiosk.settings import COMMUNES
from offline_cache.communes import CommuneFile
from ui.view_models.address_help import address_help, settled, taken
from ui.view_models.checkout_form import FieldName, GuestForm, edited, focused_on, moved_on

FRANCE = CommuneFile(COMMUNES)
SHIPS = GuestForm(email="zoe@exemple.fr", name="Zoé", street="18 rue Ney", ships=True)


def typed(form: GuestForm, field: FieldName, text: str) -> GuestForm:
    form = edited(focused_on(form, field), field, text)
    return settled(form, FRANCE) if field == "postcode" else form


def offered(form: GuestForm) -> list[str]:
    return [offer.typed + offer.rest for offer in address_help(form, FRANCE, "fr").suggestions]


def test_a_postcode_of_one_town_says_it_and_takes_it_back() -> None:
    form = typed(SHIPS, "postcode", "69002")
    assert (form.city, form.is_last, offered(form)) == ("Lyon", True, [])
    assert typed(form, "postcode", "6900").city == ""
    assert typed(typed(form, "city", "Lyon 2e"), "postcode", "6900").city == "Lyon 2e", "what was typed stays"


def test_a_postcode_of_many_towns_offers_the_largest_and_one_touch_takes_one() -> None:
    form = typed(SHIPS, "postcode", "51300")
    assert offered(form)[:2] == ["Vitry-le-François", "Frignicourt"]
    narrowed = typed(form, "city", "loisy")
    assert offered(narrowed) == ["Loisy-sur-Marne"]
    (offer,) = address_help(narrowed, FRANCE, "fr").suggestions
    assert (offer.typed, offer.rest, offer.detail) == ("Loisy", "-sur-Marne", "51300")
    form = taken(narrowed, offer.key)
    assert (form.city, form.postcode, offered(form)) == ("Loisy-sur-Marne", "51300", [])


def test_a_town_says_its_postcode_or_asks_which() -> None:
    form = typed(SHIPS, "city", "annonay")
    form = taken(form, address_help(form, FRANCE, "fr").suggestions[0].key)
    assert (form.city, form.postcode, form.focused) == ("Annonay", "07100", "city")
    form = typed(SHIPS, "city", "lyon")
    (first, *_) = address_help(form, FRANCE, "en").suggestions
    assert (first.typed + first.rest, first.detail) == ("Lyon", "69001 to 69009")
    form = taken(form, first.key)
    assert (form.city, form.postcode, form.focused) == ("Lyon", "", "postcode")


@pytest.mark.parametrize(
    ("email", "ends"),
    [
        ("zoe", []),
        ("zoe@", ["zoe@gmail.com", "zoe@orange.fr", "zoe@hotmail.fr", "zoe@free.fr"]),
        ("zoe@o", ["zoe@orange.fr", "zoe@outlook.fr", "zoe@outlook.com"]),
        ("zoe@gmail.com", []),
        ("@", []),
    ],
)
def test_the_end_of_a_mail_address(email: str, ends: list[str]) -> None:
    form = typed(SHIPS, "email", email)
    assert offered(form) == ends
    if ends:
        assert taken(form, ends[0]).email == ends[0]


@pytest.mark.parametrize(
    ("city", "postcode", "doubt"),
    [
        ("Lyon", "69002", ""),
        ("LYON 2E", "69002", ""),
        ("Grenoble", "69002", "69002 est le code de Lyon. Vérifiez."),
        ("Grenoble", "51300", "Grenoble n’a pas le code 51300. Vérifiez."),
        ("Lyon", "99999", "Nous ne connaissons pas ce code postal. Vérifiez-le."),
        ("Lyon", "690", ""),
    ],
)
def test_a_doubt_is_said_and_stops_nobody(city: str, postcode: str, doubt: str) -> None:
    form = replace(SHIPS, city=city, postcode=postcode, focused="street")
    assert address_help(form, FRANCE, "fr").doubt == doubt
    assert moved_on(form).problem == ""


def test_what_is_wrong_is_said_as_soon_as_its_field_is_left() -> None:
    assert moved_on(typed(SHIPS, "email", "zoe@")).problem == "email_wrong"
    wrong = moved_on(typed(SHIPS, "postcode", "690"))
    assert (wrong.problem, wrong.focused) == ("postcode_wrong", "postcode")
    assert moved_on(typed(SHIPS, "email", "")).focused == "name", "an empty field is missed at the end only"
