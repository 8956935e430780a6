"""The two indicators of every screen: the network, and whether every promise is confirmed."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ports.sync_status import StatusSource, SyncStatus
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class StatusProps:
    """What the indicators show. ``to_confirm`` counts orders taken or brought here that the hub has not confirmed."""

    is_online: bool = True
    to_confirm: int = 0
    is_removed: bool = False
    slips: int = 0


def derive(status: SyncStatus) -> StatusProps:
    """An order refused for good is still one that a person must settle: it counts as not confirmed."""
    ledger = status.ledger
    return StatusProps(
        is_online=status.network,
        to_confirm=ledger.unsettled + status.slips,
        is_removed=status.reason == "device_removed",
        slips=status.slips,
    )


@QmlElement
@QmlUncreatable("made by the composition root")
class StatusViewModel(SnapshotViewModel):
    """Publishes the synchronisation's status on the GUI thread."""

    _props: StatusProps
    changed = Signal()
    removed = Signal()
    """The hub lets this terminal in no more: what is open for a shopper ends."""
    published = Signal()
    """A new ``status`` is there, also when the indicators look the same."""
    _arrived = Signal(object)

    def __init__(self, source: StatusSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._status = source.status()
        self._props = derive(self._status)
        # The source calls on the network thread; a queued signal brings the value over.
        self._arrived.connect(self._take)
        self._source = source
        source.subscribe(self._arrived.emit)

    @property
    def props(self) -> StatusProps:
        """What QML sees."""
        return self._props

    @property
    def status(self) -> SyncStatus:
        """The last status, for other view-models."""
        return self._status

    def send_now(self) -> None:
        """An order was recorded: do not wait for the next round."""
        self._source.kick()

    @Slot(object)
    def _take(self, status: SyncStatus) -> None:
        self._status = status
        was_removed = self._props.is_removed
        self._publish(derive(status))
        if self._props.is_removed and not was_removed:
            self.removed.emit()
        self.published.emit()

    @Property(bool, notify=changed)
    def isOnline(self) -> bool:
        """Whether the hub answers."""
        return self._props.is_online

    @Property(int, notify=changed)
    def toConfirm(self) -> int:
        """Orders of this terminal that are not confirmed."""
        return self._props.to_confirm

    @Property(int, notify=changed)
    def slips(self) -> int:
        """Slips that customers showed without network, still to be told to the hub."""
        return self._props.slips

    @Property(bool, notify=changed)
    def isRemoved(self) -> bool:
        """Whether the hub lets this terminal in no more."""
        return self._props.is_removed
