"""Closing what a terminal keeps, so that only the hub can open it."""

from typing import Protocol


class Sealer(Protocol):
    """Seals with the hub's newest public key as last heard of."""

    def seal(self, content: bytes, purpose: bytes) -> bytes | None:
        """Bytes that only the hub opens, and only for the same purpose. None while no key of the hub is known."""
        ...
