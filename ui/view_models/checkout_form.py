"""What a guest writes: the fields, which one has the keyboard, and what is wrong with them."""

from dataclasses import dataclass, replace
from typing import Literal, get_args

from kiosk.domain.commune import is_postcode
from kiosk.domain.customer import Address, Contact, address_problem, contact_problem

Reach = Literal["email", "phone"]
FieldName = Literal["", "email", "phone", "name", "street", "postcode", "city"]

FIELDS: tuple[FieldName, ...] = get_args(FieldName)[1:]
_ADDRESS_FIELDS: tuple[FieldName, ...] = ("name", "street", "postcode", "city")
_LONGEST = 120


@dataclass(frozen=True)
class GuestForm:
    """The answers so far. ``ships``: an address is needed too. ``problem`` is a stable code about ``problem_field``.

    ``is_town_ours``: the town came from its postcode, so it may go with it too.
    """

    reach: Reach = "email"
    email: str = ""
    phone: str = ""
    name: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    is_town_ours: bool = False
    ships: bool = False
    focused: FieldName = "email"
    problem: str = ""
    problem_field: FieldName = ""

    @property
    def order(self) -> tuple[FieldName, ...]:
        """The fields shown, in the order of the keyboard's "next"."""
        return (self.reach, *(_ADDRESS_FIELDS if self.ships else ()))

    @property
    def contact(self) -> Contact:
        """The way to reach the guest that was chosen; what was typed for the other one is not used."""
        if self.reach == "email":
            return Contact(name=self.name.strip(), email=self.email.strip())
        return Contact(name=self.name.strip(), phone=self.phone.strip())

    @property
    def address(self) -> Address | None:
        """Where parcels go, when some do."""
        if not self.ships:
            return None
        return Address(self.name.strip(), self.street.strip(), self.postcode.strip(), self.city.strip())

    @property
    def is_last(self) -> bool:
        """Whether the focused field is the last one to fill; the town may be there already."""
        return self.focused == self.order[-1] or (self.focused == "postcode" and self.is_town_ours)


def reached_by(form: GuestForm, reach: Reach) -> GuestForm:
    """Ask for the other way to reach the guest."""
    return replace(form, reach=reach, focused=reach, problem="", problem_field="")


def focused_on(form: GuestForm, field: FieldName) -> GuestForm:
    """Give the keyboard to a field that is shown."""
    return replace(form, focused=field) if field in form.order else form


def edited(form: GuestForm, field: FieldName, text: str) -> GuestForm:
    """Another text in a field; what was wrong with it is forgotten."""
    if not field:
        return form
    changes: dict[str, str | bool] = {field: text[:_LONGEST]}
    if form.problem_field == field:
        changes |= {"problem": "", "problem_field": ""}
    if field == "city":
        changes["is_town_ours"] = False
    return replace(form, **changes)  # type: ignore[arg-type]  # field name to text


def moved_on(form: GuestForm) -> GuestForm:
    """The next field has the keyboard; the last one keeps it. One that is filled in wrongly keeps it until it is mended."""
    if form.focused not in form.order:
        return replace(form, focused=form.order[0])
    problem = _problem_of(form, form.focused)
    if problem:
        return _with_problem(form, problem, form.focused)
    if form.is_last:
        return form
    place = form.order.index(form.focused)
    return replace(form, focused=form.order[min(place + 1, len(form.order) - 1)])


def checked(form: GuestForm) -> GuestForm:
    """The form with the first thing that is wrong, its field focused; without a problem when it is whole."""
    code = contact_problem(form.contact)
    if code is not None:
        return _with_problem(form, "phone_missing" if _is_missing_phone(form, code) else code, form.reach)
    if form.address is not None:
        code = address_problem(form.address)
        if code is not None:
            return _with_problem(form, code, _field_of(code))
    return replace(form, problem="", problem_field="")


def _problem_of(form: GuestForm, field: FieldName) -> str:
    """What is wrong with what stands in a field; an empty one is only missed at the end."""
    if not getattr(form, field).strip():
        return ""
    if field == form.reach:
        return contact_problem(form.contact) or ""
    return "postcode_wrong" if field == "postcode" and not is_postcode(form.postcode.strip()) else ""


def _is_missing_phone(form: GuestForm, code: str) -> bool:
    return code == "contact_missing" and form.reach == "phone"


def _field_of(code: str) -> FieldName:
    head = code.partition("_")[0]
    return next((field for field in FIELDS if field == head), "")


def _with_problem(form: GuestForm, code: str, field: FieldName) -> GuestForm:
    return replace(form, problem=code, problem_field=field, focused=field)
