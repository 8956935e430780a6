"""The last screen: the order's number, what comes next, and the hub's word as soon as it is there."""

from collections.abc import Callable

from PySide6.QtCore import Property, QAbstractItemModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.location import StockLocation
from kiosk.domain.order import OrderConfirmed, ReadyOrder
from kiosk.domain.payment import PaymentStanding
from kiosk.domain.text import LocalisedText
from kiosk.errors import CacheError
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.outbox import EntryState, Outbox
from kiosk.ports.stock_reader import StockReader
from kiosk.use_cases.write_slip import Slip
from ui.list_models.rows import RowsModel
from ui.view_models.cart_lines import Articles, articles, shelves_here
from ui.view_models.done_props import RATINGS, DoneInputs, DoneProps, NextStep, PlacedOrder, Rating, derive
from ui.view_models.shell import ShellViewModel
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.view_models.status import StatusViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class DoneViewModel(SnapshotViewModel):
    """Holds one placed order until the shopper leaves."""

    _props: DoneProps
    changed = Signal()
    confirmed = Signal()
    """The hub's word came while the shopper was looking."""
    rated = Signal(str)

    def __init__(
        self,
        outbox: Outbox,
        catalogue: CatalogueReader,
        stock: StockReader,
        status: StatusViewModel,
        shell: ShellViewModel,
        clock: Clock,
        write_slip: Callable[[ReadyOrder], Slip],
        here_id: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._catalogue = catalogue
        self._stock = stock
        self._shell = shell
        self._clock = clock
        self._write_slip = write_slip
        self._here_id = here_id
        self._status = status
        self._placed: PlacedOrder | None = None
        self._slip: Slip | None = None
        self._answer: OrderConfirmed | None = None
        self._paid: PaymentStanding | None = None
        self._standing: EntryState | None = None
        self._rating: Rating = ""
        self._props = DoneProps()
        self._steps = RowsModel(NextStep, self)
        status.published.connect(self.look)
        shell.languageChanged.connect(self.update)

    @property
    def props(self) -> DoneProps:
        """What QML sees."""
        return self._props

    def show(self, placed: PlacedOrder) -> None:
        """A new order is on the disk."""
        self._paid = None
        self._placed, self._answer, self._standing, self._rating = placed, None, None, ""
        self._slip = self._write_slip(placed.order)
        self.look()

    def show_payment(self, paid: PaymentStanding | None) -> None:
        """How the order stands, as the hub said it last; None while it has not."""
        self._paid = paid
        self.update()

    @Slot()
    def reset(self) -> None:
        """Forget the order."""
        self._paid = None
        self._placed, self._answer, self._standing, self._rating = None, None, None, ""
        self._slip = None
        self.update()

    @Slot()
    @keeps_last
    def look(self) -> None:
        """See whether the hub has answered."""
        if self._placed is None:
            return
        order_id = self._placed.order.id
        was_open = self._answer is None
        try:
            if was_open:
                self._answer = self._outbox.receipt(order_id)
                entries = self._outbox.entries() if self._answer is None else []
                self._standing = next((entry.state for entry in entries if entry.order.id == order_id), None)
        finally:
            self.update()
        if was_open and self._answer is not None:
            self.confirmed.emit()

    @Slot()
    def update(self) -> None:
        """Work everything out again."""
        placed = self._placed
        places, shelves, known = self._surroundings()
        props = derive(
            DoneInputs(
                placed=placed,
                confirmed=self._answer,
                standing=self._standing,
                slip=self._slip,
                paid=self._paid,
                places=places,
                shelves=shelves,
                now=self._clock.now(),
                words=self._shell.words,
                rating=self._rating,
                is_online=self._status.status.network,
                articles=known,
            )
        )
        self._steps.show(props.steps)
        self._publish(props)

    def _surroundings(self) -> tuple[dict[str, StockLocation], dict[str, LocalisedText], Articles]:
        """Places and shelves in words; without a cache the number of a recorded order still shows."""
        if self._placed is None:
            return {}, {}, {}
        order, answer = self._placed.order, self._answer
        skus = [sku for line in order.lines for sku in (line.sku, *line.equivalents)]
        skus += [line.sku for line in answer.lines] if answer else []
        try:
            places = {place.id: place for place in self._catalogue.locations()}
            shelves = shelves_here(self._stock, dict.fromkeys(skus), self._here_id)
            return places, shelves, articles(self._catalogue, skus)
        except CacheError:
            return {}, {}, {}

    @Slot(str)
    def rate(self, answer: str) -> None:
        """Was it easy? Passed on once, with nothing that names anybody."""
        rating: Rating = next((known for known in RATINGS if known == answer), "")
        if rating and not self._rating:
            self._rating = rating
            self.update()
            self.rated.emit(rating)

    @Property(QAbstractItemModel, constant=True)
    def steps(self) -> QAbstractItemModel:
        """Rows of ``NextStep``."""
        return self._steps

    @Property(str, notify=changed)
    def state(self) -> str:
        """``none``, ``pending``, ``unknown``, ``confirmed`` or ``rejected``."""
        return self._props.state

    @Property(str, notify=changed)
    def number(self) -> str:
        """The order's number."""
        return self._props.number

    @Property(str, notify=changed)
    def total(self) -> str:
        """What is to be paid."""
        return self._props.total

    @Property(str, notify=changed)
    def paying(self) -> str:
        """``till``, ``paid``, ``free`` (nothing was due) or ``unknown`` (money may have moved)."""
        return self._props.paying

    @Property(str, notify=changed)
    def due(self) -> str:
        """What is left to pay."""
        return self._props.due

    @Property(str, notify=changed)
    def points(self) -> str:
        """The loyalty points that the order earns, as a sentence; empty for none."""
        return self._props.points

    @Property(str, notify=changed)
    def tillCode(self) -> str:
        """What a till reads; empty when there is nothing to pay there."""
        return self._props.till_code

    @Property(str, notify=changed)
    def code(self) -> str:
        """Text of the QR."""
        return self._props.code

    @Property(bool, notify=changed)
    def holdsOrder(self) -> bool:
        """Whether the QR holds the whole order, so that any terminal can put it back."""
        return self._props.holds_order

    @Property(bool, notify=changed)
    def isCollected(self) -> bool:
        """Whether something is collected in a shop, where a slip helps."""
        return self._props.is_collected

    @Property(bool, notify=changed)
    def isChanged(self) -> bool:
        """Whether the hub decided something else for a line."""
        return self._props.is_changed

    @Property(bool, notify=changed)
    def isOnline(self) -> bool:
        """Whether the hub answers."""
        return self._props.is_online

    @Property(str, notify=changed)
    def rating(self) -> str:
        """What was answered."""
        return self._props.rating
