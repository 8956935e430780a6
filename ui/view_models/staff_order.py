"""From an opened cart to a recorded order: what is still to ask, the confirmation, then the answer."""

from collections.abc import Callable
from dataclasses import replace

import msgspec
from PySide6.QtCore import Property, QAbstractItemModel, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.order import ReadyOrder
from kiosk.domain.staff import StaffMember
from kiosk.errors import CacheError
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.outbox import Outbox
from kiosk.use_cases.place_order import NotRecorded, OrderProblem, PlaceOrder
from kiosk.use_cases.shopping import Shopping
from kiosk.use_cases.view_cart import CartOverview
from kiosk.use_cases.write_slip import Slip
from ui.list_models.rows import RowsModel
from ui.stock_hold import StockHold
from ui.view_models.cart_lines import articles
from ui.view_models.if_gone import IfGoneViewModel
from ui.view_models.line_fates import LineFate
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.view_models.staff_order_props import StaffOrderInputs, StaffOrderProps, derive, draft
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

FIELDS = ("name", "email", "phone", "street", "extra", "postcode", "city")
_LOOK_EVERY_MS = 500


@QmlElement
@QmlUncreatable("made by the composition root")
class StaffOrderViewModel(SnapshotViewModel):
    """One order at a time. Nothing is said to be ordered before it is on the disk."""

    changed = Signal()
    placed = Signal(object)
    """An order was recorded: the ``ReadyOrder``."""
    finished = Signal()
    """The order is done with: the cart goes."""
    _props: StaffOrderProps

    def __init__(
        self,
        shopping: Shopping,
        place_order: PlaceOrder,
        outbox: Outbox,
        hold: StockHold,
        if_gone: IfGoneViewModel,
        catalogue: CatalogueReader,
        write_slip: Callable[[ReadyOrder], Slip],
        send: Callable[[], None],
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shopping = shopping
        self._place_order = place_order
        self._outbox = outbox
        self._hold = hold
        self._is_confirm_wanted = False
        hold.changed.connect(self._hold_answered)
        self._if_gone = if_gone
        self._catalogue = catalogue
        self._fates = RowsModel(LineFate, self)
        self._write_slip = write_slip
        self._send = send
        self._words = words
        self._inputs = StaffOrderInputs()
        self._props = StaffOrderProps()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    @property
    def props(self) -> StaffOrderProps:
        """What QML sees."""
        return self._props

    def begin(self, overview: CartOverview | None, person: StaffMember | None) -> None:
        """Open the sheet for the cart as it stands."""
        session = self._shopping.session
        if session is not None and overview is not None:
            self._know(StaffOrderInputs("confirm", session, overview, person))
            self._hold.begin()
            self._if_gone.reset()
            self._if_gone.show(overview, session.cart.price_group_id)

    def follow(self, overview: CartOverview | None) -> None:
        """The cart under the open sheet changed: another way, fewer pieces, nothing left."""
        session, begun = self._shopping.session, self._inputs.session
        if session is not None and begun is not None and session.cart.id != begun.cart.id:
            self.close()  # another customer's cart: what was typed is not theirs, and their visit has just begun
        if self._inputs.step != "confirm" or session is None or overview is None:
            return
        if session.cart.lines:
            self._know(replace(self._inputs, session=session, overview=overview))
            self._if_gone.show(overview, session.cart.price_group_id)
        else:
            self.cancel()

    @Slot(str, str)
    def setField(self, name: str, text: str) -> None:
        """What the customer says."""
        if name in FIELDS:
            fields = {**dict(self._inputs.fields), name: text}
            problem = self._inputs.problem
            if problem is not None and problem.field == name:
                problem = None
            self._know(replace(self._inputs, fields=tuple(fields.items()), problem=problem))

    @Slot()
    def confirm(self) -> None:
        """Check, then record on this terminal; sending is somebody else's work."""
        wanted = draft(self._inputs)
        if wanted is None or self._inputs.step != "confirm" or self._hold.gone:
            return
        session = self._shopping.session
        if session is not None and session.merged:
            # The sheet shows it by now; it is confirmed after it was read, and not by the touch that was on its way.
            self._shopping.accept()
            self._know(replace(self._inputs, problem=OrderProblem("cart_changed")))
            return
        # What is gone is told before paying; the hub's word is on its way, and the wait has an end.
        self._is_confirm_wanted = self._hold.is_worth_waiting
        self._know(replace(self._inputs, is_waiting=self._is_confirm_wanted))
        if self._is_confirm_wanted:
            return
        wanted = msgspec.structs.replace(
            wanted,
            reservation_id=self._hold.reservation_id,
            if_gone=self._if_gone.usual,
            gone_by_line=self._if_gone.by_line,
            equivalents=self._if_gone.accepted,
        )
        ready = self._place_order.check(wanted)
        if isinstance(ready, OrderProblem):
            self._know(replace(self._inputs, problem=ready))
            return
        outcome = ready if isinstance(ready, NotRecorded) else self._place_order.record(ready)
        if isinstance(outcome, NotRecorded):
            self._know(replace(self._inputs, problem=OrderProblem("not_recorded")))
            return
        self._hold.use(outcome.order.id)
        # The customer's words are in the outbox now and nowhere else on this screen.
        slip = self._write_slip(outcome.order)
        result = replace(self._inputs, step="result", placed=outcome.order, slip=slip, fields=(), problem=None)
        self._know(self._described(replace(result, was_asked=self._if_gone.props.asks)))
        self._timer.start()
        self._send()
        # At once: a restart before "done" must not bring the ordered lines back, to be ordered again.
        self._shopping.take_out(outcome.order)
        self.placed.emit(outcome.order)

    @Slot()
    def cancel(self) -> None:
        """Back to the cart; what was typed is forgotten."""
        if self._inputs.step == "confirm":
            self._leave()
            self._know(StaffOrderInputs())

    @Slot()
    def done(self) -> None:
        """The customer has the number: the visit is over."""
        if self._inputs.step == "result":
            self.close()
            self.finished.emit()

    @Slot()
    @keeps_last
    def look(self) -> None:
        """Whether the hub has confirmed meanwhile."""
        placed = self._inputs.placed
        receipt = self._outbox.receipt(placed.id) if placed else None
        if receipt is not None:
            self._timer.stop()
            self._know(self._described(replace(self._inputs, receipt=receipt)))

    def close(self) -> None:
        """Forget everything, whatever the step: the person leaves."""
        self._timer.stop()
        self._leave()
        self._know(StaffOrderInputs())

    def _described(self, inputs: StaffOrderInputs) -> StaffOrderInputs:
        """With names of everything that a line may become; without a cache the SKUs have to do."""
        lines, words = inputs.placed.lines if inputs.placed else (), inputs.receipt.lines if inputs.receipt else ()
        skus = [sku for line in lines for sku in (line.sku, *line.equivalents)] + [word.sku for word in words]
        try:
            places = {place.id: place for place in self._catalogue.locations()}
            return replace(inputs, known=articles(self._catalogue, skus), places=places)
        except CacheError:
            return inputs

    def _leave(self) -> None:
        self._is_confirm_wanted = False
        self._if_gone.reset()
        self._hold.end()

    def _hold_answered(self) -> None:
        if self._is_confirm_wanted and not self._hold.is_worth_waiting:
            self._is_confirm_wanted = False
            self._know(replace(self._inputs, is_waiting=False))
            self.confirm()

    def reread(self) -> None:
        """Another language."""
        self._know(self._inputs)

    def _know(self, inputs: StaffOrderInputs) -> None:
        self._inputs = inputs
        props = derive(inputs, self._words())
        self._fates.show(props.fates)
        self._publish(props)

    @Property(QAbstractItemModel, constant=True)
    def fates(self) -> QAbstractItemModel:
        """Rows of ``LineFate``."""
        return self._fates

    @Property(str, notify=changed)
    def step(self) -> str:
        """Empty, ``confirm`` or ``result``."""
        return self._props.step

    @Property(bool, notify=changed)
    def isGuest(self) -> bool:
        """Whether the customer is unknown to the shop."""
        return self._props.is_guest

    @Property(bool, notify=changed)
    def needsAddress(self) -> bool:
        """Whether parcels need an address that nobody knows."""
        return self._props.needs_address

    @Property(str, notify=changed)
    def firstName(self) -> str:
        """The known customer's first name."""
        return self._props.first_name

    @Property(str, notify=changed)
    def maskedContact(self) -> str:
        """Masked at the hub."""
        return self._props.masked_contact

    @Property(str, notify=changed)
    def maskedAddress(self) -> str:
        """Masked at the hub."""
        return self._props.masked_address

    @Property(str, notify=changed)
    def total(self) -> str:
        """What the customer pays."""
        return self._props.total

    @Property(str, notify=changed)
    def deliveryFee(self) -> str:
        """The price of delivery, empty when it is free."""
        return self._props.delivery_fee

    @Property(int, notify=changed)
    def pieces(self) -> int:
        """Pieces ordered."""
        return self._props.pieces

    @Property(int, notify=changed)
    def parcels(self) -> int:
        """Parcels that travel."""
        return self._props.parcels

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Stable code of what is missing or wrong, empty when nothing is."""
        return self._props.problem

    @Property(str, notify=changed)
    def problemField(self) -> str:
        """The field it belongs to."""
        return self._props.problem_field

    @Property(str, notify=changed)
    def number(self) -> str:
        """The order's number."""
        return self._props.number

    @Property(bool, notify=changed)
    def isConfirmed(self) -> bool:
        """Whether the hub has confirmed."""
        return self._props.is_confirmed

    @Property(str, notify=changed)
    def code(self) -> str:
        """Text of the QR that the customer takes along."""
        return self._props.code

    @Property(bool, notify=changed)
    def holdsOrder(self) -> bool:
        """Whether the QR holds the whole order, so that any terminal can put it back."""
        return self._props.holds_order

    @Property(int, notify=changed)
    def changedLines(self) -> int:
        """Lines that the hub settled otherwise than asked."""
        return self._props.changed_lines

    @Property(bool, notify=changed)
    def isWaiting(self) -> bool:
        """Whether the hub's word on the stock is awaited, for a second at most."""
        return self._props.is_waiting
