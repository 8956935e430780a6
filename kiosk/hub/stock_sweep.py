"""What the hub forgets of stock: old movements and requests that ended, and what leaves the screens before that."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from kiosk.domain.shop_rules import ShopRules
from kiosk.hub.stock_requests import KEPT_ON_SCREEN
from kiosk.hub.store import stock_change_rows, stock_request_rows
from kiosk.hub.store.database import Database
from kiosk.hub.sweeping import keep_sweeping
from kiosk.ports.clock import Clock

_SWEEP_S = 900.0
_BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)


class StockSweep:
    """``rules`` say how long movements stay: always longer than the history of a figure reaches back."""

    def __init__(self, database: Database, clock: Clock, rules: Callable[[], Awaitable[ShopRules]]) -> None:
        self._database = database
        self._clock = clock
        self._rules = rules

    async def sweep(self) -> int:
        """Forget what is too old; returns how many movements. In small transactions: orders are placed meanwhile."""
        now = self._clock.now()
        before = now - (await self._rules()).movements_life
        while await self._database.write(lambda c: stock_request_rows.take_off(c, _BEGINNING, now - KEPT_ON_SCREEN)):
            pass
        await self._database.write(lambda c: stock_request_rows.delete_ended(c, before))
        count = 0
        while found := await self._database.write(lambda c: stock_change_rows.delete_before(c, before)):
            count += found
        return count

    async def run(self) -> None:
        """Sweep until cancelled."""
        await keep_sweeping(self.sweep, _SWEEP_S, "stock_not_swept")
