"""A customer with all that the hub holds, and the little of it that leaves the hub."""

from datetime import date

import msgspec

from kiosk.domain.customer import Address, CustomerSummary
from kiosk.domain.pricing import PUBLIC_GROUP

_VISIBLE_DIGITS = 2


class Customer(msgspec.Struct, frozen=True):
    """A known customer; never sent to a terminal as it is."""

    id: str
    first_name: str
    last_name: str
    price_group_id: str = PUBLIC_GROUP
    email: str = ""
    phone: str = ""
    address: Address | None = None
    language: str = "fr"
    member_since: date | None = None


def summary(customer: Customer) -> CustomerSummary:
    """What a terminal may know: enough to greet and to confirm."""
    return CustomerSummary(
        id=customer.id,
        first_name=customer.first_name,
        masked_contact=masked_contact(customer.email, customer.phone),
        masked_address=masked_address(customer.address) if customer.address else "",
        member_since_year=customer.member_since.year if customer.member_since else None,
    )


def masked_contact(email: str, phone: str) -> str:
    """``é•••@exemple.fr``, or ``•• 42`` from a phone number; empty when there is neither."""
    if email:
        local, _, host = email.rpartition("@")
        return f"{local[:1]}•••@{host}"
    return f"•• {phone.strip()[-_VISIBLE_DIGITS:]}" if phone else ""


def masked_address(address: Address) -> str:
    """The house number, the first word of the street and the town: ``12 rue …, 69002 Lyon``."""
    first_words = " ".join(address.street.split()[:2])
    return f"{first_words} …, {address.postcode} {address.city}"
