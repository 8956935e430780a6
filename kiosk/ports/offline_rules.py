"""What a terminal has to know to promise anything without network."""

from datetime import timedelta
from typing import Protocol

from kiosk.domain.offline_policy import OfflinePolicy


class OfflineRules(Protocol):
    """The retailer's limits, as last heard of."""

    def offline_policy(self) -> OfflinePolicy:
        """The limits; the usual ones when the shop has none of its own. May raise ``CacheError``."""
        ...


class HubContact(Protocol):
    """When the hub was last heard."""

    def silence(self) -> timedelta | None:
        """How long ago that was, never less than it can have been; None when nobody knows."""
        ...
