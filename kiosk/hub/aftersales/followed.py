"""An order with all that happened since: what its page, its screen and its returns are worked out from."""

from collections.abc import Mapping
from datetime import date, timedelta

import msgspec

from kiosk.domain.invoice import Invoice
from kiosk.domain.money import Money
from kiosk.domain.order_progress import WITH_SHOPPER, LineProgress, ProgressState
from kiosk.domain.order_return import OrderReturn, RefundState, Returnable, return_until, withdrawal_until
from kiosk.hub.invoicing.bill import with_more
from kiosk.hub.invoicing.refund import value_back
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.shop_day import shop_day
from kiosk.hub.store import call_rows, counter_rows, invoice_rows, progress_rows, return_rows
from kiosk.hub.store.call_rows import CallRow
from kiosk.hub.store.database import Connection
from kiosk.hub.store.return_rows import ReturnRow

_IN_TRANSIT = timedelta(days=2)


class FollowedOrder(msgspec.Struct, frozen=True):
    """An order, how far its lines are, its returns, its open calls and its papers."""

    record: OrderRecord
    progress: Mapping[str, LineProgress]
    returns: tuple[ReturnRow, ...]
    calls: tuple[CallRow, ...]
    papers: tuple[Invoice, ...]
    refunds: Mapping[str, RefundState] = {}

    @property
    def invoice(self) -> Invoice | None:
        """The order's invoice, once it is issued."""
        return next((paper for paper in self.papers if paper.kind == "invoice"), None)

    def shown_returns(self) -> tuple[OrderReturn, ...]:
        """Returns as their shopper sees them; without goods that nobody came for, where nothing goes back to anything."""
        known = (self._shown(row) for row in self.returns)
        return tuple(one for one in known if one is not None)

    def value_of(self, row: ReturnRow) -> Money:
        """What a return that was received gave back to gift cards and points, at once."""
        if row.received_at is None:
            return Money(0, self.record.total.currency)
        before: dict[str, int] = {}
        for one in self.returns:
            if one.received_at is not None and (one.received_at, one.number) < (row.received_at, row.number):
                before = with_more(before, one.lines)
        return value_back(self.record, before, with_more(before, row.lines))

    def _shown(self, row: ReturnRow) -> OrderReturn | None:
        made = as_return(row, self.refunds)
        if not made.is_not_collected or made.number in self.refunds:
            return made
        is_back = self.value_of(row).amount > 0
        return msgspec.structs.replace(made, refund="paid_back") if is_back else None

    def asked_back(self, line_id: str) -> int:
        """Pieces of a line that shoppers asked to return, received or not."""
        return sum(line.quantity for one in self.returns for line in one.lines if line.line_id == line_id)

    def back(self) -> dict[str, int]:
        """Pieces of each line that were received back."""
        counted: dict[str, int] = {}
        for one in self.returns:
            for line in one.lines if one.state == "received" else ():
                counted[line.line_id] = counted.get(line.line_id, 0) + line.quantity
        return counted

    def returnable(self, line: OrderRecordLine) -> Returnable:
        """What may still go back of a line."""
        progress = self.progress[line.ordered.id]
        left = line.confirmed.quantity - self.asked_back(line.ordered.id)
        if progress.state not in WITH_SHOPPER:
            return Returnable(left if progress.state != "cancelled" else 0)
        received_on = _received_on(progress, line)
        return Returnable(left, withdrawal_until(received_on), return_until(received_on))

    def all_returnable(self) -> dict[str, Returnable]:
        """The same of every line, by its id."""
        return {line.ordered.id: self.returnable(line) for line in self.record.lines}

    def may_return(self, today: date) -> bool:
        """Whether anything can still go back."""
        found = self.all_returnable().values()
        return any(one.pieces > 0 and one.last_day is not None and today <= one.last_day for one in found)

    def to_collect(self, today: date | None = None) -> dict[str, list[OrderRecordLine]]:
        """Lines that are kept in a shop for their shopper, by place; with a day, only those that may be fetched then."""
        waiting: dict[str, list[OrderRecordLine]] = {}
        for line in self.record.lines:
            if line.confirmed.fulfillment.kind == "store_pickup" and self._is_kept(line, today):
                waiting.setdefault(line.confirmed.fulfillment.location_id, []).append(line)
        return waiting

    def _is_kept(self, line: OrderRecordLine, today: date | None) -> bool:
        state, said = self.progress[line.ordered.id].state, line.confirmed
        if state == "ready":
            return True
        is_due = today is None or said.promised_on is None or said.promised_on <= today
        return state in {"placed", "preparing"} and said.outcome != "waiting" and is_due


def followed(connection: Connection, record: OrderRecord) -> FollowedOrder:
    """Everything that is known of an order."""
    return FollowedOrder(
        record,
        progress_of(connection, record),
        tuple(return_rows.of_order(connection, record.id)),
        tuple(call_rows.open_of(connection, record.id)),
        tuple(invoice_rows.of_order(connection, record.id)),
        {asked.return_number: asked.state for asked in counter_rows.refunds_of(connection, record.id)},
    )


def progress_of(connection: Connection, record: OrderRecord) -> dict[str, LineProgress]:
    """How far each line is; what nobody spoke of is where the order put it."""
    said = progress_rows.of_order(connection, record.id)
    return {line.ordered.id: said.get(line.ordered.id) or at_first(record, line) for line in record.lines}


def as_return(row: ReturnRow, refunds: Mapping[str, RefundState] | None = None) -> OrderReturn:
    """A return as its shopper sees it; ``refunds``: what was said of paying returns back."""
    refund: RefundState = "credited" if row.state == "received" else "requested"
    refund = (refunds or {}).get(row.number, refund)
    return OrderReturn(row.number, shop_day(row.asked_at), row.lines, row.state, refund)


def at_first(record: OrderRecord, line: OrderRecordLine) -> LineProgress:
    """Where the order put a line, before anybody spoke of it."""
    state: ProgressState = "placed"
    if line.confirmed.outcome == "dropped":
        state = "cancelled"
    elif not record.device_code:
        # Taken over from the platform's history: it was settled there, long ago.
        state = "delivered" if line.confirmed.fulfillment.is_shipped else "collected"
    return LineProgress(line.ordered.id, state, record.confirmed_at)


def _received_on(progress: LineProgress, line: OrderRecordLine) -> date:
    since = shop_day(progress.since)
    if progress.state != "shipped":
        return since
    # Nobody said that the parcel arrived: the later day is the shopper's.
    arrived = since + _IN_TRANSIT
    return max(arrived, line.confirmed.promised_on or arrived)
