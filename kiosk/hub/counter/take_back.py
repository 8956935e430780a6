"""Goods come back over the counter: the return, the stock and the request to pay back, in one transaction."""

from dataclasses import dataclass
from datetime import date, datetime

import msgspec
import structlog

from kiosk.domain.counter import (
    CounterDone,
    CounterOutcome,
    CounterRefused,
    RefundRequest,
    RefundSaid,
    TakeBack,
    condition_problem,
)
from kiosk.domain.order_progress import ProgressStep
from kiosk.domain.order_return import Returnable, ReturnAsked, ReturnLine, return_problem
from kiosk.hub.aftersales.followed import FollowedOrder, followed
from kiosk.hub.aftersales.progress import StepAsked, step_of
from kiosk.hub.aftersales.returns import ReturnRefused, free_number, receive
from kiosk.hub.counter.clerk import Clerk
from kiosk.hub.counter.opened import opened, over_the_counter
from kiosk.hub.order_record import OrderRecord
from kiosk.hub.shop_day import shop_day
from kiosk.hub.store import counter_rows, order_rows, return_rows, stock_change_rows, stock_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.hub.store.return_rows import ReturnRow
from kiosk.hub.store.stock_change_rows import ChangeRow
from kiosk.ports.clock import Clock

_log = structlog.get_logger(__name__)
_SAID = frozenset({"paid_back", "refused"})


@dataclass(frozen=True)
class TakingBack:
    """Returns of any order, whichever channel it came by and whichever store it left from."""

    database: Database
    clock: Clock

    async def take_back(self, order_id: str, asked: TakeBack, clerk: Clerk) -> CounterOutcome:
        """Receive goods, once for their key."""
        outcome = await self.database.write(lambda c: self._take(c, order_id, asked, clerk))
        _log.info("taken back", order=order_id, staff=clerk.staff.id, outcome=type(outcome).__name__)
        return outcome

    async def settle(self, said: RefundSaid) -> RefundRequest | None:
        """What whoever took the money says of paying it back; None: nothing was asked for this return."""

        def work(connection: Connection) -> RefundRequest | None:
            known = counter_rows.refund(connection, said.return_number)
            if known is not None and known.state not in _SAID:
                now = self.clock.now()
                counter_rows.settle_refund(connection, said.return_number, said.state, said.detail, now)
            return counter_rows.refund(connection, said.return_number)

        return await self.database.write(work)

    def _take(self, connection: Connection, order_id: str, asked: TakeBack, clerk: Clerk) -> CounterOutcome:
        record = order_rows.by_id(connection, order_id)
        if record is None:
            return CounterRefused("order_unknown")
        serialise(connection, f"order {record.id}")
        known = return_rows.by_key(connection, asked.key)
        if known is not None:
            return self._again(connection, record, known, asked, clerk)
        row = self._row(connection, record, asked)
        if isinstance(row, str):
            return CounterRefused(row, opened(connection, record, clerk.location_id, self.clock))
        number = self._receive(connection, record, row, clerk)
        done = CounterDone(opened(connection, record, clerk.location_id, self.clock), return_number=number)
        what = {line.line_id: f"{line.quantity} {line.reason} {line.condition}" for line in row.lines}
        clerk.write_down(connection, "return.received", number, what, self.clock)
        return done

    def _again(
        self, connection: Connection, record: OrderRecord, known: ReturnRow, asked: TakeBack, clerk: Clerk
    ) -> CounterOutcome:
        now_is = opened(connection, record, clerk.location_id, self.clock)
        if known.order_id != record.id or known.lines != asked.lines:
            return CounterRefused("key_reused", now_is)
        return CounterDone(now_is, is_new=False, return_number=known.number)

    def _row(self, connection: Connection, record: OrderRecord, asked: TakeBack) -> ReturnRow | str:
        """The return that these goods make, stored; or why there is none."""
        now = self.clock.now()
        announced = return_rows.by_number(connection, asked.number) if asked.number else None
        if asked.number and (announced is None or announced.order_id != record.id):
            return "return_unknown"
        if announced is not None and announced.state != "requested":
            return "return_received"
        order = followed(connection, record)
        if announced is not None:
            others = tuple(one for one in order.returns if one.number != announced.number)
            order = msgspec.structs.replace(order, returns=others)
        problem = condition_problem(asked.lines) or _problem(order, asked, shop_day(now))
        if problem:
            return problem
        if announced is not None:
            return_rows.amend(connection, announced.number, asked.key, asked.lines)
            return announced._replace(key=asked.key, lines=asked.lines)
        row = ReturnRow(free_number(connection), record.id, asked.key, now, asked.lines, "requested", None)
        return_rows.add(connection, row)
        return row

    def _receive(self, connection: Connection, record: OrderRecord, row: ReturnRow, clerk: Clerk) -> str:
        now, order = self.clock.now(), followed(connection, record)
        taken = [line.line_id for line in row.lines if over_the_counter(order, line.line_id)]
        if taken:
            # Taken at once and never scanned out: what lies on the counter did leave the shop.
            gone = StepAsked(record.number, ProgressStep("hand_over"), tuple(taken))
            step_of(connection, record, gone, clerk.staff.id, now)
        received = receive(connection, row.number, clerk.staff.id, now)
        assert not isinstance(received, ReturnRefused)  # the row is ours, in this transaction
        _to_stock(connection, record, row, clerk, now)
        return row.number


def _problem(order: FollowedOrder, asked: TakeBack, today: date) -> str:
    may = {line.ordered.id: _returnable(order, line.ordered.id) for line in order.record.lines}
    return return_problem(ReturnAsked(asked.key, asked.lines), may, today)


def _returnable(order: FollowedOrder, line_id: str) -> Returnable:
    line = next(line for line in order.record.lines if line.ordered.id == line_id)
    return over_the_counter(order, line_id) or order.returnable(line)


def _to_stock(connection: Connection, record: OrderRecord, row: ReturnRow, clerk: Clerk, now: datetime) -> None:
    """Pieces that can be sold again lie in this shop from now on, wherever they were bought."""
    skus = {line.ordered.id: line.confirmed.sku for line in record.lines}
    again = [line for line in row.lines if line.to_stock]
    cells = {line.line_id: (skus[line.line_id], clerk.location_id) for line in again}
    known = stock_change_rows.known_cells(connection, list(cells.values()))
    stock_rows.lock(connection, sorted({sku for sku, _ in known}))
    touched = set()
    for line in again:
        cell = cells[line.line_id]
        if cell in known:
            _move(connection, line, cell, f"return/{row.number}/{line.line_id}", clerk, now)
            touched.add(cell)
    stock_rows.publish_levels(connection, {sku for sku, _ in touched}, frozenset(touched))


def _move(
    connection: Connection, line: ReturnLine, cell: tuple[str, str], change_id: str, clerk: Clerk, now: datetime
) -> None:
    after = stock_change_rows.move(connection, cell, line.quantity, now)
    if after is None:
        stock_change_rows.set_on_hand(connection, cell, line.quantity, now)
        after = line.quantity
    who = f"staff:{clerk.staff.id}"
    row = ChangeRow(change_id, who, *cell, after - line.quantity, after, "returned", clerk.device.id, now, now)
    stock_change_rows.note(connection, row)
