"""Who granted a discount, proven without network: a short code made with a key that the hub gave them when they signed in.

A key belongs to one person on one terminal, for as long as they get in there without the hub. What is proven is one price
of one article, once: nothing else can be read out of a code, nor another one made from it.
"""

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from typing import Final

import msgspec
from msgspec.structs import replace

from kiosk.domain.discount import LineDiscount, PriceGrant
from kiosk.domain.money import Money

KEY_ID_LENGTH: Final = 8
"""Characters that a key is told apart by."""

NONCE_LENGTH: Final = 8
PROOF_BYTES: Final = 27
"""Id of the key, what makes the code the only one of its kind, and 120 bits that only who has the key can make."""

_CODE_BYTES = 15
_PURPOSE = "kiosk discount 1"


class DiscountKey(msgspec.Struct, frozen=True):
    """What a person proves their discounts with. The hub and their terminal know ``secret``, nobody else."""

    id: str
    secret: str


def proven(grant: PriceGrant, key: DiscountKey, nonce: str) -> PriceGrant:
    """The same grant with its proof. ``nonce``: eight URL-safe characters, of each grant its own."""
    if grant.discount is None or grant.price is None:
        return grant
    code = _code(grant.discount, grant.sku, grant.price, key, nonce)
    return replace(grant, discount=replace(grant.discount, proof=f"{key.id}{nonce}{code}"))


def is_proven(discount: LineDiscount, sku: str, price: Money, key: DiscountKey) -> bool:
    """Whether the key's owner granted this very price."""
    nonce = discount.proof[KEY_ID_LENGTH : KEY_ID_LENGTH + NONCE_LENGTH]
    code = _code(discount, sku, price, key, nonce)
    return hmac.compare_digest(f"{key.id}{nonce}{code}".encode(), discount.proof.encode())


def key_id_of(discount: LineDiscount) -> str:
    """Which key the proof names; "" for none."""
    return discount.proof[:KEY_ID_LENGTH]


def packed(proof: str) -> bytes | None:
    """A proof as few bytes; None for a text that would not come back as it went in."""
    try:
        content = urlsafe_b64decode(proof.encode())
    except (Error, ValueError):
        return None
    return content if len(content) == PROOF_BYTES and unpacked(content) == proof else None


def unpacked(content: bytes) -> str:
    """The text of a proof."""
    return urlsafe_b64encode(content).decode()


def _code(discount: LineDiscount, sku: str, price: Money, key: DiscountKey, nonce: str) -> str:
    said = (_PURPOSE, key.id, nonce, sku, price, discount.was, discount.reason, discount.note, discount.staff_id)
    made = hmac.digest(key.secret.encode(), msgspec.json.encode(said), hashlib.sha256)
    return urlsafe_b64encode(made[:_CODE_BYTES]).decode()
