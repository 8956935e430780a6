"""The movements behind a figure of stock, and fourteen bars of what was on hand: the hub's word, asked for on touch."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.staff import StaffSession
from kiosk.domain.stock_history import CellHistory, DayStock, StockMove
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.use_cases.stock_network import NotDone, StockNetwork
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.translation import texts_in
from ui.view_models.snapshot import SnapshotViewModel
from ui.view_models.stock_cells import LOW_UNTIL, StockSum
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_MINUS = "−"
_ORDERS_NAMED = 2
_SAID_BY_MACHINES = frozenset({"sale", "receipt", "return", "imported", "movement"})
"""Nobody asks which program said so."""


@dataclass(frozen=True)
class DayBar:
    """One bar: its share of the highest, what it means, and the words for who cannot see it."""

    share: float
    kind: str
    said: str


@dataclass(frozen=True)
class MoveRow:
    """One movement: when, what, how many."""

    when: str
    what: str
    by: str
    pieces: str


@dataclass(frozen=True)
class HistoryProps:
    """``state``: ``none``, ``loading``, ``shown``, or why there is nothing (``hub_needed``, ``not_allowed`` …)."""

    state: str = "none"
    first_day: str = ""
    last_day: str = ""
    said: str = ""
    held_for: str = ""


def bars(days: Sequence[DayStock], words: Wording) -> tuple[DayBar, ...]:
    """The bars; today's is its own kind, and days without enough are told apart."""
    highest = max((day.on_hand for day in days), default=0) or 1
    return tuple(
        DayBar(day.on_hand / highest, _kind(day, is_today=place == len(days) - 1), _said(day, words))
        for place, day in enumerate(days)
    )


def _kind(day: DayStock, *, is_today: bool) -> str:
    if is_today:
        return "today"
    if day.on_hand == 0:
        return "out"
    return "low" if day.on_hand <= LOW_UNTIL else "good"


def _said(day: DayStock, words: Wording) -> str:
    return f"{words.date_short(day.day)} {words.number(day.on_hand)}"


def move_row(move: StockMove, places: dict[str, str], now: datetime, words: Wording) -> MoveRow:
    """One line of the list."""
    sign = "+" if move.pieces > 0 else _MINUS
    pieces = f"{sign} {words.number(abs(move.pieces))}" if move.pieces else "0"
    by = "" if move.reason in _SAID_BY_MACHINES else move.by
    return MoveRow(_when(move.at, now, words), _what(move, places, words), by, pieces)


def _when(at: datetime, now: datetime, words: Wording) -> str:
    day, today = words.local_day(at), words.today(now)
    if day == today:
        return words.clock(at)
    if day == today - timedelta(days=1):
        return texts_in(words.language).translate("StockHistory", "hier")
    return _short(day, words)


def _short(day: date, words: Wording) -> str:
    return words.date_short(day).partition(" ")[2]


def _what(move: StockMove, places: dict[str, str], words: Wording) -> str:
    texts = texts_in(words.language)
    other = places.get(move.other_location_id, "")
    match move.reason:
        case "transfer_out" if other:
            return texts.translate("StockHistory", "Envoyé à {place}", place=other)
        case "transfer_in" | "receipt" if other:
            return texts.translate("StockHistory", "Reçu de {place}", place=other)
        case "shelf_counted" if move.document:
            return texts.translate("StockHistory", "Inventaire, {shelf}", shelf=move.document)
    plain = {
        "reserved": texts.translate("StockHistory", "Réservé pour {number}", number=move.document),
        "handed_over": texts.translate("StockHistory", "Remis au client, {number}", number=move.document),
        "shipped": texts.translate("StockHistory", "Expédié, {number}", number=move.document),
        "reshelved": texts.translate("StockHistory", "Remis en rayon, {number}", number=move.document),
        "counted": texts.translate("StockHistory", "Compté"),
        "shelf_counted": texts.translate("StockHistory", "Inventaire"),
        "damaged": texts.translate("StockHistory", "Abîmé"),
        "lost": texts.translate("StockHistory", "Perdu ou volé"),
        "found": texts.translate("StockHistory", "Retrouvé"),
        "imported": texts.translate("StockHistory", "Chiffre reçu du logiciel de stock"),
        "sale": texts.translate("StockHistory", "Vendu en caisse"),
        "receipt": texts.translate("StockHistory", "Reçu"),
        "return": texts.translate("StockHistory", "Retour d’un client"),
        "returned": texts.translate("StockHistory", "Retour d’un client"),
        "transfer_out": texts.translate("StockHistory", "Transfert envoyé"),
        "transfer_in": texts.translate("StockHistory", "Transfert reçu"),
    }
    return plain.get(move.reason) or texts.translate("StockHistory", "Mouvement")


@QmlElement
@QmlUncreatable("made by the composition root")
class StockHistoryViewModel(SnapshotViewModel):
    """Follows the figure that is open. Asked again when that figure changes; the last answer stays meanwhile."""

    changed = Signal()
    _props: HistoryProps

    def __init__(
        self,
        network: StockNetwork,
        catalogue: CatalogueReader,
        jobs: Jobs,
        clock: Clock,
        session: Callable[[], StaffSession | None],
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._network, self._catalogue, self._jobs, self._clock = network, catalogue, jobs, clock
        self._session, self._words = session, words
        self._props = HistoryProps()
        self._of: tuple[str, str] = ("", "")
        self._figures: tuple[int, int] = (0, 0)
        self._told: CellHistory | None = None
        self._bars, self._moves = RowsModel(DayBar, self), RowsModel(MoveRow, self)

    @property
    def props(self) -> HistoryProps:
        """What QML sees."""
        return self._props

    def follow(self, of: StockSum) -> None:
        """Another figure is open, or this one changed."""
        cell, figures = (of.sku, of.location_id), (of.on_hand, of.reserved)
        if cell == self._of and figures == self._figures:
            return
        if cell != self._of:
            self._told = None
            self._show("loading" if of.sku else "none")
        self._of, self._figures = cell, figures
        if of.sku:
            self.ask()

    @Slot()
    def ask(self) -> None:
        """Ask the hub (again)."""
        session, (sku, location_id) = self._session(), self._of
        if session is None or not sku:
            return
        if self._told is None:
            self._show("loading")
        asked = self._of

        def taken(answer: CellHistory | NotDone) -> None:
            if asked == self._of:
                self._take(answer)

        self._jobs.run(
            lambda: self._network.history(sku, location_id, session.token),
            taken,
            lambda _error: taken(NotDone("hub_needed")),
        )

    @Slot()
    def retell(self) -> None:
        """Another language, or a new day."""
        if self._told is not None:
            self._show("shown")

    def _take(self, answer: CellHistory | NotDone) -> None:
        if isinstance(answer, CellHistory):
            self._told = answer
            self._show("shown")
        elif self._told is None:
            self._show(answer.reason)

    def _show(self, state: str) -> None:
        told, now, words = self._told, self._clock.now(), self._words()
        if told is None:
            self._bars.show(())
            self._moves.show(())
            self._publish(HistoryProps(state))
            return
        places = {place.id: place.short_name for place in self._catalogue.locations()}
        self._bars.show(bars(told.days, words))
        self._moves.show(tuple(move_row(move, places, now, words) for move in told.moves))
        props = HistoryProps(state, held_for=_orders(told.held_for))
        if told.days:
            said = ", ".join(_said(day, words) for day in told.days)
            props = replace(
                props, first_day=_short(told.days[0].day, words), last_day=words.day(told.days[-1].day, now), said=said
            )
        self._publish(props)

    @Property(QObject, constant=True)
    def bars(self) -> RowsModel:
        """Rows of ``DayBar``, oldest first."""
        return self._bars

    @Property(QObject, constant=True)
    def moves(self) -> RowsModel:
        """Rows of ``MoveRow``, newest first."""
        return self._moves

    @Property(str, notify=changed)
    def state(self) -> str:
        """What there is to show."""
        return self._props.state

    @Property(str, notify=changed)
    def firstDay(self) -> str:
        """Under the first bar."""
        return self._props.first_day

    @Property(str, notify=changed)
    def lastDay(self) -> str:
        """Under the last bar."""
        return self._props.last_day

    @Property(str, notify=changed)
    def said(self) -> str:
        """All bars in words."""
        return self._props.said

    @Property(str, notify=changed)
    def heldFor(self) -> str:
        """Numbers of the orders that hold pieces."""
        return self._props.held_for


def _orders(numbers: Sequence[str]) -> str:
    named = ", ".join(numbers[:_ORDERS_NAMED])
    return f"{named}…" if len(numbers) > _ORDERS_NAMED else named
