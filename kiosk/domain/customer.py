"""People who buy: what a terminal may know of them, and what an order needs."""

import msgspec

from kiosk.domain.commune import is_postcode


class CustomerSummary(msgspec.Struct, frozen=True):
    """What a terminal is told of a known customer: enough to greet and to confirm, never the full data.

    The masked texts are made at the hub (``é•••@exemple.fr``, ``12 rue …, 69002 Lyon``) and only shown.
    """

    id: str
    first_name: str
    masked_contact: str = ""
    masked_address: str = ""
    member_since_year: int | None = None


class Contact(msgspec.Struct, frozen=True):
    """How to reach a guest: an e-mail address or a phone number, and a name for the parcel."""

    name: str = ""
    email: str = ""
    phone: str = ""


class Address(msgspec.Struct, frozen=True):
    """Where parcels go."""

    name: str
    street: str
    postcode: str
    city: str
    extra: str = ""
    country: str = "FR"


_MAX_TEXT = 200


def contact_problem(contact: Contact) -> str | None:
    """A stable code for what is wrong (``contact_missing``, ``email_wrong``, ``phone_wrong``), or None."""
    if not contact.email and not contact.phone:
        return "contact_missing"
    if contact.email and not is_email(contact.email):
        return "email_wrong"
    if contact.phone and not is_phone(contact.phone):
        return "phone_wrong"
    return None


def is_email(text: str) -> bool:
    """Whether the text looks like an address that mail can reach; only the mail server knows for sure."""
    local, at, host = text.rpartition("@")
    return bool(at and local and "." in host.strip(".") and len(text) <= _MAX_TEXT) and not set(text) & set(' ,;<>"')


def is_phone(text: str) -> bool:
    """Whether the text is a phone number in national or international form, spaces and dots allowed."""
    digits = [c for c in text.lstrip("+") if c not in " .-()"]
    return 9 <= len(digits) <= 15 and all(c in "0123456789" for c in digits)  # noqa: PLR2004 - ITU-T E.164 limits


def address_problem(address: Address) -> str | None:
    """A stable code for the first thing wrong as people write it (``name_missing``, ``postcode_wrong`` …), or None."""
    for field in ("name", "street", "postcode", "city"):
        if field == "postcode":
            if address.country == "FR" and not is_postcode(address.postcode):
                return "postcode_wrong"
        elif not getattr(address, field).strip():
            return f"{field}_missing"
    return None
