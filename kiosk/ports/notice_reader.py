"""What shoppers are told of their data."""

from typing import Protocol

from kiosk.domain.privacy import PrivacyNotice


class NoticeReader(Protocol):
    """The shop's notice, as the feed brought it."""

    def privacy_notice(self) -> PrivacyNotice:
        """The notice; the built-in one while there is no other. May raise ``CacheError``."""
        ...
