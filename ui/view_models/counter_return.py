"""Goods come back over the counter: which, why, how they look, and whether they can be sold again."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import cast, get_args

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.counter import CounterDone, CounterOutcome, TakeBack
from kiosk.domain.money import Money
from kiosk.domain.order_return import REASONS, SELLABLE, ReturnCondition, ReturnLine, ReturnReason
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource
from ui.list_models.rows import RowsModel
from ui.view_models.counter import CounterViewModel
from ui.view_models.counter_calls import CounterCalls
from ui.view_models.counter_rows import BackRow, back_rows
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_CONDITIONS = tuple(one for one in get_args(ReturnCondition) if one)


@dataclass(frozen=True)
class BackInputs:
    """What was chosen. ``number`` is the return that its owner had announced."""

    is_open: bool = False
    chosen: dict[str, ReturnLine] = field(default_factory=dict)
    number: str = ""
    is_asking: bool = False
    problem: str = ""


@dataclass(frozen=True)
class BackProps:
    """What the sheet shows. ``missing`` says what is still to be answered: ``lines``, ``reason``, ``condition`` or nothing."""

    is_open: bool = False
    number: str = ""
    announced: str = ""
    pieces: int = 0
    worth: str = ""
    missing: str = "lines"
    is_asking: bool = False
    problem: str = ""


@QmlElement
@QmlUncreatable("made by the composition root")
class CounterReturnViewModel(SnapshotViewModel):
    """The return of the order on the counter; any order, of any channel, from any store."""

    changed = Signal()
    _props: BackProps

    def __init__(
        self,
        counter: CounterViewModel,
        calls: CounterCalls,
        clock: Clock,
        ids: IdSource,
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._counter = counter
        self._calls = calls
        self._clock = clock
        self._ids = ids
        self._words = words
        self._key = ""
        self._inputs = BackInputs()
        self._props = BackProps()
        self._rows = RowsModel(BackRow, self)

    @property
    def props(self) -> BackProps:
        """What QML sees."""
        return self._props

    @Slot()
    def open(self) -> None:
        """Begin; what its owner announced is chosen already, and only has to be looked at."""
        shown = self._counter.order
        if shown is None:
            return
        self._key = self._ids.new_id()
        announced = next((one for one in shown.order.returns if one.state == "requested"), None)
        chosen = {line.line_id: line for line in announced.lines} if announced else {}
        self._know(BackInputs(is_open=True, chosen=chosen, number=announced.number if announced else ""))

    @Slot()
    def close(self) -> None:
        """Nothing comes back."""
        self._know(BackInputs())

    @Slot(str, int)
    def setPieces(self, line_id: str, pieces: int) -> None:
        """How many of a line come back; 0 for none."""
        most = next((row.most for row in self._all_rows() if row.line_id == line_id), 0)
        chosen = dict(self._inputs.chosen)
        if pieces < 1:
            chosen.pop(line_id, None)
        elif pieces <= most:
            known = chosen.get(line_id, ReturnLine(line_id, pieces, "other"))
            chosen[line_id] = msgspec.structs.replace(known, quantity=pieces)
            if line_id not in self._inputs.chosen:
                # Said by a touch of its own: nothing is chosen for the customer.
                chosen[line_id] = ReturnLine(line_id, pieces, cast("ReturnReason", ""))
        self._know(replace(self._inputs, chosen=chosen, problem=""))

    @Slot(str, str)
    def setReason(self, line_id: str, reason: str) -> None:
        """Why it comes back."""
        if reason in REASONS:
            self._change(line_id, reason=reason)

    @Slot(str, str)
    def setCondition(self, line_id: str, condition: str) -> None:
        """How it looks; what can be sold again goes back to the stock unless somebody says otherwise."""
        if condition in _CONDITIONS:
            self._change(line_id, condition=condition, to_stock=condition in SELLABLE)

    @Slot(str)
    def toggleStock(self, line_id: str) -> None:
        """It is sold again after all, or is not."""
        line = self._inputs.chosen.get(line_id)
        if line is not None and line.condition in SELLABLE:
            self._change(line_id, to_stock=not line.to_stock)

    @Slot()
    def confirm(self) -> None:
        """Take it back. The key is kept until the answer is known: touched again, it is the same return."""
        shown = self._counter.order
        if shown is None or self._props.missing or self._inputs.is_asking:
            return
        asked = TakeBack(self._key, tuple(self._inputs.chosen.values()), self._inputs.number)
        self._know(replace(self._inputs, is_asking=True, problem=""))
        key = self._key
        self._calls.ask(
            lambda token: self._calls.serve.take_back(shown.id, asked, token), lambda outcome: self._done(outcome, key)
        )

    @Slot()
    def reread(self) -> None:
        """Another language, or another order."""
        self._know(self._inputs)

    def _change(self, line_id: str, **changes: object) -> None:
        line = self._inputs.chosen.get(line_id)
        if line is not None:
            chosen = {**self._inputs.chosen, line_id: msgspec.structs.replace(line, **changes)}
            self._know(replace(self._inputs, chosen=chosen, problem=""))

    def _done(self, outcome: CounterOutcome, key: str) -> None:
        if not self._inputs.is_open or key != self._key:
            return  # the sheet was closed, or is about another order by now
        if isinstance(outcome, CounterDone):
            self.close()
            self._counter.took(outcome, "returned")
        else:
            self._know(replace(self._inputs, is_asking=False, problem=outcome.code))

    def _all_rows(self) -> tuple[BackRow, ...]:
        shown = self._counter.order
        if shown is None or not self._inputs.is_open:
            return ()
        made = back_rows(shown, self._inputs.chosen, self._counter.known, self._clock.now(), self._words())
        # What was announced counts as asked for already: its pieces may come back as well.
        return tuple(_with_announced(row, self._inputs) for row in made)

    def _know(self, inputs: BackInputs) -> None:
        self._inputs = inputs
        self._rows.show(self._all_rows())
        chosen = inputs.chosen.values()
        self._publish(
            BackProps(
                is_open=inputs.is_open,
                number=self._counter.props.number,
                announced=inputs.number,
                pieces=sum(line.quantity for line in chosen),
                worth=self._worth(inputs),
                missing=_missing(inputs),
                is_asking=inputs.is_asking,
                problem=inputs.problem,
            )
        )

    def _worth(self, inputs: BackInputs) -> str:
        shown = self._counter.order
        if shown is None or not inputs.chosen:
            return ""
        prices = {line.id: line.unit_price for line in shown.order.lines}
        worth = sum(prices[line.line_id].amount * line.quantity for line in inputs.chosen.values())
        return self._words().money(Money(worth, shown.order.total.currency))

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel:
        """Lines that may come back (``BackRow``)."""
        return self._rows

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the sheet is shown."""
        return self._props.is_open

    @Property(str, notify=changed)
    def number(self) -> str:
        """The order's number."""
        return self._props.number

    @Property(str, notify=changed)
    def announced(self) -> str:
        """The return that its owner had announced, empty for none."""
        return self._props.announced

    @Property(int, notify=changed)
    def pieces(self) -> int:
        """Pieces chosen."""
        return self._props.pieces

    @Property(str, notify=changed)
    def worth(self) -> str:
        """What they cost."""
        return self._props.worth

    @Property(str, notify=changed)
    def missing(self) -> str:
        """What is still to be said: ``lines``, ``reason``, ``condition``, or nothing."""
        return self._props.missing

    @Property(bool, notify=changed)
    def isAsking(self) -> bool:
        """Whether the hub is being asked."""
        return self._props.is_asking

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Stable code of why it could not be taken back."""
        return self._props.problem


def _with_announced(row: BackRow, inputs: BackInputs) -> BackRow:
    line = inputs.chosen.get(row.line_id)
    if not inputs.number or line is None or row.most:
        return row
    return replace(row, most=line.quantity, why="")


def _missing(inputs: BackInputs) -> str:
    chosen = inputs.chosen.values()
    if not chosen:
        return "lines"
    if any(line.reason not in REASONS for line in chosen):
        return "reason"
    return "condition" if any(not line.condition for line in chosen) else ""
