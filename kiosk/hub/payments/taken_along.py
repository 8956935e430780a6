"""What a shopper took along leaves the shop when it is paid: nobody hands it over, so the payment says it."""

from datetime import datetime
from typing import Final

from kiosk.domain.order import KEPT_IN_STOCK
from kiosk.domain.order_progress import ProgressState, ProgressStep
from kiosk.hub.aftersales.followed import followed
from kiosk.hub.aftersales.progress import StepAsked, step_of
from kiosk.hub.payment_record import PaymentTry
from kiosk.hub.store import order_rows
from kiosk.hub.store.database import Connection

_STILL_HERE: Final[frozenset[ProgressState]] = frozenset({"placed", "preparing", "ready"})


def leave(connection: Connection, paid: PaymentTry, now: datetime) -> None:
    """The step of the lines that are in the shopper's hands, as if a counter had said it.

    The caller holds the order's lock. What left before, was dropped or waits for a delivery stays as it is.
    """
    record = order_rows.by_id(connection, paid.order_id)
    assert record is not None
    progress = followed(connection, record).progress
    lines = tuple(
        line.ordered.id
        for line in record.lines
        if line.confirmed.fulfillment.kind == "take_now"
        and line.confirmed.outcome in KEPT_IN_STOCK
        and progress[line.ordered.id].state in _STILL_HERE
    )
    if lines:
        asked = StepAsked(record.number, ProgressStep("hand_over"), lines)
        step_of(connection, record, asked, paid.taker or paid.method, now)
