"""Re-read the stock of what a person is looking at, within a budget."""

import asyncio

from kiosk.errors import BackendError, CacheError
from kiosk.ports.cache_writer import CacheWriter
from kiosk.ports.stock_desk import StockDesk

BUDGET_S = 1.5


class RefreshStock:
    """Asks the hub for live levels and takes them into the cache; the cached figure shows meanwhile."""

    def __init__(self, desk: StockDesk, cache: CacheWriter) -> None:
        self._desk = desk
        self._cache = cache

    async def __call__(self, skus: list[str]) -> bool:
        """Whether the levels are live now; False keeps what the cache says, with its age."""
        try:
            async with asyncio.timeout(BUDGET_S):
                levels = await self._desk.levels(skus)
            await asyncio.to_thread(self._cache.refresh, levels)
        except (BackendError, CacheError, TimeoutError):
            return False
        return True
