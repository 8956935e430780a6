"""Slips at the hub."""

from typing import Protocol

from kiosk.domain.slip import SeenOrder, SlipShown


class SlipDesk(Protocol):
    """Where slips are believed. May raise ``BackendError``."""

    async def show(self, slip: SlipShown) -> SeenOrder:
        """The order of a slip, placed first when the hub did not have it. ``BackendRejected`` says why it does not count."""
        ...


class KeyDesk(Protocol):
    """Where terminals make their keys known. May raise ``BackendError``."""

    async def register_key(self, public_key: bytes) -> None:
        """Let slips of this terminal be checked with this key; repeating changes nothing."""
        ...
