"""``OfflineRules`` and ``NoticeReader`` on SQLite."""

from typing_extensions import override

from kiosk.domain.offline_policy import OfflinePolicy
from kiosk.domain.privacy import PrivacyNotice
from kiosk.ports.notice_reader import NoticeReader
from kiosk.ports.offline_rules import OfflineRules
from offline_cache.cache import CacheDatabase


class SqliteOfflineRules(OfflineRules, NoticeReader):
    """The shop's limits, and what it tells of data, as the feed brought them. Any thread."""

    def __init__(self, cache: CacheDatabase) -> None:
        self._cache = cache

    @override
    def offline_policy(self) -> OfflinePolicy:
        return self._cache.reference().offline_policy()

    @override
    def privacy_notice(self) -> PrivacyNotice:
        return self._cache.reference().privacy_notice()
