"""``Verifier`` with cryptography."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from typing_extensions import override

from kiosk.ports.signatures import Verifier


class Ed25519Verifier(Verifier):
    """RFC 8032."""

    @override
    def is_signed(self, public_key: bytes, content: bytes, signature: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(public_key).verify(signature, content)
        except (InvalidSignature, ValueError):
            return False
        return True
