"""``OwnCodeReader`` on SQLite."""

from typing_extensions import override

from kiosk.domain.own_codes import OwnCode
from kiosk.ports.own_codes import OwnCodeReader
from offline_cache.cache import CacheDatabase


class SqliteOwnCodes(OwnCodeReader):
    """The shop's number ranges as the feed brought them. Any thread."""

    def __init__(self, cache: CacheDatabase) -> None:
        self._cache = cache

    @override
    def own_codes(self) -> tuple[OwnCode, ...]:
        return tuple(self._cache.reference().own_codes.values())
