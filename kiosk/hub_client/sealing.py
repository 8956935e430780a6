"""``Sealer`` with cryptography: X25519 (RFC 7748), HKDF-SHA256 (RFC 5869), ChaCha20-Poly1305 (RFC 8439)."""

from collections.abc import Callable

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from typing_extensions import override

from kiosk.domain.seal import NONCE, SealHead, derivation
from kiosk.domain.sealing_key import PUBLIC_KEY_BYTES, SealingKey
from kiosk.ports.sealing import Sealer


class X25519Sealer(Sealer):
    """Seals for the hub alone: the one-time private half is gone when ``seal`` returns. Any thread."""

    def __init__(self, newest: Callable[[], SealingKey | None]) -> None:
        self._newest = newest

    @override
    def seal(self, content: bytes, purpose: bytes) -> bytes | None:
        key = self._newest()
        return None if key is None else seal(key, content, purpose)


def seal(key: SealingKey, content: bytes, purpose: bytes) -> bytes:
    """Close a content for the holder of a key's private half."""
    one_time = X25519PrivateKey.generate()
    shared = one_time.exchange(X25519PublicKey.from_public_bytes(key.public_key))
    head = SealHead(key.id, one_time.public_key().public_bytes_raw())
    derived = HKDF(SHA256(), PUBLIC_KEY_BYTES, head.salt(key.public_key), derivation(purpose)).derive(shared)
    return head.encode() + ChaCha20Poly1305(derived).encrypt(NONCE, content, head.associated(purpose))
