"""The sheet in which goods are asked of another place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.location import StockLocation
from kiosk.domain.rights import may
from kiosk.domain.staff import StaffSession
from kiosk.domain.stock import StockLevel
from kiosk.domain.stock_request import RequestAsked, RequestKind, StockRequest
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.ids import IdSource
from kiosk.ports.stock_reader import StockReader
from kiosk.use_cases.stock_network import NotDone, StockNetwork
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.view_models.snapshot import SnapshotViewModel
from ui.view_models.stock_cells import StockSum
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_ENOUGH = 5
"""A restock proposes what is missing to this many."""


@dataclass(frozen=True)
class GiverRow:
    """A place that could give: its name and what is available there."""

    location_id: str
    name: str
    figure: str
    is_chosen: bool


@dataclass(frozen=True)
class AskingProps:
    """What the sheet shows. ``problem`` is a stable code; ``is_done``: the other place has it."""

    is_open: bool = False
    kind: str = "transfer"
    article: str = ""
    giver: str = ""
    taker: str = ""
    available: int = 0
    pieces: int = 1
    is_busy: bool = False
    is_done: bool = False
    problem: str = ""


def givers(
    levels: Sequence[StockLevel], places: Sequence[StockLocation], kind: RequestKind, taker_id: str
) -> list[tuple[StockLocation, int]]:
    """Who could give, the fullest first: stores for a transfer, only those that have any; warehouses for a restock."""
    wanted = "warehouse" if kind == "restock" else "store"
    available = {level.location_id: level.available for level in levels}
    known = [
        (place, available[place.id])
        for place in places
        if place.kind == wanted and place.id != taker_id and place.id in available
    ]
    return sorted(
        (giver for giver in known if giver[1] or kind == "restock"), key=lambda giver: (-giver[1], giver[0].short_name)
    )


@QmlElement
@QmlUncreatable("made by the composition root")
class StockAskingViewModel(SnapshotViewModel):
    """Asks for the place of whoever is signed in; the other place decides."""

    changed = Signal()
    asked = Signal()
    """A request was made: lists of requests are not up to date any more."""
    _props: AskingProps

    def __init__(
        self,
        network: StockNetwork,
        stock: StockReader,
        catalogue: CatalogueReader,
        jobs: Jobs,
        ids: IdSource,
        here_id: str,
        session: Callable[[], StaffSession | None],
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._network, self._stock, self._catalogue = network, stock, catalogue
        self._jobs, self._ids, self._here_id = jobs, ids, here_id
        self._session, self._words = session, words
        self._props = AskingProps()
        self._sku, self._giver_id, self._id = "", "", ""
        self._kind: RequestKind = "transfer"
        self._givers: list[tuple[StockLocation, int]] = []
        self._rows = RowsModel(GiverRow, self)

    @property
    def props(self) -> AskingProps:
        """What QML sees."""
        return self._props

    @property
    def own_place(self) -> str:
        """The place of whoever is signed in; support has none of its own, and speaks for this terminal's."""
        session = self._session()
        if session is None or session.staff.role == "support":
            return self._here_id
        return session.staff.location_id

    @Slot(result=bool)
    def mayAsk(self) -> bool:
        """Whether whoever is signed in may ask at all."""
        session = self._session()
        return session is not None and may(session.staff.role, "stock.request")

    def begin(self, of: StockSum, kind: RequestKind) -> None:
        """Open the sheet for a figure: from its place if that is another one, else from the fullest."""
        if not of.sku or not self.mayAsk():
            return
        levels = self._stock.levels(of.sku)
        taker = self.own_place
        self._sku, self._kind, self._id = of.sku, kind, self._ids.new_id()
        self._givers = givers(levels, self._catalogue.locations(), kind, taker)
        here = next((level.available for level in levels if level.location_id == taker), 0)
        touched = [place.id for place, _ in self._givers if place.id == of.location_id]
        self._giver_id = (touched or [place.id for place, _ in self._givers] or [""])[0]
        pieces = max(1, _ENOUGH - here) if kind == "restock" else 1
        article = ", ".join(part for part in (of.name, of.choice) if part)
        names = {place.id: place.short_name for place in self._catalogue.locations()}
        self._publish(AskingProps(is_open=True, kind=kind, article=article, taker=names.get(taker, ""), pieces=pieces))
        self._show()

    @Slot(str)
    def fromPlace(self, location_id: str) -> None:
        """Another place shall give."""
        if location_id in {place.id for place, _ in self._givers} and not self._props.is_busy:
            self._giver_id = location_id
            self._show()

    @Slot(int)
    def change(self, by: int) -> None:
        """More or fewer pieces."""
        if not self._props.is_busy:
            self._publish(replace(self._props, pieces=self._props.pieces + by, problem=""))
            self._show()

    @Slot()
    def close(self) -> None:
        """Nothing is asked (any more)."""
        self._id = ""
        self._publish(AskingProps())

    @Slot()
    def send(self) -> None:
        """Ask."""
        session, props = self._session(), self._props
        if session is None or not self._giver_id or props.is_busy or props.is_done:
            return
        wanted = RequestAsked(self._id, self._kind, self._sku, self._giver_id, self.own_place, props.pieces)
        self._publish(replace(props, is_busy=True, problem=""))
        self._jobs.run(
            lambda: self._network.ask(wanted, session.token),
            lambda outcome: self._take(outcome, wanted.id),
            lambda _error: self._take(NotDone("hub_needed"), wanted.id),
        )

    def _take(self, outcome: StockRequest | NotDone, asked: str) -> None:
        if asked == self._id:
            problem = outcome.reason if isinstance(outcome, NotDone) else ""
            self._publish(replace(self._props, is_busy=False, is_done=not problem, problem=problem))
        self.asked.emit()

    def _show(self) -> None:
        words = self._words()
        self._rows.show(
            tuple(
                GiverRow(place.id, place.short_name, words.number(available), place.id == self._giver_id)
                for place, available in self._givers
            )
        )
        giver, available = next(
            ((place.short_name, available) for place, available in self._givers if place.id == self._giver_id), ("", 0)
        )
        # Of a warehouse more may be asked than the last figure says: it may have ordered.
        most = available if self._kind == "transfer" else 999
        pieces = max(1, min(self._props.pieces, most))
        self._publish(replace(self._props, giver=giver, available=available, pieces=pieces))

    @Property(QObject, constant=True)
    def givers(self) -> RowsModel:
        """Rows of ``GiverRow``."""
        return self._rows

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the sheet is shown."""
        return self._props.is_open

    @Property(str, notify=changed)
    def kind(self) -> str:
        """``transfer`` or ``restock``."""
        return self._props.kind

    @Property(str, notify=changed)
    def article(self) -> str:
        """Name, colour and size."""
        return self._props.article

    @Property(str, notify=changed)
    def giver(self) -> str:
        """The place that shall give; empty when nobody can."""
        return self._props.giver

    @Property(str, notify=changed)
    def taker(self) -> str:
        """The place that asks."""
        return self._props.taker

    @Property(int, notify=changed)
    def available(self) -> int:
        """What the giver has."""
        return self._props.available

    @Property(int, notify=changed)
    def pieces(self) -> int:
        """How many are asked for."""
        return self._props.pieces

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the hub is being asked."""
        return self._props.is_busy

    @Property(bool, notify=changed)
    def isDone(self) -> bool:
        """Whether the other place has the request."""
        return self._props.is_done

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Code of why nothing was asked."""
        return self._props.problem
