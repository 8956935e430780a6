"""``Verifier`` and ``DeviceSigner`` with cryptography."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from typing_extensions import override

from kiosk.ports.signatures import DeviceSigner, Verifier


class Ed25519Verifier(Verifier):
    """RFC 8032."""

    @override
    def is_signed(self, public_key: bytes, content: bytes, signature: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(public_key).verify(signature, content)
        except (InvalidSignature, ValueError):
            return False
        return True


class Ed25519DeviceSigner(DeviceSigner):
    """Signs with a private half of 32 bytes."""

    def __init__(self, private_key: bytes) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(private_key)

    @property
    @override
    def public_key(self) -> bytes:
        return self._private.public_key().public_bytes_raw()

    @override
    def sign(self, content: bytes) -> bytes:
        return self._private.sign(content)


def new_private_key() -> bytes:
    """A key made at random."""
    return Ed25519PrivateKey.generate().private_bytes_raw()
