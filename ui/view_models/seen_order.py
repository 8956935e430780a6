"""The order of a slip that somebody showed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QAbstractItemModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.slip import SeenOrder
from kiosk.errors import CacheError
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.use_cases.open_slip import OpenSlip, SlipNotShown, SlipOutcome, SlipSeen
from kiosk.use_cases.resolve_scan import OrderSeen
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.view_models.cart_lines import Articles, articles
from ui.view_models.seen_order_for_staff import for_staff
from ui.view_models.seen_order_props import NextAction, SeenOrderInputs, SeenOrderProps, SeenRow, derive
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class SeenOrderViewModel(SnapshotViewModel):
    """One order at a time, until whoever showed it leaves. ``staff_at``: a salesperson reads it, in this place."""

    _props: SeenOrderProps
    changed = Signal()
    known = Signal(object)
    """The hub's word on the order that is shown now; None while there is none."""

    def __init__(
        self,
        open_slip: OpenSlip,
        jobs: Jobs,
        catalogue: CatalogueReader,
        clock: Clock,
        words: Callable[[], Wording],
        parent: QObject | None = None,
        *,
        staff_at: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._staff_at = staff_at
        self._open_slip = open_slip
        self._jobs = jobs
        self._catalogue = catalogue
        self._clock = clock
        self._words = words
        self._turn = 0
        self._slip: OrderSeen | None = None
        self._inputs = SeenOrderInputs()
        self._props = SeenOrderProps()
        self._rows = RowsModel(SeenRow, self)
        self._next_actions = RowsModel(NextAction, self)

    @property
    def props(self) -> SeenOrderProps:
        """What QML sees."""
        return self._props

    def open(self, slip: OrderSeen) -> None:
        """A slip was scanned."""
        self._turn += 1
        turn, self._slip = self._turn, slip
        self._know(SeenOrderInputs(is_asked=True))
        self._jobs.run(
            lambda: self._open_slip(slip.token, slip.order_code or ""),
            lambda outcome: self._take(outcome, turn),
            # Already logged by the job runner; for whoever waits it is the same as no network.
            lambda _error: self._take(SlipNotShown("needs_network"), turn),
        )

    def show(self, order: SeenOrder) -> None:
        """An order that was found otherwise."""
        self._turn += 1
        self._slip = None
        self._know(self._with_names(SeenOrderInputs(is_asked=True, outcome=SlipSeen(order))))

    @Slot()
    def retry(self) -> None:
        """Ask once more."""
        if self._slip is not None:
            self.open(self._slip)

    @Slot()
    def reset(self) -> None:
        """Forget it; an answer on its way is dropped."""
        self._turn += 1
        self._slip = None
        self._know(SeenOrderInputs())

    @Slot()
    def reread(self) -> None:
        """Another language."""
        self._know(self._inputs)

    def _take(self, outcome: SlipOutcome, turn: int) -> None:
        if turn == self._turn:
            self._know(self._with_names(replace(self._inputs, outcome=outcome)))

    def _with_names(self, inputs: SeenOrderInputs) -> SeenOrderInputs:
        """Articles and places in words; without a cache the order still shows, by its numbers."""
        outcome = inputs.outcome
        if outcome is None or isinstance(outcome, SlipNotShown):
            return inputs
        skus = [sku for line in outcome.order.lines for sku in (line.sku, line.instead_of) if sku]
        known: Articles = {}
        try:
            known = articles(self._catalogue, skus)
            places = {place.id: place for place in self._catalogue.locations()}
        except CacheError:
            places = {}
        return replace(inputs, articles=known, places=places)

    def _know(self, inputs: SeenOrderInputs) -> None:
        self._inputs = inputs
        props = derive(inputs, self._clock.now(), self._words())
        if self._staff_at is not None:
            props = for_staff(props, inputs, self._staff_at, self._words())
        self._rows.show(props.rows)
        self._next_actions.show(props.next_actions)
        self._publish(props)
        self.known.emit(inputs.outcome.order if isinstance(inputs.outcome, SlipSeen) else None)

    @Property(QAbstractItemModel, constant=True)
    def rows(self) -> QAbstractItemModel:
        """Rows of ``SeenRow``."""
        return self._rows

    @Property(QAbstractItemModel, constant=True)
    def nextActions(self) -> QAbstractItemModel:
        """Rows of ``NextAction``."""
        return self._next_actions

    @Property(str, notify=changed)
    def state(self) -> str:
        """Empty, ``opening``, ``problem``, ``kept``, ``unkept``, ``confirmed`` or ``put_back``."""
        return self._props.state

    @Property(bool, notify=changed)
    def hasOrder(self) -> bool:
        """Whether there are lines to show."""
        return bool(self._props.number)

    @Property(str, notify=changed)
    def number(self) -> str:
        """The order's number."""
        return self._props.number

    @Property(str, notify=changed)
    def made(self) -> str:
        """When it was placed."""
        return self._props.made

    @Property(str, notify=changed)
    def total(self) -> str:
        """What it comes to."""
        return self._props.total

    @Property(str, notify=changed)
    def tone(self) -> str:
        """``positive``, ``caution`` or ``neutral``."""
        return self._props.tone

    @Property(str, notify=changed)
    def symbol(self) -> str:
        """Icon of how it stands."""
        return self._props.symbol

    @Property(str, notify=changed)
    def title(self) -> str:
        """How it stands, in a few words."""
        return self._props.title

    @Property(str, notify=changed)
    def text(self) -> str:
        """One sentence more."""
        return self._props.text

    @Property(bool, notify=changed)
    def canRetry(self) -> bool:
        """Whether trying again makes sense."""
        return self._props.can_retry
