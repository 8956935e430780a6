"""An order asked for by its number: what proves that it is one's own."""

import msgspec

_PHONE_DIGITS = 9
"""The digits of a French number that do not depend on how it is written: 6 12 34 56 78."""

LONGEST_PROOF = 200


class OrderAsked(msgspec.Struct, frozen=True):
    """A number, and the e-mail address, telephone number or postcode that was given with the order."""

    number: str
    proof: str


class GivenWithOrder(msgspec.Struct, frozen=True):
    """What the shop knows of an order's owner that nobody else would say."""

    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    postcodes: tuple[str, ...] = ()


def normalised_number(text: str) -> str:
    """The number as orders have it, however it was typed: ``k07 0042`` and ``K07-0042`` alike."""
    return "-".join(text.upper().replace("-", " ").split())[:40]


def is_proof(proof: str, given: GivenWithOrder) -> bool:
    """Whether what was typed is what was given."""
    typed = proof.strip().casefold()
    if not typed:
        return False
    digits = _digits(typed)
    is_email = typed in {email.strip().casefold() for email in given.emails if email.strip()}
    is_phone = len(digits) >= _PHONE_DIGITS and digits[-_PHONE_DIGITS:] in {
        _digits(phone)[-_PHONE_DIGITS:] for phone in given.phones if len(_digits(phone)) >= _PHONE_DIGITS
    }
    spaceless = "".join(typed.split())
    return is_email or is_phone or spaceless in {"".join(code.casefold().split()) for code in given.postcodes if code}


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign in "0123456789")
