"""Goods go to their owner: once, whoever says it and however often."""

from dataclasses import dataclass
from typing import Literal

import structlog

from kiosk.domain.counter import CounterDone, CounterOutcome, CounterRefused, HandOver
from kiosk.domain.order_progress import ProgressStep
from kiosk.hub.aftersales.followed import followed
from kiosk.hub.aftersales.progress import StepAsked, StepNotTaken, StepTaken, step_of
from kiosk.hub.counter.clerk import Clerk
from kiosk.hub.counter.opened import nothing_left, opened, to_hand_over, to_send
from kiosk.hub.order_record import OrderRecord
from kiosk.hub.store import counter_rows, order_rows
from kiosk.hub.store.counter_rows import HandOverRow
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.ports.clock import Clock

_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Handing:
    """What is kept here for somebody gets ready, and leaves with them."""

    database: Database
    clock: Clock

    async def hand_over(self, order_id: str, asked: HandOver, clerk: Clerk) -> CounterOutcome:
        """Give lines of this place out; of any number of tablets that ask at once, one does."""
        outcome = await self.database.write(lambda c: self._hand_over(c, order_id, asked, clerk))
        _log.info("handed over", order=order_id, staff=clerk.staff.id, outcome=type(outcome).__name__)
        return outcome

    async def prepare(
        self, order_id: str, verb: Literal["prepare", "make_ready"], line_ids: tuple[str, ...], clerk: Clerk
    ) -> CounterOutcome:
        """Goods were taken from the shelf, for a collection or for a parcel. Saying it again changes nothing."""
        return await self.database.write(lambda c: self._prepare(c, order_id, verb, line_ids, clerk))

    def _hand_over(self, connection: Connection, order_id: str, asked: HandOver, clerk: Clerk) -> CounterOutcome:
        record = order_rows.by_id(connection, order_id)
        if record is None:
            return CounterRefused("order_unknown")
        serialise(connection, f"order {record.id}")
        known = counter_rows.handed_over(connection, asked.key)
        if known is not None:
            now_is = opened(connection, record, clerk.location_id, self.clock)
            return CounterDone(now_is, is_new=False) if known[0] == order_id else CounterRefused("key_reused", now_is)
        line_ids = asked.line_ids or _here(connection, record, clerk.location_id)
        if not line_ids:
            return self._nothing(connection, record, clerk)
        step = StepAsked(record.number, ProgressStep("hand_over"), line_ids, clerk.location_id)
        taken = step_of(connection, record, step, clerk.staff.id, self.clock.now())
        if isinstance(taken, StepNotTaken):
            # Of lines, only those that went back to the shelf were ever offered here and ended.
            code = "already_reshelved" if taken.code == "line_cancelled" else taken.code
            return CounterRefused(code, opened(connection, record, clerk.location_id, self.clock))
        row = HandOverRow(
            *(asked.key, order_id, line_ids, clerk.location_id, clerk.staff.id, clerk.device.code, self.clock.now())
        )
        counter_rows.note_hand_over(connection, row)
        done = CounterDone(opened(connection, record, clerk.location_id, self.clock))
        what = {"lines": ", ".join(line_ids)}
        if record.standing is not None and not record.standing.is_paid:
            # The till had not said that it was paid: whoever handed it over says that they saw the receipt.
            what["due"] = f"{record.standing.due.amount} {record.standing.due.currency}"
        clerk.write_down(connection, "order.handed_over", record.number, what, self.clock)
        return done

    def _nothing(self, connection: Connection, record: OrderRecord, clerk: Clerk) -> CounterRefused:
        code = nothing_left(followed(connection, record), clerk.location_id)
        return CounterRefused(code, opened(connection, record, clerk.location_id, self.clock))

    def _prepare(
        self,
        connection: Connection,
        order_id: str,
        verb: Literal["prepare", "make_ready"],
        line_ids: tuple[str, ...],
        clerk: Clerk,
    ) -> CounterOutcome:
        record = order_rows.by_id(connection, order_id)
        if record is None:
            return CounterRefused("order_unknown")
        serialise(connection, f"order {record.id}")
        order = followed(connection, record)
        lines = to_send(order, clerk.location_id) if verb == "prepare" else to_hand_over(order, clerk.location_id)
        wanted = line_ids or tuple(line.ordered.id for line in lines)
        taken: StepTaken | StepNotTaken = StepNotTaken(record.number, "nothing_here")
        if wanted:
            step = StepAsked(record.number, ProgressStep(verb), wanted, clerk.location_id)
            taken = step_of(connection, record, step, clerk.staff.id, self.clock.now())
        now_is = opened(connection, record, clerk.location_id, self.clock)
        if isinstance(taken, StepNotTaken):
            return CounterRefused(taken.code, now_is)
        return CounterDone(now_is, is_new=taken.is_new)


def _here(connection: Connection, record: OrderRecord, location_id: str) -> tuple[str, ...]:
    return tuple(line.ordered.id for line in to_hand_over(followed(connection, record), location_id))
