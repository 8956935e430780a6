"""Who sells, as every French invoice says it (Code de commerce, R123-237 and L441-9; CGI, annexe II, 242 nonies A)."""

import msgspec

_SIREN_DIGITS = 9


class Seller(msgspec.Struct, frozen=True):
    """The company behind the shop. ``capital`` is as it is written, with its currency; ``rcs`` names the registry's town."""

    name: str
    siren: str
    vat_number: str
    street: str
    postcode: str
    city: str
    legal_form: str = ""
    capital: str = ""
    rcs: str = ""
    email: str = ""
    phone: str = ""


def is_siren(text: str) -> bool:
    """Whether nine digits are a SIREN: their Luhn sum ends in 0."""
    if len(text) != _SIREN_DIGITS or not (text.isascii() and text.isdigit()):
        return False
    doubled = (int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(text))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0  # noqa: PLR2004 - Luhn


def is_vat_number_of(text: str, siren: str) -> bool:
    """Whether a French VAT number belongs to a SIREN: its two digits follow from it."""
    return text == f"FR{(12 + 3 * (int(siren) % 97)) % 97:02}{siren}"


def spaced_siren(siren: str) -> str:
    """``123 456 782``."""
    return " ".join(siren[start : start + 3] for start in range(0, len(siren), 3))
