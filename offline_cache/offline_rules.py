"""``OfflineRules`` on SQLite."""

from typing_extensions import override

from kiosk.domain.offline_policy import OfflinePolicy
from kiosk.ports.offline_rules import OfflineRules
from offline_cache.cache import CacheDatabase


class SqliteOfflineRules(OfflineRules):
    """The shop's limits as the feed brought them. Any thread."""

    def __init__(self, cache: CacheDatabase) -> None:
        self._cache = cache

    @override
    def offline_policy(self) -> OfflinePolicy:
        return self._cache.reference().offline_policy()
