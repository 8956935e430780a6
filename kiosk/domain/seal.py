"""The form of sealed bytes: one version byte, the key's id, the sender's one-time public key, then the closed content.

X25519 (RFC 7748) with a key pair made for this content alone, HKDF-SHA256 (RFC 5869), ChaCha20-Poly1305 (RFC 8439). The
derived key closes exactly one content, so its nonce may be constant. What it is for is part of the derivation and of what
is authenticated: an order can never be opened as something else.
"""

import msgspec

from kiosk.domain.sealing_key import KEY_ID_BYTES, PUBLIC_KEY_BYTES

VERSION = b"\x01"
NONCE = bytes(12)
TAG_BYTES = 16

_HEAD_BYTES = len(VERSION) + KEY_ID_BYTES + PUBLIC_KEY_BYTES


class SealHead(msgspec.Struct, frozen=True):
    """What stands before the closed content. ``one_time_key`` is the sender's public half."""

    key_id: str
    one_time_key: bytes

    def encode(self) -> bytes:
        """The bytes in front."""
        return VERSION + bytes.fromhex(self.key_id) + self.one_time_key

    def salt(self, public_key: bytes) -> bytes:
        """Salt of the derivation: both public halves, so that the derived key belongs to this pair of keys only."""
        return self.one_time_key + public_key

    def associated(self, purpose: bytes) -> bytes:
        """What is authenticated beside the content."""
        return self.encode() + purpose


def derivation(purpose: bytes) -> bytes:
    """``info`` of the derivation."""
    return b"kiosk seal 1 " + purpose


def split(sealed: bytes) -> tuple[SealHead, bytes] | None:
    """Head and closed content; None for bytes that are no such thing."""
    if len(sealed) < _HEAD_BYTES + TAG_BYTES or sealed[:1] != VERSION:
        return None
    key_ends = 1 + KEY_ID_BYTES
    return SealHead(sealed[1:key_ends].hex(), sealed[key_ends:_HEAD_BYTES]), sealed[_HEAD_BYTES:]
