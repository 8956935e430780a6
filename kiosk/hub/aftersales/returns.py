"""Returns: asked for once for their key, received once, credited when they are."""

import secrets
from dataclasses import dataclass
from datetime import datetime

import msgspec

from kiosk.domain.counter import RefundRequest
from kiosk.domain.handoff import ALPHABET
from kiosk.domain.order_progress import AlreadyThere, LineProgress, ProgressStep, StepRefused, advanced
from kiosk.domain.order_return import OrderReturn, ReturnAsked, return_problem
from kiosk.hub.aftersales.followed import FollowedOrder, as_return, followed
from kiosk.hub.invoicing.bill import with_more
from kiosk.hub.invoicing.credit import credit
from kiosk.hub.invoicing.refund import money_back
from kiosk.hub.shop_day import shop_day
from kiosk.hub.store import counter_rows, order_rows, progress_rows, return_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.hub.store.return_rows import ReturnRow
from kiosk.ports.clock import Clock

_NUMBER_LENGTH = 6


class ReturnRefused(msgspec.Struct, frozen=True):
    """No return. ``code``: ``order_unknown``, ``return_unknown``, ``key_reused`` or a rule's (``domain.order_return``)."""

    code: str


@dataclass(frozen=True)
class Returns:
    """Returns on the hub's store."""

    database: Database
    clock: Clock

    async def ask(self, tracking_token: str, asked: ReturnAsked) -> OrderReturn | ReturnRefused:
        """Make a return; the same key with the same lines gets the same one."""
        return await self.database.write(lambda c: _ask(c, tracking_token, asked, self.clock.now()))

    async def receive(self, number: str, said_by: str) -> OrderReturn | ReturnRefused:
        """The goods are back: lines say so, cards and points get theirs, a credit note says what is paid back.

        Once; repeating changes nothing.
        """
        return await self.database.write(lambda c: receive(c, number, said_by, self.clock.now()))


def _ask(connection: Connection, token: str, asked: ReturnAsked, now: datetime) -> OrderReturn | ReturnRefused:
    record = order_rows.by_tracking(connection, token)
    if record is None:
        return ReturnRefused("order_unknown")
    serialise(connection, f"order {record.id}")
    known = return_rows.by_key(connection, asked.key)
    if known is not None:
        is_same = known.order_id == record.id and known.lines == asked.lines
        return as_return(known) if is_same else ReturnRefused("key_reused")
    problem = return_problem(asked, followed(connection, record).all_returnable(), shop_day(now))
    if problem:
        return ReturnRefused(problem)
    row = ReturnRow(free_number(connection), record.id, asked.key, now, asked.lines, "requested", None)
    return_rows.add(connection, row)
    return as_return(row)


def receive(connection: Connection, number: str, said_by: str, now: datetime) -> OrderReturn | ReturnRefused:
    """The same in the caller's transaction."""
    row = return_rows.by_number(connection, number)
    record = None if row is None else order_rows.by_id(connection, row.order_id)
    if row is None or record is None:
        return ReturnRefused("return_unknown")
    serialise(connection, f"order {record.id}")
    order = followed(connection, record)
    if not return_rows.receive(connection, number, now):
        return as_return(row, order.refunds)
    moved = _come_back(order, row, now)
    progress_rows.put(connection, record.id, moved, "receive_return", said_by, now)
    credit(connection, record, row, now)
    _ask_refund(connection, order, row, now)
    return as_return(row._replace(state="received", received_at=now))


def _ask_refund(connection: Connection, order: FollowedOrder, row: ReturnRow, now: datetime) -> None:
    """What went as money is asked back of whoever took it; what was never paid is not."""
    record, before = order.record, order.back()
    amount = money_back(record, before, with_more(before, row.lines))
    if record.standing is not None and record.standing.is_paid and amount.amount > 0:
        counter_rows.ask_refund(connection, record.id, RefundRequest(row.number, amount, "credited", now))


def _come_back(order: FollowedOrder, row: ReturnRow, now: datetime) -> list[LineProgress]:
    moved = []
    lines = {line.ordered.id: line for line in order.record.lines}
    for back in row.lines:
        said = lines[back.line_id].confirmed
        step = ProgressStep("receive_return", pieces=back.quantity)
        outcome = advanced(order.progress[back.line_id], said.fulfillment.kind, said.quantity, step, now)
        # A return is only made for goods that left the shop, and never for more than did.
        assert not isinstance(outcome, StepRefused | AlreadyThere)
        moved.append(outcome.progress)
    return moved


def free_number(connection: Connection) -> str:
    """A return's number that no other has."""
    while True:
        number = "R-" + "".join(secrets.choice(ALPHABET) for _ in range(_NUMBER_LENGTH))
        if return_rows.by_number(connection, number) is None:
            return number
