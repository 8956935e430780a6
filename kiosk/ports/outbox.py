"""The outbox: orders recorded on this terminal and not yet confirmed by the hub.

| state | means | comes from | ends with | may be mended |
|---|---|---|---|---|
| ``pending`` | the hub certainly has nothing | ``add``, ``retry``, ``amend``, a try put off | a try | no |
| ``in_flight`` | a first try is on its way | ``mark_in_flight`` from ``pending`` | its outcome | no |
| ``unknown`` | a try left, no final word came: the hub may have it | a lost answer, a crash | a final word | no |
| ``rejected`` | the hub refused and stored nothing | ``reject`` | ``retry``, ``amend``, ``cancel`` | yes |

An unknown order stays unknown while it is asked again with its key, however those tries end, until the hub confirms or
refuses it. Orders do not wait for each other.
"""

from datetime import datetime
from typing import Literal, Protocol

import msgspec

from kiosk.domain.order import OrderConfirmed, OrderOutline, ReadyOrder

EntryState = Literal["pending", "in_flight", "unknown", "rejected"]


class OutboxEntry(msgspec.Struct, frozen=True):
    """One order waiting. ``last_error`` is a stable code, never a sentence.

    ``sealed`` is the whole order, closed for the hub (purpose ``ORDER``); ``order`` is what may be known of it here.
    """

    order: OrderOutline
    state: EntryState
    attempts: int
    next_attempt_at: datetime
    created_at: datetime
    last_error: str = ""
    sealed: bytes = b""


ORDER = b"order"
"""What an entry is sealed for."""


class Ledger(msgspec.Struct, frozen=True):
    """Counts since the terminal was set up. ``unknown`` are those of ``pending`` that the hub may have already."""

    made: int
    confirmed: int
    pending: int
    rejected: int
    cancelled: int = 0
    unknown: int = 0

    @property
    def is_complete(self) -> bool:
        """Every order that was made is somewhere. If not, something is wrong."""
        return self.made == self.confirmed + self.pending + self.rejected + self.cancelled

    @property
    def unsettled(self) -> int:
        """Orders without a final word: they leave with an export, or this terminal may not be reset."""
        return self.pending + self.rejected


class Outbox(Protocol):
    """Durable list of orders. May raise ``CacheError``; an order counts as recorded only when ``add`` returned."""

    def add(self, order: ReadyOrder) -> None:
        """Seal and record an order durably (survives a power cut). Adding the same id again changes nothing.

        Raises ``NoSealingKey`` while no key of the hub is known.
        """
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

    def postpone(self, order_id: str, next_attempt_at: datetime, error: str, *, may_be_placed: bool = False) -> None:
        """No final word: try again later with the same key. ``may_be_placed``: the try may have arrived."""
        ...

    def reject(self, order_id: str, error: str) -> None:
        """Refused, with nothing stored at the hub: kept for staff."""
        ...

    def retry(self, order_id: str, now: datetime) -> None:
        """Staff send a rejected entry again as it is."""
        ...

    def amend(self, order: ReadyOrder, now: datetime) -> None:
        """Staff mended a rejected order: the same id and number, another content under another key. To be sent now."""
        ...

    def cancel(self, order_id: str, reason: str) -> None:
        """A rejected order is given up, which the hub has noted: the entry goes, the journal keeps the reason."""
        ...

    def receipt(self, order_id: str) -> OrderConfirmed | None:
        """The confirmation of an order of this terminal, once there is one and as long as it is kept."""
        ...

    def ledger(self) -> Ledger:
        """The counts behind the second indicator."""
        ...

    def prune(self, now: datetime) -> None:
        """Forget journal and receipts of orders that ended long ago; the ledger keeps counting them."""
        ...
