"""The properties of the day's screen, as QML reads them."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.list_models.rows import RowsModel
from ui.view_models.day_props import DayProps
from ui.view_models.day_rows import DayLine, DayRow
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class DayProperties(SnapshotViewModel):
    """Publishes ``DayProps`` with one signal; ``DayViewModel`` adds what a person can do."""

    changed = Signal()
    _props: DayProps

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = DayProps()
        self._rows = RowsModel(DayRow, self)
        self._lines = RowsModel(DayLine, self)

    @property
    def props(self) -> DayProps:
        """What QML sees."""
        return self._props

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel:
        """Tasks behind the filter (``DayRow``)."""
        return self._rows

    @Property(QObject, constant=True)
    def lines(self) -> RowsModel:
        """Articles of the task in the panel (``DayLine``)."""
        return self._lines

    @Property(str, notify=changed)
    def which(self) -> str:
        """The filter."""
        return self._props.which

    @Property(int, notify=changed)
    def total(self) -> int:
        """Tasks that wait."""
        return self._props.total

    @Property(int, notify=changed)
    def calls(self) -> int:
        """Calls among them."""
        return self._props.calls

    @Property(int, notify=changed)
    def tryOns(self) -> int:
        """Try-ons."""
        return self._props.try_ons

    @Property(int, notify=changed)
    def collections(self) -> int:
        """Orders to collect."""
        return self._props.collections

    @Property(int, notify=changed)
    def parcels(self) -> int:
        """Parcels."""
        return self._props.parcels

    @Property(int, notify=changed)
    def escalated(self) -> int:
        """Those that went to the manager."""
        return self._props.escalated

    @Property(int, notify=changed)
    def mine(self) -> int:
        """What the person did today."""
        return self._props.mine

    @Property(bool, notify=changed)
    def answersForAll(self) -> bool:
        """Whether the person hears of what nobody took."""
        return self._props.answers_for_all

    @Property(str, notify=changed)
    def lastDone(self) -> str:
        """When the last task was done."""
        return self._props.last_done

    @Property(str, notify=changed)
    def alert(self) -> str:
        """Who stands at a terminal and waits for anybody, empty for nobody."""
        return self._props.alert

    @Property(str, notify=changed)
    def alertDetail(self) -> str:
        """Why, and since when."""
        return self._props.alert_detail

    @Property(str, notify=changed)
    def alertTask(self) -> str:
        """Its task."""
        return self._props.alert_task

    @Property(str, notify=changed)
    def offlineSince(self) -> str:
        """Since when there is no network, empty with it."""
        return self._props.offline_since

    @Property(str, notify=changed)
    def selected(self) -> str:
        """The task in the panel, empty for none."""
        return self._props.selected

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Its kind."""
        return self._props.kind

    @Property(str, notify=changed)
    def kindWord(self) -> str:
        """The same in a word."""
        return self._props.kind_word

    @Property(str, notify=changed)
    def heading(self) -> str:
        """For whom, or what."""
        return self._props.heading

    @Property(str, notify=changed)
    def asked(self) -> str:
        """Since when, and where."""
        return self._props.asked

    @Property(str, notify=changed)
    def why(self) -> str:
        """Why somebody calls, or what is to be done."""
        return self._props.why

    @Property(str, notify=changed)
    def verdict(self) -> str:
        """The wait and its target."""
        return self._props.verdict

    @Property(str, notify=changed)
    def urgency(self) -> str:
        """``calm``, ``soon`` or ``late``."""
        return self._props.urgency

    @Property(str, notify=changed)
    def holder(self) -> str:
        """Who has it, or had it, since when."""
        return self._props.holder

    @Property(bool, notify=changed)
    def isMine(self) -> bool:
        """Whether the person has it."""
        return self._props.is_mine

    @Property(bool, notify=changed)
    def isDone(self) -> bool:
        """Whether nobody waits any more."""
        return self._props.is_done

    @Property(bool, notify=changed)
    def isAtCounter(self) -> bool:
        """Whether its customer stands in the shop."""
        return self._props.is_at_counter

    @Property(bool, notify=changed)
    def mayTake(self) -> bool:
        """Whether it waits for anybody."""
        return self._props.may_take

    @Property(bool, notify=changed)
    def mayTakeOver(self) -> bool:
        """Whether the person may take it from whoever has it."""
        return self._props.may_take_over

    @Property(bool, notify=changed)
    def mayRelease(self) -> bool:
        """Whether the person may give it back."""
        return self._props.may_release

    @Property(bool, notify=changed)
    def mayEnd(self) -> bool:
        """Whether the person says when it is done."""
        return self._props.may_end

    @Property(bool, notify=changed)
    def mayGoOn(self) -> bool:
        """Whether there is a place on this terminal where it is worked on."""
        return self._props.may_go_on

    @Property(bool, notify=changed)
    def hasCart(self) -> bool:
        """Whether the cart of the terminal that calls can be opened."""
        return self._props.has_cart

    @Property(bool, notify=changed)
    def isAsking(self) -> bool:
        """Whether an answer of the hub is awaited."""
        return self._props.is_asking

    @Property(str, notify=changed)
    def locked(self) -> str:
        """Why nothing can be said now, empty when it can."""
        return self._props.locked

    @Property(str, notify=changed)
    def notice(self) -> str:
        """What became of the last touch, empty when it went well."""
        return self._props.notice
