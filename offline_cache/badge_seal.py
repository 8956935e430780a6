"""Keys out of a badge and a PIN, and what is closed under them: Argon2id (RFC 9106), ChaCha20-Poly1305 (RFC 8439).

A badge's secret has forty bits and a PIN thirteen: each guess costs as much time and memory as at the hub.
"""

import secrets
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

SALT_BYTES = 16
_ID_BYTES = 16
_KEY_BYTES = 32
_NONCE_BYTES = 12
_PASSES, _MEMORY_KIB = 2, 19456


class BadgeKey(NamedTuple):
    """What a badge is found by, and the key of its owner's card."""

    id: bytes
    key: bytes


def new_salt() -> bytes:
    """Random bytes."""
    return secrets.token_bytes(SALT_BYTES)


def badge_key(badge: str, salt: bytes) -> BadgeKey:
    """From the badge alone."""
    derived = _derive(badge.encode(), salt, _ID_BYTES + _KEY_BYTES)
    return BadgeKey(derived[:_ID_BYTES], derived[_ID_BYTES:])


def pin_key(badge: str, pin: str, salt: bytes) -> bytes:
    """From badge and PIN. No badge has a NUL in it."""
    return _derive(f"{badge}\0{pin}".encode(), salt, _KEY_BYTES)


def close(key: bytes, content: bytes, bound_to: bytes) -> bytes:
    """Close a content; it opens only with the same ``bound_to``."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, content, bound_to)


def opened(key: bytes, closed: bytes, bound_to: bytes) -> bytes | None:
    """The content, or None with another key."""
    try:
        return ChaCha20Poly1305(key).decrypt(closed[:_NONCE_BYTES], closed[_NONCE_BYTES:], bound_to)
    except (InvalidTag, ValueError):
        return None


def _derive(secret: bytes, salt: bytes, length: int) -> bytes:
    return Argon2id(salt=salt, length=length, iterations=_PASSES, lanes=1, memory_cost=_MEMORY_KIB).derive(secret)
