"""What the synchronisation writes: server truth only, rows and cursor together."""

from collections.abc import AsyncIterator
from typing import Protocol

from kiosk.domain.feed import Delta
from kiosk.domain.stock import StockLevel


class CacheWriter(Protocol):
    """Writes of ``cache.db``. May raise ``CacheError``."""

    def cursor(self) -> str | None:
        """The cursor of the data held, None before the first snapshot."""
        ...

    async def replace(self, lines: AsyncIterator[bytes]) -> int:
        """Take in a whole snapshot beside the live file and swap it in at the end; returns rows taken.

        Raises ``BackendUnavailable`` and keeps the old data when lines are missing, malformed, or suddenly none.
        """
        ...

    def apply(self, delta: Delta) -> None:
        """Apply changes and their cursor in one transaction."""
        ...

    def refresh(self, levels: list[StockLevel]) -> None:
        """Take in levels read live; an older ``as_of`` never overwrites a newer one."""
        ...
