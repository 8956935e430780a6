"""The properties of the counter, as QML reads them."""

# Property("QStringList"): the stubs know only Python types, Qt also takes the name of a C++ one.
# mypy: disable-error-code="arg-type"

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.view_models.counter_props import CounterProps
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("base of the counter's view-model")
class CounterProperties(SnapshotViewModel):
    """Publishes ``CounterProps`` with one signal; ``CounterViewModel`` adds what a person can do."""

    changed = Signal()
    _props: CounterProps

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = CounterProps()

    @property
    def props(self) -> CounterProps:
        """What QML sees."""
        return self._props

    @Property(str, notify=changed)
    def which(self) -> str:
        """The filter."""
        return self._props.which

    @Property(int, notify=changed)
    def total(self) -> int:
        """Orders of the list."""
        return self._props.total

    @Property(int, notify=changed)
    def collects(self) -> int:
        """Those to hand over."""
        return self._props.collects

    @Property(int, notify=changed)
    def parcels(self) -> int:
        """Those to send."""
        return self._props.parcels

    @Property(int, notify=changed)
    def overdue(self) -> int:
        """Those that nobody came for in time."""
        return self._props.overdue

    @Property(bool, notify=changed)
    def isLoaded(self) -> bool:
        """Whether the hub said what waits here."""
        return self._props.is_loaded

    @Property(bool, notify=changed)
    def isNamed(self) -> bool:
        """Whether the list is what goes by a name."""
        return self._props.is_named

    @Property(bool, notify=changed)
    def isAsking(self) -> bool:
        """Whether the hub is being asked."""
        return self._props.is_asking

    @Property(bool, notify=changed)
    def isFinding(self) -> bool:
        """Whether the sheet to look an order up is open."""
        return self._props.is_finding

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Stable code of what could not be done, empty for nothing."""
        return self._props.problem

    @Property(str, notify=changed)
    def done(self) -> str:
        """What was just done, empty for nothing."""
        return self._props.done

    @Property(str, notify=changed)
    def orderId(self) -> str:
        """The order on the counter, empty for none."""
        return self._props.order_id

    @Property(str, notify=changed)
    def number(self) -> str:
        """Its number."""
        return self._props.number

    @Property(str, notify=changed)
    def customer(self) -> str:
        """Whose it is."""
        return self._props.customer

    @Property(str, notify=changed)
    def about(self) -> str:
        """How and when it was placed."""
        return self._props.about

    @Property(bool, notify=changed)
    def isPaid(self) -> bool:
        """Whether nothing is left to pay."""
        return self._props.is_paid

    @Property(str, notify=changed)
    def paidWords(self) -> str:
        """How it is paid, in words."""
        return self._props.paid_words

    @Property(str, notify=changed)
    def due(self) -> str:
        """What is left to pay, empty for nothing."""
        return self._props.due

    @Property(bool, notify=changed)
    def canHandOver(self) -> bool:
        """Whether something of it waits here for its owner."""
        return self._props.can_hand_over

    @Property(bool, notify=changed)
    def isReady(self) -> bool:
        """Whether all of that is prepared."""
        return self._props.is_ready

    @Property(int, notify=changed)
    def pieces(self) -> int:
        """Pieces to hand over and to send."""
        return self._props.pieces

    @Property(bool, notify=changed)
    def canPack(self) -> bool:
        """Whether something of it is to be packed here."""
        return self._props.can_pack

    @Property(bool, notify=changed)
    def isPicked(self) -> bool:
        """Whether all of that was taken from the shelf."""
        return self._props.is_picked

    @Property(str, notify=changed)
    def handedWords(self) -> str:
        """By whom and when it was handed over, empty if it was not."""
        return self._props.handed_words

    @Property(str, notify=changed)
    def parcelNumber(self) -> str:
        """The parcel that stands here, empty for none."""
        return self._props.parcel_number

    @Property(str, notify=changed)
    def parcelWords(self) -> str:
        """Its carrier, number and weight."""
        return self._props.parcel_words

    @Property(bool, notify=changed)
    def canReturn(self) -> bool:
        """Whether something of it may come back."""
        return self._props.can_return

    @Property(str, notify=changed)
    def keptWords(self) -> str:
        """Until when what waits here is kept for its owner, empty while not all of it is ready."""
        return self._props.kept_words

    @Property(bool, notify=changed)
    def isOverdue(self) -> bool:
        """Whether nobody came for it in time."""
        return self._props.is_overdue

    @Property(bool, notify=changed)
    def mayReshelve(self) -> bool:
        """Whether the person who is signed in may put it back to the shelf."""
        return self._props.may_reshelve

    @Property(str, notify=changed)
    def reshelvedWords(self) -> str:
        """Who put it back to the shelf, and what is due; empty if nobody did."""
        return self._props.reshelved_words

    @Property("QStringList", notify=changed)
    def returns(self) -> list[str]:
        """Its returns, one line each."""
        return list(self._props.returns)
