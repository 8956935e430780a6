"""Events of visits: taken from terminals once each, kept for a while, deleted after that."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from kiosk.domain.device import Device
from kiosk.domain.print_source import hub_day
from kiosk.domain.shop_event import EventBatch
from kiosk.domain.shop_rules import ShopRules
from kiosk.hub.store import shop_event_rows
from kiosk.hub.store.database import Database
from kiosk.hub.sweeping import keep_sweeping
from kiosk.ports.clock import Clock

_SWEEP_S = 600.0


class ShopEvents:
    """``rules`` say how long events stay; what they add up to is worked out from them, so figures end with them."""

    def __init__(self, database: Database, clock: Clock, rules: Callable[[], Awaitable[ShopRules]]) -> None:
        self._database = database
        self._clock = clock
        self._rules = rules

    async def take(self, batch: EventBatch, device: Device) -> None:
        """A terminal's events; the same ones again change nothing."""
        await self._database.write(lambda connection: shop_event_rows.add(connection, batch, device))

    async def sweep(self) -> int:
        """Delete what is too old; returns how many rows."""
        kept = timedelta(days=(await self._rules()).events_days)
        first = hub_day(self._clock.now() - kept)
        return await self._database.write(lambda connection: shop_event_rows.delete_before(connection, first))

    async def run(self) -> None:
        """Sweep until cancelled."""
        await keep_sweeping(self.sweep, _SWEEP_S, "shop_events_not_swept")
