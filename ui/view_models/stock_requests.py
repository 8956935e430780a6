"""What this place asks of others and is asked for: a list that both sides answer in."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.staff import StaffSession
from kiosk.domain.stock_request import RequestAnswer, StockRequest
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.stock_network import StockNetworkReader
from kiosk.use_cases.stock_network import NotDone, StockNetwork
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.view_models.stock_asking import StockAskingViewModel
from ui.view_models.stock_request_rows import RequestRow, request_row, verb_of
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class RequestsProps:
    """``waiting``: this place's turn. ``refusing``: the request for whose refusal a reason is chosen."""

    is_open: bool = False
    count: int = 0
    waiting: int = 0
    refusing: str = ""
    busy: str = ""
    problem: str = ""


@QmlElement
@QmlUncreatable("made by the composition root")
class StockRequestsViewModel(SnapshotViewModel):
    """Reads the terminal's own copy, which the feed keeps up; answers through the hub."""

    changed = Signal()
    _props: RequestsProps

    def __init__(
        self,
        reader: StockNetworkReader,
        network: StockNetwork,
        asking: StockAskingViewModel,
        catalogue: CatalogueReader,
        jobs: Jobs,
        clock: Clock,
        session: Callable[[], StaffSession | None],
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader, self._network, self._asking = reader, network, asking
        self._catalogue, self._jobs, self._clock = catalogue, jobs, clock
        self._session, self._words = session, words
        self._props = RequestsProps()
        self._requests: tuple[StockRequest, ...] = ()
        self._granting: dict[str, int] = {}
        self._rows = RowsModel(RequestRow, self)

    @property
    def props(self) -> RequestsProps:
        """What QML sees."""
        return self._props

    @Slot(object)
    def rows_changed(self, kinds: frozenset[str]) -> None:
        """Something in the terminal's files is new."""
        if not kinds or "stock_request" in kinds:
            self.reread()

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """Requests, people, language or time changed."""
        here = self._asking.own_place
        found = [known for known in self._reader.requests() if here in {known.from_id, known.to_id}]
        # What somebody has to do comes first; within that the newest, as the reader gives them.
        found.sort(key=lambda known: (not known.waits_for(here), not known.is_open))
        self._requests = tuple(found)
        self._show()

    @Slot()
    def open(self) -> None:
        """Show the list."""
        self.reread()
        self._publish(replace(self._props, is_open=True, problem="", refusing=""))

    @Slot()
    def close(self) -> None:
        """Back to the table."""
        self._granting.clear()
        self._publish(replace(self._props, is_open=False, problem="", refusing=""))

    @Slot(str, int)
    def grant(self, request_id: str, by: int) -> None:
        """Give more or fewer of what was asked for; of what was sent, more or fewer arrived."""
        request = self._of(request_id)
        if request is not None:
            most = request.granted or request.pieces
            wanted = self._granting.get(request_id, most) + by
            self._granting[request_id] = max(0 if request.state == "sent" else 1, min(most, wanted))
            self._show()

    @Slot(str, str)
    def say(self, request_id: str, verb: str) -> None:
        """Answer. A refusal asks for its reason first."""
        if verb == "refuse":
            self._publish(replace(self._props, refusing=request_id, problem=""))
            return
        said, request = verb_of(verb), self._of(request_id)
        if said is not None and request is not None:
            chosen = self._granting.get(request_id)
            pieces = chosen or 0 if said == "accept" else 0
            missing = request.granted - chosen if said == "receive" and chosen is not None else 0
            self._answer(request_id, RequestAnswer(said, pieces, missing=missing))

    @Slot(str)
    def refuse(self, reason: str) -> None:
        """Refuse, and why."""
        known = {"needed_here": "needed_here", "not_found": "not_found", "reserved": "reserved"}
        if reason in known and self._props.refusing:
            answer = RequestAnswer("refuse", reason=known[reason])  # type: ignore[arg-type]  # one of the three
            self._answer(self._props.refusing, answer)

    def _answer(self, request_id: str, answer: RequestAnswer) -> None:
        session, request = self._session(), self._of(request_id)
        if session is None or request is None or self._props.busy:
            return
        self._publish(replace(self._props, busy=request_id, problem="", refusing=""))
        self._jobs.run(
            lambda: self._network.answer(request, answer, session.token),
            self._take,
            lambda _error: self._take(NotDone("hub_needed")),
        )

    def _take(self, outcome: StockRequest | NotDone) -> None:
        if isinstance(outcome, StockRequest):
            self._requests = tuple(outcome if known.id == outcome.id else known for known in self._requests)
            self._granting.pop(outcome.id, None)
            self._publish(replace(self._props, busy=""))
            self._show()
        else:
            self._publish(replace(self._props, busy="", problem=outcome.reason))

    def _of(self, request_id: str) -> StockRequest | None:
        return next((known for known in self._requests if known.id == request_id), None)

    def _show(self) -> None:
        here, words, now = self._asking.own_place, self._words(), self._clock.now()
        places = {place.id: place.short_name for place in self._catalogue.locations()}
        rows = []
        for request in self._requests:
            row = request_row(request, self._article(request.sku), places, here, now, words)
            rows.append(replace(row, pieces=self._granting.get(request.id, row.pieces)))
        self._rows.show(tuple(rows))
        waiting = sum(request.waits_for(here) for request in self._requests)
        self._publish(replace(self._props, count=len(rows), waiting=waiting))

    def _article(self, sku: str) -> tuple[Product, Variant] | None:
        variant = self._catalogue.variant(sku)
        product = self._catalogue.product(variant.product_id) if variant else None
        return (product, variant) if product and variant else None

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel:
        """Rows of ``RequestRow``: first what waits for this place."""
        return self._rows

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the list is shown."""
        return self._props.is_open

    @Property(int, notify=changed)
    def count(self) -> int:
        """Rows of the list."""
        return self._props.count

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """How many wait for this place."""
        return self._props.waiting

    @Property(str, notify=changed)
    def refusing(self) -> str:
        """The request whose refusal needs a reason."""
        return self._props.refusing

    @Property(str, notify=changed)
    def busy(self) -> str:
        """The request that is being answered."""
        return self._props.busy

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Code of why nothing was changed."""
        return self._props.problem
