"""Keys with which platforms (a till, a shop on the web, a warehouse) tell the hub of stock."""

import msgspec

from kiosk.hub.auth.secrets import digest, new_token
from kiosk.hub.store import platform_key_rows
from kiosk.hub.store.database import Database
from kiosk.ports.clock import Clock


class UnknownPlatform(msgspec.Struct, frozen=True):
    """No platform of this name has a key; ``known`` are those that have."""

    known: tuple[str, ...]


class PlatformKeys:
    """One key a platform, given out once and kept as a hash. Changes block; for the command line."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def make(self, name: str) -> str:
        """A new key for a platform; the one it had counts no more."""
        key = new_token()
        self._database.write_now(lambda c: platform_key_rows.put(c, name, digest(key), self._clock.now()))
        return key

    def revoke(self, name: str) -> UnknownPlatform | None:
        """Let a platform in no more."""
        if self._database.write_now(lambda c: platform_key_rows.remove(c, name)):
            return None
        with self._database.read() as connection:
            return UnknownPlatform(platform_key_rows.names(connection))

    async def by_key(self, key: str) -> str | None:
        """The platform that shows a key. A point read."""
        return await self._database.fetch(lambda c: platform_key_rows.by_hash(c, digest(key)))
