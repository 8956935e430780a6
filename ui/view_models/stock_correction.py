"""The sheet in which a manager puts a counted figure in place of a wrong one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import get_args

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.staff import StaffSession
from kiosk.domain.stock_change import CorrectionReason, StockCorrection
from kiosk.ports.ids import IdSource
from kiosk.use_cases.correct_stock import Corrected, CorrectStock, NotCorrected
from ui.jobs import Jobs
from ui.view_models.snapshot import SnapshotViewModel
from ui.view_models.stock_cells import StockSum

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_DIGITS = 4


@dataclass(frozen=True)
class CorrectionProps:
    """What the sheet shows. ``typed`` is empty until the first digit; ``problem`` is a stable code."""

    is_open: bool = False
    article: str = ""
    place: str = ""
    on_hand: int = 0
    typed: str = ""
    reason: str = "counted"
    is_busy: bool = False
    problem: str = ""

    @property
    def can_save(self) -> bool:
        """Whether there is another figure to send."""
        return self.is_open and self.typed != "" and int(self.typed) != self.on_hand and not self.is_busy


@QmlElement
@QmlUncreatable("made by the composition root")
class StockCorrectionViewModel(SnapshotViewModel):
    """One cell at a time. What was typed is sent once, under one id however often."""

    changed = Signal()
    corrected = Signal()
    """The figure is right, here and at the hub."""
    _props: CorrectionProps

    def __init__(
        self,
        correct: CorrectStock,
        jobs: Jobs,
        ids: IdSource,
        session: Callable[[], StaffSession | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._correct, self._jobs, self._ids, self._session = correct, jobs, ids, session
        self._props = CorrectionProps()
        self._of: StockSum = StockSum()
        self._id = ""

    @property
    def props(self) -> CorrectionProps:
        """What QML sees."""
        return self._props

    def may_correct(self, location_id: str) -> bool:
        """Whether whoever is signed in may: their own place, and support everywhere. The hub decides again."""
        session = self._session()
        if session is None:
            return False
        staff = session.staff
        return staff.role == "support" or (staff.role == "manager" and staff.location_id == location_id)

    def begin(self, of: StockSum) -> None:
        """Open the sheet for a cell."""
        if of.sku and self.may_correct(of.location_id):
            self._of, self._id = of, self._ids.new_id()
            article = ", ".join(part for part in (of.name, of.choice) if part)
            self._publish(CorrectionProps(is_open=True, article=article, place=of.place, on_hand=of.on_hand))

    def follow(self, of: StockSum) -> None:
        """The figure under the sheet changed meanwhile: it is that one which is corrected."""
        if self._props.is_open and (of.sku, of.location_id) == (self._of.sku, self._of.location_id):
            self._of = of
            self._publish(replace(self._props, on_hand=of.on_hand))

    @Slot(str)
    def press(self, digit: str) -> None:
        """A digit of the new figure."""
        typed = (self._props.typed + digit).lstrip("0") or "0"
        if digit.isdigit() and len(typed) <= _MOST_DIGITS and not self._props.is_busy:
            self._publish(replace(self._props, typed=typed, problem=""))

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        if not self._props.is_busy:
            self._publish(replace(self._props, typed=self._props.typed[:-1], problem=""))

    @Slot()
    def clear(self) -> None:
        """Take all digits back."""
        if not self._props.is_busy:
            self._publish(replace(self._props, typed="", problem=""))

    @Slot(str)
    def because(self, reason: str) -> None:
        """Why the figure was wrong."""
        if reason in get_args(CorrectionReason):
            self._publish(replace(self._props, reason=reason))

    @Slot()
    def close(self) -> None:
        """Nothing is changed."""
        self._id = ""
        self._publish(CorrectionProps())

    @Slot()
    def save(self) -> None:
        """Send the figure to the hub."""
        session, props = self._session(), self._props
        if session is None or not props.can_save:
            return
        reason: CorrectionReason = next(known for known in get_args(CorrectionReason) if known == props.reason)
        wanted = StockCorrection(
            self._id, self._of.sku, self._of.location_id, int(props.typed), self._of.on_hand, reason
        )
        self._publish(replace(props, is_busy=True, problem=""))
        self._jobs.run(
            lambda: self._correct(wanted, session.token),
            lambda outcome: self._take(outcome, wanted.id),
            lambda _error: self._take(NotCorrected("hub_needed"), wanted.id),
        )

    def _take(self, outcome: Corrected | NotCorrected, asked: str) -> None:
        if asked != self._id:
            return
        if isinstance(outcome, Corrected):
            self.close()
        else:
            # Another try is another correction: it may be about another figure.
            self._id = self._ids.new_id() if outcome.reason == "figure_changed" else self._id
            self._publish(replace(self._props, is_busy=False, problem=outcome.reason))
        self.corrected.emit()

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the sheet is shown."""
        return self._props.is_open

    @Property(str, notify=changed)
    def article(self) -> str:
        """Name, colour and size."""
        return self._props.article

    @Property(str, notify=changed)
    def place(self) -> str:
        """Name of the place."""
        return self._props.place

    @Property(int, notify=changed)
    def onHand(self) -> int:
        """The figure to be corrected."""
        return self._props.on_hand

    @Property(str, notify=changed)
    def typed(self) -> str:
        """The new figure so far."""
        return self._props.typed

    @Property(str, notify=changed)
    def reason(self) -> str:
        """``counted``, ``damaged``, ``lost`` or ``found``."""
        return self._props.reason

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the hub is being asked."""
        return self._props.is_busy

    @Property(bool, notify=changed)
    def canSave(self) -> bool:
        """Whether there is another figure to send."""
        return self._props.can_save

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Code of why nothing was changed, empty otherwise."""
        return self._props.problem
