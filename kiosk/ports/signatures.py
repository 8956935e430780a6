"""Signing at the hub, and believing at the terminal."""

from datetime import datetime
from typing import Protocol

from kiosk.domain.signing_key import SigningKey


class Signer(Protocol):
    """The hub's present key."""

    @property
    def key_id(self) -> str:
        """Which key it is."""
        ...

    def sign(self, content: bytes) -> bytes:
        """64 bytes (Ed25519)."""
        ...


class DeviceSigner(Protocol):
    """This terminal's own key."""

    @property
    def public_key(self) -> bytes:
        """32 bytes (Ed25519)."""
        ...

    def sign(self, content: bytes) -> bytes:
        """64 bytes."""
        ...


class Verifier(Protocol):
    """Checks signatures."""

    def is_signed(self, public_key: bytes, content: bytes, signature: bytes) -> bool:
        """Whether the owner of the key signed exactly this; False for a key that is none."""
        ...


class KeyRing(Protocol):
    """The hub's public keys, as last heard of."""

    def signing_key(self, key_id: str) -> SigningKey | None:
        """One key by its id."""
        ...


class HubTime(Protocol):
    """The hub's clock, as well as it can be known without asking."""

    def now(self) -> datetime:
        """The UTC instant at the hub, by this machine's clock and the last measured offset."""
        ...
