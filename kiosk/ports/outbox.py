"""The outbox: orders recorded on this terminal and not yet confirmed by the hub."""

from datetime import datetime
from typing import Literal, Protocol

import msgspec

from kiosk.domain.order import OrderConfirmed, ReadyOrder

EntryState = Literal["pending", "in_flight", "rejected"]
"""``in_flight`` found at start-up means unknown outcome: it is sent again with its key."""


class OutboxEntry(msgspec.Struct, frozen=True):
    """One order waiting. ``last_error`` is a stable code, never a sentence."""

    order: ReadyOrder
    state: EntryState
    attempts: int
    next_attempt_at: datetime
    created_at: datetime
    last_error: str = ""


class Ledger(msgspec.Struct, frozen=True):
    """Counts since the terminal was set up. ``made`` = ``confirmed`` + ``pending`` + ``rejected``, or something is wrong."""

    made: int
    confirmed: int
    pending: int
    rejected: int


class Outbox(Protocol):
    """Durable list of orders. May raise ``CacheError``; an order counts as recorded only when ``add`` returned."""

    def add(self, order: ReadyOrder) -> None:
        """Record an order durably (survives a power cut). Adding the same id again changes nothing."""
        ...

    def next_number(self, device_code: str) -> str:
        """The next order number of this terminal, never given twice: ``K07-0042``."""
        ...

    def due(self, now: datetime) -> list[OutboxEntry]:
        """Entries to send now, oldest first."""
        ...

    def entries(self) -> list[OutboxEntry]:
        """Everything not confirmed, oldest first."""
        ...

    def mark_in_flight(self, order_id: str) -> None:
        """Said before sending, so that a crash leaves ``unknown`` and not ``pending``."""
        ...

    def confirm(self, confirmed: OrderConfirmed) -> None:
        """The hub's answer: the entry goes, a receipt without personal data stays. Repeating changes nothing."""
        ...

    def postpone(self, order_id: str, next_attempt_at: datetime, error: str) -> None:
        """No answer: try again later with the same key."""
        ...

    def reject(self, order_id: str, error: str) -> None:
        """Refused for good: kept for staff."""
        ...

    def retry(self, order_id: str, now: datetime) -> None:
        """Staff send a rejected entry again."""
        ...

    def receipt(self, order_id: str) -> OrderConfirmed | None:
        """The confirmation of an order of this terminal, once there is one."""
        ...

    def ledger(self) -> Ledger:
        """The counts behind the second indicator."""
        ...
