"""The counter: what waits here, an order found, prepared and handed over."""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any, Literal, cast, get_args

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.counter import (
    CounterAnswer,
    CounterChoice,
    CounterDone,
    CounterEntry,
    CounterFound,
    CounterOrder,
    CounterOutcome,
    CounterQuery,
    CounterRefused,
    HandOver,
)
from kiosk.errors import CacheError
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource
from kiosk.use_cases.resolve_scan import OrderSeen
from ui.list_models.rows import RowsModel
from ui.view_models.cart_lines import articles
from ui.view_models.counter_calls import CounterCalls
from ui.view_models.counter_properties import CounterProperties
from ui.view_models.counter_props import (
    CounterFilter,
    CounterInputs,
    CounterProps,
    DoneWhat,
    derive,
    filtered,
    shown_entries,
)
from ui.view_models.counter_rows import CounterLine, CounterRow, Known, lines, row
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_REFRESH_MS = 20_000


@QmlElement
@QmlUncreatable("made by the composition root")
class CounterViewModel(CounterProperties):
    """One order lies on the counter at a time; it is taken off with whoever signs out."""

    changed = Signal()
    slipUnknown = Signal(object)
    """The hub does not know the slip that was scanned, or does not answer: what the slip says itself is shown instead."""
    _props: CounterProps

    def __init__(
        self,
        calls: CounterCalls,
        catalogue: CatalogueReader,
        clock: Clock,
        ids: IdSource,
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._calls = calls
        self._catalogue = catalogue
        self._clock = clock
        self._ids = ids
        self._words = words
        self._key = ""
        self._turn = 0
        self._inputs = CounterInputs()
        self._props = CounterProps()
        self._rows = RowsModel(CounterRow, self)
        self._lines = RowsModel(CounterLine, self)
        self._timer = QTimer(self, interval=_REFRESH_MS)
        self._timer.timeout.connect(self.load)

    @property
    def order(self) -> CounterOrder | None:
        """The order on the counter."""
        return self._inputs.order

    @property
    def known(self) -> Known:
        """Articles and places of that order."""
        return self._inputs.known

    @Slot()
    def enter(self) -> None:
        """The screen is shown."""
        self.load()
        self._timer.start()

    @Slot()
    def leave(self) -> None:
        """The screen is gone."""
        self._timer.stop()

    @Slot()
    def load(self) -> None:
        """Ask what waits here; what is shown stays while the answer is on its way."""
        self._calls.ask(self._calls.serve.waiting, self._loaded)

    @Slot(str)
    def show(self, which: str) -> None:
        """A filter was touched."""
        if which in get_args(CounterFilter):
            self._know(replace(self._inputs, which=cast("CounterFilter", which)))

    @Slot(str)
    def open(self, order_id: str) -> None:
        """An order of the list, or of a task."""
        self._ask(lambda token: self._calls.serve.open(order_id, token))

    def open_slip(self, slip: OrderSeen) -> None:
        """A slip was scanned."""
        self.close()
        asked = CounterQuery(token=slip.token)
        self._ask(lambda token: self._calls.serve.find(asked, token), slip)

    @Slot(str)
    def findCode(self, code: str) -> None:
        """A number of an order, a return or a parcel, or the six characters of somebody who waits."""
        if code.strip():
            self._ask(lambda token: self._calls.serve.find(CounterQuery(code=code.strip()), token))

    @Slot(str)
    def findName(self, name: str) -> None:
        """A name whose owner agreed that it is looked for: whoever touches the button says so."""
        if name.strip():
            asked = CounterQuery(name=name.strip(), agreed=True)
            self._ask(lambda token: self._calls.serve.find(asked, token))

    @Slot()
    def find(self) -> None:
        """Open the sheet to type into."""
        self._know(replace(self._inputs, is_finding=True, problem=""))

    @Slot()
    def closeFind(self) -> None:
        """Close it."""
        self._know(replace(self._inputs, is_finding=False, problem=""))

    @Slot()
    def allWaiting(self) -> None:
        """Away with the name that was looked for."""
        self._know(replace(self._inputs, named=None))

    @Slot()
    def close(self) -> None:
        """Take the order off the counter."""
        self._turn += 1
        self._key = ""
        self._know(replace(self._inputs, order=None, problem="", done="", is_asking=False))

    def reset(self) -> None:
        """Forget everything: whoever served here left."""
        self._turn += 1
        self._key = ""
        self._timer.stop()
        self._know(CounterInputs())

    @Slot()
    def prepare(self) -> None:
        """The goods were taken from the shelf, for a collection or for a parcel."""
        order = self._inputs.order
        if order is None or self._inputs.is_asking:
            return
        verb: Literal["prepare", "make_ready"] = "make_ready" if order.to_hand_over else "prepare"
        done: DoneWhat = "ready" if order.to_hand_over else "picked"
        self.say_done(lambda token: self._calls.serve.prepared(order.id, verb, token), done)

    @Slot()
    def handOver(self) -> None:
        """The goods go to their owner. The key is kept until an answer is known: touched again, it is the same act."""
        order = self._inputs.order
        if order is None or not order.to_hand_over or self._inputs.is_asking:
            return
        self._key = self._key or self._ids.new_id()
        asked = HandOver(self._key, order.to_hand_over)
        self.say_done(lambda token: self._calls.serve.hand_over(order.id, asked, token), "handed_over")

    def say_done(self, make: Callable[[str], Coroutine[Any, Any, CounterOutcome]], done: DoneWhat) -> None:
        """Ask for something that changes the order, and show what became of it."""
        self._turn += 1
        turn = self._turn
        self._know(replace(self._inputs, is_asking=True, problem="", done=""))
        self._calls.ask(make, lambda outcome: self._done(outcome, done, turn))

    def took(self, outcome: CounterOutcome, done: DoneWhat) -> None:
        """A sheet of the counter did something: the order as it is now."""
        self._turn += 1
        self._done(outcome, done, self._turn)

    @Slot()
    def reread(self) -> None:
        """Another language, or a moment later."""
        self._know(self._inputs)

    def _ask(self, make: Callable[[str], Coroutine[Any, Any, CounterAnswer]], slip: OrderSeen | None = None) -> None:
        self._turn += 1
        turn = self._turn
        self._know(replace(self._inputs, is_asking=True, problem="", done=""))
        self._calls.ask(make, lambda answer: self._answered(answer, turn, slip))

    def _answered(self, answer: CounterAnswer, turn: int, slip: OrderSeen | None) -> None:
        if turn != self._turn:
            return
        inputs = replace(self._inputs, is_asking=False)
        match answer:
            case CounterFound(order):
                self._key = ""
                self._know(replace(inputs, order=order, is_finding=False, known=self._known(order)))
            case CounterChoice(entries):
                problem = "" if entries else "nobody"
                self._know(
                    replace(
                        inputs, named=entries or None, is_finding=not entries, problem=problem, order=None, which="all"
                    )
                )
            case CounterRefused(code):
                self._know(replace(inputs, problem=code if slip is None else ""))
                if slip is not None:
                    self.slipUnknown.emit(slip)

    def _done(self, outcome: CounterOutcome, done: DoneWhat, turn: int) -> None:
        if turn != self._turn:
            return
        inputs = replace(self._inputs, is_asking=False)
        if isinstance(outcome, CounterDone):
            self._key = ""
            self._know(replace(inputs, order=outcome.order, done=done, known=self._known(outcome.order)))
            self.load()
            return
        if outcome.code != "needs_network":
            self._key = ""
        order = outcome.order or inputs.order
        self._know(replace(inputs, order=order, problem=outcome.code))
        if outcome.order is not None:
            self.load()  # others changed what waits, too

    def _loaded(self, answer: CounterChoice | CounterRefused) -> None:
        if isinstance(answer, CounterChoice):
            self._know(replace(self._inputs, entries=answer.entries))
        elif self._inputs.entries is None:
            self._know(replace(self._inputs, problem=answer.code))

    def _known(self, order: CounterOrder) -> Known:
        skus = [sku for line in order.order.lines for sku in (line.sku, line.instead_of) if sku]
        try:
            return Known(articles(self._catalogue, skus), {place.id: place for place in self._catalogue.locations()})
        except CacheError:
            return Known()  # by its numbers

    def _know(self, inputs: CounterInputs) -> None:
        self._inputs = inputs = replace(inputs, may_reshelve=self._calls.may("collect.reshelve"))
        now, words = self._clock.now(), self._words()
        entries = filtered(shown_entries(inputs), inputs.which, now)
        known = self._known_of(entries)
        self._rows.show(tuple(row(entry, known, now, words) for entry in entries))
        self._lines.show(lines(inputs.order, inputs.known, now, words) if inputs.order else ())
        self._publish(derive(inputs, now, words))

    def _known_of(self, entries: tuple[CounterEntry, ...]) -> Known:
        try:
            return Known(articles(self._catalogue, [sku for entry in entries for sku in entry.skus[:1]]))
        except CacheError:
            return Known()

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel:
        """Orders of the list (``CounterRow``)."""
        return self._rows

    @Property(QObject, constant=True)
    def lines(self) -> RowsModel:
        """Lines of the order on the counter (``CounterLine``)."""
        return self._lines
