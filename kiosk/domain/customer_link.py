"""The signed piece in a personalised catalogue's codes: whose copy it is, as only the hub can tell, and until when.

It names nobody and gives no rights: it says which copy of an edition a scan came from. Who copies it has a copy of a
catalogue, nothing more.
"""

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import date, timedelta
from typing import Final

import msgspec

from kiosk.domain.signing_key import KEY_ID_BYTES, SigningKey

REFERENCE_BYTES: Final = 9
"""72 random bits: nobody meets a reference by guessing, and the signature would not fit."""

LONGEST_LINK: Final = 128

_VERSION: Final = 1
_DAY_BYTES: Final = 2
_BODY_BYTES: Final = 1 + KEY_ID_BYTES + REFERENCE_BYTES + _DAY_BYTES
_SIGNATURE_BYTES: Final = 64
_EPOCH: Final = date(2026, 1, 1)
LAST_DAY: Final = _EPOCH + timedelta(days=256**_DAY_BYTES - 1)


class CustomerLink(msgspec.Struct, frozen=True):
    """What a link says. ``reference`` is hexadecimal and means nothing without the hub; ``expires_on`` is its last day."""

    key_id: str
    reference: str
    expires_on: date


class SignedLink(msgspec.Struct, frozen=True):
    """A link taken apart: what the hub's key must have signed, and the signature."""

    link: CustomerLink
    signed: bytes
    signature: bytes


def body_of(link: CustomerLink) -> bytes:
    """The link as bytes. Raises ``ValueError`` for a day that cannot be written."""
    if not _EPOCH <= link.expires_on <= LAST_DAY:
        raise ValueError(link.expires_on)
    days = (link.expires_on - _EPOCH).days.to_bytes(_DAY_BYTES)
    return bytes([_VERSION]) + bytes.fromhex(link.key_id) + bytes.fromhex(link.reference) + days


def signed_bytes(edition: str, body: bytes) -> bytes:
    """What the key signs: the purpose, the edition, which stands beside the link in the address, and the body."""
    return b"kiosk customer link\0" + edition.encode() + b"\0" + body


def write(body: bytes, signature: bytes) -> str:
    """The text in the address: 107 characters."""
    return urlsafe_b64encode(body + signature).decode().rstrip("=")


def read(edition: str, text: str) -> SignedLink | None:
    """A link taken apart, or None for what has not its form. The one way to write it counts, no other."""
    if len(text) > LONGEST_LINK or not text.isascii():
        return None
    try:
        content = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        return None
    body, signature = content[:_BODY_BYTES], content[_BODY_BYTES:]
    if len(signature) != _SIGNATURE_BYTES or body[0] != _VERSION or write(body, signature) != text:
        return None
    return SignedLink(_link(body), signed_bytes(edition, body), signature)


def counts(link: CustomerLink, key: SigningKey | None, day: date) -> bool:
    """Whether a link is still to be believed on a day of the hub's, if its signature is right."""
    if key is None or key.is_revoked or link.expires_on < day:
        return False
    return key.ends_at is None or (key.links_end_on is not None and link.expires_on <= key.links_end_on)


def _link(body: bytes) -> CustomerLink:
    key_id, rest = body[1 : 1 + KEY_ID_BYTES], body[1 + KEY_ID_BYTES :]
    days = int.from_bytes(rest[REFERENCE_BYTES:])
    return CustomerLink(key_id.hex(), rest[:REFERENCE_BYTES].hex(), _EPOCH + timedelta(days=days))
