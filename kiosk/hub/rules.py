"""What the managers decided, as every part of the hub reads it."""

from datetime import timedelta

import msgspec

from kiosk.domain.shop_rules import ShopRules
from kiosk.hub.settings import HubSettings
from kiosk.hub.store import rule_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.ports.clock import Clock


def started_with(settings: HubSettings) -> ShopRules:
    """The rules before anybody decided: the usual ones, and what the command line said."""
    minutes = max(1, round(settings.hold_s / 60))
    return msgspec.structs.replace(ShopRules(), hold_minutes=minutes, events_days=settings.keep_events_days)


class Rules:
    """The rules of this hub. Inside a transaction use ``of``; everywhere else ``current``."""

    def __init__(self, database: Database, clock: Clock, settings: HubSettings) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings
        self._started_with = started_with(settings)

    def of(self, connection: Connection) -> ShopRules:
        """What counts now, inside a read or a write."""
        return rule_rows.current(connection, self._started_with)

    async def current(self) -> ShopRules:
        """What counts now."""
        return await self._database.fetch(self.of)

    def life_of_holds(self, connection: Connection) -> timedelta:
        """How long pieces are kept for a shopper who went to pay; a decided rule goes before the command line."""
        rules = self.of(connection)
        return rules.hold if rules.is_decided else timedelta(seconds=self._settings.hold_s)
