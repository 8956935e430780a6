"""``KeyRing`` on SQLite."""

from typing_extensions import override

from kiosk.domain.signing_key import SigningKey
from kiosk.ports.signatures import KeyRing
from offline_cache.cache import CacheDatabase


class SqliteKeyRing(KeyRing):
    """The hub's public keys as the feed brought them. Any thread."""

    def __init__(self, cache: CacheDatabase) -> None:
        self._cache = cache

    @override
    def signing_key(self, key_id: str) -> SigningKey | None:
        return self._cache.reference().signing_keys.get(key_id)
