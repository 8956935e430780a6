"""The hub's public keys on SQLite."""

from typing_extensions import override

from kiosk.domain.sealing_key import SealingKey
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

    def sealing_key(self) -> SealingKey | None:
        """What orders are sealed with now; None before the first feed. May raise ``CacheError``."""
        keys = self._cache.reference().sealing_keys.values()
        return max(keys, key=lambda key: (key.made_at, key.id), default=None)
