"""Try-ons at the hub. Every call may raise ``BackendError``."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.try_on import QueueFull, TryOn, TryOnAsked, TryOnQueue, TryOnStanding, TryOnStep


class TryOnDesk(Protocol):
    """What shoppers and staff do with a try-on."""

    async def ask(self, asked: TryOnAsked) -> TryOnStanding | QueueFull:
        """Ask for a cabin, once for its id however often it is sent."""
        ...

    async def standing(self, try_on_id: str) -> TryOnStanding:
        """How it stands; ``BackendRejected`` says ``try_on_unknown``."""
        ...

    async def do(self, try_on_id: str, steps: Sequence[TryOnStep], staff_token: str) -> TryOn:
        """Steps in their order, all or none. May be repeated."""
        ...

    async def shut_cabin(self, number: int, staff_token: str, *, is_shut: bool) -> TryOnQueue:
        """Put a cabin out of use, or back into it."""
        ...
