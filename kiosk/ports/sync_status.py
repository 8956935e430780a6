"""How the exchange with the hub is going, for the two indicators."""

from collections.abc import Callable
from datetime import datetime
from typing import Literal, Protocol

import msgspec

from kiosk.ports.outbox import Ledger

SyncState = Literal["up_to_date", "syncing", "offline", "paused", "needs_attention"]


class SyncStatus(msgspec.Struct, frozen=True):
    """``network``: the hub answered last time. ``last_contact_at``: when it last did (UTC), None for never.

    ``reason`` is a stable code when the state needs one: ``device_removed``, ``access_revoked``, ``ledger_mismatch``,
    ``orders_rejected``, ``feed_implausible`` (what the hub sent cannot be true, the old data stays),
    ``versions_differ`` (what it sent is not known here), or the code of a ``CacheError``.
    ``slips`` were scanned without network and have not been seen by the hub yet.
    """

    state: SyncState
    network: bool
    last_contact_at: datetime | None
    ledger: Ledger
    reason: str = ""
    slips: int = 0


class StatusSource(Protocol):
    """Where the status is read. Subscribers are called on whatever thread changed it."""

    def status(self) -> SyncStatus:
        """The status now."""
        ...

    def subscribe(self, listener: Callable[[SyncStatus], None]) -> Callable[[], None]:
        """Call ``listener`` on every change; the answer unsubscribes."""
        ...

    def on_changed(self, listener: Callable[[frozenset[str]], None]) -> Callable[[], None]:
        """Call ``listener`` with the kinds of rows that changed in the cache; the answer unsubscribes."""
        ...

    def kick(self) -> None:
        """Send what is due now: an order was just recorded."""
        ...
