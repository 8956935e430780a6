"""What the synchronisation writes: server truth only, rows and cursor together."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Protocol

from kiosk.domain.feed import Delta, PullAnswer
from kiosk.domain.stock import StockLevel

Follow = Callable[[str], Awaitable[PullAnswer]]
"""What changed after a cursor."""


class CacheWriter(Protocol):
    """Writes of ``cache.db``. May raise ``CacheError``."""

    def cursor(self) -> str | None:
        """The cursor of the data held, None before the first snapshot."""
        ...

    async def replace(self, blocks: AsyncIterator[bytes], follow: Follow | None = None) -> int:
        """Take in a whole snapshot beside the live file and swap it in at the end; returns rows taken.

        ``blocks`` are one or more whole lines each; a head opens one. ``follow`` gives the deltas that came meanwhile,
        which are in before anybody reads it. Raises ``BackendUnavailable`` and keeps the old data when lines are missing
        or malformed, ``FeedImplausible`` when there are suddenly few.
        """
        ...

    def apply(self, delta: Delta) -> None:
        """Apply changes and their cursor in one transaction."""
        ...

    def refresh(self, levels: list[StockLevel]) -> None:
        """Take in levels read live; an older ``as_of`` never overwrites a newer one."""
        ...
