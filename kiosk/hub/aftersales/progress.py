"""Steps of orders: said by staff, by a platform or on the command line, and taken in one transaction each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec
import structlog

from kiosk.domain.order_progress import (
    NEEDS_A_RETURN,
    AlreadyThere,
    LineProgress,
    ProgressStep,
    StepOutcome,
    StepRefused,
    advanced,
)
from kiosk.hub.aftersales.calls import end_calls
from kiosk.hub.aftersales.followed import FollowedOrder, followed
from kiosk.hub.departures import follow_goods
from kiosk.hub.invoicing.issue import issue_invoice
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.order_tasks import follow_order
from kiosk.hub.store import order_rows, progress_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.ports.clock import Clock

_LEAVES_THE_SHOP = frozenset({"ship", "hand_over"})
_log = structlog.get_logger(__name__)


class StepAsked(msgspec.Struct, frozen=True):
    """A step of some lines of an order, all of them when none is named that the step fits.

    ``location_id``: only lines that are had from there, named or not; staff of one shop speak for their own.
    """

    number: str
    step: ProgressStep
    line_ids: tuple[str, ...] = ()
    location_id: str = ""


class StepTaken(msgspec.Struct, frozen=True, tag="taken"):
    """Where the lines are now. ``is_new`` is False when all of it had been said before."""

    number: str
    lines: tuple[LineProgress, ...]
    is_new: bool = True


class StepNotTaken(msgspec.Struct, frozen=True, tag="not_taken"):
    """Nothing changed.

    ``code``: ``order_unknown``, ``line_unknown``, ``return_needed``, or why a line stays (``domain.order_progress``).
    """

    number: str
    code: str
    line_id: str = ""


@dataclass(frozen=True)
class Progress:
    """The verbs of fulfilment on the hub's store."""

    database: Database
    clock: Clock

    async def say(self, asked: StepAsked, said_by: str) -> StepTaken | StepNotTaken:
        """Take a step of all its lines, or of none."""
        outcome = await self.database.write(lambda c: take_step(c, asked, said_by, self.clock.now()))
        _log.info("order step", number=asked.number, verb=asked.step.verb, outcome=type(outcome).__name__)
        return outcome

    def say_now(self, asked: StepAsked, said_by: str) -> StepTaken | StepNotTaken:
        """The same for the command line; blocks."""
        return self.database.write_now(lambda c: take_step(c, asked, said_by, self.clock.now()))


def take_step(connection: Connection, asked: StepAsked, said_by: str, now: datetime) -> StepTaken | StepNotTaken:
    """One step in the caller's transaction. The invoice is issued when the first goods leave the shop."""
    if asked.step.verb in NEEDS_A_RETURN:
        return StepNotTaken(asked.number, "return_needed")  # what comes back has a return, and a credit note for it
    record = next(iter(order_rows.by_number(connection, asked.number)), None)
    if record is None:
        return StepNotTaken(asked.number, "order_unknown")
    return step_of(connection, record, asked, said_by, now)


def step_of(
    connection: Connection, record: OrderRecord, asked: StepAsked, said_by: str, now: datetime
) -> StepTaken | StepNotTaken:
    """The same of an order that is known already: a terminal that lost its count gives a number twice."""
    serialise(connection, f"order {record.id}")
    order = followed(connection, record)
    lines = _lines(order, asked)
    if isinstance(lines, StepNotTaken):
        return lines
    outcomes = [(line, _outcome(order, line, asked.step, now)) for line in lines]
    for line, outcome in outcomes:
        if isinstance(outcome, StepRefused):
            return StepNotTaken(asked.number, outcome.code, line.ordered.id)
    moved = [outcome.progress for _, outcome in outcomes if not isinstance(outcome, AlreadyThere | StepRefused)]
    if moved:
        progress_rows.put(connection, record.id, moved, asked.step.verb, said_by, now)
        gone = {progress.line_id for progress in moved}
        goods = [line for line in lines if line.ordered.id in gone]
        follow_goods(connection, record, order.progress, goods, asked.step.verb, said_by, now)
        _follow_up(connection, record, asked, lines, now)
        follow_order(connection, followed(connection, record), said_by, now)
    places = tuple(outcome.progress for _, outcome in outcomes if not isinstance(outcome, StepRefused))
    return StepTaken(asked.number, places, is_new=bool(moved))


def _follow_up(
    connection: Connection, record: OrderRecord, asked: StepAsked, lines: Sequence[OrderRecordLine], now: datetime
) -> None:
    if asked.step.verb in _LEAVES_THE_SHOP:
        issue_invoice(connection, record, now)
    places = {line.confirmed.fulfillment.location_id for line in lines}
    end_calls(connection, followed(connection, record), places, now)


def _lines(order: FollowedOrder, asked: StepAsked) -> list[OrderRecordLine] | StepNotTaken:
    lines = order.record.lines
    here = [line for line in lines if asked.location_id in {"", line.confirmed.fulfillment.location_id}]
    known = {line.ordered.id: line for line in here}
    strange = next((line_id for line_id in asked.line_ids if line_id not in known), None)
    if strange is not None:
        return StepNotTaken(asked.number, "line_unknown", strange)
    if asked.line_ids:
        return [known[line_id] for line_id in dict.fromkeys(asked.line_ids)]
    fitting = [line for line in here if _fits(order, line, asked.step)]
    return fitting or here or StepNotTaken(asked.number, "line_unknown")


def _fits(order: FollowedOrder, line: OrderRecordLine, step: ProgressStep) -> bool:
    """Whether a step that names no line means this one."""
    progress, kind = order.progress[line.ordered.id], line.confirmed.fulfillment.kind
    return not isinstance(advanced(progress, kind, line.confirmed.quantity, step, progress.since), StepRefused)


def _outcome(order: FollowedOrder, line: OrderRecordLine, step: ProgressStep, now: datetime) -> StepOutcome:
    kind = line.confirmed.fulfillment.kind
    return advanced(order.progress[line.ordered.id], kind, line.confirmed.quantity, step, now)
