"""Events of visits: recorded by the screens, kept on the terminal's disk, told to the hub."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.shop_event import EventBatch, Happening, ShopEvent


class EventJournal(Protocol):
    """What the screens know of it."""

    def record(self, happening: Happening) -> None:
        """Note what happened in the visit that is open; without one, nothing is. Never waits and never raises."""
        ...


class NotedEvents(Protocol):
    """Events that are only in memory yet."""

    def take(self) -> list[ShopEvent]:
        """What was noted since the last call, oldest first."""
        ...

    def give_back(self, events: list[ShopEvent]) -> None:
        """The disk did not take these: they are noted again, before what came since."""
        ...


class EventLedger(Protocol):
    """The terminal's disk: a bounded list in the order of its numbers. May raise ``CacheError``."""

    def append(self, events: Sequence[ShopEvent]) -> None:
        """Keep these; past the limit the oldest go."""
        ...

    def unsent(self) -> EventBatch | None:
        """The oldest events that the hub has not confirmed, as many as one message takes; None: there are none."""
        ...

    def sent(self, batch: EventBatch) -> None:
        """The hub has these: they are forgotten here."""
        ...


class EventDesk(Protocol):
    """The hub's side. Every call may raise ``BackendError``."""

    async def tell(self, batch: EventBatch) -> None:
        """Hand over events; what the hub has already is ignored."""
        ...
