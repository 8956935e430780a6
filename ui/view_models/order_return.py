"""Sending a part of an order back: lines, pieces, reasons; then a number and a code."""

# Property("QStringList"): the stubs know only Python types, Qt also takes the name of a C++ one.
# mypy: disable-error-code="arg-type"

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QAbstractItemModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.order_return import MOST_NOTE, REASONS, OrderReturn, ReturnAsked, ReturnLine
from kiosk.domain.receipt import Receipt
from kiosk.domain.slip import SeenOrder
from kiosk.errors import CacheError
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource
from kiosk.use_cases.follow_order import FollowOrder, NotDone
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.order_receipts import return_slip
from ui.view_models.cart_lines import Articles, articles
from ui.view_models.order_return_props import (
    USUAL,
    Chosen,
    ReturnInputs,
    ReturnProps,
    ReturnRow,
    derive,
    made_lines,
)
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class OrderReturnViewModel(SnapshotViewModel):
    """One return at a time. Its key is made when it is begun and stays until the shopper changes what goes back."""

    _props: ReturnProps
    changed = Signal()
    made = Signal(object, object)
    """The hub made a return of this order (``SeenOrder``, ``OrderReturn``), also when its screen was left meanwhile."""

    def __init__(
        self,
        follow_order: FollowOrder,
        jobs: Jobs,
        catalogue: CatalogueReader,
        clock: Clock,
        ids: IdSource,
        words: Callable[[], Wording],
        public_url: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._follow_order = follow_order
        self._jobs = jobs
        self._catalogue = catalogue
        self._clock = clock
        self._ids = ids
        self._words = words
        self._public_url = public_url
        self._key = ""
        self._inputs = ReturnInputs()
        self._props = ReturnProps()
        self._rows = RowsModel(ReturnRow, self)

    @property
    def props(self) -> ReturnProps:
        """What QML sees."""
        return self._props

    @property
    def is_begun(self) -> bool:
        """Whether something is being chosen, or was just made."""
        return self._inputs.order is not None

    def begin(self, order: SeenOrder) -> None:
        """Something of this order goes back."""
        known: Articles = {}
        try:
            known = articles(self._catalogue, [line.sku for line in order.lines])
        except CacheError:
            known = {}
        self._key = self._ids.new_token()
        self._know(ReturnInputs(order=order, articles=known))

    @Slot()
    def reset(self) -> None:
        """Forget it."""
        self._know(ReturnInputs())

    @Slot()
    def reread(self) -> None:
        """Another language."""
        self._know(self._inputs)

    @Slot(str)
    def take(self, line_id: str) -> None:
        """Choose a line, or leave it."""
        chosen = dict(self._inputs.chosen)
        if chosen.pop(line_id, None) is None:
            chosen[line_id] = Chosen()
        self._choose(chosen)

    @Slot(str, int)
    def setQuantity(self, line_id: str, quantity: int) -> None:
        """Another number of pieces, within what may go back."""
        row = next((row for row in self._props.rows if row.line_id == line_id), None)
        if row is not None and 1 <= quantity <= row.pieces:
            self._with(line_id, quantity=quantity)

    @Slot(str, str)
    def setReason(self, line_id: str, reason: str) -> None:
        """Why."""
        known = next((one for one in REASONS if one == reason), USUAL)
        self._with(line_id, reason=known)

    @Slot(str)
    def startNote(self, line_id: str) -> None:
        """A word more about a line."""
        self._know(replace(self._inputs, noting=line_id))

    @Slot(str)
    def editNote(self, text: str) -> None:
        """What is being typed."""
        self._with(self._inputs.noting, note=text[:MOST_NOTE])

    @Slot()
    def endNote(self) -> None:
        """Done typing."""
        self._know(replace(self._inputs, noting=""))

    @Slot()
    def ask(self) -> None:
        """Make the return."""
        order = self._inputs.order
        if order is None or not self._props.can_ask:
            return
        lines = tuple(
            ReturnLine(line_id, one.quantity, one.reason, one.note.strip())
            for line_id, one in self._inputs.chosen.items()
        )
        asked = ReturnAsked(self._key, lines)
        self._know(replace(self._inputs, is_asking=True, problem="", noting=""))
        self._jobs.run(
            lambda: self._follow_order.ask_return(order.token, asked),
            lambda outcome: self._take(outcome, order),
            lambda _error: self._take(NotDone("needs_network"), order),
        )

    def slip(self, shop: str) -> Receipt | None:
        """What is printed for the parcel or the counter."""
        order, made, words = self._inputs.order, self._inputs.made, self._words()
        if order is None or made is None:
            return None
        return return_slip(shop, order.number, made, self._props.link, made_lines(self._inputs, words), words)

    def _take(self, outcome: OrderReturn | NotDone, order: SeenOrder) -> None:
        is_shown = order is self._inputs.order
        if isinstance(outcome, NotDone):
            if is_shown:
                self._know(replace(self._inputs, is_asking=False, problem=outcome.reason))
            return
        if is_shown:
            self._know(replace(self._inputs, is_asking=False, made=outcome))
        self.made.emit(order, outcome)

    def _with(self, line_id: str, **changes: Any) -> None:
        chosen = dict(self._inputs.chosen)
        if line_id in chosen:
            chosen[line_id] = replace(chosen[line_id], **changes)
            self._choose(chosen)

    def _choose(self, chosen: dict[str, Chosen]) -> None:
        # Other goods are another return: an answer to the one before must not count for it.
        self._key = self._ids.new_token()
        self._know(replace(self._inputs, chosen=chosen, problem=""))

    def _know(self, inputs: ReturnInputs) -> None:
        self._inputs = inputs
        props = derive(inputs, self._public_url, self._clock.now(), self._words())
        self._rows.show(props.rows)
        self._publish(props)

    @Property(QAbstractItemModel, constant=True)
    def rows(self) -> QAbstractItemModel:
        """Rows of ``ReturnRow``."""
        return self._rows

    @Property(bool, notify=changed)
    def canAsk(self) -> bool:
        """Whether the return can be made."""
        return self._props.can_ask

    @Property(str, notify=changed)
    def noting(self) -> str:
        """The line whose note is being typed."""
        return self._props.noting

    @Property(str, notify=changed)
    def note(self) -> str:
        """That note."""
        return self._props.note

    @Property(bool, notify=changed)
    def isAsking(self) -> bool:
        """Whether the hub is asked."""
        return self._props.is_asking

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why there is no return."""
        return self._props.problem

    @Property(str, notify=changed)
    def number(self) -> str:
        """The return's number, once it is made."""
        return self._props.number

    @Property(str, notify=changed)
    def link(self) -> str:
        """Text of the slip's QR."""
        return self._props.link

    @Property("QStringList", notify=changed)
    def summary(self) -> list[str]:
        """What goes back, in words."""
        return list(self._props.summary)
