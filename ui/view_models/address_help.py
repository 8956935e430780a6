"""What a guest need not type: the town of a postcode, the postcode of a town, the end of a mail address."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.domain.commune import Commune, commune_key, is_postcode
from kiosk.ports.commune_finder import CommuneFinder
from ui.translation import texts_in
from ui.view_models.checkout_form import FieldName, GuestForm

MOST = 4
"""Suggestions at a time: a hand, and what a screen has room for. More letters make them others."""

_MAIL_HOSTS = (
    "gmail.com",
    "orange.fr",
    "hotmail.fr",
    "free.fr",
    "outlook.fr",
    "yahoo.fr",
    "icloud.com",
    "laposte.net",
    "wanadoo.fr",
    "sfr.fr",
    "hotmail.com",
    "outlook.com",
    "yahoo.com",
)
"""The mail hosts of most people in France."""


@dataclass(frozen=True)
class Suggestion:
    """One touch instead of typing: ``typed`` is already there, ``rest`` would come, ``detail`` is said beside."""

    key: str
    typed: str
    rest: str
    detail: str = ""


@dataclass(frozen=True)
class AddressHelp:
    """Suggestions for the focused field, and a doubt about the address that does not stop anybody."""

    field: FieldName = ""
    suggestions: tuple[Suggestion, ...] = ()
    doubt: str = ""


def address_help(form: GuestForm, communes: CommuneFinder, language: str) -> AddressHelp:
    """What to offer for the form as it stands."""
    offers: Sequence[Suggestion] = ()
    if form.focused == "email":
        offers = _mail(form.email)
    elif form.focused == "postcode":
        offers = _of_postcode(form, communes)
    elif form.focused == "city":
        offers = _of_town(form, communes, language)
    return AddressHelp(form.focused, tuple(offers[:MOST]), _doubt(form, communes, language))


def settled(form: GuestForm, communes: CommuneFinder) -> GuestForm:
    """A postcode of one commune says the town; a town that came so goes with its postcode."""
    found = communes.in_postcode(form.postcode)
    if len(found) == 1 and (form.is_town_ours or not form.city):
        return replace(form, city=found[0].name, is_town_ours=True)
    if form.is_town_ours and form.city not in {commune.name for commune in found}:
        return replace(form, city="", is_town_ours=False)
    return form


def taken(form: GuestForm, key: str) -> GuestForm:
    """One of the suggestions was touched: ``key`` is a mail address, or a town and its postcode."""
    if form.focused == "email":
        return replace(form, email=key, problem="", problem_field="")
    town, _, postcode = key.partition("\t")
    form = replace(form, city=town, postcode=postcode, is_town_ours=bool(postcode), problem="", problem_field="")
    return form if postcode else replace(form, focused="postcode")


def _mail(email: str) -> list[Suggestion]:
    name, at, host = email.partition("@")
    if not (name and at) or host in _MAIL_HOSTS:
        return []
    return [Suggestion(f"{name}@{known}", email, known[len(host) :]) for known in _MAIL_HOSTS if known.startswith(host)]


def _of_postcode(form: GuestForm, communes: CommuneFinder) -> list[Suggestion]:
    found = communes.in_postcode(form.postcode)
    if any(commune_key(form.city) == commune_key(commune.name) for commune in found):
        return []
    return [_offer("", commune, form.postcode) for commune in found]


def _of_town(form: GuestForm, communes: CommuneFinder, language: str) -> list[Suggestion]:
    key = commune_key(form.city)
    near = communes.in_postcode(form.postcode)
    found = [commune for commune in near if _begins(commune.name, key)]
    if near and any(commune_key(commune.name) == key for commune in near):
        return []
    if found:
        return [_offer(form.city, commune, form.postcode) for commune in found]
    return [_far(form.city, commune, language) for commune in communes.named(form.city, MOST)]


def _begins(name: str, key: str) -> bool:
    return f" {commune_key(name)}".find(f" {key}") >= 0


def _is_in(town: str, commune: str) -> bool:
    """Also a part of it: ``Lyon 2e``, or a village that has become one of its quarters."""
    return f"{town} ".startswith(f"{commune_key(commune)} ") or _begins(commune, town)


def _offer(typed: str, commune: Commune, postcode: str) -> Suggestion:
    head = commune.name[: len(typed)]
    same = commune_key(head) == commune_key(typed)
    return Suggestion(
        f"{commune.name}\t{postcode}",
        head if same else "",
        commune.name[len(typed) :] if same else commune.name,
        postcode,
    )


def _far(typed: str, commune: Commune, language: str) -> Suggestion:
    """A town of another postcode; with several the shopper says which."""
    first, last = commune.postcodes[0], commune.postcodes[-1]
    offer = _offer(typed, commune, first if first == last else "")
    if first == last:
        return offer
    span = texts_in(language).translate("AddressHelp", "{first} à {last}", first=first, last=last)
    return replace(offer, detail=span)


def _doubt(form: GuestForm, communes: CommuneFinder, language: str) -> str:
    if not form.ships or not is_postcode(form.postcode) or form.problem_field == "postcode":
        return ""
    say, found = texts_in(language).translate, communes.in_postcode(form.postcode)
    if not found:
        return say("AddressHelp", "Nous ne connaissons pas ce code postal. Vérifiez-le.")
    town = commune_key(form.city)
    if form.focused == "city" or not town or any(_is_in(town, commune.name) for commune in found):
        return ""
    names = found[0].name
    if len(found) == 1:
        return say("AddressHelp", "{postcode} est le code de {town}. Vérifiez.", postcode=form.postcode, town=names)
    return say("AddressHelp", "{town} n’a pas le code {postcode}. Vérifiez.", postcode=form.postcode, town=form.city)
