"""A manager's list of orders with their credit, and the sheet in which a line is put right with a reason."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.credit import (
    MOST_PEOPLE,
    CreditCorrection,
    CreditedOrder,
    Shares,
    equal,
    with_percent,
    without,
)
from kiosk.domain.staff import StaffSession
from kiosk.errors import AccessRevoked, BackendRejected
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.credit_desk import CreditDesk
from kiosk.ports.ids import IdSource
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.view_models.credit_correction_props import (
    REASONS,
    CorrectionRow,
    CorrectionState,
    CorrectionTeller,
    CreditCorrectionProps,
    CreditLineRow,
    CreditOrderRow,
)
from ui.view_models.credit_share import ShareColleague, SharePerson
from ui.view_models.snapshot import SnapshotViewModel
from ui.view_models.versions import why_not
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class CreditCorrectionViewModel(SnapshotViewModel):
    """Asks the hub, which decides and writes down; nothing of it is kept on the terminal."""

    changed = Signal()
    _props: CreditCorrectionProps

    def __init__(
        self,
        desk: CreditDesk,
        catalogue: CatalogueReader,
        jobs: Jobs,
        ids: IdSource,
        session: Callable[[], StaffSession | None],
        here_id: str,
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._catalogue, self._jobs, self._ids = desk, catalogue, jobs, ids
        self._session, self._here_id, self._words = session, here_id, words
        self._props = CreditCorrectionProps()
        self._state = CorrectionState()
        self._turn = 0
        self._orders, self._lines = RowsModel(CreditOrderRow, self), RowsModel(CreditLineRow, self)
        self._corrections = RowsModel(CorrectionRow, self)
        self._people, self._colleagues = RowsModel(SharePerson, self), RowsModel(ShareColleague, self)

    @property
    def props(self) -> CreditCorrectionProps:
        """What QML sees."""
        return self._props

    @Slot()
    def enter(self) -> None:
        """The screen came: ask for the newest orders."""
        self.find("")

    @Slot(str)
    def find(self, number: str) -> None:
        """The newest orders, or those of a number."""
        session = self._session()
        if session is None:
            return
        self._turn += 1
        turn, token = self._turn, session.token
        self._know(replace(self._state, is_busy=True, problem=""))
        self._jobs.run(
            lambda: self._desk.orders(token, number.strip()),
            lambda orders: self._came(tuple(orders)) if turn == self._turn else None,
            lambda error: self._failed(error) if turn == self._turn else None,
        )

    @Slot(str)
    def choose(self, order_id: str) -> None:
        """An order was touched."""
        self._know(replace(self._state, order_id=order_id, line_id="", problem=""))

    @Slot(str)
    def begin(self, line_id: str) -> None:
        """A line was touched: its shares, to be put right."""
        line = self._state.line(line_id)
        if line is None:
            return
        here = self._catalogue.colleagues(self._here_id)
        shares = line.shares or equal(one.id for one in here[:1])
        begun = replace(self._state, line_id=line_id, shares=shares, reason="", problem="")
        self._know(replace(begun, correction_id=self._ids.new_id()))

    @Slot(str, int)
    def setPercent(self, staff_id: str, percent: int) -> None:
        """Another part for one person."""
        self._draft(with_percent(self._state.shares, staff_id, percent))

    @Slot(str)
    def add(self, staff_id: str) -> None:
        """Somebody helped as well."""
        people = [share.staff_id for share in self._state.shares]
        if staff_id not in people and len(people) < MOST_PEOPLE:
            self._draft(equal([*people, staff_id]))

    @Slot(str)
    def remove(self, staff_id: str) -> None:
        """Somebody has no part."""
        self._draft(without(self._state.shares, staff_id))

    @Slot(str)
    def because(self, reason: str) -> None:
        """Why it has to be put right."""
        if reason in REASONS:
            self._know(replace(self._state, reason=reason))

    @Slot()
    def close(self) -> None:
        """Nothing changes."""
        self._know(replace(self._state, line_id="", problem=""))

    @Slot()
    def save(self) -> None:
        """Send it, under one id however often."""
        session, state = self._session(), self._state
        if session is None or not self._props.can_save:
            return
        asked = CreditCorrection(
            state.correction_id, state.order_id, state.line_id, state.shares, self._teller().reason(state.reason)
        )
        self._turn += 1
        turn, token = self._turn, session.token
        self._know(replace(state, is_busy=True, problem=""))
        self._jobs.run(
            lambda: self._desk.correct(asked, token),
            lambda order: self._corrected(order) if turn == self._turn else None,
            lambda error: self._failed(error) if turn == self._turn else None,
        )

    @Slot()
    def forget(self) -> None:
        """Somebody signed out."""
        self._turn += 1
        self._know(CorrectionState())

    @Slot()
    def reread(self) -> None:
        """The language changed."""
        self._know(self._state)

    def _came(self, orders: tuple[CreditedOrder, ...]) -> None:
        is_there = any(order.order_id == self._state.order_id for order in orders)
        first = orders[0].order_id if orders else ""
        self._know(CorrectionState(orders, self._state.order_id if is_there else first))

    def _corrected(self, order: CreditedOrder) -> None:
        orders = tuple(order if one.order_id == order.order_id else one for one in self._state.orders or ())
        self._know(CorrectionState(orders, order.order_id))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, AccessRevoked):
            problem = "not_allowed"
        else:
            problem = why_not(error, error.code if isinstance(error, BackendRejected) else "hub_needed")
        self._know(replace(self._state, is_busy=False, problem=problem))

    def _draft(self, shares: Shares) -> None:
        self._know(replace(self._state, shares=shares))

    def _know(self, state: CorrectionState) -> None:
        self._state = state
        props = self._teller().props(state)
        for model, rows in (
            (self._orders, props.orders),
            (self._lines, props.lines),
            (self._corrections, props.corrections),
            (self._people, props.people),
            (self._colleagues, props.colleagues),
        ):
            model.show(rows)
        self._publish(props)

    def _teller(self) -> CorrectionTeller:
        return CorrectionTeller(self._catalogue, self._here_id, self._words())

    @Property(bool, notify=changed)
    def isKnown(self) -> bool:
        """Whether the hub answered."""
        return self._props.is_known

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the hub is being asked."""
        return self._props.is_busy

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Stable code of what could not be done."""
        return self._props.problem

    @Property(str, notify=changed)
    def number(self) -> str:
        """The order that was chosen."""
        return self._props.number

    @Property(str, notify=changed)
    def subject(self) -> str:
        """The line that is being put right, empty for none."""
        return self._props.subject

    @Property(str, notify=changed)
    def reason(self) -> str:
        """``forgotten``, ``helped``, ``wrong_person``, ``dispute`` or empty."""
        return self._props.reason

    @Property(bool, notify=changed)
    def canSave(self) -> bool:
        """Whether something is different and a reason was given."""
        return self._props.can_save

    @Property(QObject, constant=True)
    def orders(self) -> RowsModel:
        """The orders (``CreditOrderRow``)."""
        return self._orders

    @Property(QObject, constant=True)
    def lines(self) -> RowsModel:
        """Lines of the order that was chosen (``CreditLineRow``)."""
        return self._lines

    @Property(QObject, constant=True)
    def corrections(self) -> RowsModel:
        """What was put right in it before (``CorrectionRow``)."""
        return self._corrections

    @Property(QObject, constant=True)
    def people(self) -> RowsModel:
        """Whoever has a part of the line (``SharePerson``)."""
        return self._people

    @Property(QObject, constant=True)
    def colleagues(self) -> RowsModel:
        """Whoever could have one (``ShareColleague``)."""
        return self._colleagues
