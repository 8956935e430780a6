"""What QML sees of the try-ons."""

# Property("QVariantList"): the stubs know only Python types, Qt also takes the name of a C++ one.
# mypy: disable-error-code="arg-type"

from typing import Any

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.list_models.rows import RowsModel
from ui.view_models.snapshot import SnapshotViewModel
from ui.view_models.try_on_props import TryOnProps
from ui.view_models.try_on_rows import LogRow, PickRow, QueueRow, TryOnLineRow

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("base of TryOnViewModel")
class TryOnProperties(SnapshotViewModel):
    """One record, and a list model for each list of the screen."""

    changed = Signal()
    listsChanged = Signal()

    _props: TryOnProps

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = TryOnProps()
        self._cabins: tuple[dict[str, Any], ...] = ()
        self._choices: tuple[dict[str, str], ...] = ()
        self._articles: tuple[dict[str, str], ...] = ()
        self.queue_model = RowsModel(QueueRow, self)
        self.lines_model = RowsModel(TryOnLineRow, self)
        self.picks_model = RowsModel(PickRow, self)
        self.log_model = RowsModel(LogRow, self)

    @property
    def props(self) -> TryOnProps:
        """What QML sees."""
        return self._props

    def _show(
        self,
        props: TryOnProps,
        cabins: tuple[dict[str, Any], ...],
        choices: tuple[dict[str, str], ...],
        articles: tuple[dict[str, str], ...],
    ) -> None:
        if (cabins, choices, articles) != (self._cabins, self._choices, self._articles):
            self._cabins, self._choices, self._articles = cabins, choices, articles
            self.listsChanged.emit()
        self._publish(props)

    @Property("QVariantList", notify=listsChanged)
    def cabins(self) -> list[dict[str, Any]]:
        """Maps of ``number``, ``state`` and ``who``."""
        return list(self._cabins)

    @Property("QVariantList", notify=listsChanged)
    def choices(self) -> list[dict[str, str]]:
        """Sizes one of which is kept, as maps of ``line``, ``sku`` and ``size``."""
        return list(self._choices)

    @Property("QVariantList", notify=listsChanged)
    def cartArticles(self) -> list[dict[str, str]]:
        """Articles of the open cart that are not tried on yet, as maps of ``sku`` and ``name``."""
        return list(self._articles)

    @Property(QObject, constant=True)
    def queue(self) -> RowsModel:
        """Every try-on (``QueueRow``)."""
        return self.queue_model

    @Property(QObject, constant=True)
    def lines(self) -> RowsModel:
        """Articles of the one that is open (``TryOnLineRow``)."""
        return self.lines_model

    @Property(QObject, constant=True)
    def picks(self) -> RowsModel:
        """What is still to be fetched (``PickRow``)."""
        return self.picks_model

    @Property(QObject, constant=True)
    def log(self) -> RowsModel:
        """What was done (``LogRow``)."""
        return self.log_model

    @Property(str, notify=changed)
    def selected(self) -> str:
        """The try-on that is open; empty while the list shows."""
        return self._props.selected

    @Property(str, notify=changed)
    def name(self) -> str:
        """A first name, or the code."""
        return self._props.name

    @Property(bool, notify=changed)
    def isNamed(self) -> bool:
        """Whether it is a first name."""
        return self._props.is_named

    @Property(int, notify=changed)
    def articles(self) -> int:
        """How many articles."""
        return self._props.articles

    @Property(int, notify=changed)
    def cabin(self) -> int:
        """Its cabin, 0 for none."""
        return self._props.cabin

    @Property(str, notify=changed)
    def wait(self) -> str:
        """How long the customer waits, or that they are served."""
        return self._props.wait

    @Property(str, notify=changed)
    def waitDetail(self) -> str:
        """Against what was planned."""
        return self._props.wait_detail

    @Property(str, notify=changed)
    def waitState(self) -> str:
        """``calm``, ``soon``, ``late`` or ``served``."""
        return self._props.wait_state

    @Property(float, notify=changed)
    def waitShare(self) -> float:
        """How full the meter is."""
        return self._props.wait_share

    @Property(bool, notify=changed)
    def isServed(self) -> bool:
        """Whether all was in the cabin once."""
        return self._props.is_served

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether it is under way."""
        return self._props.is_open

    @Property(bool, notify=changed)
    def hasLive(self) -> bool:
        """Whether a piece is neither kept nor back."""
        return self._props.has_live

    @Property(bool, notify=changed)
    def hasBack(self) -> bool:
        """Whether a piece went back."""
        return self._props.has_back

    @Property(int, notify=changed)
    def keptCount(self) -> int:
        """How many pieces are kept."""
        return self._props.kept_count

    @Property(str, notify=changed)
    def keptTotal(self) -> str:
        """What they cost."""
        return self._props.kept_total

    @Property(bool, notify=changed)
    def isCarted(self) -> bool:
        """Whether they are in the cart."""
        return self._props.is_carted

    @Property(str, notify=changed)
    def primary(self) -> str:
        """What comes next."""
        return self._props.primary

    @Property(int, notify=changed)
    def openCount(self) -> int:
        """How many are under way in this store."""
        return self._props.open_count

    @Property(int, notify=changed)
    def waitingCount(self) -> int:
        """How many customers wait."""
        return self._props.waiting_count

    @Property(int, notify=changed)
    def cap(self) -> int:
        """How many may wait; 0 before the hub said so."""
        return self._props.cap

    @Property(bool, notify=changed)
    def isFull(self) -> bool:
        """Whether nobody more is taken."""
        return self._props.is_full

    @Property(str, notify=changed)
    def sheet(self) -> str:
        """What lies over the page."""
        return self._props.sheet

    @Property(str, notify=changed)
    def notice(self) -> str:
        """Code of what to tell, empty otherwise."""
        return self._props.notice

    @Property(bool, notify=changed)
    def canAskForCart(self) -> bool:
        """Whether something of the open cart can be tried on."""
        return self._props.can_ask

    @Property(str, notify=changed)
    def takenBy(self) -> str:
        """Whoever was quicker, empty otherwise."""
        return self._props.taken_by

    @Property(int, notify=changed)
    def waitingSteps(self) -> int:
        """Steps that the hub has not heard of."""
        return self._props.waiting_steps

    @Property(bool, notify=changed)
    def isOnline(self) -> bool:
        """Whether the hub can be reached."""
        return self._props.is_online
