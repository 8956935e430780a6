"""What this terminal has promised and not yet had confirmed, and what a person can do about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast, get_args

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.order import OrderOutline
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.outbox import Ledger, Outbox, OutboxEntry
from ui.list_models.rows import RowsModel
from ui.view_models.cart_lines import Articles, articles
from ui.view_models.sending_rows import SendingFilter, SendingLine, SendingRow, chosen, key_shown, lines, row, rows
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_NO_ORDERS = Ledger(0, 0, 0, 0)
_REFRESH_MS = 1000


@dataclass(frozen=True)
class SendingInputs:
    """What is known of the outbox."""

    entries: tuple[OutboxEntry, ...] = ()
    ledger: Ledger = _NO_ORDERS
    which: SendingFilter = "all"
    selected: str = ""
    now: datetime | None = None


@dataclass(frozen=True)
class SendingProps:
    """Counts, the filter, and the order in the panel (none: ``selected`` is empty)."""

    which: str = "all"
    total: int = 0
    rejected: int = 0
    unknown: int = 0
    pending: int = 0
    confirmed: int = 0
    is_complete: bool = True
    selected: str = ""
    number: str = ""
    state: str = ""
    reason: str = ""
    next_try: str = ""
    attempts: int = 0
    order_total: str = ""
    made: str = ""
    key: str = ""


def derive(inputs: SendingInputs, words: Wording) -> SendingProps:
    """The screen for these inputs."""
    states = ["pending" if entry.state == "in_flight" else entry.state for entry in inputs.entries]
    ledger = inputs.ledger
    props = SendingProps(
        which=inputs.which,
        total=len(states),
        rejected=states.count("rejected"),
        unknown=states.count("unknown"),
        pending=states.count("pending"),
        confirmed=ledger.confirmed,
        is_complete=ledger.is_complete,
    )
    entry = selected(inputs.entries, inputs.selected)
    if entry is None or inputs.now is None:
        return props
    shown = row(entry, inputs.now, words)
    return replace(
        props,
        selected=shown.order_id,
        number=shown.number,
        state=shown.status,
        reason=shown.reason,
        next_try=shown.next_try,
        attempts=shown.attempts,
        order_total=shown.total,
        made=shown.made,
        key=key_shown(entry.order.idempotency_key),
    )


def selected(entries: Sequence[OutboxEntry], order_id: str) -> OutboxEntry | None:
    """The entry that a person touched, while it is still there."""
    return next((entry for entry in entries if entry.order.id == order_id), None)


@QmlElement
@QmlUncreatable("made by the composition root")
class SendingViewModel(SnapshotViewModel):
    """Reads the outbox each second while its screen is open: the times of next tries count down."""

    changed = Signal()
    _props: SendingProps

    def __init__(
        self,
        outbox: Outbox,
        catalogue: CatalogueReader,
        clock: Clock,
        send: Callable[[], None],
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._catalogue = catalogue
        self._clock = clock
        self._send = send
        self._words = words
        self._inputs = SendingInputs()
        self._props = SendingProps()
        self._rows = RowsModel(SendingRow, self)
        self._lines = RowsModel(SendingLine, self)
        self._timer = QTimer(self)
        self._timer.setInterval(_REFRESH_MS)
        self._timer.timeout.connect(self.reread)

    @property
    def props(self) -> SendingProps:
        """What QML sees."""
        return self._props

    @Slot()
    def enter(self) -> None:
        """The screen is shown."""
        self.reread()
        self._timer.start()

    @Slot()
    def leave(self) -> None:
        """The screen is gone."""
        self._timer.stop()

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """Look into the outbox."""
        self._know(replace(self._inputs, entries=tuple(self._outbox.entries()), ledger=self._outbox.ledger()))

    @Slot(str)
    def show(self, which: str) -> None:
        """A filter was touched."""
        if which in get_args(SendingFilter):
            self._know(replace(self._inputs, which=cast("SendingFilter", which)))

    @Slot(str)
    def select(self, order_id: str) -> None:
        """An order was touched; an empty id closes the panel."""
        self._know(replace(self._inputs, selected=order_id))

    @Slot()
    def sendAgain(self) -> None:
        """Send a refused order again, with its own key: accepted once, it stays accepted once."""
        entry = selected(self._inputs.entries, self._inputs.selected)
        if entry is not None and entry.state == "rejected":
            self._outbox.retry(entry.order.id, self._clock.now())
            self._send()
            self.reread()

    @Slot()
    def settled(self) -> None:
        """A refused order was mended or given up: it leaves, or is gone."""
        self._send()
        self.reread()

    @Slot()
    def sendNow(self) -> None:
        """Try what waits at once instead of at its time."""
        now = self._clock.now()
        for entry in self._outbox.entries():
            if entry.state in ("pending", "unknown"):
                self._outbox.postpone(entry.order.id, now, entry.last_error)
        self._send()
        self.reread()

    def _know(self, inputs: SendingInputs) -> None:
        now, words = self._clock.now(), self._words()
        self._inputs = replace(inputs, now=now)
        self._rows.show(chosen(rows(inputs.entries, now, words), inputs.which))
        entry = selected(inputs.entries, inputs.selected)
        self._lines.show(lines(entry.order, self._articles(entry.order), words) if entry else ())
        props = derive(self._inputs, words)
        self._publish(props)

    def _articles(self, order: OrderOutline) -> Articles:
        return articles(self._catalogue, [sku for line in order.lines for sku in (line.sku, *line.equivalents)])

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel:
        """Orders behind the filter (``SendingRow``)."""
        return self._rows

    @Property(QObject, constant=True)
    def lines(self) -> RowsModel:
        """Lines of the order in the panel (``SendingLine``)."""
        return self._lines

    @Property(str, notify=changed)
    def which(self) -> str:
        """The filter."""
        return self._props.which

    @Property(int, notify=changed)
    def total(self) -> int:
        """Orders without an answer."""
        return self._props.total

    @Property(int, notify=changed)
    def rejected(self) -> int:
        """Refused for good."""
        return self._props.rejected

    @Property(int, notify=changed)
    def unknown(self) -> int:
        """Sent, answer lost."""
        return self._props.unknown

    @Property(int, notify=changed)
    def pending(self) -> int:
        """Waiting for their time."""
        return self._props.pending

    @Property(int, notify=changed)
    def confirmed(self) -> int:
        """Confirmed since this terminal was set up."""
        return self._props.confirmed

    @Property(bool, notify=changed)
    def isComplete(self) -> bool:
        """Whether the counts add up: nothing was lost."""
        return self._props.is_complete

    @Property(str, notify=changed)
    def selected(self) -> str:
        """The order in the panel, empty for none."""
        return self._props.selected

    @Property(str, notify=changed)
    def number(self) -> str:
        """Its number."""
        return self._props.number

    @Property(str, notify=changed)
    def state(self) -> str:
        """``rejected``, ``unknown`` or ``pending``."""
        return self._props.state

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Code of its last error."""
        return self._props.reason

    @Property(str, notify=changed)
    def nextTry(self) -> str:
        """Time until its next try."""
        return self._props.next_try

    @Property(int, notify=changed)
    def attempts(self) -> int:
        """Tries so far."""
        return self._props.attempts

    @Property(str, notify=changed)
    def orderTotal(self) -> str:
        """What it comes to."""
        return self._props.order_total

    @Property(str, notify=changed)
    def made(self) -> str:
        """When it was made."""
        return self._props.made

    @Property(str, notify=changed)
    def key(self) -> str:
        """The key that it travels with, shortened: the hub takes it once however often it is sent."""
        return self._props.key
