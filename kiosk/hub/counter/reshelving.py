"""Nobody came in time: goods that a shop kept for somebody are sold to others again, and what was paid for them goes back."""

from dataclasses import dataclass

import structlog

from kiosk.domain.counter import CounterDone, CounterOutcome, CounterRefused, RefundRequest, Reshelve
from kiosk.domain.order_progress import ProgressStep
from kiosk.hub.aftersales.followed import FollowedOrder, followed
from kiosk.hub.aftersales.progress import StepAsked, StepNotTaken, step_of
from kiosk.hub.aftersales.returns import free_number
from kiosk.hub.counter.clerk import Clerk
from kiosk.hub.counter.opened import kept_until, never_collected, nothing_left, opened, to_hand_over
from kiosk.hub.invoicing.bill import with_more
from kiosk.hub.invoicing.credit import credit
from kiosk.hub.invoicing.refund import book_refund, money_back
from kiosk.hub.payments.account import account_by_id
from kiosk.hub.payments.book import noted
from kiosk.hub.store import counter_rows, order_rows, payment_rows, return_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.hub.store.return_rows import ReturnRow
from kiosk.ports.clock import Clock

_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Reshelving:
    """Goods that wait past their time."""

    database: Database
    clock: Clock

    async def reshelve(self, order_id: str, asked: Reshelve, clerk: Clerk) -> CounterOutcome:
        """All that this place keeps of an order; of any number of tablets that ask at once, one does."""
        outcome = await self.database.write(lambda c: self._reshelve(c, order_id, asked, clerk))
        _log.info("reshelved", order=order_id, staff=clerk.staff.id, outcome=type(outcome).__name__)
        return outcome

    def _reshelve(self, connection: Connection, order_id: str, asked: Reshelve, clerk: Clerk) -> CounterOutcome:
        serialise(connection, f"order {order_id}")
        is_paying = _is_being_paid(connection, order_id)
        record = order_rows.by_id(connection, order_id)  # under both locks: nobody pays or moves it from here on
        if record is None:
            return CounterRefused("order_unknown")
        known = return_rows.by_key(connection, asked.key)
        if known is not None:
            now_is = opened(connection, record, clerk.location_id, self.clock)
            is_same = known.order_id == order_id
            done = CounterDone(now_is, is_new=False, return_number=known.number)
            return done if is_same else CounterRefused("key_reused", now_is)
        order = followed(connection, record)
        problem = self._problem(connection, order, asked, clerk) or ("being_paid" if is_paying else "")
        if problem:
            return CounterRefused(problem, opened(connection, record, clerk.location_id, self.clock))
        number = self._put_back(connection, order, asked, clerk)
        after = order_rows.by_id(connection, order_id) or record  # less may be due of it now
        done = CounterDone(opened(connection, after, clerk.location_id, self.clock), return_number=number)
        lines = to_hand_over(order, clerk.location_id)
        what = {line.ordered.id: f"{line.confirmed.quantity} {line.confirmed.sku}" for line in lines}
        clerk.write_down(connection, "order.reshelved", record.number, {**what, "return": number}, self.clock)
        return done

    def _problem(self, connection: Connection, order: FollowedOrder, asked: Reshelve, clerk: Clerk) -> str:
        """A stable code for why nothing goes back to the shelf."""
        until = kept_until(connection, order, clerk.location_id)
        waiting = {line.ordered.id for line in to_hand_over(order, clerk.location_id)}
        if not waiting:
            return nothing_left(order, clerk.location_id)
        if asked.line_ids and waiting != set(asked.line_ids):
            return "lines_changed"
        return "still_kept" if until is None or self.clock.now() < until else ""

    def _put_back(self, connection: Connection, order: FollowedOrder, asked: Reshelve, clerk: Clerk) -> str:
        """The lines end, their pieces are free, and a return says what goes back of the money: its number."""
        record, now = order.record, self.clock.now()
        lines = to_hand_over(order, clerk.location_id)
        step = StepAsked(
            *(record.number, ProgressStep("reshelve"), tuple(line.ordered.id for line in lines), clerk.location_id)
        )
        taken = step_of(connection, record, step, clerk.staff.id, now)
        assert not isinstance(taken, StepNotTaken)  # all of them were ready, under this lock
        row = ReturnRow(
            *(free_number(connection), record.id, asked.key, now, never_collected(lines), "requested", None)
        )
        return_rows.add(connection, row)
        return_rows.receive(connection, row.number, now)
        self._settle(connection, order, row)
        return row.number

    def _settle(self, connection: Connection, order: FollowedOrder, row: ReturnRow) -> None:
        """What was paid is asked back of whoever took it; what was not is not due any more."""
        record, before = order.record, order.back()
        after = with_more(before, row.lines)
        amount = money_back(record, before, after)
        is_paid = record.standing is not None and record.standing.is_paid
        is_whole = all(
            after.get(line.ordered.id, 0) == line.confirmed.quantity
            for line in record.lines
            if line.confirmed.outcome != "dropped"
        )
        if is_paid or order.invoice is not None or not is_whole:
            credit(connection, record, row, self.clock.now())
        else:
            # Nothing was paid and nothing leaves: a bill and its credit note would be about nothing.
            book_refund(connection, record, before, after)
        if is_paid and amount.amount > 0:
            request = RefundRequest(row.number, amount, "credited", self.clock.now())
            counter_rows.ask_refund(connection, record.id, request)
        elif not is_paid:
            payment_rows.lower_due(connection, record.id, amount)


def _is_being_paid(connection: Connection, order_id: str) -> bool:
    """Whether money may be moving. From here on no payment of the order begins or ends before this transaction does."""
    account = account_by_id(connection, order_id)
    return account is not None and noted(connection, account).open_try is not None
