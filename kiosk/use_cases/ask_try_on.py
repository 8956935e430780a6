"""A shopper, or somebody for them, asks to try things on in this store."""

import msgspec

from kiosk.domain.try_on import QueueFull, TryOnAsked, TryOnStanding
from kiosk.errors import BackendError, BackendRejected
from kiosk.ports.try_on_desk import TryOnDesk
from kiosk.use_cases.versions import update_of


class NotAsked(msgspec.Struct, frozen=True, tag="not_asked"):
    """Nobody was asked. ``reason``: ``needs_network``, who must be updated, or the hub's stable code."""

    reason: str


class AskTryOn:
    """Needs the hub: a promise that nobody in the store hears of is none."""

    def __init__(self, desk: TryOnDesk) -> None:
        self._desk = desk

    async def ask(self, asked: TryOnAsked) -> TryOnStanding | QueueFull | NotAsked:
        """Ask. After an unclear answer, ask again with the same id."""
        try:
            return await self._desk.ask(asked)
        except BackendRejected as error:
            return NotAsked(error.reason)
        except BackendError as error:
            return NotAsked(update_of(error) or "needs_network")

    async def standing(self, try_on_id: str) -> TryOnStanding | NotAsked:
        """How it stands now."""
        try:
            return await self._desk.standing(try_on_id)
        except BackendRejected as error:
            return NotAsked(error.reason)
        except BackendError as error:
            return NotAsked(update_of(error) or "needs_network")
