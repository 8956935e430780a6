"""What a guest writes, and what is said about it."""

from dataclasses import replace

import pytest

from kiosk.domain.customer import Address, Contact
from ui.view_models.checkout_form import GuestForm, checked, edited, focused_on, moved_on, reached_by

WHOLE = GuestForm(
    email="claire@exemple.fr",
    name=" Claire Fontaine ",
    street="18 rue des Remparts",
    postcode="69002",
    city="Lyon",
    ships=True,
)


@pytest.mark.parametrize(
    ("changes", "problem", "field"),
    [
        ({}, "", ""),
        ({"email": ""}, "contact_missing", "email"),
        ({"email": "claire@"}, "email_wrong", "email"),
        ({"reach": "phone"}, "phone_missing", "phone"),
        ({"reach": "phone", "phone": "06 12"}, "phone_wrong", "phone"),
        ({"name": "  "}, "name_missing", "name"),
        ({"street": ""}, "street_missing", "street"),
        ({"postcode": "690"}, "postcode_wrong", "postcode"),
        ({"city": ""}, "city_missing", "city"),
        ({"ships": False, "name": "", "street": "", "postcode": "", "city": ""}, "", ""),
    ],
)
def test_first_thing_wrong_is_named_and_focused(changes: dict[str, str], problem: str, field: str) -> None:
    form = checked(replace(WHOLE, **changes))  # type: ignore[arg-type]  # fields by name
    assert (form.problem, form.problem_field) == (problem, field)
    assert not problem or form.focused == field


def test_only_the_chosen_way_to_reach_a_guest_is_used() -> None:
    form = reached_by(replace(WHOLE, phone="06 12 34 56 78"), "phone")
    assert form.contact == Contact(name="Claire Fontaine", phone="06 12 34 56 78")


def test_address_is_asked_for_only_when_something_ships() -> None:
    assert WHOLE.address == Address("Claire Fontaine", "18 rue des Remparts", "69002", "Lyon")
    assert replace(WHOLE, ships=False).address is None
    assert replace(WHOLE, ships=False).order == ("email",)


def test_next_goes_through_the_fields_shown_and_stays_on_the_last() -> None:
    form, seen = WHOLE, []
    for _ in range(6):
        seen.append(form.focused)
        form = moved_on(form)
    assert seen == ["email", "name", "street", "postcode", "city", "city"]
    assert form.is_last


def test_mending_a_field_takes_its_problem_away_and_another_leaves_it() -> None:
    wrong = checked(replace(WHOLE, postcode="690"))
    assert edited(wrong, "city", "Lyon 2").problem == "postcode_wrong"
    assert edited(wrong, "postcode", "69002").problem == ""


def test_a_hidden_field_never_takes_the_keyboard() -> None:
    assert focused_on(replace(WHOLE, ships=False), "street").focused == "email"
