"""How the synchronisation is doing, as one value, and who wants to know when it changes."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec

from kiosk.ports.outbox import Ledger
from kiosk.ports.sync_status import SyncState, SyncStatus


class SyncFacts(msgspec.Struct, frozen=True):
    """What the parts of the engine know. ``problem`` is the code of a failure of this terminal's own files."""

    is_running: bool = False
    network: bool = False
    is_revoked: bool = False
    is_removed: bool = False
    is_catching_up: bool = False
    problem: str = ""
    ledger: Ledger = Ledger(0, 0, 0, 0)
    slips: int = 0
    last_contact_at: datetime | None = None


def derive(facts: SyncFacts) -> SyncStatus:
    """The status that follows from the facts; what people must mend comes before what mends itself."""
    ledger = facts.ledger
    state: SyncState = "up_to_date"
    reason = ""
    if not facts.is_running:
        state = "paused"
    elif reason := _reason(facts):
        state = "needs_attention"
    elif not facts.network:
        state = "offline"
    elif facts.is_catching_up or ledger.pending or facts.slips:
        state = "syncing"
    return SyncStatus(state, facts.network, facts.last_contact_at, ledger, reason, facts.slips)


def _reason(facts: SyncFacts) -> str:
    ledger = facts.ledger
    if facts.is_removed:
        return "device_removed"
    if facts.is_revoked:
        return "access_revoked"
    if not ledger.is_complete:
        return "ledger_mismatch"
    if ledger.rejected:
        return "orders_rejected"
    return facts.problem


class StatusBoard:
    """The facts, and listeners called with the status when it changed. Network thread only; ``status`` from any."""

    def __init__(self) -> None:
        self._facts = SyncFacts()
        self._listeners: list[Callable[[SyncStatus], None]] = []
        self.status = derive(self._facts)

    def subscribe(self, listener: Callable[[SyncStatus], None]) -> Callable[[], None]:
        """Be told of every change, on the network thread; the answer unsubscribes."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def contact(self, at: datetime) -> None:
        """The hub answered as it should."""
        self.update(network=True, is_revoked=False, is_removed=False, last_contact_at=at)

    def update(self, **facts: Any) -> None:
        """Change some facts, by the names of ``SyncFacts``."""
        before = self.status
        self._facts = msgspec.structs.replace(self._facts, **facts)
        self.status = derive(self._facts)
        if self.status != before:
            for listener in tuple(self._listeners):
                listener(self.status)
