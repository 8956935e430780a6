"""``CallReader`` on the cache."""

import msgspec
from typing_extensions import override

from kiosk.domain.collect_call import CollectCall
from kiosk.ports.call_reader import CallReader
from offline_cache.cache import CacheDatabase
from offline_cache.checked import unchecked

_decode = msgspec.json.Decoder(CollectCall).decode


class SqliteCalls(CallReader):
    """There are never more than a few."""

    def __init__(self, cache: CacheDatabase) -> None:
        self._cache = cache

    @override
    def calls(self, location_id: str) -> list[CollectCall]:
        with self._cache.reading() as connection:
            rows = connection.execute("SELECT body FROM entity WHERE kind = 'call'").fetchall()
        known = [_decode(unchecked(body)) for (body,) in rows]
        return sorted((call for call in known if call.location_id == location_id), key=lambda call: call.called_at)
