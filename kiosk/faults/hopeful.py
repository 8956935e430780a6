"""The weakened build of several families: terminals that take an order that left for one that arrived."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from unittest import mock

from kiosk.domain.money import Money
from kiosk.domain.order import OrderConfirmed
from kiosk.errors import BackendError, BackendUnavailable
from kiosk.ports.outbox import OutboxEntry
from kiosk.sync.push import Push

_place = Push._place  # noqa: SLF001 - weakened from outside, so that the product has no switch for it


async def _hopes(push: Push, entry: OutboxEntry) -> OrderConfirmed | BackendError:
    outcome = await _place(push, entry)
    if isinstance(outcome, BackendUnavailable):
        return OrderConfirmed(entry.order.id, entry.order.number, datetime.now(UTC), (), Money(0), "")
    return outcome


@contextmanager
def hopeful_terminals() -> Iterator[None]:
    """Every terminal of this process hopes, as long as this lasts."""
    with mock.patch.object(Push, "_place", _hopes):
        yield
